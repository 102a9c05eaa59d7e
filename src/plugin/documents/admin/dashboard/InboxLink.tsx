import Link from 'next/link.js'
import type { ServerProps } from 'payload'
import { actorOf } from '../../../access/actor.ts'
import { requestOf } from '../../../admin/requestOf.ts'
import { sayIn } from '../../../admin/sayIn.ts'
import { gongkaiOf } from '../../../options.ts'
import { dueReviewCount } from '../../../register/due.ts'
import { decisionsOf } from '../../../users/decisions.ts'
import { waitingCount } from '../../inbox/inboxOf.ts'
import { sumOf } from '../../inbox/sumOf.ts'

/** 待办 in the navigation, with how many wait. */
export async function InboxLink({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const req = await requestOf({ payload, user, i18n })
  const actor = await actorOf(req)
  if (!actor) return null
  const { grants, delegations } = await decisionsOf(req, actor)
  const toDecide = { count: grants.length + delegations.length, isMore: false }
  const reviews = await dueReviewCount(req, { gongkai: gongkaiOf(payload), actor })
  const { count, isMore } = sumOf(await waitingCount(req, actor), toDecide, reviews)
  const say = sayIn(i18n.language)
  const text = isMore ? `${count}+` : String(count)
  return (
    <Link className="nav__link gk-nav-inbox" href={payload.config.routes.admin} prefetch={false}>
      <span className="nav__link-label">{say('ui.waitingForMe')}</span>
      {count > 0 ? (
        <span className="gk-count" title={say('ui.waitingCount', { count: text })}>
          <span aria-hidden="true">{text}</span>
          <span className="gk-hidden">{say('ui.waitingCount', { count: text })}</span>
        </span>
      ) : null}
    </Link>
  )
}
