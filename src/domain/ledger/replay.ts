import { canonicalJson } from '../../lib/canonicalJson.ts'
import { type Role, roles } from '../access/roles.ts'
import {
  type ActionParams,
  type Capacity,
  type Decision,
  type DocumentState,
  decide,
  defaultRoute,
  isAction,
  ruleOf,
  type Situation,
  strayParams,
} from '../approval/index.ts'
import { emptyState } from './emptyState.ts'
import { isRemark, type LedgerEntry, writersIn, writingActs } from './entry.ts'
import { recomputed } from './recomputeEntry.ts'
import { isProperReview } from './reviewEntry.ts'

/** A revision of a document as it is stored: what the server wrote, and the hash of its content. */
export type StoredRevision = {
  state: DocumentState
  dues: Record<string, string | null>
  contentHash: string
  formedOn: string | null
}

/** How far the history of one document has been read. */
export type History = {
  /** The revision before; null before the first. */
  last: StoredRevision | null
  /** What the public row must hold. */
  row: StoredRevision | null
  writers: string[]
  isDiscarded: boolean
}

export const newHistory: History = {
  last: null,
  row: null,
  writers: [],
  isDiscarded: false,
}

export type HistoryFault =
  /** It starts with something else than its creation, or goes on after it was thrown away. */
  | 'OUT_OF_PLACE'
  /** The revision does not follow the one before. */
  | 'REVISION'
  /** The act was not allowed: the rules, asked again, refuse it. */
  | 'NOT_ALLOWED'
  /** The stored state is not what follows from the act. */
  | 'STATE'
  /** Content changed in an act that changes none. */
  | 'CONTENT'
  /** The entry tells of another move than the one that was made. */
  | 'MOVE'

type Step = { history: History; fault: HistoryFault | null; codes?: string[] }

/**
 * Plays one entry of a document's history against the rules, as if it were asked for now: every
 * act must be allowed from the state before it, by the person who did it, and lead to exactly the
 * state that is stored. So a row with correct hashes but an impossible past is found.
 *
 * Not asked again: which duties the person held then (their grants are in the ledger on their own),
 * and whether the metadata were complete and the findings decided by the rules of that day.
 */
export function replay(history: History, entry: LedgerEntry, stored: StoredRevision | null): Step {
  const fault = (code: HistoryFault, codes?: string[]): Step => ({
    history: followed(history, entry, stored),
    fault: code,
    ...(codes ? { codes } : {}),
  })
  const { last } = history
  if (history.isDiscarded || (last === null) !== (entry.action === 'create')) {
    return fault('OUT_OF_PLACE')
  }
  if (isRemark(entry.action)) {
    const isStill = last && isAbout(last, entry) && entry.to === entry.from
    if (!isStill) return fault('OUT_OF_PLACE')
    if (entry.action === 'recompute') {
      const moved = recomputed(history, entry)
      return moved ? { history: moved, fault: null } : fault('NOT_ALLOWED')
    }
    const isAllowed =
      (entry.action !== 'review' || isProperReview(entry, history)) &&
      (!verdicts.includes(entry.action) || !isByWriter(entry, history))
    if (!isAllowed) return fault('NOT_ALLOWED')
    return { history: followed(history, entry, null), fault: null }
  }
  if (entry.action === 'discard') {
    const isDraft = last?.state.stage === 'draft' && last.state.round === 0
    return isDraft && isAbout(last, entry)
      ? { history: { ...history, isDiscarded: true }, fault: null }
      : fault('OUT_OF_PLACE')
  }
  if (!stored || stored.state.revision !== entry.revision) return fault('REVISION')
  if (entry.revision !== (last?.state.revision ?? 0) + 1) return fault('REVISION')
  if (last === null) return created(history, entry, stored, fault)
  if (entry.action === 'save') return saved(history, last, entry, stored, fault)
  return moved(history, last, entry, stored, fault)
}

/** What a reviewer says of a finding: never of what they wrote or answered for themselves. */
const verdicts = ['acceptFinding', 'rejectFinding']

const isByWriter = ({ actor, onBehalfOf }: LedgerEntry, { writers }: History): boolean =>
  [actor, onBehalfOf].some((id) => id !== null && writers.includes(id))

/** Whether an entry that adds no revision tells of the one that is there. */
function isAbout({ state, contentHash }: StoredRevision, entry: LedgerEntry): boolean {
  return (
    state.revision === entry.revision &&
    state.round === entry.round &&
    state.stage === entry.from &&
    contentHash === entry.contentHash
  )
}

type Fault = (code: HistoryFault, codes?: string[]) => Step

