import type { Payload } from 'payload'
import { all, inSearchSession, list, type Run, type SQL, sql } from './database.ts'
import { type Facets, facetsOf, loadFacets } from './facets.ts'
import { conditionsOf, type Filters } from './filters.ts'
import { columns, type Item, itemOf, type Reading, type Row } from './items.ts'
import { matchings, readQuery, type SearchQuery, tsqueryFor } from './searchQuery.ts'
import { type Marked, markedOf, snippetOf } from './snippet.ts'

export type Hit = Item & { marked: { title: Marked; snippet: Marked } }

export type SearchResult = {
  hits: Hit[]
  /** No more than `mostCounted`. */
  total: number
  isCapped: boolean
  /** How many of them can be paged through, ranked. */
  reachable: number
  facets: Facets
}

/** Counted up to here, then "more than". */
export const mostCounted = 1000
/** Up to so many hits every one is ranked; beyond, the newest `bounded`. */
const mostRanked = 5000
const bounded = 300
/** By the planner's estimate, hits so many that walking from the newest finds `bounded` soon. */
const common = 20_000

type Asked = Reading & { filters: Filters; page: number; limit: number }

/**
 * Searches titles, numbers and texts. Title matches and the very document of a typed number come
 * first. The plan goes by how many hits there are (docs/performance.md): few are ranked exactly,
 * many by the newest 300.
 */
export async function searchDocuments(
  payload: Payload,
  { text, ...asked }: Asked & { text: string },
): Promise<SearchResult> {
  const query = readQuery(text)
  const attempt = (mayWalk: boolean) =>
    inSearchSession(payload, (run) => tryMatchings(run, { ...asked, query, mayWalk }))
  try {
    return await attempt(true)
  } catch (error) {
    // Common words that seldom stand together: a walk finds them too late.
    if (!isTimeout(error)) throw error
    return attempt(false)
  }
}

/** PostgreSQL's `query_canceled`, wherever the driver's wrapping put it. */
function isTimeout(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return code === '57014' || cause?.code === '57014'
}

async function tryMatchings(
  run: Run,
  asked: Asked & Pick<Search, 'query' | 'mayWalk'>,
): Promise<SearchResult> {
  const { words } = asked.query
  const named = await idsOfNumber(run, asked.query)
  if (words.length === 0 && named.length === 0) return nothing
  for (const matching of matchings) {
    const found = await find(run, {
      ...asked,
      named,
      tsquery: tsqueryFor(words, matching),
      titleQuery: tsqueryFor(words, matching, 'A'),
    })
    if (found.total > 0) return found
  }
  return nothing
}

const nothing: SearchResult = {
  hits: [],
  total: 0,
  isCapped: false,
  reachable: 0,
  facets: { office: [], category: [], year: [], validity: [], genre: [] },
}

/** Ids of the public documents whose number was typed, in whatever brackets. */
async function idsOfNumber(run: Run, query: SearchQuery): Promise<string[]> {
  const { documentNumber, indexNumber } = query
  if (!documentNumber && !indexNumber) return []
  const rows = await run<{ id: string }>(
    sql`select p.document_id as id from documents d join gongkai_public p on p.document_id = d.id::text
        where d.document_number = ${documentNumber} or d.index_number = ${indexNumber} limit 20`,
  )
  return rows.map(({ id }) => id)
}

type Search = Asked & {
  query: SearchQuery
  /** Ids that come first: the number that was typed is theirs. */
  named: string[]
  mayWalk: boolean
  tsquery: string
  titleQuery: string
}

async function find(run: Run, search: Search): Promise<SearchResult> {
  const { filters, directory, today, named, tsquery, mayWalk } = search
  const matches = sql`(tsv @@ ${tsquery}::tsquery${
    named.length > 0 ? sql` or document_id in (${list(named)})` : sql``
  })`
  const where = all([matches, ...conditionsOf(filters, directory, today)])
  const isCommon = mayWalk && (await estimate(run, where)) > common
  const count = isCommon ? mostRanked + 1 : await countUpTo(run, where, mostRanked + 1)
  if (count === 0) return nothing
  const candidates =
    count <= mostRanked
      ? sql`select document_id from gongkai_public where ${where}`
      : isCommon
        ? sql`select document_id from gongkai_public where ${where}
              order by published_at desc, document_id desc limit ${bounded}`
        : // The sum keeps the planner from walking the dates, which for middling words takes long.
          sql`select document_id from gongkai_public where ${where}
              order by (published_at + interval '0') desc, document_id desc limit ${bounded}`
  const reachable = count <= mostRanked ? count : bounded
  const [rows, counts] = [
    await rank(run, { ...search, candidates }),
    await loadFacets(run, where, today),
  ]
  return {
    hits: await withSnippets(run, rows, search),
    total: Math.min(count, mostCounted),
    isCapped: count > mostCounted,
    reachable,
    facets: facetsOf(counts, directory),
  }
}

/** How many rows the planner expects: known at once, however many there are. */
async function estimate(run: Run, where: SQL): Promise<number> {
  const rows = await run<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    sql`explain (format json) select 1 from gongkai_public where ${where}`,
  )
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

async function countUpTo(run: Run, where: SQL, most: number): Promise<number> {
  const rows = await run<{ count: string }>(
    sql`select count(*) from (select 1 from gongkai_public where ${where} limit ${most}) found`,
  )
  return Number(rows[0]?.count ?? 0)
}

/** One page of the candidates: the typed number first, then titles, then by how near the words stand. */
function rank(
  run: Run,
  { candidates, tsquery, titleQuery, named, page, limit }: Search & { candidates: SQL },
): Promise<Row[]> {
  const first = named.length > 0 ? sql`(document_id in (${list(named)})) desc,` : sql``
  return run<Row>(
    sql`with found as materialized (${candidates})
        select ${columns} from gongkai_public join found using (document_id)
        order by ${first} (tsv @@ ${titleQuery}::tsquery) desc,
          ts_rank_cd(tsv, ${tsquery}::tsquery, 1) desc, published_at desc, document_id desc
        limit ${limit} offset ${(page - 1) * limit}`,
  )
}

/** Texts are read of the shown documents only, and of long ones the part that is looked through. */
const charactersLookedThrough = 50_000

async function withSnippets(run: Run, rows: Row[], search: Search): Promise<Hit[]> {
  const ids = rows.map(({ id }) => id)
  const texts =
    ids.length === 0
      ? []
      : await run<{ id: string; body: string }>(
          sql`select document_id as id, left(body, ${charactersLookedThrough}) as body
              from gongkai_public_text where document_id in (${list(ids)})`,
        )
  const textOf = new Map(texts.map(({ id, body }) => [id, body]))
  const { words } = search.query
  return rows.map((row) => ({
    ...itemOf(row, search),
    marked: {
      title: markedOf({ text: row.title, words }),
      snippet: snippetOf({ text: textOf.get(row.id) || row.summary || '', words }),
    },
  }))
}
