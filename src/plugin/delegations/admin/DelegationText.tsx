'use client'
import type { Role } from '../../../domain/access/roles.ts'
import { useSay } from '../../admin/say.ts'
import { dateText } from '../../admin/time.ts'

export type DelegationWords = {
  delegator: string
  delegate: string
  roles: readonly Role[]
  startsOn: string
  endsOn: string
  reason: string
  requestedBy: string | null
}

/** A delegation in words: who acts for whom, as what, from when to when, why. */
export function DelegationText({ delegation }: { delegation: DelegationWords }) {
  const { say, language } = useSay()
  const { delegator, delegate, roles, startsOn, endsOn, reason, requestedBy } = delegation
  return (
    <>
      <p>
        <strong>{say('people.delegationText', { delegator, delegate })}</strong>{' '}
        {roles.map((role) => (
          <span key={role} className="gk-tag gk-tag--active">
            {say(`role.${role}`)}
          </span>
        ))}
      </p>
      <p className="gk-muted gk-small">
        {say('people.fromTo', {
          from: dateText(language, startsOn),
          to: dateText(language, endsOn),
        })}
        {requestedBy ? `　${say('people.madeBy', { name: requestedBy })}` : ''}
        {reason ? `　${reason}` : ''}
      </p>
    </>
  )
}
