import type { PayloadRequest } from 'payload'
import type { Actor } from '../../access/actor.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { officeTree } from '../../offices/tree.ts'
import { gongkaiOf } from '../../options.ts'
import { slugs } from '../../slugs.ts'
import { mayRecord } from '../access.ts'
import { warningFor } from '../warning.ts'

/** On the dashboard: that the next year's holidays are missing, what hangs on it, and where to record them. */
export async function CalendarWarningBox({ req, actor }: { req: PayloadRequest; actor: Actor }) {
  const warning = await warningFor(req, { gongkai: gongkaiOf(req.payload), actor })
  if (!warning) return null
  const { year, until, count } = warning
  const say = sayIn(req.i18n.language)
  const isTheirs = mayRecord(actor, await officeTree(req), { kind: 'notice', office: null })
  const { admin } = req.payload.config.routes
  return (
    <section className="gk-note" aria-labelledby="gk-calendar-warning">
      <h2 id="gk-calendar-warning" className="gk-panel__title">
        {say('holidays.warning', { year })}
      </h2>
      <p>
        {say('holidays.warningText', { until })}
        {count > 0 ? ` ${say('holidays.warningCount', { count })}` : ''}
      </p>
      {isTheirs ? (
        <p>
          <a href={`${admin}/collections/${slugs.holidays}`}>{say('holidays.recordNow')}</a>
        </p>
      ) : null}
    </section>
  )
}
