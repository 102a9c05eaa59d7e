import type { Payload } from 'payload'
import type { DateOnly } from '../../domain/dates/index.ts'
import { type GroundId, grounds } from '../../domain/disclosure/index.ts'
import { all, list, reader, type SQL, sql } from './database.ts'
import type { Directory, Office } from './directory.ts'
import { type Fault, parseFilters } from './filters.ts'

/** What the register of what is not disclosed is narrowed to. */
export type RegisterFilters = {
  office: Office | null
  ground: GroundId | null
  year: number | null
}

/** An entry whose title is shown. */
export type RegisterEntry = {
  indexNumber: string
  title: string
  office: { slug: string; name: string } | null
  mode: 'onRequest' | 'withheld'
  ground: GroundId
  formedOn: DateOnly
  reviewOn: DateOnly
  reviewEvent: string | null
  /** Set when a review has decided to disclose it; `by` is null where the calendar does not reach. */
  disclosure: { on: DateOnly; by: DateOnly | null } | null
}

/** How many there are, and of how many the title is shown. */
export type RegisterCount = { count: number; titled: number }

export type RegisterFacet = { value: string; label: string; count: number }

export type RegisterListing = {
  entries: RegisterEntry[]
  /** By the filters. */
  total: RegisterCount
  /** Of each ground, whatever the filters. */
  grounds: Record<GroundId, RegisterCount>
  facets: Record<'office' | 'year', RegisterFacet[]>
}

export function parseRegisterFilters(
  params: URLSearchParams,
  directory: Directory,
): { filters: RegisterFilters; faults: Fault[] } {
  const { filters, faults } = parseFilters(params, directory)
  const asked = params.get('ground')?.trim()
  const ground = grounds.find(({ id }) => id === asked)?.id ?? null
  return {
    filters: { office: filters.office, ground, year: filters.year },
    faults: asked && !ground ? [...faults, { code: 'BAD_VALUE', parameter: 'ground' }] : faults,
  }
}

/** One page of the register, newest first, with its counts. Entries without a title are counted only. */
export async function listRegister(
  payload: Payload,
  {
    filters,
    page,
    limit,
    directory,
  }: { filters: RegisterFilters; page: number; limit: number; directory: Directory },
): Promise<RegisterListing> {
  const run = reader(payload)
  const offices = filters.office ? directory.withPredecessors(filters.office) : []
  const where = all([sql`title is not null`, ...conditionsOf(filters, offices)])
  const [rows, groups] = await Promise.all([
    run<Row>(
      sql`select index_number, title, office_id, mode, ground, formed_on, review_on, review_event,
            disclose_on, disclose_by
          from gongkai_register where ${where}
          order by published_at desc, document_id desc limit ${limit} offset ${(page - 1) * limit}`,
    ),
    run<Group>(
      sql`select ground, office_id, formed_year, (title is not null) as titled, count(*)::int
          from gongkai_register group by 1, 2, 3, 4`,
    ),
  ])
  return {
    entries: rows.map((row) => entryOf(row, directory)),
    ...countsOf(groups, { filters, offices, directory }),
  }
}

type Row = {
  index_number: string
  title: string
  office_id: string
  mode: RegisterEntry['mode']
  ground: GroundId
  formed_on: string
  review_on: string
  review_event: string | null
  disclose_on: string | null
  disclose_by: string | null
}

type Group = {
  ground: GroundId
  office_id: string
  formed_year: number
  titled: boolean
  count: number
}

function conditionsOf({ office, ground, year }: RegisterFilters, offices: Office[]): SQL[] {
  return [
    ...(office ? [sql`office_id in (${list(offices.map(({ id }) => id))})`] : []),
    ...(ground ? [sql`ground = ${ground}`] : []),
    ...(year ? [sql`formed_year = ${year}`] : []),
  ]
}

function entryOf(row: Row, directory: Directory): RegisterEntry {
  const office = directory.office(row.office_id)
  return {
    indexNumber: row.index_number,
    title: row.title,
    office: office && { slug: office.slug, name: office.name },
    mode: row.mode,
    ground: row.ground,
    formedOn: row.formed_on,
    reviewOn: row.review_on,
    reviewEvent: row.review_event,
    disclosure: row.disclose_on ? { on: row.disclose_on, by: row.disclose_by } : null,
  }
}

/** Each facet offers what the other filters leave. */
function countsOf(
  groups: Group[],
  {
    filters,
    offices,
    directory,
  }: { filters: RegisterFilters; offices: Office[]; directory: Directory },
): Omit<RegisterListing, 'entries'> {
  const fits = (group: Group, without?: keyof RegisterFilters): boolean =>
    (without === 'office' || !filters.office || offices.some(({ id }) => id === group.office_id)) &&
    (without === 'ground' || !filters.ground || filters.ground === group.ground) &&
    (without === 'year' || !filters.year || filters.year === group.formed_year)
  const office = groups.filter((group) => fits(group, 'office'))
  return {
    total: sumOf(groups.filter((group) => fits(group))),
    grounds: Object.fromEntries(
      grounds.map(({ id }) => [id, sumOf(groups.filter(({ ground }) => ground === id))]),
    ) as Record<GroundId, RegisterCount>,
    facets: {
      office: directory.offices
        .filter((each) => directory.heirOf(each).id === each.id)
        .map((each) => {
          const own = new Set(directory.withPredecessors(each).map(({ id }) => id))
          const { count } = sumOf(office.filter(({ office_id }) => own.has(office_id)))
          return { value: each.slug, label: each.name, count }
        })
        .filter(({ count }) => count > 0),
      year: [...new Set(groups.map(({ formed_year }) => formed_year))]
        .sort((a, b) => b - a)
        .map((year) => ({
          value: String(year),
          label: String(year),
          count: sumOf(groups.filter((group) => group.formed_year === year && fits(group, 'year')))
            .count,
        }))
        .filter(({ count }) => count > 0),
    },
  }
}

const sumOf = (groups: readonly Group[]): RegisterCount => ({
  count: groups.reduce((sum, { count }) => sum + count, 0),
  titled: groups.reduce((sum, { count, titled }) => sum + (titled ? count : 0), 0),
})
