import type { Payload } from 'payload'
import type { PageCache } from '../../lib/pageCache.ts'
import { countDocuments } from './counts.ts'
import { all, reader, sql } from './database.ts'
import { type Facets, facetsOf } from './facets.ts'
import { conditionsOf, type Filters, noFilters } from './filters.ts'
import { columns, type Item, itemOf, type Reading, type Row } from './items.ts'

export type Listing = {
  items: Item[]
  total: number
  facets: Facets
}

/** One page of the catalogue, newest first, with the total and the counts of each further filter. */
export async function listDocuments(
  payload: Payload,
  {
    filters,
    page,
    limit,
    directory,
    today,
    kept,
  }: Reading & { filters: Filters; page: number; limit: number; kept: PageCache },
): Promise<Listing> {
  const run = reader(payload)
  const where = all(conditionsOf(filters, directory, today))
  const [rows, counts] = await Promise.all([
    run<Row>(
      sql`select ${columns} from gongkai_public where ${where}
          order by published_at desc, document_id desc
          limit ${limit} offset ${(page - 1) * limit}`,
    ),
    countDocuments(payload, { kept, filters, directory, today }),
  ])
  return {
    items: rows.map((row) => itemOf(row, { directory, today })),
    total: counts.total,
    facets: facetsOf(counts, directory),
  }
}

/** The newest documents. */
export async function latestDocuments(
  payload: Payload,
  { limit, directory, today, filters = noFilters }: Reading & { limit: number; filters?: Filters },
): Promise<Item[]> {
  const where = all(conditionsOf(filters, directory, today))
  const rows = await reader(payload)<Row>(
    sql`select ${columns} from gongkai_public where ${where}
        order by published_at desc, document_id desc limit ${limit}`,
  )
  return rows.map((row) => itemOf(row, { directory, today }))
}
