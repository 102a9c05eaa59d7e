import type { PayloadRequest } from 'payload'
import {
  type Action,
  actionNames,
  decide,
  isStep,
  ruleOf,
  type Stage,
  stageActedOn,
  stepAfter,
  stepOf,
} from '../../domain/approval/index.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { type ApiReason, refuse, worded } from '../errors.ts'
import { message } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import type { Person } from '../users/person.ts'
import { barredFrom, peopleFor } from './jobs/people.ts'
import { type LedgerLine, ledgerOf } from './ledgerOf.ts'
import { loadWorking } from './load.ts'
import { roleAt } from './roleAt.ts'
import { type Circumstances, loadCircumstances, situationOf } from './situation.ts'
import type { StoredDocument } from './state.ts'

/** An action of the present stage. Empty reasons: it is allowed. */
export type AvailableAction = {
  action: Action
  label: string
  needs: readonly string[]
  reasons: ApiReason[]
}

/** Where a document stands, what may be done with it, and what has been done. */
export type Description = {
  stage: Stage
  revision: number
  round: number
  live: { revision: number; stage: 'published' | 'repealed' } | null
  steps: { step: string; quorum: number; limitWorkingDays: number; given: number }[]
  approvals: Circumstances['document']['approvals']
  scheduledFor: string | null
  stepDueOn: string | null
  contentHash: string
  /** Names of those for whom it waits now: who may still sign, not who has signed or written it. */
  waitingFor: string[]
  /** Whether the person it is described to is among them. */
  waitsForMe: boolean
  /** Where `submit` or `approve` would take it, and to whom. */
  next: NextStop | null
  available: AvailableAction[]
  ledger: LedgerLine[]
}

/** The stage after this one, who is waiting there, and how many have to sign here before. */
export type NextStop = { stage: Stage; people: string[]; remaining: number }

/**
 * Describes a document to one person: the answer of `GET :id/transitions`, and what the approval
 * screens are made of. Whoever calls it has checked that the person may read the document.
 */
export async function describe(
  req: PayloadRequest,
  { gongkai, actor, id }: { gongkai: Gongkai; actor: Actor; id: string | number },
): Promise<Description & { document: StoredDocument }> {
  const document = await loadWorking(req, id)
  if (!document) throw refuse(req, 404, 'NOT_FOUND')
  const circumstances = await loadCircumstances(req, { gongkai, actor, document })
  const { stage, revision, round, live, approvals, scheduledFor } = circumstances.document
  const given = (step: string) => approvals.filter((approval) => approval.step === step).length
  const waiting = await peopleAt(req, { document, stage, circumstances })
  return {
    document,
    stage,
    revision,
    round,
    live,
    steps: circumstances.route.steps.map((step) => ({
      ...step,
      given: given(step.step),
    })),
    approvals,
    scheduledFor,
    stepDueOn: typeof document.stepDueOn === 'string' ? document.stepDueOn : null,
    contentHash: circumstances.contentHash,
    waitingFor: waiting.map(({ name }) => name),
    waitsForMe: waiting.some((person) => person.id === actor.id),
    next: await nextStop(req, document, circumstances),
    available: actionNames
      .filter((name) => isOfStage(name, circumstances))
      .map((name) => ({
        action: name,
        label: message(req.i18n.language, `action.${name}`),
        needs: ruleOf(name).needs,
        reasons: worded(req, reasonsAgainst(name, circumstances)),
      })),
    ledger: await ledgerOf(req, id),
  }
}

/** Where an approval or a submission leads. Mirrors `nextState`, which has the last word. */
async function nextStop(
  req: PayloadRequest,
  document: StoredDocument,
  circumstances: Circumstances,
): Promise<NextStop | null> {
  const { document: state, route: chosen } = circumstances
  const step = state.stage === 'referred' ? 'secrecyReview' : state.stage
  const route = state.route ?? chosen
  if (step === 'draft') {
    const stage = chosen.steps[0]?.step
    return stage
      ? { stage, people: await namesAt(req, { document, stage, circumstances }), remaining: 0 }
      : null
  }
  if (!isStep(step)) return null
  const given = state.approvals.filter((approval) => approval.step === step).length
  const remaining = Math.max(0, (stepOf(route, step)?.quorum ?? 1) - given - 1)
  const stage = stepAfter(route, step) ?? 'approved'
  return { stage, people: await namesAt(req, { document, stage, circumstances }), remaining }
}

type At = { document: StoredDocument; stage: Stage; circumstances: Circumstances }

const namesAt = async (req: PayloadRequest, at: At): Promise<string[]> =>
  (await peopleAt(req, at)).map(({ name }) => name)

/** The people who could sign at a stage for the document's office. */
async function peopleAt(
  req: PayloadRequest,
  { document, stage, circumstances: { document: state, writers } }: At,
): Promise<Person[]> {
  const office = idOf(document.office)
  const role = roleAt(stage)
  if (!office || !role) return []
  const barred = barredFrom({ stage, approvals: state.approvals }, writers)
  return peopleFor(req, { role, office, barred })
}

function isOfStage(name: Action, { document }: Circumstances): boolean {
  const stage = stageActedOn({ action: name, document })
  return stage !== null && (ruleOf(name).from as readonly Stage[]).includes(stage)
}

/** Why an action is not possible, apart from what its form has yet to be given. */
function reasonsAgainst(name: Action, circumstances: Circumstances) {
  const asked = { action: name, params: {}, expectedRevision: circumstances.document.revision }
  const decision = decide(situationOf(circumstances, asked))
  return decision.ok ? [] : decision.reasons.filter((reason) => reason.code !== 'REASON_REQUIRED')
}
