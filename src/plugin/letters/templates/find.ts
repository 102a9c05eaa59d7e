import type { PayloadRequest } from 'payload'
import { type LetterKind, letterKind } from '../../../domain/letters/index.ts'
import { idOf } from '../../access/idOf.ts'
import { officeTree } from '../../offices/tree.ts'
import { slugs } from '../../slugs.ts'

/** The wording by which an office writes letters of a kind. */
export type Wording = {
  /** Null: the one that comes with the program. */
  id: string | null
  version: number
  body: string
}

type Stored = { id: string | number; office?: unknown; version: number; body: string }

/**
 * The wording in force: the newest of the office; else that of the nearest office above it, so that
 * one of the county holds for all; else the program's. Reads as the system.
 */
export async function wordingFor(
  req: PayloadRequest,
  { office, kind }: { office: string; kind: LetterKind },
): Promise<Wording> {
  const offices = (await officeTree(req)).above(office)
  const { docs } = await req.payload.db.find<Stored>({
    collection: slugs.letterTemplates,
    where: { and: [{ office: { in: offices } }, { kind: { equals: kind } }] },
    sort: '-version',
    limit: 0,
    pagination: false,
    req,
  })
  for (const each of offices) {
    const newest = docs.find((stored) => idOf(stored.office) === each)
    if (newest) return { id: String(newest.id), version: newest.version, body: newest.body }
  }
  return { id: null, version: 0, body: letterKind(kind).body }
}
