import type { Command } from 'commander'
import { createCalendar } from '../../domain/calendar/index.ts'
import { type DateOnly, dateMessages, parseDate } from '../../domain/dates/index.ts'
import {
  explainClock,
  noRequestDueMessages,
  type Regime,
  requestClock,
} from '../../domain/deadlines/index.ts'
import { checkSequence, nameOfEvent } from './checkSequence.ts'
import { faultMessage } from './deadlineMessages.ts'
import { readEventsFile } from './eventsFile.ts'
import {
  type Answer,
  answer,
  type LawOptions,
  type Question,
  refused,
  type Sentence,
  withOutput,
} from './lawAnswer.ts'
import { type Locale, lawMessages } from './lawMessages.ts'

type DeadlineOptions = LawOptions & {
  received?: string
  regime?: string
  events?: string
  compact?: boolean
}

/** Adds `law deadline`. */
export const registerDeadline = (law: Command): void => {
  withOutput(law.command('deadline').description(lawMessages.deadline.zh))
    .option('--received <date>', lawMessages.received.zh)
    .option('--regime <year>', lawMessages.regime.zh)
    .option('--events <file>', lawMessages.events.zh)
    .option('--compact', lawMessages.compact.zh)
    .action((_, command: Command) => answer(command, deadline))
}

/** RQ-0, RQ-4 to RQ-11, FE-4. While the clock stands, `dueOn` is null and `standing` says why. */
function deadline({ options, locale }: Question<DeadlineOptions>): Answer {
  const calendar = createCalendar()
  const refuse = (errors: Sentence[]) => refused({ errors, calendarVersion: calendar.version })
  const asked = questionOf(options, locale)
  if (!asked.ok) return refuse(asked.errors)
  const { receivedOn, regime, items } = asked
  const { events, faults } = checkSequence({ items, receivedOn, calendar, regime })
  if (faults.length > 0) {
    return refuse(
      faults.map((fault) => {
        const name = nameOfEvent(fault, items[fault.event - 1]?.on)
        return { ...fault, message: `${name}: ${faultMessage(fault.code, locale)}` }
      }),
    )
  }
  const question = { receivedOn, events, calendar, regime }
  const { steps, ...clock } = requestClock(question)
  if (clock.code !== undefined) {
    return refuse([{ code: clock.code, message: noRequestDueMessages[clock.code][locale] }])
  }
  const lines = explainClock({ ...clock, steps }, locale, { compact: options.compact })
  return { ok: true, json: clock, lines }
}

type Asked = {
  ok: true
  receivedOn: DateOnly | null
  regime?: Regime
  items: Record<string, unknown>[]
}

function questionOf(
  options: DeadlineOptions,
  locale: Locale,
): Asked | { ok: false; errors: Sentence[] } {
  const errors: Sentence[] = []
  const file = options.events === undefined ? null : readEventsFile(options.events, locale)
  if (file?.ok === false) errors.push(file.fault)
  const items = file?.ok ? file.items : []
  const received = parseDate(options.received)
  // A confirmation of receipt among the events says the day as well.
  const isTold = items.some(({ type }) => type === 'confirmReceipt')
  if (!received.ok && !(received.code === 'missingDate' && isTold)) {
    const message = `--received: ${dateMessages[received.code][locale]}`
    errors.push({ code: received.code, message })
  }
  const regime = regimeOf(options.regime)
  if (regime === null) {
    errors.push({ code: 'invalidRegime', message: lawMessages.invalidRegime[locale] })
  }
  if (errors.length > 0 || regime === null) return { ok: false, errors }
  return { ok: true, receivedOn: received.ok ? received.date : null, regime, items }
}

/** Undefined when the day of receipt is to say it, null when it cannot be read. */
function regimeOf(text: string | undefined): Regime | undefined | null {
  if (text === undefined) return undefined
  return text === '2007' ? 2007 : text === '2019' ? 2019 : null
}
