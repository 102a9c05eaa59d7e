import { contentHash } from '../../../domain/content/content.ts'
import { isRemark, type LedgerEntry } from '../../../domain/ledger/entry.ts'
import { duesIn } from '../../../domain/ledger/recomputeEntry.ts'
import {
  type History,
  newHistory,
  replay,
  type StoredRevision,
} from '../../../domain/ledger/replay.ts'
import { canonicalJson } from '../../../lib/canonicalJson.ts'
import { idOf } from '../../access/actor.ts'
import {
  attachedFiles,
  attachmentsOf,
  type Dues,
  duesOf,
  type StoredDocument,
  type StoredFile,
  stateHash,
  stateOf,
} from '../../documents/state.ts'
import type { Break } from './breaks.ts'
import type { StoredVersion } from './documents.ts'
import type { Scan } from './scan.ts'

/** What the later checks need to know of a document, whether or not its history held. */
export type DocumentHistory = {
  row: StoredDocument
  /** Whether the public sees the row. */
  isShown: boolean
  /** Every file that any version ever carried, and whether that version was submitted. */
  files: Map<string, { wasSubmitted: boolean }>
  /** Every office that any version ever named. */
  offices: Set<string>
}

type Subject = {
  row: StoredDocument
  entries: LedgerEntry[]
  versions: AsyncIterable<StoredVersion>
}

/** One document against the ledger, revision by revision, then its public row. Notes the first break. */
export async function verifyHistory(
  scan: Scan,
  { row, entries, versions }: Subject,
): Promise<DocumentHistory> {
  const seen: DocumentHistory = { row, isShown: false, files: new Map(), offices: new Set() }
  let files: ReadonlyMap<string, StoredFile> = new Map()
  let history = newHistory
  let found: Break | null = null
  const where = `documents/${row.id}`
  const fail = (what: Break['what'], more: Partial<Break> = {}) => {
    found ??= { where, what, ...more }
  }
  if (entries.length === 0) fail('DOCUMENT_UNRECORDED')

  const pending = [...entries]
  const purged = purgedHashes(entries)
  const moved = movedDues(entries)
  const newest = entries.findLast(({ action }) => !isRemark(action))?.revision
  // Entries between two revisions: what was noted of the one before.
  const passRemarks = () => {
    while (pending[0] && isRemark(pending[0].action)) {
      const entry = pending.shift() as LedgerEntry
      const { next, detail } = remarked(history, entry)
      history = next
      if (detail) fail('HISTORY_IMPOSSIBLE', { seq: entry.seq, detail })
    }
  }
  for await (const version of versions) {
    passRemarks()
    const entry = pending.shift()
    const at = `${where}/revision/${version.revision}`
    remember(seen, version, entry)
    files = version.files
    if (!entry || entry.revision === null || version.revision < entry.revision) {
      fail('VERSION_EXTRA', { where: at })
      if (entry) pending.unshift(entry)
      continue
    }
    if (version.revision > entry.revision) {
      fail('VERSION_MISSING', { where: `${where}/revision/${entry.revision}`, seq: entry.seq })
      break
    }
    const stored = asRecorded(storedOf(version.document, version.files), entry, { purged, moved })
    const wrong = versionFault(version, entry, stored, version.revision === newest)
    if (wrong) fail(wrong, { where: at, seq: entry.seq })
    history = play(history, entry, stored, (detail) =>
      fail('HISTORY_IMPOSSIBLE', { where: at, seq: entry.seq, detail }),
    )
  }
  passRemarks()
  for (const entry of pending) {
    if (entry.action !== 'discard') {
      fail('VERSION_MISSING', { where: `${where}/revision/${entry.revision}`, seq: entry.seq })
    } else fail('HISTORY_IMPOSSIBLE', { seq: entry.seq, detail: 'OUT_OF_PLACE' })
  }
  if (!found) {
    const wrong = rowFault(row, history, files)
    if (wrong) fail(wrong)
  }
  seen.isShown = history.row?.state.live != null
  if (found) scan.note(found)
  return seen
}

function storedOf(
  document: StoredDocument,
  files: ReadonlyMap<string, StoredFile>,
): StoredRevision {
  return {
    state: stateOf(document),
    dues: duesOf(document),
    contentHash: contentHash({ document, files: attachedFiles(document, files) }),
    formedOn: typeof document.formedOn === 'string' ? document.formedOn : null,
  }
}

/**
 * By revision: the hash of a draft after what was masked in a later one was cleared from it too. A
 * purge counts only as what masking makes of it: right after a save by the same person, at draft, and
 * for drafts since the last publication. Any other excuses nothing.
 */
