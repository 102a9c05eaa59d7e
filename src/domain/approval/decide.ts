import type { Role } from '../access/roles.ts'
import { ruleOf } from './actions.ts'
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
  const entitled = entitledCapacities(situation)
  const capacity = entitled.find((candidate) => fourEyesReason(situation, candidate) === null)
  const reasons: Reason[] = [
    ...(entitled.length === 0 ? [{ code: 'NOT_ENTITLED' } as const] : []),
    ...(situation.expectedRevision === situation.document.revision
      ? []
      : [{ code: 'STALE_REVISION', field: 'expectedRevision' } as const]),
    ...stageReasons(situation),
    ...(entitled[0] && !capacity ? [fourEyesRefusal(situation, entitled)] : []),
    ...parameterReasons(situation),
    ...contentReasons(situation),
  ]
  if (reasons.length > 0 || !capacity) return { ok: false, reasons }
  return { ok: true, capacity, ...nextState(situation, capacity) }
}

/** Roles that may perform the action now; at a wrong stage, those that could at any of its stages. */
export function rolesFor({ action, document }: Pick<Situation, 'action' | 'document'>): Role[] {
  const rule = ruleOf(action)
  const stage = stageActedOn({ action, document })
  const at = stage && rule.from.includes(stage) ? [stage] : rule.from
  return [
    ...new Set(
      at.flatMap((candidate) =>
        rule.by(candidate).flatMap((performer): Role[] => {
          if (performer !== 'stepRole') return [performer]
          return isStep(candidate) ? [steps[candidate].role] : []
        }),
      ),
    ),
  ]
}

function entitledCapacities(situation: Situation): Capacity[] {
  return rolesFor(situation).flatMap((role) => situation.capacities[role] ?? [])
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
  const people = [capacity.actor, capacity.onBehalfOf].filter((id) => id !== null)
  if (people.some((id) => writers.includes(id))) return { code: 'FOUR_EYES' }
  if (action !== 'approve') return null
  const signed = document.approvals.filter((approval) =>
    people.some((id) => id === approval.actor || id === approval.onBehalfOf),
  )
  if (signed.length === 0) return null
  return {
    code: signed.some((approval) => approval.step === document.stage)
      ? 'ALREADY_SIGNED'
      : 'FOUR_EYES',
  }
}

function fourEyesRefusal(situation: Situation, entitled: Capacity[]): Reason {
  const reasons = entitled.map((capacity) => fourEyesReason(situation, capacity))
  return reasons.find((reason) => reason !== null) ?? { code: 'FOUR_EYES' }
}

function stageReasons({ action, document }: Situation): Reason[] {
  const rule = ruleOf(action)
  const stage = stageActedOn({ action, document })
  if (stage === null) return [{ code: 'NOTHING_LIVE' }, { code: 'WRONG_STAGE' }]
  return (rule.from as readonly Stage[]).includes(stage) ? [] : [{ code: 'WRONG_STAGE' }]
}

function parameterReasons({ action, params, now, formedOn }: Situation): Reason[] {
  const missing = ruleOf(action)
    .needs.filter((name) => !params[name]?.trim())
    .map((field): Reason => ({ code: 'REASON_REQUIRED', field }))
  if (action === 'publish' && params.publishAt && Date.parse(params.publishAt) <= Date.parse(now)) {
    missing.push({ code: 'PUBLISH_AT_PAST', field: 'publishAt' })
  }
  if (action === 'repeal' && params.repealedOn && formedOn && params.repealedOn < formedOn) {
    missing.push({ code: 'REPEAL_BEFORE_FORMED', field: 'repealedOn' })
  }
  return missing
}

function contentReasons({ action, document, contentHash, faults, route }: Situation): Reason[] {
  if (action === 'submit') {
    return [
      ...faults.map(
        (fault): Reason => ({ code: 'INCOMPLETE', field: fault.field, fault: fault.code }),
      ),
      ...(routeFaults(route).length > 0 ? [{ code: 'ROUTE_UNUSABLE' } as const] : []),
    ]
  }
  const bound = action === 'approve' || action === 'publish' || action === 'refer'
  // At draft there is no round yet, so there is nothing that could have changed.
  if (!bound || document.stage === 'draft' || document.roundHash === null) return []
  return [
    ...(document.roundHash === contentHash ? [] : [{ code: 'CONTENT_CHANGED' } as const]),
    ...(action === 'publish' && !document.indexNumber
      ? [{ code: 'NO_INDEX_NUMBER' } as const]
      : []),
    ...(action === 'publish' && !routeWasWalked(document)
      ? [{ code: 'WRONG_STAGE' } as const]
      : []),
  ]
}

/** Belt and braces: publication looks again at every step of the route, whatever the stage says. */
function routeWasWalked({ stage, route, approvals }: Situation['document']): boolean {
  if (stage !== 'approved') return true // already refused as WRONG_STAGE
  if (!route) return false
  return route.steps.every(
    (step) => approvals.filter((approval) => approval.step === step.step).length >= step.quorum,
  )
}
