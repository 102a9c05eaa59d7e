import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

export type OfficeTree = {
  /** The office itself, everything below it, and every office that any of these has taken over. */
  covered: (id: string | null) => string[]
}

type Node = { id: string; parent: string | null; successor: string | null }

const memo = Symbol('gongkai.officeTree')

/** The office tree, read once a request. A county has tens of offices, so all are read at once. */
export async function officeTree(req: PayloadRequest): Promise<OfficeTree> {
  const context = req.context as Record<symbol, Promise<OfficeTree> | undefined>
  context[memo] ??= loadTree(req)
  return context[memo]
}

/** Forgets the tree of this request, after it was changed. */
export function forgetOfficeTree(req: PayloadRequest): void {
  delete (req.context as Record<symbol, unknown>)[memo]
}

async function loadTree(req: PayloadRequest): Promise<OfficeTree> {
  // The adapter directly: the Local API would run access rules, which need this very tree.
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string | number }>({
    collection: slugs.offices,
    req,
    limit: 0,
    pagination: false,
    select: { parent: true, successor: true },
  })
  const nodes = docs.map(
    (doc): Node => ({
      id: String(doc.id),
      parent: idOrNull(doc.parent),
      successor: idOrNull(doc.successor),
    }),
  )
  return { covered: (id) => (id === null ? [] : coveredBy(nodes, id)) }
}

function coveredBy(nodes: Node[], start: string): string[] {
  const found = new Set<string>()
  const queue = [start]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const node of nodes) if (node.parent === id || node.successor === id) queue.push(node.id)
  }
  return [...found]
}

function idOrNull(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' && 'id' in value ? String(value.id) : String(value)
}
