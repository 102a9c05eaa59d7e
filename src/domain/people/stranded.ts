import type { Capacity } from '../approval/index.ts'

/** A document that waits for somebody. */
export type Waiting = {
  id: string
  /** Everybody who could sign it now as far as roles go, in every capacity. */
  capacities: readonly Capacity[]
  /** How many signatures its step still lacks. */
  needed: number
  /** Who may not sign it: its writers, and who has signed in this round. */
  barred: readonly string[]
  /** In whose name a publication is set: nobody else's hand would carry it out. */
  scheduledBy: string | null
}

/**
 * The documents that nobody can take further once somebody has left: there would be too few people,
 * and fewer than with them. Neither they nor whoever acts for them counts any more.
 */
export const strandedBy = <Document extends Waiting>({
  leaver,
  documents,
}: {
  leaver: string
  documents: readonly Document[]
}): Document[] =>
  documents.filter(
    (document) =>
      document.scheduledBy === leaver || loses(document, document.capacities, without(leaver)),
  )

/**
 * The documents that nobody can take further once duties, or the offices that they reach, have
 * changed: with what people could do before, and what they can do after it.
 */
export function strandedBetween<Document extends Waiting>({
  before,
  after,
}: {
  before: readonly Document[]
  after: readonly Document[]
}): Document[] {
  const changed = new Map(after.map((document) => [document.id, document.capacities]))
  return before.filter((document) => {
    const left = changed.get(document.id) ?? []
    const { scheduledBy } = document
    const couldPublish = document.capacities.some(({ actor }) => actor === scheduledBy)
    if (couldPublish && !left.some(({ actor }) => actor === scheduledBy)) return true
    return loses(document, left, () => true)
  })
}

/**
 * The stranded documents that a successor could not take further either. Where there were too few
 * people before, nobody asks a successor for more than the leaver could give.
 */
export const beyondSuccessor = <Document extends Waiting>({
  leaver,
  successor,
  documents,
}: {
  leaver: string
  successor: string
  documents: readonly Document[]
}): Document[] =>
  documents.filter((document) => {
    const { barred, needed, capacities } = document
    if (barred.includes(successor) || barred.includes(leaver)) return true
    const others = capacities.filter(without(leaver))
    const asked = Math.min(needed, signaturesFrom({ capacities, barred }))
    const inherited = { actor: successor, onBehalfOf: leaver }
    return signaturesFrom({ capacities: [...others, inherited], barred }) < asked
  })

/**
 * How many signatures these capacities can give to one step. A signature for somebody takes both
 * people: neither can sign again (four eyes).
 */
export function signaturesFrom({
  capacities,
  barred,
}: {
  capacities: readonly Capacity[]
  barred: readonly string[]
}): number {
  const free = capacities.filter((capacity) =>
    peopleOf(capacity).every((id) => !barred.includes(id)),
  )
  // To sign for oneself takes one person only, so it never costs another signature.
  const own = new Set(free.filter((one) => one.onBehalfOf === null).map(({ actor }) => actor))
  const forOthers = free.filter((one) => peopleOf(one).every((id) => !own.has(id)))
  return own.size + mostDisjoint(forOthers)
}

const peopleOf = ({ actor, onBehalfOf }: Capacity): string[] =>
  onBehalfOf === null ? [actor] : [actor, onBehalfOf]

const without =
  (person: string) =>
  (capacity: Capacity): boolean =>
    !peopleOf(capacity).includes(person)

function loses(
  { capacities, needed, barred }: Waiting,
  left: readonly Capacity[],
  remains: (capacity: Capacity) => boolean,
): boolean {
  const after = signaturesFrom({ capacities: left.filter(remains), barred })
  return after < needed && after < signaturesFrom({ capacities, barred })
}

/** The most capacities of which no two share a person. There are a few at most. */
function mostDisjoint([first, ...rest]: readonly Capacity[]): number {
  if (!first) return 0
  const people = peopleOf(first)
  const apart = rest.filter((other) => peopleOf(other).every((id) => !people.includes(id)))
  const withFirst = 1 + mostDisjoint(apart)
  return apart.length === rest.length ? withFirst : Math.max(withFirst, mostDisjoint(rest))
}
