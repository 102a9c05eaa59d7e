import type { Capacity } from '../approval/index.ts'

/** A document that waits for somebody. */
export type Waiting = {
  id: string
  /** Everybody who could sign it now as far as roles go, in every capacity, the leaver included. */
  capacities: readonly Capacity[]
  /** How many signatures its step still lacks. */
  needed: number
  /** Who may not sign it: its writers, and who has signed in this round. */
  barred: readonly string[]
  /** Whether a publication is set in the leaver's name: nobody else's hand would carry it out. */
  isScheduledByLeaver: boolean
}

/**
 * The documents that nobody can take further once somebody has left: with them there were enough
 * people, without them there are not. Neither they nor whoever acts for them counts any more.
 */
export function strandedBy<Document extends Waiting>({
  leaver,
  documents,
}: {
  leaver: string
  documents: readonly Document[]
}): Document[] {
  return documents.filter((document) => {
    if (document.isScheduledByLeaver) return true
    const before = signersOf(document).size
    const after = signersOf(document, leaver).size
    return after < document.needed && after < before
  })
}

/** The stranded documents that a successor could not take further either. */
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
    const others = signersOf(document, leaver)
    if (document.barred.includes(successor) || document.barred.includes(leaver)) return true
    return others.add(successor).size < document.needed
  })

/** Different people who may sign, in their own right or for somebody. */
function signersOf({ capacities, barred }: Waiting, without?: string): Set<string> {
  const free = capacities.filter((capacity) =>
    [capacity.actor, capacity.onBehalfOf].every(
      (id) => id === null || (id !== without && !barred.includes(id)),
    ),
  )
  return new Set(free.map((capacity) => capacity.actor))
}
