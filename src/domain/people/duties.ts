import type { Role } from '../access/roles.ts'

/** The roles that a person holds at one office. */
export type Duty = { office: string; roles: Role[] }

type Place = { office: string; role: Role }

export const holdsRole = (duties: readonly Duty[], { office, role }: Place): boolean =>
  duties.some((duty) => duty.office === office && duty.roles.includes(role))

/** Duties with one role more; each office appears once. */
export function withRoleAt(duties: readonly Duty[], { office, role }: Place): Duty[] {
  if (holdsRole(duties, { office, role })) return [...duties]
  const known = duties.some((duty) => duty.office === office)
  if (!known) return [...duties, { office, roles: [role] }]
  return duties.map((duty) =>
    duty.office === office ? { ...duty, roles: [...duty.roles, role] } : duty,
  )
}

/** Duties with one role less; an office where nothing is left disappears. */
export const withoutRoleAt = (duties: readonly Duty[], { office, role }: Place): Duty[] =>
  duties
    .map((duty) =>
      duty.office === office
        ? { ...duty, roles: duty.roles.filter((held) => held !== role) }
        : { ...duty },
    )
    .filter((duty) => duty.roles.length > 0)

/** Every role with every office it is held at. */
export const placesOf = (duties: readonly Duty[]): Place[] =>
  duties.flatMap(({ office, roles }) => roles.map((role) => ({ office, role })))
