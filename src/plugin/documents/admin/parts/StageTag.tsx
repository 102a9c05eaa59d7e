import type { Stage } from '../../../../domain/approval/index.ts'
import { message } from '../../../messages/index.ts'

/** Which colour goes with a stage. The words stand beside it: colour alone tells nothing. */
const tones: Record<Stage, 'quiet' | 'active' | 'good' | 'seal'> = {
  draft: 'quiet',
  secrecyReview: 'active',
  branchApproval: 'active',
  countyApproval: 'active',
  referred: 'seal',
  approved: 'active',
  published: 'good',
  repealed: 'quiet',
  takenDown: 'seal',
}

/** A stage as a coloured tag with its name. */
export function StageTag({ language, stage }: { language: string; stage: Stage }) {
  return (
    <span className={`gk-tag gk-tag--${tones[stage] ?? 'quiet'}`}>
      {message(language, `stage.${stage}`)}
    </span>
  )
}
