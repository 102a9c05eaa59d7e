import Link from 'next/link.js'
import type { ReactNode } from 'react'
import { sayIn } from '../../../admin/sayIn.ts'
import { timeText } from '../../../admin/time.ts'
import type { InboxItem } from '../../inbox/types.ts'
import { DueText } from '../parts/DueText.tsx'
import { StageTag } from '../parts/StageTag.tsx'

/** A line of the inbox: the title leads to the document; below it what decides whether to open it now. */
export function InboxEntry({
  language,
  item,
  href,
  children,
}: {
  language: string
  item: InboxItem
  href: string
  /** A checkbox before the title, or the outcome after it. */
  children?: ReactNode
}) {
  const say = sayIn(language)
  const { stepDue, disclosureDue, signatures, onBehalfOf, scheduledFor, back } = item
  return (
    <li className={stepDue?.isOverdue || disclosureDue?.isOverdue ? 'gk-todo__late' : undefined}>
      <Link className="gk-todo__title" href={href} prefetch={false}>
        {item.title}
      </Link>
      <span className="gk-todo__facts">
        <StageTag language={language} stage={item.stage} />
        <span>{item.office.name}</span>
        {item.round > 1 ? <span>{say('ui.draftNo', { count: item.round })}</span> : null}
        {signatures ? <span>{say('admin.signatures', signatures)}</span> : null}
        {onBehalfOf ? <span>{say('admin.onBehalf', { name: onBehalfOf.name })}</span> : null}
        {scheduledFor ? (
          <span>
            {say('admin.publishesAt', { time: timeText({ language, at: scheduledFor }) })}
          </span>
        ) : null}
        {stepDue ? <DueText language={language} what={say('ui.dueOn')} due={stepDue} /> : null}
        {disclosureDue ? (
          <DueText language={language} what={say('ui.disclosureDue')} due={disclosureDue} />
        ) : item.disclosureDueCode === 'CALENDAR_NOT_PUBLISHED' ? (
          <span>
            {say('admin.due', {
              what: say('ui.disclosureDue'),
              date: say('ui.calendarNotPublished'),
            })}
          </span>
        ) : null}
      </span>
      {back ? <span className="gk-todo__back">{backText(language, back)}</span> : null}
      {children}
    </li>
  )
}

function backText(language: string, back: NonNullable<InboxItem['back']>): string {
  const say = sayIn(language)
  if (back.action === 'return') {
    return say('admin.returnedBy', { by: back.by, opinion: back.opinion ?? '' })
  }
  return back.action === 'recall'
    ? say('admin.recalledBy', { by: back.by })
    : say('admin.correcting')
}
