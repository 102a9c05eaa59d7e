import type { Followed, Pair as PairOf } from 'gongkai/types'
import {
  noRequestDueMessages,
  type RequestDue,
  standingLabels,
} from '../../domain/deadlines/index.ts'
import {
  kindLabels,
  type Outcome,
  type RequestKind,
  type RequestStateName,
  replyLabel,
  stateLabels,
} from '../../domain/requests/index.ts'
import { Todo, Withdraw } from '../components/request/Acts.tsx'
import { ErrorSummary, type FormFault } from '../components/request/ErrorSummary.tsx'
import type { Filled } from '../components/request/Field.tsx'
import { Languages } from '../components/request/Languages.tsx'
import { Letters } from '../components/request/Letters.tsx'
import { Pair } from '../components/request/Pair.tsx'
import { ReplySection } from '../components/request/ReplySection.tsx'
import { Timeline } from '../components/request/Timeline.tsx'
import { Working } from '../components/request/Working.tsx'
import type { PageContext } from '../context.ts'
import { localeOf } from '../language.ts'
import { TrackPage } from './TrackView.tsx'

type Own = Extract<Followed, { as: 'applicant' }>

/** How a request stands, for its applicant or for a third party who is consulted about it. */
export function FollowView({
  context,
  followed,
  pair,
  value,
  faults,
  done,
}: {
  context: PageContext
  followed: Followed
  pair: PairOf
  /** What was typed into a form that was not taken. */
  value: (name: string) => string
  faults: readonly FormFault[]
  /** What was just done, in words. */
  done: string | null
}) {
  const { t, href, said } = context
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message
  const form: Filled = { context, value, faultOf }
  const isOwn = followed.as === 'applicant'
  const number = followed.receiptNumber
  return (
    <TrackPage context={context}>
      <ErrorSummary context={context} faults={faults} />
      {done && (
        <div className="offers" role="status">
          <p>{done}</p>
        </div>
      )}
      <form method="post" autoComplete="off">
        <Pair pair={pair} />
        <Languages context={context} path="/requests/track" lead={t('follow.language')} />
      </form>
      <h1>{t(isOwn ? 'follow.title' : 'follow.titleParty', { number })}</h1>
      {isOwn ? (
        <Standing context={context} followed={followed} />
      ) : (
        <p>
          {t('follow.pair', {
            name: t('follow.status'),
            value: said(stateLabels[followed.status as RequestStateName]),
          })}
        </p>
      )}
      <Todo form={form} pair={pair} followed={followed} />
      {isOwn && <ReplySection context={context} followed={followed} />}
      <h2>{t('follow.letters')}</h2>
      <Letters context={context} files={isOwn ? followed.replies : followed.letters} pair={pair} />
      <h2>{t('follow.timeline')}</h2>
      <Timeline context={context} entries={followed.timeline} />
      {isOwn && <Withdraw form={form} pair={pair} followed={followed} />}
      <p className="more">
        <a href={href('/requests/track')}>{t('follow.again')}</a>
      </p>
    </TrackPage>
  )
}

/** Status and due date in words, with their working. */
function Standing({ context, followed }: { context: PageContext; followed: Own }) {
  const { t, c, date, said, language, contentLang } = context
  const { limits } = followed
  const rows = [
    [t('follow.status'), said(stateLabels[followed.status as RequestStateName])],
    [
      t('follow.outcome'),
      followed.outcome ? replyLabel(followed.outcome as Outcome['type'], localeOf(language)) : null,
    ],
    [t('follow.kind'), said(kindLabels[followed.kind as RequestKind])],
    [t('follow.submittedOn'), date(followed.submittedOn)],
    [
      t('follow.receivedOn'),
      followed.receivedOn ? date(followed.receivedOn) : t('follow.notReceived'),
    ],
    [t('follow.correctionBy'), limits.correctionBy && date(limits.correctionBy)],
    [t('follow.payBy'), limits.payBy && date(limits.payBy)],
  ] as const
  return (
    <>
      <dl className="standing">
        {rows.map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
        {followed.office && (
          <div>
            <dt>{t('follow.office')}</dt>
            <dd lang={contentLang}>{c(followed.office.name)}</dd>
          </div>
        )}
        <div>
          <dt>{t('follow.dueOn')}</dt>
          <dd>
            <Due context={context} followed={followed} />
          </dd>
        </div>
      </dl>
      <Working context={context} followed={followed} />
    </>
  )
}

function Due({ context, followed }: { context: PageContext; followed: Own }) {
  const { t, date, said } = context
  const { dueOn, dueCode, standing } = followed
  return (
    <>
      {dueOn && (
        <time className="due" dateTime={dueOn}>
          {date(dueOn)}
        </time>
      )}{' '}
      {standing && (
        <span>
          {t(standing.until ? 'follow.standsUntil' : 'follow.stands', {
            why: said(standingLabels[standing.why]),
            since: date(standing.since),
            until: standing.until ? date(standing.until) : '',
          })}
        </span>
      )}
      {!dueOn && dueCode && isCode(dueCode) && said(noRequestDueMessages[dueCode])}
    </>
  )
}

const isCode = (code: string): code is NonNullable<RequestDue['code']> =>
  Object.hasOwn(noRequestDueMessages, code)