function created(history: History, entry: LedgerEntry, stored: StoredRevision, fault: Fault): Step {
  const { state } = stored
  const writer = entry.actor === 'system' ? null : entry.actor
  const expected: DocumentState = {
    ...emptyState,
    indexNumber: state.indexNumber,
    createdBy: writer,
    lastEditedBy: writer,
  }
  if (!isSame(state, expected)) return fault('STATE')
  if (entry.from !== null || entry.to !== 'draft' || entry.round !== 0) return fault('MOVE')
  return { history: followed(history, entry, stored), fault: null }
}

function saved(
  history: History,
  last: StoredRevision,
  entry: LedgerEntry,
  stored: StoredRevision,
  fault: Fault,
): Step {
  if (last.state.stage !== 'draft') return fault('NOT_ALLOWED', ['NOT_EDITABLE'])
  const expected: DocumentState = {
    ...last.state,
    revision: last.state.revision + 1,
    // The site's own jobs save too, and may say for whom.
    lastEditedBy: entry.actor === 'system' ? stored.state.lastEditedBy : entry.actor,
  }
  if (!isSame(stored.state, expected)) return fault('STATE')
  if (entry.from !== 'draft' || entry.to !== 'draft' || entry.round !== last.state.round) {
    return fault('MOVE')
  }
  return { history: followed(history, entry, stored), fault: null }
}

function moved(
  history: History,
  last: StoredRevision,
  entry: LedgerEntry,
  stored: StoredRevision,
  fault: Fault,
): Step {
  const situation = situationAt(history, last, entry, stored)
  if (!situation) return fault('NOT_ALLOWED')
  const decision = decide(situation)
  if (!decision.ok) {
    return fault(
      'NOT_ALLOWED',
      decision.reasons.map((reason) => reason.code),
    )
  }
  const expected = { ...decision.next }
  if (entry.action === 'submit') expected.indexNumber ??= stored.state.indexNumber
  if (!isSame(stored.state, expected) || (entry.action === 'submit' && !expected.indexNumber)) {
    return fault('STATE')
  }
  if (entry.action !== 'correct' && stored.contentHash !== last.contentHash) return fault('CONTENT')
  const { from, to, next } = decision
  if (entry.from !== from || entry.to !== to || entry.round !== next.round) return fault('MOVE')
  return { history: followed(history, entry, stored, decision), fault: null }
}

/** The situation in which an act was decided, from what the ledger and the versions hold. */
function situationAt(
  history: History,
  last: StoredRevision,
  entry: LedgerEntry,
  stored: StoredRevision,
): Situation | null {
  if (!isAction(entry.action)) return null
  const { rowHash: _rowHash, review: _review, ...given } = entry.details ?? {}
  const params = { ...given, ...(entry.opinion ? { opinion: entry.opinion } : {}) }
  if (strayParams(entry.action, params).length > 0) return null
  const capacity: Capacity = { actor: entry.actor, onBehalfOf: entry.onBehalfOf }
  return {
    action: entry.action,
    params: params as ActionParams,
    expectedRevision: last.state.revision,
    document: last.state,
    contentHash: last.contentHash,
    formedOn: last.formedOn,
    writers: history.writers,
    capacities: Object.fromEntries(roles.map((role) => [role, [capacity]])) as Partial<
      Record<Role, Capacity[]>
    >,
    faults: [],
    screening: { findings: [] },
    route: stored.state.route ?? defaultRoute,
    now: entry.at,
    today: entry.at.slice(0, 10),
  }
}

/** The history after an entry, whether or not it was in order: what follows is judged by what is there. */
function followed(
  history: History,
  entry: LedgerEntry,
  stored: StoredRevision | null,
  decision?: Extract<Decision, { ok: true }>,
): History {
  const isWriting = (writingActs as readonly string[]).includes(entry.action)
  const writers = isWriting
    ? [...new Set([...history.writers, ...writersIn([entry])])]
    : history.writers
  if (!stored) return { ...history, writers }
  return {
    ...history,
    row: rowAfter(history, entry, stored, decision),
    last: stored,
    writers,
  }
}

/**
 * What the public row holds after an act. Before first publication it is the working version;
 * then that of the last publication, repeal or take-down. While a correction is under way, only
 * its state changes.
 */
function rowAfter(
  { row, last }: History,
  entry: LedgerEntry,
  stored: StoredRevision,
  decision?: Extract<Decision, { ok: true }>,
): StoredRevision | null {
  const isLive = isAction(entry.action) && ruleOf(entry.action).actsOn === 'live'
  if (isLive && row && decision && decision.next.stage !== decision.to) {
    const { live, repealedOn, takenDown } = decision.next
    const state = { ...row.state, stage: decision.to, live, repealedOn, takenDown }
    return { ...row, state }
  }
  const isWritten = isLive || decision?.to === 'published' || !last?.state.publishedAt
  return isWritten ? stored : row
}

const isSame = (a: DocumentState, b: DocumentState): boolean =>
  canonicalJson(a) === canonicalJson(b)
