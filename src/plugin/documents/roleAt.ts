import type { Role } from '../../domain/access/roles.ts'
import { isStep, type Stage, steps } from '../../domain/approval/index.ts'

/** The role for which a document waits at a stage; null where it waits for no reviewer. */
export function roleAt(stage: Stage): Role | null {
  if (isStep(stage)) return steps[stage].role
  if (stage === 'referred') return 'secrecyReviewer'
  return stage === 'approved' ? 'publisher' : null
}
