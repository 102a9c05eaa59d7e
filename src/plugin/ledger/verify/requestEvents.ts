import type { LedgerEntry } from '../../../domain/ledger/entry.ts'
import { isRequestEventType } from '../../../domain/requests/index.ts'
import { privacyOf } from '../../privacy/privacyOf.ts'
import { eventHash } from '../../requests/eventHash.ts'
import { eventContext, type StoredEvent, type StoredRequest } from '../../requests/load.ts'
import { fingerprintOf } from '../../requests/sealed.ts'
import type { BreakCode } from './breaks.ts'
import type { Scan } from './scan.ts'

/** Each event has its entry and each entry its event, and they say the same. */
export function verifyEvents(
  scan: Scan,
  {
    row,
    events,
    entries,
  }: { row: StoredRequest; events: readonly StoredEvent[]; entries: readonly LedgerEntry[] },
): void {
  const { note } = scan
  const whereOf = (seq: number) => `requests/${row.id}/events/${seq}`
  const recorded = entries.filter(({ action, revision }) => isEvent(action) && revision !== null)
  const bySeq = new Map(recorded.map((entry) => [Number(entry.revision) - 1, entry]))
  const anew = textsOf(entries)
  for (const event of events) {
    const seq = Number(event.seq)
    const entry = bySeq.get(seq)
    bySeq.delete(seq)
    const what = entry ? faultOf(scan, { ...event, seq }, entry, anew) : 'EVENT_EXTRA'
    if (what) note({ where: whereOf(seq), what, ...(entry ? { seq: entry.seq } : {}) })
  }
  for (const [seq, entry] of bySeq) {
    note({ where: whereOf(seq), what: 'EVENT_MISSING', seq: entry.seq })
  }
}

const isEvent = (action: string): boolean => isRequestEventType(action)

function faultOf(
  scan: Scan,
  event: StoredEvent,
  entry: LedgerEntry,
  anew: Readonly<Record<string, string | null>>,
): BreakCode | null {
  const isSame =
    eventHash(event) === entry.contentHash &&
    event.type === entry.action &&
    event.actor === entry.actor &&
    event.actorName === entry.actorName &&
    (event.onBehalfOf ?? null) === entry.onBehalfOf &&
    event.at === entry.at
  if (!isSame) return 'EVENT_CHANGED'
  const changed = anew[String(event.seq)]
  const words = changed === undefined ? (event.fingerprint ?? null) : changed
  return wordsOf(scan, event) === words ? null : 'EVENT_TEXT'
}

/** Keyed hash of what is sealed; null when nothing is, undefined when it does not open. */
function wordsOf({ req }: Scan, { sealed, sealKey }: StoredEvent): string | null | undefined {
  if (!sealed) return null
  const opened = privacyOf(req.payload).tryOpen(sealed, eventContext(sealKey))
  return opened.ok ? fingerprintOf(req.payload, JSON.parse(opened.value)) : undefined
}

/** The keyed hashes of events whose words were taken out when their time had come; null: all of them. */
const textsOf = (entries: readonly LedgerEntry[]): Record<string, string | null> =>
  Object.assign(
    {},
    ...entries.filter(({ action }) => action === 'erase').map(({ details }) => details?.texts),
  )
