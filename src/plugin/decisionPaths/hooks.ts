import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { actorOf } from '../access/actor.ts'
import { idOf } from '../access/idOf.ts'
import { refuse } from '../errors.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { findRow, type StoredTree } from './find.ts'
import { treeShape } from './shape.ts'

/** What publication writes, and nothing else. */
const byPublication = ['state', 'version', 'publishedAt', 'publishedBy'] as const

/**
 * A tree is written as a draft: what publication decides is kept as it is, a published one is not
 * touched, and what is no tree at all is refused. An unfinished one may be saved.
 */
export const keepPublished: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const current = operation === 'update' ? await lockedDraft(req, String(originalDoc.id)) : null
  const office = idOf(data.office)
  const actor = await actorOf(req)
  if (actor && office !== null && !actor.offices.disclosureHead.includes(office)) {
    throw refuse(req, 403, 'NOT_ENTITLED', 'office')
  }
  const kept = Object.fromEntries(byPublication.map((name) => [name, current?.[name] ?? null]))
  return { ...data, ...kept, state: 'draft', tree: writtenTree(req, data.tree) }
}

/** Drafts may be thrown away. */
export const keepFromDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await lockedDraft(req, String(id))
}

/** A draft, locked until the transaction of `req` ends; one that was published meanwhile is none. */
export async function lockedDraft(req: PayloadRequest, id: string): Promise<StoredTree> {
  if (isPostgres(req.payload)) {
    await query(req, sql`select id from decision_trees where id = ${id} for update`)
  }
  const row = await findRow(req, id)
  if (!row) throw refuse(req, 404, 'NOT_FOUND')
  if (row.state === 'published') throw refuse(req, 422, 'TREE_FIXED')
  return row
}

function writtenTree(req: PayloadRequest, tree: unknown) {
  if (tree === null || tree === undefined) return null
  const parsed = treeShape.safeParse(tree)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.')
  throw refuse(req, 422, 'TREE_SHAPE', where ? `tree.${where}` : 'tree')
}
