import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { GroundId, ModeId } from '../../domain/disclosure/index.ts'
import type { Precedent } from '../../domain/precedents/index.ts'
import { bandsOf, type Signature } from '../../domain/similarity/index.ts'
import { query, sql } from '../postgres/connection.ts'
import { arrayOf } from './store.ts'

/** So many of the newest are read of each of the 32 bands, however many there are. */
const newestOfBand = 40
/** Of all that were read, so many that share most bands are compared. */
const mostCompared = 200

type Row = {
  document_id: string
  office_id: string
  mode: ModeId
  ground: GroundId | null
  decided_on: string
  title: string
  signature: number[]
}

/**
 * Earlier decisions about what may be similar, for `compare` to look at. Reads as the system: what of
 * it may be told to whom is for the caller to see to.
 */
export async function candidatesFor(req: PayloadRequest, subject: Subject): Promise<Precedent[]> {
  return (await query<Row>(req, candidatesSql(subject))).map(asPrecedent)
}

/**
 * Written as a range, and sorted by it: of a band that it takes for rare PostgreSQL would read all
 * entries and sort them, of a range it reads the index in order and stops at the limit.
 */
const isOfBand = sql`b.band between probe.band and probe.band`

type Subject = { id: string | number; signature: Signature }

/** Reads at most 1,280 entries of an index and 200 rows, of however many there are. */
export const candidatesSql = ({ id, signature }: Subject): SQL =>
  sql`select p.* from (
        select document_id, count(*) as shared
        from unnest(${arrayOf(bandsOf(signature))}::integer[]) as probe(band)
        cross join lateral (
          select document_id, decided_on from gongkai_precedent_bands b
          where ${isOfBand}
          order by b.band, b.decided_on desc, b.document_id desc limit ${newestOfBand}) as newest
        where document_id <> ${String(id)}
        group by document_id
        order by shared desc, max(decided_on) desc limit ${mostCompared}) as nearest
      join gongkai_precedents p using (document_id)`

/** A month has fewer decisions than this in any county; of one that has more, the newest are looked at. */
export const mostOfMonth = 1000
/** For each band of a decision so many of the newest earlier ones. */
const earlierOfBand = 5
/** Of all those together, so many that share most bands with the month. */
const mostEarlier = 1000

/**
 * The decisions of a month (`YYYY-MM`) in some offices, and what they may be similar to: among
 * themselves, and earlier ones in the same offices.
 */
export async function decisionsOfMonth(
  req: PayloadRequest,
  { month, offices }: { month: string; offices: readonly string[] },
): Promise<Precedent[]> {
  const isOfOffices = sql`office_id = any(${arrayOf(offices)}::text[])`
  const ofMonth = await query<Row>(
    req,
    sql`select * from gongkai_precedents
        where decided_on >= ${`${month}-01`} and decided_on <= ${`${month}-31`} and ${isOfOffices}
        order by decided_on desc, document_id desc limit ${mostOfMonth}`,
  )
  const bands = new Set(ofMonth.flatMap(({ signature }) => bandsOf(signature)))
  const earlier = await query<Row>(
    req,
    sql`select p.* from (
          select document_id, count(*) as shared from unnest(${arrayOf([...bands])}::integer[]) as probe(band)
          cross join lateral (
            select document_id from gongkai_precedent_bands b
            where ${isOfBand} and b.decided_on < ${`${month}-01`}
            order by b.band, b.decided_on desc, b.document_id desc limit ${earlierOfBand}) as newest
          group by document_id) as near
        join gongkai_precedents p using (document_id) where ${isOfOffices}
        order by near.shared desc, p.decided_on desc, document_id desc limit ${mostEarlier}`,
  )
  return [...ofMonth, ...earlier].map(asPrecedent)
}

const asPrecedent = (row: Row): Precedent => ({
  id: row.document_id,
  office: row.office_id,
  mode: row.mode,
  ground: row.ground,
  decidedOn: row.decided_on,
  title: row.title,
  signature: row.signature,
})
