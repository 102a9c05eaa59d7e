import type { Stage } from '../../../../domain/approval/index.ts'
import { sayIn } from '../../../admin/sayIn.ts'
import type { MessageKey } from '../../../messages/index.ts'
import type { Standing } from './types.ts'

type Mark = 'done' | 'now' | 'toCome'

/** The stage as a line of steps: done, present, to come; told by words as well as by colour. */
export function Steps({
  language,
  stage,
  steps,
}: { language: string } & Pick<Standing, 'stage' | 'steps'>) {
  const say = sayIn(language)
  const names: Stage[] = ['draft', ...steps.map((step) => step.step as Stage), 'approved']
  const present = positionOf(stage, names)
  const words: Record<Mark, string> = {
    done: say('admin.stepDone'),
    now: say('admin.stepNow'),
    toCome: say('admin.stepToCome'),
  }
  return (
    <ol className="gk-steps" aria-label={say('admin.steps')}>
      {names.map((name, index) => {
        const mark: Mark = index < present ? 'done' : index === present ? 'now' : 'toCome'
        const step = steps.find((one) => one.step === name)
        return (
          <li
            key={name}
            className={`gk-steps__step gk-steps__step--${mark}`}
            aria-current={mark === 'now' ? 'step' : undefined}
          >
            <span className="gk-steps__name">{say(nameAt(name, stage, mark))}</span>
            {step && step.quorum > 1 ? (
              <span className="gk-steps__quorum">
                {say('admin.signatures', { given: step.given, quorum: step.quorum })}
              </span>
            ) : null}
            <span className="gk-hidden">{`（${words[mark]}）`}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** The place in the line; one past the end once published. */
function positionOf(stage: Stage, names: Stage[]): number {
  if (stage === 'referred') return names.indexOf('secrecyReview')
  const place = names.indexOf(stage)
  return place === -1 ? names.length : place
}

function nameAt(name: Stage, stage: Stage, mark: Mark): MessageKey {
  if (name === 'secrecyReview' && stage === 'referred') return 'stage.referred'
  if (name !== 'approved') return `stage.${name}`
  if (mark === 'done') return `stage.${stage}`
  return mark === 'now' ? 'stage.approved' : 'admin.publishStep'
}
