import type { PayloadRequest } from 'payload'
import type { RequestEvent } from '../../domain/requests/index.ts'
import { loadEvents, openEvent, type StoredRequest } from './load.ts'
import { openJson, type Wanted } from './sealed.ts'

/**
 * What is asked for as it stands: a correction (补正) may have described it anew. `original` is what
 * was described first, where that is no longer what is asked for.
 */
export type WantedNow = { wanted: Wanted | null; original: string | null }

/** What is asked for after these events. Null when it has been erased. */
export function wantedAfter(
  { payload }: Pick<PayloadRequest, 'payload'>,
  row: Pick<StoredRequest, 'sealKey' | 'sealedDescription'>,
  events: readonly RequestEvent[],
): WantedNow {
  const first = openJson<Wanted>(payload, row, 'sealedDescription', row.sealedDescription)
  const anew = describedAnew(events)
  if (!first || !anew || anew === first.description) return { wanted: first, original: null }
  return { wanted: { ...first, description: anew }, original: first.description }
}

/** The same by the events that are stored. */
export async function loadWanted(req: PayloadRequest, row: StoredRequest): Promise<WantedNow> {
  const events = await loadEvents(req, row.id)
  const corrections = events.filter(({ type }) => type === 'correct')
  return wantedAfter(
    req,
    row,
    corrections.map((event) => openEvent(req, event)),
  )
}

function describedAnew(events: readonly RequestEvent[]): string | null {
  const texts = events.flatMap((event) =>
    event.type === 'correct' && event.description?.trim() ? [event.description.trim()] : [],
  )
  return texts.at(-1) ?? null
}
