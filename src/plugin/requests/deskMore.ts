import type { PayloadRequest } from 'payload'
import type { RequestEvent } from '../../domain/requests/index.ts'
import { query, sql } from '../postgres/connection.ts'
import { openEvent, type StoredEvent } from './load.ts'

/** What the rows of the desk do not have themselves. */
export type MoreOfRow = {
  /** Corrections of what is asked for, in order. */
  corrections: RequestEvent[]
  /** Different people who asked for the same, where there are several and nobody has suggested it. */
  askers: number | null
}

export const nothingMore: MoreOfRow = { corrections: [], askers: null }

type Of = { id: string; targetIndex: string | null; office: string }

/** Of one page, in two queries by indexes. */
export async function moreOf(
  req: PayloadRequest,
  rows: readonly Of[],
): Promise<Map<string, MoreOfRow>> {
  if (rows.length === 0) return new Map()
  const ids = list(rows.map(({ id }) => id))
  const corrections = await query<StoredEvent>(
    req,
    sql`select request, seq, type, "on", params, seal_key as "sealKey", sealed from request_events
        where request in (${ids}) and type = 'correct' order by request, seq`,
  )
  const askers = await askersOf(req, rows)
  return new Map(
    rows.map(({ id, office, targetIndex }) => [
      id,
      {
        corrections: corrections
          .filter(({ request }) => request === id)
          .flatMap((event) => tryOpenEvent(req, event) ?? []),
        askers: askers.get(`${office} ${targetIndex}`) ?? null,
      },
    ]),
  )
}

/** A correction that does not open is told in its case, and by `verify`; it keeps nobody from the desk. */
function tryOpenEvent(req: PayloadRequest, event: StoredEvent): RequestEvent | null {
  try {
    return openEvent(req, event)
  } catch {
    return null
  }
}

/** Of no wish more requests are looked at than this: that many ask for it is known long before. */
const mostAlike = 200

async function askersOf(req: PayloadRequest, rows: readonly Of[]): Promise<Map<string, number>> {
  const targets = rows.flatMap(({ targetIndex }) => targetIndex ?? [])
  if (targets.length === 0) return new Map()
  const groups = await query<{ office: string; target: string; askers: number }>(
    req,
    sql`select r.office_id::text as office, r.target_index as target,
          count(distinct r.identity_index)::int as askers
        from unnest(array[${list(targets)}]) wish cross join lateral (
          select * from requests alike
          where alike.target_index = wish and alike.kind = 'disclosure' limit ${mostAlike}) r
        group by 1, 2
        having count(distinct r.identity_index) > 1 and not bool_or(exists (
          select 1 from request_events e
          where e.request = r.id::text and e.type = 'suggestPublication'))`,
  )
  return new Map(groups.map(({ office, target, askers }) => [`${office} ${target}`, askers]))
}

const list = (values: readonly string[]) =>
  sql.join(
    [...new Set(values)].map((value) => sql`${value}`),
    sql`, `,
  )
