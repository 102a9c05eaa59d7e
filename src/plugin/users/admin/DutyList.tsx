'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { Role } from '../../../domain/access/roles.ts'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { PersonStanding } from '../standing.ts'

type Place = { office: { id: string; name: string }; role: Role }

/** Office by office, which roles a person holds; an administrator takes one back from here. */
export function DutyList({ standing, onDone }: { standing: PersonStanding; onDone: () => void }) {
  const { say } = useSay()
  const [taking, setTaking] = useState<Place | null>(null)
  const { duties, mayAdminister, isActive } = standing
  if (duties.length === 0) return <p className="gk-muted">{say('people.noDuties')}</p>
  if (taking) {
    const place = { office: taking.office.name, role: say(`role.${taking.role}`) }
    return (
      <ActForm
        title={say('people.revokeTitle', place)}
        path={`/${slugs.users}/${standing.id}/revocations`}
        fields={[
          { name: 'reason', label: say('field.reason'), kind: 'textarea', isRequired: true },
        ]}
        toBody={({ reason }) => ({ office: taking.office.id, role: taking.role, reason })}
        submit={say('people.revoke')}
        tone="seal"
        onDone={() => {
          toast.success(say('people.revoked'))
          setTaking(null)
          onDone()
        }}
        onCancel={() => setTaking(null)}
      />
    )
  }
  return (
    <dl className="gk-duties">
      {duties.map(({ office, roles }) => (
        <div key={office.id}>
          <dt>{office.name}</dt>
          <dd>
            {roles.map((role) => (
              <span key={role} className="gk-duties__role" data-role={role}>
                {say(`role.${role}`)}
                {mayAdminister && isActive ? (
                  <button
                    type="button"
                    className="gk-link"
                    aria-label={say('people.revokeTitle', {
                      office: office.name,
                      role: say(`role.${role}`),
                    })}
                    onClick={() => setTaking({ office, role })}
                  >
                    {say('people.revoke')}
                  </button>
                ) : null}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
