import type { DateOnly } from '../../domain/dates/index.ts'
import {
  type GenreId,
  genres,
  type StatutoryItemId,
  statutoryItems,
  type Validity,
  validities,
} from '../../domain/disclosure/index.ts'
import { list, type SQL, sql } from './database.ts'
import type { Category, Directory, Office } from './directory.ts'

/** What a list is narrowed to. */
export type Filters = {
  /** Shown as one office: documents of those it took over are its own. */
  office: Office | null
  category: Category | null
  /** Of `formedOn`. */
  year: number | null
  validity: Validity | null
  genre: GenreId | null
  item: StatutoryItemId | null
}

export const noFilters: Filters = {
  office: null,
  category: null,
  year: null,
  validity: null,
  genre: null,
  item: null,
}

export type Fault = { code: 'UNKNOWN_PARAMETER' | 'BAD_VALUE'; parameter: string }

/** Reads filters from an address; every fault of it is named. */
export function parseFilters(
  params: URLSearchParams,
  directory: Directory,
): { filters: Filters; faults: Fault[] } {
  const faults: Fault[] = []
  const read = <T>(parameter: string, parse: (text: string) => T | null): T | null => {
    const text = params.get(parameter)?.trim()
    if (!text) return null
    const value = parse(text)
    if (value === null) faults.push({ code: 'BAD_VALUE', parameter })
    return value
  }
  const filters: Filters = {
    // Asked for by the name of one that was merged, it is the one that acts for it today.
    office: read('office', (key) => {
      const office = directory.office(key)
      return office && directory.heirOf(office)
    }),
    category: read('category', directory.category),
    year: read('year', (text) => (/^(?:19|20)\d{2}$/.test(text) ? Number(text) : null)),
    validity: read('validity', oneOf(validities)),
    genre: read('genre', oneOf(genres.map(({ id }) => id))),
    item: read('item', oneOf(statutoryItems.map(({ id }) => id))),
  }
  return { filters, faults }
}

/** A whole number between bounds, or a fault. */
export function parseCount(
  params: URLSearchParams,
  {
    name,
    least,
    most,
    otherwise,
  }: { name: string; least: number; most: number; otherwise: number },
): { value: number; faults: Fault[] } {
  const text = params.get(name)?.trim()
  if (!text) return { value: otherwise, faults: [] }
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return { value, faults: [] }
  return { value: otherwise, faults: [{ code: 'BAD_VALUE', parameter: name }] }
}

function oneOf<T extends string>(values: readonly T[]) {
  return (text: string): T | null => values.find((value) => value === text) ?? null
}

/** The conditions on `gongkai_public` that the filters mean. */
export function conditionsOf(filters: Filters, directory: Directory, today: DateOnly): SQL[] {
  const { office, category, year, validity, genre, item } = filters
  return [
    ...(office
      ? [sql`office_id in (${list(directory.withPredecessors(office).map(({ id }) => id))})`]
      : []),
    ...(category ? [sql`category_ids @> array[${category.id}]::text[]`] : []),
    ...(year ? [sql`formed_year = ${year}`] : []),
    ...(validity ? [validityIs(validity, today)] : []),
    ...(genre ? [sql`genre = ${genre}`] : []),
    ...(item ? [sql`statutory_item = ${item}`] : []),
  ]
}

/** PD-7 in SQL; `validityOn` of the domain says the same of one document, and a test compares them. */
export const validitySql = (today: DateOnly): SQL =>
  sql`case when repealed_on <= ${today} then 'repealed'
        when expires_on < ${today} then 'expired'
        when effective_on > ${today} then 'notYetInForce'
        else 'inForce' end`

const validityIs = (validity: Validity, today: DateOnly): SQL =>
  sql`${validitySql(today)} = ${validity}`
