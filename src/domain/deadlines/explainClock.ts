import { dayKindLabels, holidayName } from '../calendar/index.ts'
import type { DateOnly } from '../dates/index.ts'
import { isClockEventType } from './clockEvents.ts'
import {
  clockEventSentences,
  clockSentences,
  type Label,
  noRequestDueMessages,
  standingLabels,
} from './clockMessages.ts'
import type { ClockLine } from './clockWorking.ts'
import { dateIn, dayIn, type Locale } from './dateWords.ts'
import { lawVersions } from './lawVersions.ts'
import { linesToTell } from './linesToTell.ts'
import type { ClockStep, RequestClock } from './requestClock.ts'

/**
 * The working as sentences, a line for each day: for officers, for the applicant and for a court.
 * `compact` keeps what somebody would ask about: what happened, holidays and pauses as stretches,
 * make-up days, the first day counted and the last.
 */
export const explainClock = (
  clock: RequestClock,
  locale: Locale,
  { compact = false }: { compact?: boolean } = {},
): string[] => {
  const said = (line: ClockLine) => happeningsOn({ clock, date: line.date, locale })
  const stretches = compact
    ? linesToTell({ lines: clock.working, isTold: (line) => said(line).length > 0 })
    : clock.working.map((line) => ({ first: line, last: line }))
  return [
    ...stretches.map(({ first, last }) => sentence({ clock, first, last, locale })),
    ...conclusion(clock, locale),
  ]
}

type Stretch = { clock: RequestClock; first: ClockLine; last: ClockLine; locale: Locale }

function sentence({ clock, first, last, locale }: Stretch): string {
  const day =
    first === last
      ? dayIn(first.date, locale)
      : `${dateIn(first.date, locale)}${locale === 'en' ? ' to ' : '至'}${dateIn(last.date, locale)}`
  const isReceipt = first.date === clock.receivedOn
  const parts = [
    isReceipt ? clockSentences.received[locale] : daysPart({ first, last, locale }),
    ...happeningsOn({ clock, date: first.date, locale }),
    first.note === 'due' ? clockSentences.due[locale] : '',
  ]
  return locale === 'en'
    ? `${day}: ${parts.filter(Boolean).join('; ')}.`
    : `${day}：${parts.filter(Boolean).join('；')}。`
}

/** Of several days in one pause, the pause alone: the first may have been a Sunday, the others not. */
function daysPart({ first, last, locale }: Omit<Stretch, 'clock'>): string {
  return dayPart(first !== last && first.pause ? { ...first, kind: 'work' } : first, locale)
}

/** Which working day it is, or why it is none. */
function dayPart(line: ClockLine, locale: Locale): string {
  if (line.note === 'afterDue') return clockSentences.afterDue[locale]
  const name = line.name === null ? '' : holidayName({ name: line.name, locale })
  const kind =
    line.kind === 'holiday'
      ? fill(clockSentences.holiday, { name }, locale)
      : line.kind === 'work'
        ? ''
        : dayKindLabels[line.kind][locale]
  const parts =
    line.count === null
      ? [kind, pausePart(line, locale), line.restart ? '' : clockSentences.notCounted[locale]]
      : [fill(clockSentences.counted, { n: String(line.count) }, locale), kind]
  return parts.filter(Boolean).join(locale === 'en' ? ', ' : '，')
}

function pausePart({ pause, restart }: ClockLine, locale: Locale): string {
  if (pause === undefined || restart) return ''
  return fill(clockSentences.during, { why: standingLabels[pause][locale] }, locale)
}

/** What happened on a day, and the end of a consultation to which nobody answered. */
function happeningsOn({
  clock,
  date,
  locale,
}: {
  clock: RequestClock
  date: DateOnly
  locale: Locale
}): string[] {
  const steps = clock.steps.filter(({ on }) => on === date)
  const silent = clock.limits.consultations.filter(
    ({ by, answeredOn }) => by === date && (answeredOn === null || answeredOn > by),
  )
  return [
    ...steps.map((step) => stepSentence(step, locale)).filter(Boolean),
    ...silent.map(({ kind, party }) =>
      fill(
        clockSentences.silent,
        { who: clockSentences[kind][locale], party: named(party, locale) },
        locale,
      ),
    ),
  ]
}

function stepSentence(step: ClockStep, locale: Locale): string {
  if (!isClockEventType(step.type)) return ''
  const { days, party = null, until, reason, isSilent } = step
  const colon = locale === 'en' ? ': ' : '：'
  const values = {
    days: String(days ?? 0),
    party: named(party, locale),
    until: until === undefined ? '' : dateIn(until, locale),
    reason: reason === undefined ? '' : `${colon}${reason}`,
  }
  const told = fill(clockEventSentences[step.type], values, locale)
  return isSilent ? `${told}${clockSentences.isSilent[locale]}` : told
}

const named = (party: string | null, locale: Locale): string => {
  if (party === null) return ''
  return locale === 'en' ? ` (${party})` : `（${party}）`
}

function conclusion(clock: RequestClock, locale: Locale): string[] {
  const { dueOn, code, isLate } = clock
  const { name, articles } = lawVersions[clock.regime]
  const basis = fill(
    clockSentences.basis,
    { law: name[locale], article: articles.reply[locale], version: clock.calendarVersion },
    locale,
  )
  const due =
    dueOn === null ? '' : fill(clockSentences.dueOn, { date: dayIn(dueOn, locale) }, locale)
  const lines = [standingSentence(clock, locale), due, isLate ? clockSentences.late[locale] : '']
  return [
    ...lines.filter(Boolean).map((line) => stop(line, locale)),
    ...(code === undefined ? [] : [noRequestDueMessages[code][locale]]),
    stop(basis, locale),
  ]
}

function standingSentence({ standing, limits }: RequestClock, locale: Locale): string {
  if (standing === null) return ''
  const { why, since } = standing
  const told = fill(
    clockSentences.stands,
    { why: standingLabels[why][locale], since: dateIn(since, locale) },
    locale,
  )
  const [ending, until] =
    why === 'correction'
      ? [clockSentences.correctionBy, limits.correctionBy]
      : why === 'fee'
        ? [clockSentences.payBy, limits.payBy]
        : [clockSentences.standsUntil, standing.until]
  return until === null ? told : told + fill(ending, { until: dateIn(until, locale) }, locale)
}

const stop = (text: string, locale: Locale): string => `${text}${locale === 'en' ? '.' : '。'}`

const fill = (label: Label, values: Record<string, string>, locale: Locale): string =>
  label[locale].replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '')