function purgedHashes(entries: readonly LedgerEntry[]): Map<string, unknown> {
  const hashes = new Map<string, unknown>()
  let published = 0
  for (const [index, entry] of entries.entries()) {
    if (entry.to === 'published') published = entry.revision ?? 0
    const save = entries[index - 1]
    const isMasking =
      entry.action === 'purge' &&
      entry.to === 'draft' &&
      save?.action === 'save' &&
      save.actor === entry.actor &&
      save.revision === entry.revision
    if (!isMasking) continue
    for (const [revision, hash] of Object.entries((entry.details?.hashes ?? {}) as object)) {
      const isDraft = Number(revision) > published && Number(revision) < (entry.revision ?? 0)
      if (isDraft) hashes.set(revision, hash)
    }
  }
  return hashes
}

type MovedDues = { from: StoredRevision['dues']; to: StoredRevision['dues'] }

/** By revision: its due dates before the first, and after the last, time they were computed again. */
function movedDues(entries: readonly LedgerEntry[]): Map<string, MovedDues> {
  const moved = new Map<string, MovedDues>()
  for (const entry of entries) {
    const dues = entry.action === 'recompute' ? duesIn(entry) : null
    const revision = String(entry.revision)
    if (dues) moved.set(revision, { from: moved.get(revision)?.from ?? dues.from, to: dues.to })
  }
  return moved
}

/**
 * A revision as it was when its entry was written: a draft that holds what the ledger says was left of
 * it, and due dates that are exactly those to which the ledger says they were moved.
 */
function asRecorded(
  stored: StoredRevision,
  entry: LedgerEntry,
  known: { purged: ReadonlyMap<string, unknown>; moved: ReadonlyMap<string, MovedDues> },
): StoredRevision {
  const revision = String(entry.revision)
  const wasPurged = entry.contentHash !== null && known.purged.get(revision) === stored.contentHash
  const dues = known.moved.get(revision)
  const wasMoved = dues && canonicalJson(stored.dues) === canonicalJson(dues.to)
  return {
    ...stored,
    ...(wasPurged && entry.contentHash !== null ? { contentHash: entry.contentHash } : {}),
    ...(wasMoved ? { dues: dues.from } : {}),
  }
}

const hashOfState = ({ state, dues }: StoredRevision) => stateHash(state, dues as Dues)

function versionFault(
  { document, isLatest }: StoredVersion,
  entry: LedgerEntry,
  stored: StoredRevision,
  isNewest: boolean,
): Break['what'] | null {
  if (stored.contentHash !== entry.contentHash) return 'CONTENT_CHANGED'
  if (hashOfState(stored) !== entry.stateHash) return 'STATE_CHANGED'
  if (document._status !== statusOf(stored.state.stage)) return 'VERSION_STATUS'
  return Boolean(isLatest) === isNewest ? null : 'VERSION_LATEST'
}

const statusOf = (stage: string): string =>
  stage === 'published' || stage === 'repealed' ? 'published' : 'draft'

function play(
  history: History,
  entry: LedgerEntry,
  stored: StoredRevision,
  fail: (detail: string) => void,
): History {
  const step = replay(history, entry, stored)
  if (step.fault) fail([step.fault, ...(step.codes ?? [])].join(' '))
  const { rowHash } = entry.details ?? {}
  const after = step.history.row
  const wroteApart = after !== null && after !== history.row && after !== stored
  const expected = wroteApart ? hashOfState(after) : undefined
  if (rowHash !== expected) fail('ROW_HASH')
  return step.history
}

/** The history after a remark, and what is wrong with the remark. */
function remarked(history: History, entry: LedgerEntry): { next: History; detail: string | null } {
  const { history: next, fault } = replay(history, entry, null)
  if (fault) return { next, detail: fault }
  const { last } = next
  return { next, detail: last && entry.stateHash === hashOfState(last) ? null : 'STATE' }
}

/** The row against what the history says it must be. Its revision may be an older one than the newest. */
function rowFault(
  row: StoredDocument,
  history: History,
  files: ReadonlyMap<string, StoredFile>,
): Break['what'] | null {
  if (!history.row) return 'ROW_STATE'
  const stored = storedOf(row, files)
  if (stored.contentHash !== history.row.contentHash) return 'ROW_CONTENT'
  if (hashOfState(stored) !== hashOfState(history.row)) return 'ROW_STATE'
  return row._status === (history.row.state.live ? 'published' : 'draft') ? null : 'ROW_STATUS'
}

function remember(
  seen: DocumentHistory,
  { document }: StoredVersion,
  entry: LedgerEntry | undefined,
): void {
  const office = idOf(document.office)
  if (office) seen.offices.add(office)
  for (const id of attachmentsOf(document)) {
    const wasSubmitted = seen.files.get(id)?.wasSubmitted || entry?.action === 'submit'
    seen.files.set(id, { wasSubmitted })
  }
}
