'use client'
import { useSay } from '../../../admin/say.ts'
import type { Standing } from './types.ts'

/** One quiet line: where the document goes next, or for whom it is waiting. */
export function NextHint({
  standing: { available, next, waitingFor, waitsForMe },
  canAct,
}: {
  standing: Pick<Standing, 'available' | 'next' | 'waitingFor' | 'waitsForMe'>
  canAct: boolean
}) {
  const { say } = useSay()
  const isPossible = (name: string) =>
    available.some(({ action, reasons }) => action === name && reasons.length === 0)
  const lines: string[] = []
  if (next && isPossible('approve')) {
    const step = say(`stage.${next.stage}`)
    lines.push(
      next.remaining > 0
        ? say('admin.needsMore', { count: next.remaining })
        : next.stage === 'approved'
          ? say('ui.lastStep')
          : say('admin.sendsTo', { step, people: next.people.join('、') }),
    )
  } else if (next && isPossible('submit')) {
    lines.push(
      say('admin.submitSendsTo', {
        step: say(`stage.${next.stage}`),
        people: next.people.join('、'),
      }),
    )
  } else if (waitingFor.length > 0 && !waitsForMe && !isPossible('publish')) {
    // Nobody waits for themselves: what keeps them from acting is said below.
    lines.push(say('admin.waitingFor', { people: waitingFor.join('、') }))
  } else if (!canAct) {
    lines.push(say('admin.nothingToDo'))
  }
  return lines.map((line) => (
    <p key={line} className="gk-muted gk-small">
      {line}
    </p>
  ))
}
