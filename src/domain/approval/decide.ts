import type { Role } from '../access/roles.ts'
import {
  chooseCapacity,
  entitledCapacities,
  isByOneOf,
  isPossibleFrom,
  isStale,
  missingParams,
  peopleOf,
} from '../lifecycle/index.ts'
import { countHolding, isHeldByScreening } from '../screening/gate.ts'
import { type Action, isAction, ruleOf } from './actions.ts'
import { nextState } from './nextState.ts'
import { routeFaults } from './routes.ts'
import { stageActedOn } from './stageActedOn.ts'
import { isStep, type Stage, steps } from './stages.ts'
import type { Capacity, Decision, Reason, Situation } from './types.ts'

/**
 * Whether an action is allowed, and what follows from it. Pure: the same situation always gives
 * the same decision. A refusal carries every reason at once.
 */
export function decide(situation: Situation): Decision {
  // Fail closed: types end where data from outside begins.
  if (!isAction(situation.action)) return { ok: false, reasons: [{ code: 'NOT_ENTITLED' }] }
  const entitled = entitledCapacities(rolesFor(situation), situation.capacities)
  const { capacity, bar } = chooseCapacity(entitled, (each) => fourEyesReason(situation, each))
  const isTooLate = isStale(situation.expectedRevision, situation.document.revision)
  // Who comes too late to their own step is told so, not that the next step is none of theirs.
  const isForeign = entitled.length === 0 && !(isTooLate && mayEver(situation))
  const reasons: Reason[] = [
    ...(isForeign ? [{ code: 'NOT_ENTITLED' } as const] : []),
    ...(isTooLate ? [{ code: 'STALE_REVISION', field: 'expectedRevision' } as const] : []),
    ...stageReasons(situation),
    ...(bar ? [bar] : []),
    ...parameterReasons(situation),
    ...batchReasons(situation),
    ...contentReasons(situation),
    ...screeningReasons(situation),
  ]
  if (reasons.length > 0 || !capacity) return { ok: false, reasons }
  return { ok: true, capacity, ...nextState(situation, capacity) }
}

/** Roles that may perform the action now; at a wrong stage, those that could at any of its stages. */
export function rolesFor({ action, document }: Pick<Situation, 'action' | 'document'>): Role[] {
  const rule = ruleOf(action)
  const stage = stageActedOn({ action, document })
  return rolesAt(action, stage && isPossibleFrom(rule, stage) ? [stage] : rule.from)
}

function rolesAt(action: Action, at: readonly Stage[]): Role[] {
  const roles = at.flatMap((stage) =>
    ruleOf(action)
      .by(stage)
      .flatMap((performer): Role[] => {
        if (performer !== 'stepRole') return [performer]
        return isStep(stage) ? [steps[stage].role] : []
      }),
  )
  return [...new Set(roles)]
}

/** Whether somebody may perform the action on such a document at all, at one stage or another. */
function mayEver({ action, capacities }: Situation): boolean {
  return entitledCapacities(rolesAt(action, ruleOf(action).from), capacities).length > 0
}

/**
 * Four eyes: neither the person acting nor the one acted for may have written the document, nor
 * have approved in this round, in person or through a delegation.
 */
function fourEyesReason(
  { action, document, writers }: Situation,
  capacity: Capacity,
): Reason | null {
  if (!ruleOf(action).fourEyes) return null
  if (isByOneOf(capacity, writers)) return { code: 'FOUR_EYES' }
  if (action !== 'approve') return null
  const signed = document.approvals.filter((approval) => isByOneOf(capacity, peopleOf(approval)))
  if (signed.length === 0) return null
  const step = stepSigned(document.stage)
  return {
    code: signed.some((approval) => approval.step === step) ? 'ALREADY_SIGNED' : 'FOUR_EYES',
  }
}

function stageReasons({ action, document }: Situation): Reason[] {
  const stage = stageActedOn({ action, document })
  if (stage === null) return [{ code: 'NOTHING_LIVE' }, { code: 'WRONG_STAGE' }]
  return isPossibleFrom(ruleOf(action), stage) ? [] : [{ code: 'WRONG_STAGE' }]
}

function parameterReasons({ action, params, now, formedOn }: Situation): Reason[] {
  const missing = missingParams(ruleOf(action), params).map(
    (field): Reason => ({ code: 'REASON_REQUIRED', field }),
  )
  // Told the other way round, what is no date at all would pass.
  if (action === 'publish' && params.publishAt && !isAfter(params.publishAt, now)) {
    missing.push({ code: 'PUBLISH_AT_PAST', field: 'publishAt' })
  }
  if (action === 'repeal' && params.repealedOn && formedOn && params.repealedOn < formedOn) {
    missing.push({ code: 'REPEAL_BEFORE_FORMED', field: 'repealedOn' })
  }
  return missing
}

/** Only what its route calls routine is decided together with others. */
function batchReasons({ isInBatch, document }: Situation): Reason[] {
  return isInBatch && !document.route?.allowsBatch ? [{ code: 'NOT_BATCHABLE' }] : []
}

function contentReasons(situation: Situation): Reason[] {
  const { action, document, contentHash, faults, route } = situation
  if (action === 'submit') {
    return [
      ...faults.map(
        (fault): Reason => ({ code: 'INCOMPLETE', field: fault.field, fault: fault.code }),
      ),
      ...(routeFaults(route).length > 0 ? [{ code: 'ROUTE_UNUSABLE' } as const] : []),
    ]
  }
  const bound = action === 'approve' || action === 'publish' || action === 'refer'
  // Outside a round there is nothing that could have changed; the stage is refused already.
  if (!bound || !isPossibleFrom(ruleOf(action), document.stage)) return []
  return [
    // A round that is bound to nothing binds nobody: no hash is a changed hash.
    ...(document.roundHash === contentHash ? [] : [{ code: 'CONTENT_CHANGED' } as const]),
    ...(action === 'publish' && !document.indexNumber
      ? [{ code: 'NO_INDEX_NUMBER' } as const]
      : []),
    ...(action === 'publish' && !routeWasWalked(situation)
      ? [{ code: 'WRONG_STAGE' } as const]
      : []),
  ]
}

/** What was found in the content and is not yet decided (SC-2). A wrong stage says so by itself. */
function screeningReasons({ action, document, screening }: Situation): Reason[] {
  const { stage } = document
  if (!isPossibleFrom(ruleOf(action), stage)) return []
  if (!isHeldByScreening({ action, stage, screening })) return []
  const count = countHolding({ action, stage, screening })
  const [role] = rolesFor({ action, document })
  const toWhom = role && count > 0 ? { role, count } : {}
  return [{ code: 'FINDINGS_OPEN', field: 'findings', ...toWhom }]
}

/**
 * Belt and braces: publication looks again at every step of the route, whatever the stage says.
 * Each must be signed by as many as its quorum asks, nobody twice, and nobody who wrote.
 */
function routeWasWalked({ document: { route, approvals }, writers }: Situation): boolean {
  if (!route || routeFaults(route).length > 0) return false
  const people = approvals.flatMap((approval) => [...new Set(peopleOf(approval))])
  const areDifferent = new Set(people).size === people.length
  return (
    areDifferent &&
    !people.some((id) => writers.includes(id)) &&
    route.steps.every(
      (step) => approvals.filter((approval) => approval.step === step.step).length >= step.quorum,
    )
  )
}

/** A referred document was held at the secrecy step: its approval is that step's. */
function stepSigned(stage: Stage): Stage {
  return stage === 'referred' ? 'secrecyReview' : stage
}

function isAfter(instant: string, now: string): boolean {
  return Date.parse(instant) > Date.parse(now)
}
