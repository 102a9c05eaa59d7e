import type { DateOnly } from '../../domain/dates/index.ts'
import { type Run, type SQL, sql } from './database.ts'
import type { Directory } from './directory.ts'
import { validitySql } from './filters.ts'

/** How many of the documents found each further filter would leave. */
export type Facet = { value: string; label: string; count: number }
export type FacetName = 'office' | 'category' | 'year' | 'validity' | 'genre'
export type Facets = Record<FacetName, Facet[]>

export type Counts = { total: number; rows: { facet: FacetName; value: string; count: number }[] }

/** Counting stops here; a county reaches it after decades. */
const mostCounted = 100_000

/** Counts the documents that meet the condition, altogether and by each filter, in one pass. */
export async function loadFacets(run: Run, where: SQL, today: DateOnly): Promise<Counts> {
  const rows = await run<{ facet: FacetName | 'total'; value: string; count: string }>(
    sql`with found as materialized (
          select office_id, formed_year, category_ids, genre, ${validitySql(today)} as validity
          from gongkai_public where ${where} limit ${mostCounted}),
        narrow as materialized (
          select office_id, formed_year, genre, validity, count(*) as n
          from found group by 1, 2, 3, 4)
        select 'total' as facet, '' as value, coalesce(sum(n), 0) as count from narrow
        union all select 'office', office_id, sum(n) from narrow group by 2
        union all select 'year', formed_year::text, sum(n) from narrow group by 2
        union all select 'validity', validity, sum(n) from narrow group by 2
        union all select 'genre', genre, sum(n) from narrow where genre is not null group by 2
        union all select 'category', c, count(*) from found, unnest(category_ids) c group by 2`,
  )
  let total = 0
  const counts: Counts['rows'] = []
  for (const { facet, value, count } of rows) {
    if (facet === 'total') total = Number(count)
    else counts.push({ facet, value, count: Number(count) })
  }
  return { total, rows: counts }
}

/** Counts with the names of what they count; the most frequent first, years newest first. */
export function facetsOf({ rows }: Pick<Counts, 'rows'>, directory: Directory): Facets {
  const facets: Facets = { office: [], category: [], year: [], validity: [], genre: [] }
  const add = (facet: FacetName, value: string, label: string, count: number) => {
    const known = facets[facet].find((each) => each.value === value)
    if (known) known.count += count
    else facets[facet].push({ value, label, count })
  }
  for (const { facet, value, count } of rows) {
    if (facet === 'office') {
      const office = directory.office(value)
      const heir = office && directory.heirOf(office)
      if (heir) add(facet, heir.slug, heir.name, count)
    } else if (facet === 'category') {
      const category = directory.category(value)
      if (category) add(facet, category.slug, category.name, count)
    } else add(facet, value, value, count)
  }
  for (const name of ['office', 'category', 'validity', 'genre'] as const) {
    facets[name].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
  }
  facets.year.sort((a, b) => Number(b.value) - Number(a.value))
  return facets
}
