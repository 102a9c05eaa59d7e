import { addDays } from '../dates/index.ts'
import type { ClockLine } from './clockWorking.ts'

/** One line, or several days in a row that stand for the same thing. */
export type Stretch = { first: ClockLine; last: ClockLine }

/**
 * The lines of a working that somebody would ask about. Days of one holiday, or of one pause, become
 * one stretch; ordinary working days and weekends say nothing.
 * @param isTold whether something happened on the day
 */
export const linesToTell = ({
  lines,
  isTold,
}: {
  lines: readonly ClockLine[]
  isTold: (line: ClockLine) => boolean
}): Stretch[] => {
  const stretches: (Stretch & { of: string })[] = []
  lines.forEach((line, index) => {
    const isAlone = index === 0 || line.count === 1 || line.note === 'due' || isTold(line)
    const of = isAlone ? 'day' : groupOf(line)
    const last = stretches.at(-1)
    if (of === null) return
    if (last && of !== 'day' && of === last.of && line.date === addDays(last.last.date, 1)) {
      last.last = line
    } else {
      stretches.push({ first: line, last: line, of })
    }
  })
  return stretches.map(({ first, last }) => ({ first, last }))
}

function groupOf(line: ClockLine): string | null {
  if (line.pause) return `pause ${line.pause}`
  if (line.kind === 'holiday') return `holiday ${line.name}`
  return line.kind === 'makeUpWork' ? 'day' : null
}
