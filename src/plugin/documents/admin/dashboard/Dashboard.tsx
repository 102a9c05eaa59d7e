import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { actorOf } from '../../../access/actor.ts'
import { requestOf } from '../../../admin/requestOf.ts'
import { sayIn } from '../../../admin/sayIn.ts'
import { CalendarWarningBox } from '../../../holidays/admin/CalendarWarningBox.tsx'
import { gongkaiOf } from '../../../options.ts'
import { ConsistencyLink } from '../../../precedents/admin/ConsistencyLink.tsx'
import { DueReviews } from '../../../register/admin/DueReviews.tsx'
import { dueReviewCount } from '../../../register/due.ts'
import { RequestNotices } from '../../../requests/admin/RequestNotices.tsx'
import { noticesOf } from '../../../requests/notices.ts'
import { slugs } from '../../../slugs.ts'
import { DecisionLists } from '../../../users/admin/DecisionLists.tsx'
import { decisionsOf } from '../../../users/decisions.ts'
import { inboxOf } from '../../inbox/inboxOf.ts'
import { sumOf } from '../../inbox/sumOf.ts'
import type { InboxItem, InboxList } from '../../inbox/types.ts'
import { clerkOffices } from '../word/clerkOffices.ts'
import { WordImport } from '../word/WordImport.tsx'
import { InboxEntry } from './InboxEntry.tsx'
import { InboxSum } from './InboxSum.tsx'
import { WaitingList } from './WaitingList.tsx'

/** The first thing on the dashboard: what waits for me, then what is mine to write. */
export async function Dashboard(props: ServerProps) {
  const { payload, user, i18n } = props
  if (!user) return null
  const req = await requestOf({ payload, user, i18n })
  const actor = await actorOf(req)
  if (!actor) return null
  const inbox = await inboxOf(req, { gongkai: gongkaiOf(payload), actor })
  const decisions = await decisionsOf(req, actor)
  const toDecide = decisions.grants.length + decisions.delegations.length
  const reviews = await dueReviewCount(req, { gongkai: gongkaiOf(payload), actor })
  const notices = await noticesOf(req, gongkaiOf(payload), { actor })
  const { language } = i18n
  const say = sayIn(language)
  const isClerk = actor.offices.clerk.length > 0
  const { admin } = payload.config.routes
  const hrefOf = (id: string, view = '') => `${admin}/collections/${slugs.documents}/${id}${view}`
  return (
    <div className="gk-inbox">
      <CalendarWarningBox req={req} actor={actor} />
      <h2 className="gk-inbox__title">
        {say('ui.waitingForMe')}{' '}
        <Count
          {...sumOf(inbox.waiting, inbox.returned, reviews, { count: toDecide, isMore: false })}
        />
      </h2>
      <InboxSum
        language={language}
        parts={{
          partWaiting: inbox.waiting,
          partReturned: inbox.returned,
          partReviews: reviews,
          partDecisions: { count: toDecide, isMore: false },
        }}
      />
      {/* There even when it is empty: it tells what became of the last of them. */}
      <WaitingList
        items={inbox.waiting.items.map((item) => ({ item, href: hrefOf(item.id, '/approval') }))}
      />
      {inbox.waiting.items.length +
        inbox.returned.items.length +
        reviews.count +
        toDecide +
        notices.due.length ===
      0 ? (
        <p className="gk-muted">{say('ui.nothingWaiting')}</p>
      ) : null}
      <DecisionLists language={language} decisions={decisions} />
      <RequestNotices
        language={language}
        notices={notices}
        hrefOf={(id) => `${admin}/collections/${slugs.requests}/${id}`}
      />
      <Section title={say('ui.returnedToMe')} list={part(inbox.returned, isReturned)}>
        {inbox.returned.items.filter(isReturned).map((item) => (
          <InboxEntry key={item.id} language={language} item={item} href={hrefOf(item.id)} />
        ))}
      </Section>
      <Section
        title={say('admin.correctionsList')}
        list={part(inbox.returned, (item) => !isReturned(item))}
      >
        {inbox.returned.items
          .filter((item) => !isReturned(item))
          .map((item) => (
            <InboxEntry key={item.id} language={language} item={item} href={hrefOf(item.id)} />
          ))}
      </Section>
      <Section title={say('admin.scheduledList')} list={inbox.scheduled}>
        {inbox.scheduled.items.map((item) => (
          <InboxEntry
            key={item.id}
            language={language}
            item={item}
            href={hrefOf(item.id, '/approval')}
          />
        ))}
      </Section>
      <DueReviews
        language={language}
        list={inbox.reviews}
        hrefOf={(id) => hrefOf(id, '/approval')}
      />
      <Section title={say('admin.draftsList')} list={inbox.drafts}>
        {inbox.drafts.items.map((item) => (
          <InboxEntry key={item.id} language={language} item={item} href={hrefOf(item.id)} />
        ))}
      </Section>
      <ConsistencyLink language={language} actor={actor} admin={admin} />
      {isClerk ? <WordImport offices={await clerkOffices(req, actor)} /> : null}
    </div>
  )
}

/** Returned or recalled, as against a correction that its own office has begun. */
const isReturned = ({ back }: InboxItem): boolean => back?.action !== 'correct'

/** The part of a list that is shown under a heading of its own; where it is cut off, so is the count. */
function part(list: InboxList, isOfPart: (item: InboxItem) => boolean): InboxList {
  const items = list.items.filter(isOfPart)
  return { items, count: items.length, isMore: list.isMore && items.length > 0 }
}

function Section({
  title,
  list,
  children,
}: {
  title: string
  list: InboxList
  children: ReactNode
}) {
  if (list.items.length === 0) return null
  return (
    <section>
      <h2 className="gk-inbox__title gk-inbox__title--second">
        {title} <Count {...list} />
      </h2>
      <ul className="gk-todo">{children}</ul>
    </section>
  )
}

function Count({ count, isMore }: Pick<InboxList, 'count' | 'isMore'>) {
  return <span className="gk-count">{isMore ? `${count}+` : count}</span>
}
