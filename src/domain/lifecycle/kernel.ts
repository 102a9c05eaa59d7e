import type { CapacitiesOf, Capacity, LifecycleRule } from './types.ts'

/** The capacities that entitle to a thing, in the order of those who may perform it. */
export const entitledCapacities = <Performer extends string>(
  performers: readonly Performer[],
  capacities: CapacitiesOf<Performer>,
): Capacity[] => performers.flatMap((performer) => capacities[performer] ?? [])

/** Who answers for an act done in this capacity: the person acting and the one acted for. */
export const peopleOf = ({ actor, onBehalfOf }: Capacity): string[] =>
  onBehalfOf === null ? [actor] : [actor, onBehalfOf]

/** Four eyes: whether the act would be by somebody who has already put their hand to it. */
export const isByOneOf = (capacity: Capacity, people: readonly string[]): boolean =>
  peopleOf(capacity).some((id) => people.includes(id))

/**
 * The first capacity that nothing bars. When each is barred, what bars the first; when there is
 * none at all, neither: that nobody is entitled is another reason.
 */
export function chooseCapacity<Bar>(
  entitled: readonly Capacity[],
  barTo: (capacity: Capacity) => Bar | null,
): { capacity: Capacity | null; bar: Bar | null } {
  const bars = entitled.map(barTo)
  const free = bars.indexOf(null)
  const capacity = entitled[free] ?? null
  return { capacity, bar: capacity ? null : (bars[0] ?? null) }
}

/** Whether what is asked for rests on another revision than the present one. */
export const isStale = (expected: number, present: number): boolean => expected !== present

export const isPossibleFrom = <State extends string>(
  { from }: { from: readonly State[] },
  state: State,
): boolean => from.includes(state)

/** Names of parameters that must be given and are not: absent, blank, or a list without anything. */
export const missingParams = <Param extends string>(
  { needs }: { needs: readonly Param[] },
  params: Readonly<Record<string, unknown>>,
): Param[] => needs.filter((name) => !isGiven(params[name]))

/** Names of given parameters that the rule does not have; `always` may stand beside any rule's own. */
export const strayNames = (
  { needs, takes = [] }: Pick<LifecycleRule<never, string>, 'needs' | 'takes'>,
  params: Readonly<Record<string, unknown>>,
  always: readonly string[] = [],
): string[] => {
  const known = [...always, ...needs, ...takes]
  return Object.keys(params).filter((name) => params[name] !== undefined && !known.includes(name))
}

/** Whether something is there that says anything; lists and records of nothing are nothing. */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  return typeof value !== 'object' || Object.values(value).some(isGiven)
}
