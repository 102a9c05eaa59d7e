import { gunzipSync } from 'node:zlib'
import type { Payload } from 'payload'
import { tags } from '../../domain/visibility/tags.ts'
import type { PageCache } from '../../lib/pageCache.ts'
import { all, reader } from './database.ts'
import { type Counts, loadFacets } from './facets.ts'
import { conditionsOf, type Filters } from './filters.ts'
import type { Reading } from './items.ts'

/** As long as the pages that show them. */
const freshMs = 5 * 60_000

/**
 * How many documents the filters find, altogether and by each further filter. Counting looks at
 * every one of them, so it is done once for all pages of a list and for whoever reads them, until
 * something public changes: kept as pages are, and expired with them.
 */
export async function countDocuments(
  payload: Payload,
  { kept, filters, directory, today }: Reading & { kept: PageCache; filters: Filters },
): Promise<Counts> {
  const { office, category, ...others } = filters
  const wanted = { office: office?.id, category: category?.id, ...others, today }
  const { page } = await kept.get(`counts\n${JSON.stringify(wanted)}`, async () => {
    const where = all(conditionsOf(filters, directory, today))
    return {
      status: 200,
      headers: {},
      body: JSON.stringify(await loadFacets(reader(payload), where, today)),
      tags: [tags.lists, tags.site],
      freshMs,
    }
  })
  return JSON.parse(gunzipSync(page.gzip).toString('utf8')) as Counts
}
