import { sayIn } from '../../admin/sayIn.ts'
import { dateText } from '../../admin/time.ts'
import type { HoldAct } from '../hold.ts'

/** Who placed a legal hold and lifted it, when and why; nothing where there was none. */
export function CaseHolds({ language, holds }: { language: string; holds: readonly HoldAct[] }) {
  const say = sayIn(language)
  if (holds.length === 0) return null
  return (
    <section aria-labelledby="gk-holds">
      <h2 id="gk-holds">{say('requestDesk.holds')}</h2>
      <dl className="gk-facts">
        {holds.map(({ isHeld, on, actorName, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: acts are only ever appended
          <div key={at}>
            <dt>{say(isHeld ? 'requestDesk.hold' : 'requestDesk.release')}</dt>
            <dd>
              {reason}
              <span className="gk-muted gk-small">
                {' '}
                {actorName} {dateText(language, on)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
