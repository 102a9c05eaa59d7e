import type { PayloadRequest } from 'payload'
import { isOfficeKind, type OfficeKind } from '../../domain/disclosure/paths/officeKinds.ts'
import { officesUnder, type TreeOffice } from '../../domain/people/index.ts'
import { idOf } from '../access/idOf.ts'
import { slugs } from '../slugs.ts'

export type OfficeTree = {
  /** The office itself, everything below it, and every office that any of these has taken over. */
  covered: (id: string | null) => string[]
  /** The office itself, and those it stands under, the nearest first. */
  above: (id: string) => string[]
  /** What kind of office it is; a general one, unless it says otherwise. */
  kindOf: (id: string) => OfficeKind
  /** Every office there is. */
  all: string[]
}

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
    select: { parent: true, successor: true, kind: true },
  })
  const nodes = docs.map((doc): TreeOffice & { kind: OfficeKind } => ({
    id: String(doc.id),
    parent: idOf(doc.parent),
    successor: idOf(doc.successor),
    kind: isOfficeKind(doc.kind) ? doc.kind : 'general',
  }))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return {
    above: (id) => {
      const found = [id]
      let parent = byId.get(id)?.parent ?? null
      while (parent !== null && !found.includes(parent)) {
        found.push(parent)
        parent = byId.get(parent)?.parent ?? null
      }
      return found
    },
    kindOf: (id) => byId.get(id)?.kind ?? 'general',
    covered: (id) => (id === null ? [] : officesUnder(nodes, id)),
    all: nodes.map(({ id }) => id),
  }
}
