import { replyLabel } from '../../../domain/requests/labels.ts'
import { isReplyType } from '../../../domain/requests/replies.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { dateText, timeText } from '../../admin/time.ts'
import type { DescribedEvent } from '../describe.ts'
import { timeLeft } from '../timeLeft.ts'
import { whoWords } from './whoWords.ts'

/** What happened, newest first: the day it counts for, when and by whom it was entered, what was written. */
export function CaseTimeline({
  language,
  events,
  names,
  registered,
}: {
  language: string
  events: readonly DescribedEvent[]
  /** Names of people and offices by their ids. */
  names: Readonly<Record<string, string>>
  /** When it was registered and, where that was corrected since, what was asked for first. */
  registered: { on: string; original: string | null }
}) {
  const say = sayIn(language)
  if (events.length === 0) return <p className="gk-muted">{say('requestDesk.noEvents')}</p>
  return (
    <ol className="gk-log" reversed>
      {events.toReversed().map((event) => (
        <li key={event.seq} className="gk-log__line">
          <span className="gk-log__when">
            <time dateTime={event.on}>{dateText(language, event.on)}</time>
            <span className="gk-log__who">{whoWords(language, event)}</span>
            <span className="gk-small">{timeText({ language, at: event.at })}</span>
          </span>
          <span className="gk-log__what">
            <strong>{event.label}</strong>
            {detailsOf(language, event, names).map((line) => (
              <span key={line} className="gk-log__opinion">
                {line}
              </span>
            ))}
          </span>
        </li>
      ))}
      <li className="gk-log__line">
        <span className="gk-log__when">
          <time dateTime={registered.on}>{dateText(language, registered.on)}</time>
        </span>
        <span className="gk-log__what">
          <strong>{say('requestDesk.registered')}</strong>
          {registered.original === null ? null : (
            <span className="gk-log__opinion">
              {say('requestDesk.originally')}
              {language === 'en' ? ': ' : '：'}
              {registered.original}
            </span>
          )}
        </span>
      </li>
    </ol>
  )
}

/** Parameters that need a sentence of their own or are told elsewhere in full. */
const left: readonly string[] = ['type', 'on', 'hash', 'calendarVersion', 'seq', 'at', 'label']
/** The reply is read whole in its own section. */
const told: readonly string[] = [
  'grounds',
  'searchRecord',
  'otherOffice',
  'documents',
  'files',
  'document',
]
const bookkeeping: readonly string[] = ['actor', 'actorName', 'onBehalfOf']

function detailsOf(
  language: string,
  event: DescribedEvent,
  names: Readonly<Record<string, string>>,
): string[] {
  const say = sayIn(language)
  if (event.type === 'remind') {
    return event.daysLeft === undefined ? [] : [timeLeft(language, event.daysLeft)]
  }
  return Object.entries(event).flatMap(([name, value]) => {
    if ([...left, ...told, ...bookkeeping].includes(name) || value === null || value === '') {
      return []
    }
    const label = labelOf(language, name)
    const text = Array.isArray(value)
      ? value.join('；')
      : valueText(language, say, name, String(value), names)
    return [label ? `${label}${language === 'en' ? ': ' : '：'}${text}` : text]
  })
}

function labelOf(language: string, name: string): string {
  const say = sayIn(language)
  const label = say(`requestField.${name}` as never)
  return label === name ? '' : label
}

function valueText(
  language: string,
  say: ReturnType<typeof sayIn>,
  name: string,
  value: string,
  names: Readonly<Record<string, string>>,
): string {
  if (name === 'replyType' && isReplyType(value)) return replyLabel(value, language)
  if (['officer', 'office'].includes(name)) return names[value] ?? value
  if (['answer', 'means', 'method'].includes(name)) return say(`requestChoice.${value}` as never)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dateText(language, value)
  return value
}
