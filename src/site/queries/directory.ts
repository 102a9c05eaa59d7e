import type { Payload } from 'payload'
import { reader, sql } from './database.ts'

export type Office = {
  id: string
  slug: string
  name: string
  level: 'county' | 'department' | 'township'
  parent: string | null
  /** The office that took this one over (机构改革). */
  successor: string | null
  phone: string | null
  address: string | null
  formerNames: { name: string; until: string | null }[]
}

export type Category = { id: string; slug: string; name: string }

/** Names of offices and categories: tens of each, read whole. */
export type Directory = {
  offices: Office[]
  categories: Category[]
  office: (idOrSlug: string | null) => Office | null
  category: (idOrSlug: string | null) => Category | null
  /** The office that acts today for this one. */
  heirOf: (office: Office) => Office
  /** The office and all whose work it has taken over. */
  withPredecessors: (office: Office) => Office[]
}

/** Reads the directory. Everything in it is public; people are not. */
export async function loadDirectory(payload: Payload): Promise<Directory> {
  const run = reader(payload)
  const [offices, categories] = await Promise.all([
    run<Office>(
      sql`select o.id::text, o.slug, o.name, o.level, o.parent_id::text as parent,
            o.successor_id::text as successor, o.phone, o.address,
            coalesce((select json_agg(json_build_object('name', f.name, 'until', f.until) order by f._order)
                      from offices_former_names f where f._parent_id = o.id), '[]') as "formerNames"
          from offices o order by o."order", o.name limit 2000`,
    ),
    run<Category>(
      sql`select id::text, slug, name from categories order by "order", name limit 1000`,
    ),
  ])
  return directoryOf({ offices, categories })
}

/** A directory of these offices and categories. */
export function directoryOf({
  offices,
  categories,
}: {
  offices: Office[]
  categories: Category[]
}): Directory {
  const office = keyed(offices)
  const category = keyed(categories)
  const heirOf = (start: Office): Office => {
    const seen = new Set<string>()
    let heir = start
    while (heir.successor && !seen.has(heir.id)) {
      seen.add(heir.id)
      heir = office(heir.successor) ?? heir
    }
    return heir
  }
  return {
    offices,
    categories,
    office,
    category,
    heirOf,
    withPredecessors: (heir) => offices.filter((each) => heirOf(each).id === heir.id),
  }
}

function keyed<T extends { id: string; slug: string }>(rows: T[]) {
  const found = new Map(rows.flatMap((row) => [[row.id, row] as const, [row.slug, row] as const]))
  return (key: string | null): T | null => (key === null ? null : (found.get(key) ?? null))
}
