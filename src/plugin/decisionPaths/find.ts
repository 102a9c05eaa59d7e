import type { PayloadRequest } from 'payload'
import {
  builtInTree,
  builtInTrees,
  isOfficeKind,
  type Tree,
} from '../../domain/disclosure/paths/index.ts'
import { idOf } from '../access/idOf.ts'
import { isIdOf } from '../ids.ts'
import { officeTree } from '../offices/tree.ts'
import { slugs } from '../slugs.ts'
import type { WrittenTree } from './shape.ts'

/** A tree that documents can name. */
export type NamedTree = Tree & { id: string }

/** A row of the collection. */
export type StoredTree = Record<string, unknown> & { id: string | number }

/** A tree that holds or has held, by its id; null when there is none. Reads as the system. */
export async function findTree(req: PayloadRequest, id: string): Promise<NamedTree | null> {
  const builtIn = builtInTree(id)
  if (builtIn) return { ...builtIn, id }
  const row = await findRow(req, id)
  return row?.state === 'published' ? namedTree(row) : null
}

/** A row of the collection, published or not; null when there is none. Reads as the system. */
export async function findRow(req: PayloadRequest, id: string): Promise<StoredTree | null> {
  if (!isIdOf(req, id)) return null
  return req.payload.db.findOne<StoredTree>({
    collection: slugs.decisionTrees,
    where: { id: { equals: id } },
    req,
  })
}

/**
 * The tree by which an office decides now: its own newest one; else the newest one for offices of its
 * kind that the nearest office above has published; else the one of this program.
 */
export async function applicableTree(req: PayloadRequest, office: string): Promise<NamedTree> {
  const { above, kindOf } = await officeTree(req)
  const line = above(office)
  const kind = kindOf(office)
  const { docs } = await req.payload.db.find<StoredTree>({
    collection: slugs.decisionTrees,
    where: { and: [{ state: { equals: 'published' } }, { office: { in: line } }] },
    select: { office: true, kind: true, version: true },
    sort: '-version',
    limit: 0,
    pagination: false,
    req,
  })
  const distance = (row: StoredTree) => line.indexOf(idOf(row.office) ?? '')
  const [nearest] = docs
    .filter((row) => distance(row) === 0 || row.kind === kind)
    .sort((one, other) => distance(one) - distance(other) || numberOf(other) - numberOf(one))
  const found = nearest ? await findTree(req, String(nearest.id)) : null
  return found ?? { ...builtInTrees[kind], id: `builtin:${kind}` }
}

/** The tree of this id, when the office may decide by it: one that holds for it, of any version. */
export async function usableTree(
  req: PayloadRequest,
  { office, id }: { office: string; id: string },
): Promise<NamedTree | null> {
  const { above, kindOf } = await officeTree(req)
  const builtIn = builtInTree(id)
  if (builtIn) return builtIn.kind === kindOf(office) ? { ...builtIn, id } : null
  const row = await findRow(req, id)
  const owner = idOf(row?.office)
  if (row?.state !== 'published' || owner === null || !above(office).includes(owner)) return null
  return owner === office || row.kind === kindOf(office) ? namedTree(row) : null
}

const numberOf = ({ version }: StoredTree): number => Number(version ?? 0)

function namedTree(row: StoredTree): NamedTree {
  const { start, questions } = row.tree as WrittenTree
  return {
    id: String(row.id),
    kind: isOfficeKind(row.kind) ? row.kind : 'general',
    version: numberOf(row),
    title: String(row.title ?? ''),
    start,
    questions,
  }
}
