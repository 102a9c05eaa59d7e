import { todayIn } from '../domain/dates/index.ts'
import { siteConfig } from './site.config.ts'

/** A moment as `YYYY-MM-DD HH:MM` on the clocks of the county: the form of `PubDate` (MT-1). */
export function localTime(moment: string): string {
  const date = new Date(moment)
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: siteConfig.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date)
  return `${todayIn(siteConfig.timeZone, date)} ${time}`
}

/** Milliseconds until the county's next midnight, when validities and figures may change. */
export function untilMidnight(now: Date): number {
  const [hours = 0, minutes = 0] = localTime(now.toISOString()).slice(11).split(':').map(Number)
  return ((24 * 60 - hours * 60 - minutes) * 60 - now.getUTCSeconds()) * 1000
}
