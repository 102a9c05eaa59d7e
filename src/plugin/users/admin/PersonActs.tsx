'use client'
import { toast } from '@payloadcms/ui'
import { guardedRoles, type Role, roles } from '../../../domain/access/roles.ts'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { ActMenu, type MenuAct } from '../../admin/form/ActMenu.tsx'
import type { FieldSpec } from '../../admin/form/FormField.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { PersonStanding } from '../standing.ts'
import { DeactivateForm } from './DeactivateForm.tsx'

/** What an administrator may do about a person. What the endpoints would refuse anyway is not offered. */
export function PersonActs({
  standing,
  onDone,
  onPassword,
}: {
  standing: PersonStanding
  onDone: () => void
  onPassword: (password: string) => void
}) {
  const { say } = useSay()
  const { id, name, isActive, isSelf, offices } = standing
  const path = `/${slugs.users}/${id}`
  const reason: FieldSpec = {
    name: 'reason',
    label: say('field.reason'),
    kind: 'textarea',
    isRequired: true,
  }
  const finish = (close: () => void, message: string) => {
    toast.success(message)
    close()
    onDone()
  }
  const isGuarded = (role: unknown) => isSelf || guardedRoles.includes(role as Role)

  const grant: MenuAct = {
    key: 'grant',
    label: say('people.grant'),
    tone: 'main',
    form: (close) => (
      <ActForm<{ status: string }>
        title={say('people.grant')}
        path={`${path}/grants`}
        fields={[
          {
            name: 'office',
            label: say('name.office'),
            kind: 'select',
            isRequired: true,
            options: offices.map((office) => ({ value: office.id, label: office.name })),
          },
          {
            name: 'role',
            label: say('field.role'),
            kind: 'select',
            isRequired: true,
            hint: say('people.coverHint'),
            options: roles.map((role) => ({ value: role, label: say(`role.${role}`) })),
          },
          reason,
        ]}
        {...(offices.length === 1 && offices[0] ? { initial: { office: offices[0].id } } : {})}
        submit={say('people.grant')}
        onDone={({ status }) =>
          finish(close, say(status === 'pending' ? 'people.requested' : 'people.granted'))
        }
        onCancel={close}
      >
        {({ role }) =>
          role && isGuarded(role) ? (
            <p className="gk-note">
              {say('people.needsSecond', { role: say(`role.${role as Role}`) })}
            </p>
          ) : null
        }
      </ActForm>
    ),
  }
  const reset: MenuAct = {
    key: 'reset',
    label: say('people.resetPassword'),
    form: (close) => (
      <ActForm<{ status: 'replaced'; password: string } | { status: 'mailed' }>
        title={say('people.resetPassword')}
        path={`${path}/reset-password`}
        fields={[{ ...reason, isRequired: false }]}
        submit={say('people.resetPassword')}
        tone="seal"
        onDone={(reset) => {
          if (reset.status === 'mailed') return finish(close, say('people.resetMailed', { name }))
          onPassword(reset.password)
          close()
          onDone()
        }}
        onCancel={close}
      >
        <p className="gk-note">
          {say(standing.isGuarded ? 'people.resetByMailNote' : 'people.resetNote', { name })}
        </p>
      </ActForm>
    ),
  }
  const deactivate: MenuAct = {
    key: 'deactivate',
    label: say('people.deactivate'),
    tone: 'seal',
    form: (close) => (
      <DeactivateForm
        standing={standing}
        onDone={() => finish(close, say('people.deactivatedDone'))}
        onCancel={close}
      />
    ),
  }
  const reactivate: MenuAct = {
    key: 'reactivate',
    label: say('people.reactivate'),
    tone: 'main',
    form: (close) => (
      <ActForm<{ pending: unknown[] }>
        title={say('people.reactivate')}
        path={`${path}/reactivate`}
        fields={[reason]}
        submit={say('people.reactivate')}
        onDone={({ pending }) =>
          finish(
            close,
            pending.length > 0 ? say('people.reactivatedPending') : say('people.reactivated'),
          )
        }
        onCancel={close}
      >
        <p className="gk-note">{say('people.reactivateNote')}</p>
      </ActForm>
    ),
  }
  const acts = !isActive ? [reactivate] : isSelf ? [grant] : [grant, reset, deactivate]
  return (
    <section className="gk-act" aria-label={say('admin.actions')}>
      <ActMenu acts={acts} />
    </section>
  )
}
