'use client'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { useStanding } from '../../admin/form/useStanding.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { WaitingFor } from '../leaving.ts'
import type { PersonStanding } from '../standing.ts'

/**
 * Ending an account. What only this person can take further is listed first; where there is such a
 * thing, a successor must be named, out of those who could.
 */
export function DeactivateForm({
  standing,
  onDone,
  onCancel,
}: {
  standing: PersonStanding
  onDone: () => void
  onCancel: () => void
}) {
  const { say } = useSay()
  const path = `/${slugs.users}/${standing.id}`
  const { standing: waiting, hasFailed } = useStanding<WaitingFor>(`${path}/waiting`)
  if (hasFailed) return <p className="gk-muted">{say('ui.failed')}</p>
  if (!waiting) return <div className="gk-panel--loading" aria-busy="true" />
  const { documents, colleagues } = waiting
  const mustHandOver = documents.length > 0
  return (
    <ActForm
      title={say('people.deactivateTitle', { name: standing.name })}
      path={`${path}/deactivate`}
      fields={[
        ...(mustHandOver
          ? [
              {
                name: 'successor',
                label: say('people.successor'),
                kind: 'select' as const,
                isRequired: true,
                hint: say('people.handoverHint'),
                options: [...colleagues]
                  .sort((a, b) => Number(b.isFit) - Number(a.isFit))
                  .map(({ id, name, isFit }) => ({
                    value: id,
                    label: isFit ? name : say('people.unfit', { name }),
                    isDisabled: !isFit,
                  })),
              },
            ]
          : []),
        { name: 'reason', label: say('field.reason'), kind: 'textarea', isRequired: true },
      ]}
      submit={say('people.deactivate')}
      tone="seal"
      onDone={onDone}
      onCancel={onCancel}
    >
      <p className="gk-note">{say('people.deactivateNote')}</p>
      {mustHandOver ? (
        <div>
          <p>{say('people.waitingSome', { count: documents.length })}</p>
          <ul className="gk-stranded">
            {documents.map(({ id, indexNumber, stage, office }) => (
              <li key={id}>
                <span>{indexNumber ?? id}</span>{' '}
                <span className="gk-tag">{say(`stage.${stage}`)}</span>{' '}
                <span className="gk-muted">{office}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{say('people.waitingNone')}</p>
      )}
    </ActForm>
  )
}
