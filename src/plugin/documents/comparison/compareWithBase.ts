import type { PayloadRequest } from 'payload'
import {
  type BlockChange,
  blocksOf,
  compareBlocks,
  compareText,
  countChanges,
  fold,
  type Part,
  type Stretch,
} from '../../../domain/comparison/index.ts'
import { canonicalJson } from '../../../lib/canonicalJson.ts'
import { ledgerOf } from '../ledgerOf.ts'
import { loadMain } from '../load.ts'
import { type StoredDocument, stateOf } from '../state.ts'
import { type Attachment, attachmentsOf, type Fact, factsOf } from './facts.ts'
import { loadRevision } from './loadRevision.ts'

export type Base = 'live' | 'takenDown' | 'returned'

/** What a fact was and is; one of the two may be empty. */
export type FactChange = { key: string; label: string; parts: Part[] }

/** What changed against an earlier revision that the reader knows. */
export type Comparison = {
  /** What it is compared with: what the public reads now, what was taken down, or what was last returned. */
  with: Base
  revision: number
  count: number
  facts: FactChange[]
  attachments: { removed: Attachment[]; added: Attachment[] }
  text: Stretch[]
  /** The words are the same and yet the text is not: letters, alignment or pictures changed. */
  isOnlyLayout: boolean
}

/**
 * Compares the working revision with what is live, or else with what was last returned. Null when
 * there is neither, or when the working revision is the one that is live: then there is only the
 * full text to read.
 */
export async function compareWithBase(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<Comparison | null> {
  const base = await baseOf(req, document)
  if (!base) return null
  const [before, after] = [base.document, document]
  const changes = compareBlocks({ before: blocksOf(before.body), after: blocksOf(after.body) })
  const facts = compareFacts(await factsOf(req, before), await factsOf(req, after))
  const attachments = compareFiles(
    await attachmentsOf(req, before),
    await attachmentsOf(req, after),
  )
  const count =
    countChanges(changes) + facts.length + attachments.added.length + attachments.removed.length
  return {
    with: base.with,
    revision: Number(before.revision),
    count,
    facts,
    attachments,
    text: fold({ changes }),
    isOnlyLayout: isUnchanged(changes) && !sameJson(before.body, after.body),
  }
}

async function baseOf(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<{ with: Base; document: StoredDocument } | null> {
  const { live, stage, publishedAt } = stateOf(document)
  // Once published, the row is what the public reads, or read until it was taken down.
  if (publishedAt) {
    if (stage === live?.stage || stage === 'takenDown') return null
    const main = await loadMain(req, document.id)
    return main ? { with: live ? 'live' : 'takenDown', document: main } : null
  }
  const returned = (await ledgerOf(req, document.id))
    .filter((line) => line.action === 'return')
    .at(-1)
  if (!returned || returned.revision === document.revision) return null
  const version = await loadRevision(req, { id: document.id, revision: returned.revision })
  return version ? { with: 'returned', document: version } : null
}

const isUnchanged = (changes: BlockChange[]): boolean => countChanges(changes) === 0

const sameJson = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null)

function compareFacts(before: Fact[], after: Fact[]): FactChange[] {
  const valueIn = (facts: Fact[], key: string) =>
    facts.find((fact) => fact.key === key)?.value ?? ''
  const known = new Map([...before, ...after].map(({ key, label }) => [key, label]))
  return [...known]
    .filter(([key]) => valueIn(before, key) !== valueIn(after, key))
    .map(([key, label]) => ({
      key,
      label,
      parts: compareText({ before: valueIn(before, key), after: valueIn(after, key) }),
    }))
}

function compareFiles(before: Attachment[], after: Attachment[]): Comparison['attachments'] {
  const isIn = (files: Attachment[]) => (file: Attachment) =>
    files.some((other) => other.sha256 === file.sha256 && other.name === file.name)
  const without = (files: Attachment[], others: Attachment[]) => {
    const known = isIn(others)
    return files.filter((file) => !known(file))
  }
  return { removed: without(before, after), added: without(after, before) }
}
