import { delegableRoles, type Role } from '../access/roles.ts'
import { addDays, compare, type DateOnly, isDateOnly } from '../dates/index.ts'

export type DelegationFault = {
  code:
    | 'SELF_DELEGATION'
    | 'DELEGATE_INACTIVE'
    | 'ROLE_NOT_DELEGABLE'
    | 'ROLE_NOT_HELD'
    | 'DATES_REVERSED'
    | 'DELEGATION_PAST'
    | 'DELEGATION_TOO_LONG'
  field: 'delegate' | 'roles' | 'startsOn' | 'endsOn'
}

/** A delegation lasts a year at most; who is away for longer is replaced. */
export const longestDelegationDays = 366

/** Everything wrong with a delegation that somebody wants to make. Dates are those of the office. */
export function delegationFaults({
  delegator,
  delegate,
  roles,
  startsOn,
  endsOn,
  today,
}: {
  delegator: { id: string; held: readonly Role[] }
  delegate: { id: string; isActive: boolean }
  roles: readonly Role[]
  startsOn: DateOnly
  endsOn: DateOnly
  today: DateOnly
}): DelegationFault[] {
  const faults: DelegationFault[] = []
  if (delegator.id === delegate.id) faults.push({ code: 'SELF_DELEGATION', field: 'delegate' })
  if (!delegate.isActive) faults.push({ code: 'DELEGATE_INACTIVE', field: 'delegate' })
  if (roles.some((role) => !delegableRoles.includes(role)))
    faults.push({ code: 'ROLE_NOT_DELEGABLE', field: 'roles' })
  if (roles.some((role) => !delegator.held.includes(role)))
    faults.push({ code: 'ROLE_NOT_HELD', field: 'roles' })
  if (!isDateOnly(startsOn) || !isDateOnly(endsOn)) return faults
  if (compare(endsOn, startsOn) < 0) faults.push({ code: 'DATES_REVERSED', field: 'endsOn' })
  if (compare(startsOn, today) < 0) faults.push({ code: 'DELEGATION_PAST', field: 'startsOn' })
  if (compare(endsOn, addDays(startsOn, longestDelegationDays - 1)) > 0)
    faults.push({ code: 'DELEGATION_TOO_LONG', field: 'endsOn' })
  return faults
}
