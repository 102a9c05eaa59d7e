import Link from 'next/link.js'
import type { ServerProps } from 'payload'
import { actorOf } from '../../access/actor.ts'
import { requestOf } from '../../admin/requestOf.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { gongkaiOf } from '../../options.ts'
import { officesOfDesk } from '../access.ts'
import { urgentCount } from '../desk.ts'
import { requestDeskPath } from './path.ts'

/** The desk in the navigation, with how many are late, due soon or wait for an approval. */
export async function DeskLink({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const req = await requestOf({ payload, user, i18n })
  const actor = await actorOf(req)
  if (!actor || officesOfDesk(actor).length === 0) return null
  const count = await urgentCount(req, gongkaiOf(payload), { actor })
  const say = sayIn(i18n.language)
  const text = count > 99 ? '99+' : String(count)
  return (
    <Link
      className="nav__link gk-nav-inbox"
      href={`${payload.config.routes.admin}${requestDeskPath}`}
      prefetch={false}
    >
      <span className="nav__link-label">{say('requestDesk.title')}</span>
      {count > 0 ? (
        <span className="gk-count">
          <span aria-hidden="true">{text}</span>
          <span className="gk-hidden">{say('requestDesk.urgent', { count: text })}</span>
        </span>
      ) : null}
    </Link>
  )
}
