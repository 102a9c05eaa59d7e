import type { Gongkai } from '../../options.ts'

/** People are reminded when they come to work, where the office is. */
const startOfWork = '08:30'

/** Whether people are at work by now, where the office is. */
export const hasWorkBegun = ({ timeZone, now }: Pick<Gongkai, 'timeZone' | 'now'>): boolean =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now()) >= startOfWork
