import { hashOf } from '../../lib/canonicalJson.ts'

/** One act in the ledger. Append only; each entry holds the hash of the one before it. */
export type LedgerEntry = {
  /** 1, 2, 3, ... without a gap. */
  seq: number
  /** ISO 8601, UTC, milliseconds. */
  at: string
  /** What the act is about: a collection's slug, and the id in it. */
  subject: string
  subjectId: string
  action: string
  /** Id of the person who acted; `system` for the site's own jobs. */
  actor: string
  actorName: string
  /** Id of the person acted for under a delegation. */
  onBehalfOf: string | null
  onBehalfOfName: string | null
  from: string | null
  to: string | null
  revision: number | null
  round: number | null
  contentHash: string | null
  stateHash: string | null
  opinion: string | null
  /** Whatever else the act carried, such as the reason of a take-down. */
  details: Record<string, unknown> | null
  previousHash: string
  hash: string
}

/** Acts by which somebody puts their hand to the content of a document, or answers for a part of it. */
export const writingActs = [
  'create',
  'save',
  'submit',
  'correct',
  'justifyFinding',
  'redactFile',
] as const

/**
 * Acts that are noted with a document and change nothing of it: its revision stays. `recompute` alone
 * moves something, the due dates beside the state, and says from what to what.
 */
export const remarks = [
  'remind',
  'escalate',
  'handOver',
  'justifyFinding',
  'acceptFinding',
  'rejectFinding',
  'purge',
  'review',
  'redactFile',
  'recompute',
] as const

export const isRemark = (action: string): boolean => (remarks as readonly string[]).includes(action)

/** Everybody who wrote, in person or through a delegate, by the entries of these acts. */
export const writersIn = (
  entries: readonly Pick<LedgerEntry, 'actor' | 'onBehalfOf'>[],
): string[] => [
  ...new Set(
    entries.flatMap(({ actor, onBehalfOf }) => (onBehalfOf ? [actor, onBehalfOf] : [actor])),
  ),
]

/** `previousHash` of the first entry. */
export const genesisHash = '0'.repeat(64)

/** The hash of an entry: SHA-256 over the canonical JSON of everything in it but the hash itself. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'>): string {
  const { hash: _hash, ...rest } = entry as LedgerEntry
  return hashOf(rest)
}

/** Completes an act into the entry that follows `previous`. */
export function nextEntry(
  act: Omit<LedgerEntry, 'seq' | 'previousHash' | 'hash'>,
  previous: Pick<LedgerEntry, 'seq' | 'hash'> | null,
): LedgerEntry {
  const entry = {
    ...act,
    seq: (previous?.seq ?? 0) + 1,
    previousHash: previous?.hash ?? genesisHash,
  }
  return { ...entry, hash: entryHash(entry) }
}

/** The first thing wrong with an entry as the successor of `previous`, or null. */
export function chainFault(
  entry: LedgerEntry,
  previous: Pick<LedgerEntry, 'seq' | 'hash'> | null,
): 'SEQUENCE' | 'PREVIOUS_HASH' | 'HASH' | null {
  if (entry.seq !== (previous?.seq ?? 0) + 1) return 'SEQUENCE'
  if (entry.previousHash !== (previous?.hash ?? genesisHash)) return 'PREVIOUS_HASH'
  if (entryHash(entry) !== entry.hash) return 'HASH'
  return null
}
