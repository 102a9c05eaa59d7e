/**
 * What approval and requests have in common: a table says which act is possible from which state, by
 * whom, with what; these functions walk it. Names of states, acts and roles are the table's own.
 */

/** In whose right someone acts: their own, or that of the person who delegated to them (代理). */
export type Capacity = { actor: string; onBehalfOf: string | null }

/** The capacities in which somebody may act in any of the roles, in the order of the roles. */
export const entitledTo = <Role extends string>(
  roles: readonly Role[],
  capacities: Partial<Record<Role, Capacity[]>>,
): Capacity[] => roles.flatMap((role) => capacities[role] ?? [])

/** The people behind a capacity: who acts, and who is acted for. */
export const peopleOf = ({ actor, onBehalfOf }: Capacity): string[] =>
  onBehalfOf === null ? [actor] : [actor, onBehalfOf]

/** What an act needs and was not given; a text of blanks is none. */
export const missingParams = <Name extends string>(
  needs: readonly Name[],
  given: Readonly<Record<string, unknown>>,
): Name[] => needs.filter((name) => isMissing(given[name]))

const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Names of given parameters that an act does not have. */
export const strayNames = (
  known: readonly string[],
  given: Readonly<Record<string, unknown>>,
): string[] =>
  Object.keys(given).filter((name) => given[name] !== undefined && !known.includes(name))
