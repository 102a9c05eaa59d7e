import type { Action } from '../approval/actions.ts'
import type { Stage } from '../approval/stages.ts'
import type { FindingState, Screening } from './decisions.ts'
import type { Level } from './types.ts'

/** Whether a finding of this level has to be decided. What is only told never stands in the way. */
export const mustBeDecided = (level: Level): boolean => level !== 'warn'

/**
 * The gate of screening (SC-1 to SC-3; Regulation on the Secrecy Law Art. 42: reviewed first, then
 * disclosed, item by item). A clerk submits nothing that is neither masked nor justified; a secrecy
 * reviewer lets nothing through that they did not accept one by one; publication looks once more.
 * A mark is never justified. Without a report nothing passes.
 */
export function isHeldByScreening(asked: Asked): boolean {
  if (!statesEnough(asked.action, asked.stage)) return false
  return !asked.screening || countHolding(asked) > 0
}

/** How many findings stand in the way of an action. */
export function countHolding({ action, stage, screening }: Asked): number {
  const enough = statesEnough(action, stage)
  const holds = ({ level, state }: Screening['findings'][number]) =>
    level === 'refuse' || (mustBeDecided(level) && !enough?.includes(state))
  return enough && screening ? screening.findings.filter(holds).length : 0
}

/**
 * Whether a finding waits for a word at a stage. At the desk of the clerk a reason is enough; from
 * there on the reviewer has to agree.
 */
export const isOpenAt = (stage: Stage, { level, state }: Screening['findings'][number]): boolean =>
  mustBeDecided(level) &&
  (stage === 'draft' ? state === 'open' || state === 'rejected' : state !== 'accepted')

type Asked = { action: Action; stage: Stage; screening: Screening | null }

/** The states in which a finding no longer stands in the way of an action; null: it never does. */
function statesEnough(action: Action, stage: Stage): readonly FindingState[] | null {
  if (action === 'submit') return ['justified', 'accepted']
  if (action === 'publish') return ['accepted']
  const isSecrecyStep = stage === 'secrecyReview' || stage === 'referred'
  return action === 'approve' && isSecrecyStep ? ['accepted'] : null
}
