import { assertNever } from '../../lib/assertNever.ts'
import { stepAfter, stepOf } from './routes.ts'
import { stageActedOn } from './stageActedOn.ts'
import { isStep, type Stage, type StepName } from './stages.ts'
import type { Capacity, Decision, DocumentState, Effect, Situation } from './types.ts'

type Outcome = Omit<Extract<Decision, { ok: true }>, 'ok' | 'capacity'>

/** The state that follows from an allowed action. Called by `decide` only. */
export function nextState(situation: Situation, capacity: Capacity): Outcome {
  const { action, document, params, now } = situation
  const from = stageActedOn(situation) ?? document.stage
  const moved = (to: Stage, changes: Partial<DocumentState>, effects: Effect[] = []): Outcome => ({
    from,
    to,
    effects,
    next: {
      ...document,
      ...changes,
      stage: to,
      revision: document.revision + 1,
      stageEnteredAt: to === document.stage ? document.stageEnteredAt : now,
    },
  })
  const toDraft = () => moved('draft', { scheduledFor: null, approvals: [], roundHash: null })

  switch (action) {
    case 'submit':
      return moved(
        firstStep(situation),
        {
          round: document.round + 1,
          route: situation.route,
          approvals: [],
          roundHash: situation.contentHash,
        },
        [
          ...(document.indexNumber ? [] : ['allotIndexNumber' as const]),
          'exposeToReviewers',
          'notifyStep',
        ],
      )
    case 'recall':
    case 'return':
      return toDraft()
    case 'approve':
      return approve(situation, capacity, moved)
    case 'refer':
      return moved('referred', {})
    case 'publish':
      if (params.publishAt)
        return moved('approved', { scheduledFor: params.publishAt }, ['schedule'])
      return moved(
        'published',
        {
          publishedAt: document.publishedAt ?? now,
          scheduledFor: null,
          takenDown: null,
          live: { revision: document.revision + 1, stage: 'published' },
        },
        ['makePublic'],
      )
    case 'repeal':
      return onLive(situation, moved, 'repealed')
    case 'takeDown':
      return onLive(situation, moved, 'takenDown')
    case 'correct':
      return moved('draft', { approvals: [], roundHash: null, scheduledFor: null })
    default:
      return assertNever(action)
  }
}

type Moved = (to: Stage, changes: Partial<DocumentState>, effects?: Effect[]) => Outcome

function firstStep({ route }: Situation): StepName {
  const first = route.steps[0]
  if (!first) throw new Error('decide() lets no submission onto an empty route')
  return first.step
}

function approve({ document, now }: Situation, capacity: Capacity, moved: Moved): Outcome {
  const { stage, route } = document
  // A referred document was held at the secrecy step: its approval is that step's.
  const step = stage === 'referred' ? 'secrecyReview' : stage
  if (!route || !isStep(step)) throw new Error('decide() lets nothing be approved outside a step')
  const approvals = [...document.approvals, { ...capacity, step, at: now }]
  const given = approvals.filter((approval) => approval.step === step).length
  const isComplete = given >= (stepOf(route, step)?.quorum ?? 1)
  if (!isComplete) return moved(stage, { approvals })
  const next = stepAfter(route, step)
  return moved(next ?? 'approved', { approvals }, ['notifyStep'])
}

/**
 * Repeal and take-down act on what the public sees. When a correction is under way the working
 * stage stays as it is; only the live part changes. A publication scheduled for the correction is
 * void: whoever scheduled it did not know of this, and decides again.
 */
function onLive(situation: Situation, moved: Moved, to: 'repealed' | 'takenDown'): Outcome {
  const { document, params, now } = situation
  const isCorrecting = document.stage !== document.live?.stage
  const changes: Partial<DocumentState> =
    to === 'repealed'
      ? {
          scheduledFor: null,
          repealedOn: params.repealedOn ?? null,
          live: document.live ? { ...document.live, stage: 'repealed' } : null,
        }
      : { scheduledFor: null, takenDown: { reason: params.reason ?? 'other', at: now }, live: null }
  const outcome = moved(isCorrecting ? document.stage : to, changes, [
    to === 'repealed' ? 'repealPublic' : 'hidePublic',
  ])
  return { ...outcome, to }
}
