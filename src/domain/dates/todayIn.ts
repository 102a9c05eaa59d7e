import type { DateOnly } from './dateOnly.ts'

/** A formatter takes far longer to make than to use, and every request asks for the day. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  formatters.set(timeZone, made)
  return made
}

/**
 * The date that the calendar on the wall shows at the moment `now` in a time zone.
 * Periods of the Regulations run by the date in the office, so a server clock in UTC, which until
 * eight in the morning still shows yesterday, must never be asked directly.
 * @param timeZone IANA name, for a Chinese office `Asia/Shanghai`
 * @throws RangeError for an unknown time zone or an invalid moment
 */
export const todayIn = (timeZone: string, now: Date): DateOnly => {
  const parts = formatterOf(timeZone).formatToParts(now)
  const part = (type: 'year' | 'month' | 'day') =>
    parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
