import { standingLabels } from '../../../domain/deadlines/clockMessages.ts'
import { replyLabel } from '../../../domain/requests/labels.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { dateText } from '../../admin/time.ts'
import type { DeskItem } from '../desk.ts'
import { timeLeft } from '../timeLeft.ts'

export type Tone = 'late' | 'seal' | 'active' | 'good' | 'quiet'

type Due = Pick<DeskItem, 'urgency' | 'daysLeft' | 'standing' | 'outcome' | 'closedOn'> & {
  waitingDays?: number | null
}

/** Days after which an application that waits for its receipt has waited too long. */
const oldAfterDays = 7

/** How much time is left, in words, and the colour that goes with them. */
export function dueWords(language: string, due: Due): { text: string; tone: Tone } {
  const say = sayIn(language)
  const { urgency, daysLeft, standing, outcome, closedOn, waitingDays } = due
  if (outcome) {
    const date = closedOn ? dateText(language, closedOn) : ''
    return {
      text: say('requestDesk.closedAs', { outcome: replyLabel(outcome as never, language), date }),
      tone: 'quiet',
    }
  }
  switch (urgency) {
    case 'overdue':
      return { text: timeLeft(language, daysLeft ?? -1), tone: 'late' }
    case 'today':
      return { text: timeLeft(language, 0), tone: 'seal' }
    case 'soon':
      return { text: timeLeft(language, daysLeft ?? 0), tone: 'active' }
    case 'later':
      return { text: timeLeft(language, daysLeft ?? 0), tone: 'good' }
    case 'standing':
      return {
        text: say('requestDesk.stands', { why: standingText(language, standing) }),
        tone: 'quiet',
      }
    case 'unconfirmed':
      // What nobody looks at grows old in sight: no time limit runs yet that would say so.
      return waitingDays
        ? {
            text: say('requestDesk.waiting', { count: waitingDays }),
            tone: waitingDays > oldAfterDays ? 'late' : 'active',
          }
        : { text: say('requestDesk.unconfirmed'), tone: 'active' }
    default:
      return { text: say('requestDesk.unknown'), tone: 'quiet' }
  }
}

function standingText(language: string, standing: string | null): string {
  const labels = standingLabels as Record<string, Record<string, string> | undefined>
  const label = standing ? labels[standing] : undefined
  return label ? (label[language] ?? label.zh ?? '') : ''
}
