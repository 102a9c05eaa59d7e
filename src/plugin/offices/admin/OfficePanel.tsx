'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useStanding } from '../../admin/form/useStanding.ts'
import { useSay } from '../../admin/say.ts'
import { dateText } from '../../admin/time.ts'
import { slugs } from '../../slugs.ts'
import type { OfficeStanding } from '../standing.ts'
import { ReformActs } from './ReformActs.tsx'

/**
 * Above the form of an office: what it is part of now, and the acts of a reform (机构改革) with what
 * would follow from each. A field without data.
 */
export function OfficePanel() {
  const { id } = useDocumentInfo()
  const { say, language } = useSay()
  const { standing, hasFailed, refresh } = useStanding<OfficeStanding>(
    id ? `/${slugs.offices}/${id}/standing` : null,
  )
  if (!id) return null
  if (hasFailed) return <p className="gk-panel gk-muted">{say('ui.failed')}</p>
  if (!standing) return <div className="gk-panel gk-panel--loading" aria-busy="true" />
  const { mayReform, parent, successor, formerNames, below, people, documents } = standing
  const former = formerNames.map(({ name, until }) =>
    until ? say('people.formerName', { name, until: dateText(language, until) }) : name,
  )
  const facts: [string, string][] = [
    ...(parent ? ([[say('field.parent'), parent.name]] as [string, string][]) : []),
    ...(former.length > 0
      ? ([[say('field.formerNames'), former.join('、')]] as [string, string][])
      : []),
    ...(mayReform
      ? ([
          [say('people.below'), below.join('、') || say('people.none')],
          [say('people.staffHere'), people.join('、') || say('people.none')],
          [say('name.documents'), say('people.documentCount', documents)],
        ] as [string, string][])
      : []),
  ]
  return (
    <section className="gk-panel" aria-label={say('people.reform')}>
      {successor ? (
        <p className="gk-note">{say('people.mergedInto', { name: successor.name })}</p>
      ) : null}
      <dl className="gk-facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {mayReform ? (
        <>
          <h2 className="gk-panel__title">{say('people.reform')}</h2>
          <ReformActs standing={standing} onDone={refresh} />
        </>
      ) : null}
    </section>
  )
}
