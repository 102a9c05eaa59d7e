'use client'
import { useSay } from '../../admin/say.ts'
import { timeText } from '../../admin/time.ts'
import { slugs } from '../../slugs.ts'
import type { PendingGrant } from '../pendingGrants.ts'
import { Decision } from './Decision.tsx'

/** A role that waits for a second administrator: for whom, where, why, asked by whom. */
export function GrantEntry({ grant, onDone }: { grant: PendingGrant; onDone: () => void }) {
  const { say, language } = useSay()
  const { person, office, role, requestedBy, requestedAt, mayConfirm, mayRefuse, reason } = grant
  return (
    <li data-grant={grant.id}>
      <p>
        <strong>{say('people.grantText', { name: person.name, office: office.name })}</strong>{' '}
        <span className="gk-tag gk-tag--active">{say(`role.${role}`)}</span>
      </p>
      <p className="gk-muted gk-small">
        {say('people.askedBy', {
          name: requestedBy.name,
          time: timeText({ language, at: requestedAt }),
        })}
        {reason ? `　${reason}` : ''}
      </p>
      {mayConfirm && !person.isProven ? (
        <p className="gk-note">
          {say('people.unproven', { name: person.name, email: person.email })}
        </p>
      ) : null}
      {mayRefuse && !mayConfirm ? (
        <p className="gk-muted gk-small">{say('people.otherMustConfirm')}</p>
      ) : null}
      <Decision
        path={`/${slugs.roleGrants}/${grant.id}/decisions`}
        confirm={mayConfirm ? { decision: 'grant', label: say('people.confirmGrant') } : null}
        refuse={mayRefuse ? say('people.refuse') : null}
        onDone={onDone}
      />
    </li>
  )
}
