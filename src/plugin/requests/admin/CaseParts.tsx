import { explainClock } from '../../../domain/deadlines/index.ts'
import {
  applicantLabels,
  channelLabels,
  deliveryLabels,
  formatLabels,
  kindLabels,
} from '../../../domain/requests/choices.ts'
import { moderationMessages } from '../../../domain/requests-intake/index.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { dateText } from '../../admin/time.ts'
import type { Case } from '../caseOf.ts'
import type { DescribedRequest } from '../describe.ts'
import type { Hints } from '../hints.ts'

type Told = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

const told = (labels: Told, value: string | null | undefined, language: string): string =>
  value ? (labels[value]?.[language] ?? labels[value]?.zh ?? value) : ''

/** The due date with its working: what somebody would ask about, and on demand every single day. */
export function ClockSection({
  language,
  clock,
}: { language: string } & Pick<DescribedRequest, 'clock'>) {
  const say = sayIn(language)
  const locale = language === 'zh-TW' || language === 'en' ? language : 'zh'
  const compact = explainClock(clock, locale, { compact: true })
  const whole = explainClock(clock, locale)
  return (
    <section aria-labelledby="gk-clock">
      <h2 id="gk-clock">{say('requestDesk.clock')}</h2>
      <p>{clock.dueOn ? dateText(language, clock.dueOn) : '—'}</p>
      <details>
        <summary>{say('requestDesk.working')}</summary>
        <Lines lines={compact} />
        {whole.length > compact.length ? (
          <details>
            <summary>{say('requestDesk.workingWhole')}</summary>
            <Lines lines={whole} />
          </details>
        ) : null}
      </details>
    </section>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ol className="gk-working">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
)

/** What was registered, and for officers of the case what is asked for. */
export function RequestFacts({
  language,
  row,
  office,
  officer,
  content,
}: {
  language: string
  row: DescribedRequest['request']
  office: string
  officer: string | null
  content: Case | null
}) {
  const say = sayIn(language)
  const date = (value: string | null) => (value ? dateText(language, value) : '')
  const wanted = content?.wanted
  const lines: [string, string | null | undefined][] = [
    [say('requestDesk.wanted'), content ? wanted?.description : say('requestDesk.notShown')],
    [say('requestField.documentNumber'), wanted?.documentNumber],
    [say('requestField.delivery'), told(deliveryLabels, wanted?.delivery, language)],
    [say('requestField.format'), told(formatLabels, wanted?.format, language)],
    [say('request.kind'), told(kindLabels, row.kind, language)],
    [say('request.applicantType'), told(applicantLabels, row.applicantType, language)],
    [say('request.channel'), told(channelLabels, row.channel, language)],
    [say('request.submittedOn'), date(row.submittedOn)],
    [say('request.signedOn'), date(row.signedOn)],
    [say('request.receivedOn'), date(row.receivedOn)],
    [say('request.office'), office],
    [say('request.officer'), officer ?? say('requestDesk.noOfficer')],
    [say('request.splitFrom'), row.splitFrom],
    [say('request.anewOf'), row.anewOf],
  ]
  return (
    <section aria-labelledby="gk-request-facts">
      <h2 id="gk-request-facts">{say('requestDesk.facts')}</h2>
      <dl className="gk-facts">
        {lines.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}

/** What an officer should know before deciding. Nothing when there is nothing to say. */
export function CaseHints({
  language,
  hints,
  moderation,
  path,
  documents,
}: {
  language: string
  hints: Hints
  moderation: string | null
  /** Of the lists of requests and of documents in the admin. */
  path: string
  documents: string
}) {
  const say = sayIn(language)
  const { repeats, inMonth, isExcessive, askers, suggests, draft } = hints
  if (repeats.length === 0 && !isExcessive && askers < 2 && !moderation && !draft.isOpened) {
    return null
  }
  return (
    <section className="gk-note gk-case__hints" aria-labelledby="gk-request-hints">
      <h2 id="gk-request-hints">{say('requestDesk.hints')}</h2>
      <ul>
        {moderation ? (
          <li>
            {say('requestDesk.moderation', {
              reasons: moderation
                .split(',')
                .map((reason) => told(moderationMessages, reason, language))
                .join(language === 'en' ? '; ' : '；'),
            })}
          </li>
        ) : null}
        {repeats.length > 0 ? (
          <li>
            {say('requestDesk.repeats')}{' '}
            {repeats.map(({ id, receiptNumber }, at) => (
              <span key={id}>
                {at > 0 ? '、' : ''}
                <a href={`${path}/${id}`}>{receiptNumber}</a>
              </span>
            ))}
          </li>
        ) : null}
        {isExcessive ? (
          <li>
            {say('requestDesk.inMonth', { count: inMonth })}
            {say('requestDesk.excessive')}
          </li>
        ) : null}
        {askers > 1 ? (
          <li>
            {say('requestDesk.askers', { count: askers })}
            {suggests ? say('requestDesk.suggestPublication') : null}
          </li>
        ) : null}
        {draft.isOpened ? (
          <li>
            {say('requestDesk.drafted')}{' '}
            {draft.document ? (
              <a href={`${documents}/${draft.document}`}>{say('requestDesk.openDraft')}</a>
            ) : null}
          </li>
        ) : null}
      </ul>
      <p className="gk-muted gk-small">{say('requestDesk.hintsNote')}</p>
    </section>
  )
}
