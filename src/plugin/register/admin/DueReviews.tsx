import Link from 'next/link.js'
import { sayIn } from '../../admin/sayIn.ts'
import { dateText } from '../../admin/time.ts'
import type { DueReview, DueReviews as List } from '../due.ts'

/** On the dashboard: what is not disclosed and has to be looked at again, or to be disclosed. */
export function DueReviews({
  language,
  list,
  hrefOf,
}: {
  language: string
  list: List
  hrefOf: (id: string) => string
}) {
  if (list.items.length === 0) return null
  const say = sayIn(language)
  return (
    <section>
      <h2 className="gk-inbox__title gk-inbox__title--second">
        {say('register.dueList')}{' '}
        <span className="gk-count">{list.isMore ? `${list.count}+` : list.count}</span>
      </h2>
      <ul className="gk-todo">
        {list.items.map((item) => (
          <li key={item.id} className={isLate(item) ? 'gk-todo__late' : undefined}>
            <Link className="gk-todo__title" href={hrefOf(item.id)} prefetch={false}>
              {item.title}
            </Link>
            <span className="gk-todo__facts">
              <span>{item.office}</span>
              <span>{say(`mode.${item.mode}`)}</span>
              <span>{dueText(language, item)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isLate = ({ state, disclosure }: DueReview): boolean =>
  disclosure !== null || state === 'overdue' || state === 'due'

function dueText(language: string, { disclosure, reviewOn, reviewEvent, state }: DueReview) {
  const say = sayIn(language)
  if (disclosure) {
    return [
      say('register.toDisclose', { on: dateText(language, disclosure.on) }),
      disclosure.by
        ? `${say('register.discloseBy')} ${dateText(language, disclosure.by)}`
        : say('register.noCalendar'),
    ].join(' · ')
  }
  return [
    `${say('register.nextReview')} ${dateText(language, reviewOn)}`,
    ...(reviewEvent ? [say('register.orWhen', { event: reviewEvent })] : []),
    say(`reviewState.${state}`),
  ].join(' · ')
}
