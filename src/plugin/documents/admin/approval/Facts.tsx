import type { ReactNode } from 'react'
import type { Calendar } from '../../../../domain/calendar/index.ts'
import { isLate, workingDaysLeft } from '../../../../domain/deadlines/index.ts'
import { sayIn } from '../../../admin/sayIn.ts'
import type { Fact } from '../../comparison/facts.ts'
import type { StoredDocument } from '../../state.ts'
import { DueText } from '../parts/DueText.tsx'

/** Facts that are read before deciding stand in sight; the others are a press away. */
const first = [
  'office',
  'mode',
  'ground',
  'groundReason',
  'documentNumber',
  'formedOn',
  'changeNote',
]
const shownElsewhere = ['title', 'decisionPath']

/** The metadata as a list of facts, with both due dates. */
export function Facts({
  language,
  facts,
  document,
  today,
  calendar,
}: {
  language: string
  facts: Fact[]
  document: StoredDocument
  today: string
  /** Of the document's office. */
  calendar: Calendar
}) {
  const say = sayIn(language)
  const leading = facts.filter(({ key }) => first.includes(key))
  const others = facts.filter(({ key }) => !first.includes(key) && !shownElsewhere.includes(key))
  const dueOf = (key: string) => {
    const on = document[key]
    if (typeof on !== 'string' || on === '') return null
    return {
      on,
      daysLeft: workingDaysLeft({ dueOn: on, today, calendar }),
      isOverdue: isLate({ dueOn: on, today }),
    }
  }
  // Met once and for all by the first publication, whatever is corrected or taken down later.
  const wasPublic = Boolean(document.publishedAt)
  const [stepDue, disclosureDue] = [dueOf('stepDueOn'), wasPublic ? null : dueOf('disclosureDueOn')]
  return (
    <section aria-labelledby="gk-facts">
      <h2 id="gk-facts">{say('admin.facts')}</h2>
      <dl className="gk-facts">
        {document.indexNumber ? (
          <Row label={say('field.indexNumber')}>{String(document.indexNumber)}</Row>
        ) : null}
        {leading.map(({ key, label, value }) => (
          <Row key={key} label={label}>
            {value}
          </Row>
        ))}
        {stepDue ? (
          <Row label={say('ui.dueOn')}>
            <DueText language={language} what="" due={stepDue} />
          </Row>
        ) : null}
        {disclosureDue ? (
          <Row label={say('ui.disclosureDue')}>
            <DueText language={language} what="" due={disclosureDue} />
          </Row>
        ) : null}
      </dl>
      {others.length > 0 ? (
        <details>
          <summary>{say('ui.more')}</summary>
          <dl className="gk-facts">
            {others.map(({ key, label, value }) => (
              <Row key={key} label={label}>
                {value}
              </Row>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
