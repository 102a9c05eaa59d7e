import type { PayloadRequest } from 'payload'
import { idOf } from '../access/idOf.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'

/** An office as stored, without its contact details. */
export type Office = {
  id: string
  name: string
  slug: string
  level: string
  uscc: string | null
  parent: string | null
  successor: string | null
  formerNames: { name: string; until?: string | null }[]
}

type Stored = Record<string, unknown> & { id: string | number }

/** All offices; a county has tens. Reads as the system. */
export async function findOffices(req: PayloadRequest): Promise<Office[]> {
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.offices,
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map((stored) => ({
    id: String(stored.id),
    name: String(stored.name ?? ''),
    slug: String(stored.slug ?? ''),
    level: String(stored.level ?? ''),
    uscc: typeof stored.uscc === 'string' && stored.uscc !== '' ? stored.uscc : null,
    parent: idOf(stored.parent),
    successor: idOf(stored.successor),
    formerNames: (stored.formerNames ?? []) as Office['formerNames'],
  }))
}

/** An office by id or slug among those; null when there is none. */
export const officeBy = (offices: readonly Office[], key: string): Office | null =>
  offices.find(({ id, slug }) => slug === key || id === key) ?? null

/** An office by id or slug; null when there is none. Reads as the system. */
export const findOffice = async (req: PayloadRequest, key: string): Promise<Office | null> =>
  officeBy(await findOffices(req), key)

/** The whole row of an office, locked until the transaction of `req` ends. */
export async function lockedOffice(req: PayloadRequest, id: string): Promise<Stored> {
  if (isPostgres(req.payload))
    await query(req, sql`select id from offices where id = ${id} for update`)
  const row = await req.payload.db.findOne<Stored>({
    collection: slugs.offices,
    where: { id: { equals: id } },
    req,
  })
  if (!row) throw new Error(`The office ${id} is gone`)
  return row
}
