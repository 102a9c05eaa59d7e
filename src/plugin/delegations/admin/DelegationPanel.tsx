'use client'
import { toast, useDocumentInfo, useRouteCache } from '@payloadcms/ui'
import { Problems } from '../../admin/form/ActForm.tsx'
import { useAct } from '../../admin/form/useAct.ts'
import { useStanding } from '../../admin/form/useStanding.ts'
import { useSay } from '../../admin/say.ts'
import { timeText } from '../../admin/time.ts'
import { slugs } from '../../slugs.ts'
import { Decision } from '../../users/admin/Decision.tsx'
import type { DelegationStanding } from '../standing.ts'
import { DelegationText } from './DelegationText.tsx'

const tones = {
  active: 'good',
  toCome: 'active',
  pending: 'active',
  refused: 'seal',
  ended: 'quiet',
  over: 'quiet',
} as const

/**
 * A delegation in words, in place of its fields, with what may be done about it: confirmed or
 * refused while it waits, ended before its last day. A field without data.
 */
export function DelegationPanel() {
  const { id } = useDocumentInfo()
  const { say, language } = useSay()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, problems, send } = useAct()
  const path = `/${slugs.delegations}/${id}`
  const { standing, hasFailed, refresh } = useStanding<DelegationStanding>(
    id ? `${path}/standing` : null,
  )
  if (!id) return null
  if (hasFailed) return <p className="gk-panel gk-muted">{say('ui.failed')}</p>
  if (!standing) return <div className="gk-panel gk-panel--loading" aria-busy="true" />
  const { state, endedAt, isHandover, mayConfirm, mayRefuse, mayEnd } = standing
  const end = async () => {
    if (!(await send(`${path}/end`, {}))) return
    toast.success(say('people.delegationEnded'))
    refresh()
    clearRouteCache()
  }
  return (
    <section className="gk-panel" aria-label={say('name.delegation')}>
      <p className="gk-person__state">
        <span className={`gk-tag gk-tag--${tones[state]}`}>{say(`delegationState.${state}`)}</span>
        {isHandover ? <span className="gk-tag">{say('field.isHandover')}</span> : null}
        {endedAt ? <span className="gk-muted">{timeText({ language, at: endedAt })}</span> : null}
      </p>
      <DelegationText delegation={standing} />
      {mayRefuse && !mayConfirm ? (
        <p className="gk-muted gk-small">{say('people.otherMustConfirm')}</p>
      ) : null}
      <Decision
        path={`${path}/decisions`}
        confirm={
          mayConfirm ? { decision: 'confirm', label: say('action.confirmDelegation') } : null
        }
        refuse={mayRefuse ? say('people.refuse') : null}
        onDone={refresh}
      />
      <Problems problems={problems} />
      {mayEnd ? (
        <p className="gk-act__row">
          <button
            type="button"
            className="gk-btn gk-btn--seal"
            disabled={isBusy}
            onClick={end}
            data-act="end"
          >
            {isBusy ? say('admin.working') : say('action.endDelegation')}
          </button>
        </p>
      ) : null}
    </section>
  )
}
