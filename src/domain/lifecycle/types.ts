/** In whose right someone acts: their own, or that of the person who delegated to them (代理). */
export type Capacity = { actor: string; onBehalfOf: string | null }

/** The capacities in which whoever asks may perform; by role, or by the part they have in a case. */
export type CapacitiesOf<Performer extends string> = Partial<Record<Performer, Capacity[]>>

/** What every life cycle says of a thing that can be done; each adds columns of its own. */
export type LifecycleRule<State extends string, Param extends string> = {
  /** The states from which it is possible. */
  from: readonly State[]
  /** Parameters that must be given, by name. */
  needs: readonly Param[]
  /** Parameters that may be given besides. Any other is no part of the act. */
  takes?: readonly Param[]
  /** Whether the four-eyes rule binds it: nobody performs it on what they made. */
  fourEyes: boolean
}
