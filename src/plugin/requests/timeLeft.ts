import { message } from '../messages/index.ts'

/** Working days left in words; 0 is the day itself, negative is past. */
export function timeLeft(language: string, daysLeft: number): string {
  if (daysLeft < 0) return message(language, 'requestDesk.overdueBy', { count: -daysLeft })
  if (daysLeft === 0) return message(language, 'requestDesk.dueToday')
  return message(language, 'requestDesk.daysLeft', { count: daysLeft })
}
