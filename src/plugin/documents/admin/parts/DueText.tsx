import { sayIn } from '../../../admin/sayIn.ts'
import { dateText } from '../../../admin/time.ts'
import type { Due } from '../../inbox/types.ts'

/** A due date with the working days left. What is late says so in words. */
export function DueText({
  language,
  what,
  due,
}: {
  language: string
  /** What is due: the step, or the disclosure. */
  what: string
  due: Due
}) {
  const say = sayIn(language)
  const isClose = due.isOverdue || (due.daysLeft !== null && due.daysLeft <= 1)
  return (
    <span className={isClose ? 'gk-due gk-due--close' : 'gk-due'}>
      {say('admin.due', { what, date: dateText(language, due.on) })} · {restText(language, due)}
    </span>
  )
}

function restText(language: string, { daysLeft, isOverdue }: Due): string {
  const say = sayIn(language)
  if (isOverdue) {
    return daysLeft === null || daysLeft === 0
      ? say('admin.overdueToday')
      : say('admin.overdueBy', { count: -daysLeft })
  }
  if (daysLeft === null) return say('ui.calendarNotPublished')
  return daysLeft === 0 ? say('admin.dueToday') : say('ui.workingDaysLeft', { count: daysLeft })
}
