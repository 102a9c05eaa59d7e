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
export function isHeldByScreening({
  action,
  stage,
  screening,
}: {
  action: Action
  stage: Stage
  screening: Screening | null
}): boolean {
  const enough = statesEnough(action, stage)
  if (!enough) return false
  if (!screening) return true
  return screening.findings.some(
    ({ level, state }) => level === 'refuse' || (mustBeDecided(level) && !enough.includes(state)),
  )
}

/** The states in which a finding no longer stands in the way of an action; null: it never does. */
function statesEnough(action: Action, stage: Stage): readonly FindingState[] | null {
  if (action === 'submit') return ['justified', 'accepted']
  if (action === 'publish') return ['accepted']
  const isSecrecyStep = stage === 'secrecyReview' || stage === 'referred'
  return action === 'approve' && isSecrecyStep ? ['accepted'] : null
}
