import Link from 'next/link.js'
import { eventLabel, type RequestEventType, stateLabel } from '../../../domain/requests/index.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { dateText, timeText } from '../../admin/time.ts'
import type { Notices } from '../notices.ts'
import { timeLeft } from '../timeLeft.ts'
import { DueTag } from './DueTag.tsx'
import { whoWords } from './whoWords.ts'

/** On the dashboard: the reader's requests that are due, and what others did on theirs. */
export function RequestNotices({
  language,
  notices: { due, news },
  hrefOf,
}: {
  language: string
  notices: Notices
  hrefOf: (id: string) => string
}) {
  const say = sayIn(language)
  return (
    <>
      {due.length > 0 ? (
        <section className="gk-notices" aria-labelledby="gk-notices-due">
          <h2 id="gk-notices-due" className="gk-inbox__title gk-inbox__title--second">
            {say('requestDesk.dueNotices')}
          </h2>
          <ul className="gk-todo">
            {due.map((item) => (
              <li
                key={item.id}
                className={item.urgency === 'overdue' ? 'gk-todo__late' : undefined}
              >
                <Link className="gk-todo__title" href={hrefOf(item.id)} prefetch={false}>
                  {item.receiptNumber}
                </Link>
                <span className="gk-todo__facts">
                  <DueTag language={language} due={{ ...item, outcome: null, closedOn: null }} />
                  <span>{dateText(language, item.dueOn)}</span>
                  <span>{stateLabel(item.state as never, language)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {news.length > 0 ? (
        <section className="gk-notices" aria-labelledby="gk-notices-news">
          <h2 id="gk-notices-news" className="gk-inbox__title gk-inbox__title--second">
            {say('requestDesk.newsNotices')}
          </h2>
          <ul className="gk-todo">
            {news.map(({ request, receiptNumber, seq, type, at, daysLeft, ...who }) => (
              <li key={`${request}-${seq}`}>
                <Link className="gk-todo__title" href={hrefOf(request)} prefetch={false}>
                  {receiptNumber} {eventLabel(type as RequestEventType, language)}
                </Link>
                <span className="gk-todo__facts">
                  <span>{whoWords(language, who)}</span>
                  <time dateTime={at}>{timeText({ language, at })}</time>
                  {daysLeft === null ? null : <span>{timeLeft(language, daysLeft)}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
