'use client'
import { toast, useRouteCache } from '@payloadcms/ui'
import type { Role } from '../../../domain/access/roles.ts'
import { ActForm, type Values } from '../../admin/form/ActForm.tsx'
import { ActMenu } from '../../admin/form/ActMenu.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'

type Delegator = { id: string; name: string; roles: Role[] }

/** 设立代理: whose duties, whom to, which, from when to when, why. */
export function DelegationForm({
  delegators,
  colleagues,
  self,
  today,
}: {
  delegators: Delegator[]
  colleagues: { id: string; name: string }[]
  /** The reader. */
  self: string
  today: string
}) {
  const { say } = useSay()
  if (delegators.length === 0) return <p className="gk-muted">{say('people.nothingToDelegate')}</p>
  return (
    <ActMenu
      acts={[
        {
          key: 'delegate',
          label: say('action.delegate'),
          tone: 'main',
          form: (close) => (
            <Maker
              delegators={delegators}
              colleagues={colleagues}
              self={self}
              today={today}
              onClose={close}
            />
          ),
        },
      ]}
    />
  )
}

function Maker({
  delegators,
  colleagues,
  self,
  today,
  onClose,
}: Parameters<typeof DelegationForm>[0] & { onClose: () => void }) {
  const { say } = useSay()
  const { clearRouteCache } = useRouteCache()
  const own = delegators.find(({ id }) => id === self)
  const delegatorOf = ({ delegator }: Values) => delegators.find(({ id }) => id === delegator)
  const isForOther = ({ delegator }: Values) => Boolean(delegator) && delegator !== self
  return (
    <ActForm<{ status: string }>
      title={say('action.delegate')}
      path={`/${slugs.delegations}/make`}
      fields={(values) => [
        ...(delegators.length > 1 || !own
          ? [
              {
                name: 'delegator',
                label: say('field.delegator'),
                kind: 'select' as const,
                isRequired: true,
                options: delegators.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]
          : []),
        {
          name: 'delegate',
          label: say('field.delegate'),
          kind: 'select',
          isRequired: true,
          options: colleagues
            .filter(({ id }) => id !== values.delegator)
            .map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: 'roles',
          label: say('field.roles'),
          kind: 'checks',
          isRequired: true,
          options: (delegatorOf(values)?.roles ?? []).map((role) => ({
            value: role,
            label: say(`role.${role}`),
          })),
          ...(delegatorOf(values) ? {} : { hint: say('people.delegatorFirst') }),
        },
        { name: 'startsOn', label: say('field.startsOn'), kind: 'date', isRequired: true },
        { name: 'endsOn', label: say('field.endsOn'), kind: 'date', isRequired: true },
        { name: 'reason', label: say('field.reason'), kind: 'textarea', isRequired: true },
      ]}
      initial={{
        startsOn: today,
        ...(own ? { delegator: own.id } : {}),
        ...(own?.roles.length === 1 ? { roles: own.roles } : {}),
      }}
      toBody={({ delegator, roles, ...values }) => ({
        ...values,
        // What was ticked for somebody else before does not count.
        roles: (delegatorOf({ delegator: delegator ?? '' })?.roles ?? []).filter((role) =>
          roles?.includes(role),
        ),
        ...(isForOther({ delegator: delegator ?? '' }) ? { delegator } : {}),
      })}
      submit={say('action.delegate')}
      onDone={({ status }) => {
        toast.success(
          say(status === 'pending' ? 'people.delegationPending' : 'people.delegationMade'),
        )
        onClose()
        clearRouteCache()
      }}
      onCancel={onClose}
    >
      {(values) => (
        <p className="gk-note">
          {say('people.delegationNote')}
          {isForOther(values) ? say('people.delegationForOthers') : ''}
        </p>
      )}
    </ActForm>
  )
}
