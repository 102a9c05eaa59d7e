'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link.js'
import { useState } from 'react'
import { useStanding } from '../../admin/form/useStanding.ts'
import { useSay } from '../../admin/say.ts'
import { timeText } from '../../admin/time.ts'
import { slugs } from '../../slugs.ts'
import type { PersonStanding } from '../standing.ts'
import { DutyList } from './DutyList.tsx'
import { GrantEntry } from './GrantEntry.tsx'
import { OneTimePassword } from './OneTimePassword.tsx'
import { PersonActs } from './PersonActs.tsx'
import { passwordPath } from './password/path.ts'

/**
 * Above the form of a person: whether the account is in use, their duties in words, what waits for a
 * second administrator, and what an administrator may do. A field without data.
 */
export function PersonPanel() {
  const { id } = useDocumentInfo()
  const { say, language } = useSay()
  const { admin } = useConfig().config.routes
  const { standing, hasFailed, refresh } = useStanding<PersonStanding>(
    id ? `/${slugs.users}/${id}/standing` : null,
  )
  const [password, setPassword] = useState<string | null>(null)
  if (!id) return null
  if (hasFailed) return <p className="gk-panel gk-muted">{say('ui.failed')}</p>
  if (!standing) return <div className="gk-panel gk-panel--loading" aria-busy="true" />
  const { isActive, deactivatedAt, mustChangePassword, mayAdminister, isSelf, pending } = standing
  return (
    <section className="gk-panel" aria-label={say('people.account')}>
      <p className="gk-person__state">
        {isActive ? (
          <span className="gk-tag gk-tag--good">{say('people.active')}</span>
        ) : (
          <span className="gk-tag gk-tag--seal">{say('people.deactivated')}</span>
        )}
        {deactivatedAt ? (
          <span className="gk-muted">{timeText({ language, at: deactivatedAt })}</span>
        ) : null}
        {isActive && mustChangePassword ? (
          <span className="gk-tag">{say('people.mustChange')}</span>
        ) : null}
      </p>
      <h2 className="gk-panel__title">{say('field.duties')}</h2>
      <DutyList standing={standing} onDone={refresh} />
      {pending.length > 0 ? (
        <>
          <h2 className="gk-panel__title">{say('people.grantsWaiting')}</h2>
          <ul className="gk-people">
            {pending.map((grant) => (
              <GrantEntry key={grant.id} grant={grant} onDone={refresh} />
            ))}
          </ul>
        </>
      ) : null}
      {password ? <OneTimePassword password={password} onClose={() => setPassword(null)} /> : null}
      {mayAdminister ? (
        <PersonActs standing={standing} onDone={refresh} onPassword={setPassword} />
      ) : null}
      {isSelf ? (
        <p className="gk-act__row gk-person__own">
          <Link className="gk-btn gk-btn--quiet" href={`${admin}${passwordPath}`} prefetch={false}>
            {say('people.changePassword')}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
