import { bandsOf, similarity } from '../similarity/index.ts'
import { similarityFloor } from './compare.ts'
import { type Tally, tallyOf, wayKey } from './tally.ts'
import type { Precedent } from './types.ts'

/** Similar documents that were decided differently. */
export type Inconsistency = {
  /** The rarer way first: it is the one to look at. */
  decisions: Precedent[]
  tally: Tally
  isAcrossOffices: boolean
}

/**
 * The groups of similar decisions that did not all go the same way, within an office and between
 * offices, the largest first. Whatever is in a group is alike to some other of it; as the group is
 * connected, at least one pair of its likes differs. Candidates are found by the bands of their
 * signatures, so that not everything is compared with everything.
 */
export function inconsistencies(decisions: readonly Precedent[]): Inconsistency[] {
  const groups = groupsOf(decisions)
  return groups
    .filter((group) => new Set(group.map(wayKey)).size > 1)
    .map((group) => {
      const tally = tallyOf(group)
      const frequency = (decision: Precedent) =>
        tally.ways.find((way) => wayKey(way) === wayKey(decision))?.count ?? 0
      return {
        decisions: [...group].sort(
          (one, other) =>
            frequency(one) - frequency(other) || one.decidedOn.localeCompare(other.decidedOn),
        ),
        tally,
        isAcrossOffices: new Set(group.map(({ office }) => office)).size > 1,
      }
    })
    .sort((one, other) => other.decisions.length - one.decisions.length)
}

/** Decisions joined to groups by likeness. */
function groupsOf(decisions: readonly Precedent[]): Precedent[][] {
  const leaders = decisions.map((_, at) => at)
  const leaderOf = (at: number): number => {
    let leader = at
    while (leaders[leader] !== leader) leader = leaders[leader] as number
    leaders[at] = leader
    return leader
  }
  const filed = new Map<number, number[]>()
  for (const [at, { signature }] of decisions.entries()) {
    for (const band of bandsOf(signature)) {
      const others = filed.get(band) ?? []
      for (const other of others) {
        if (leaderOf(at) !== leaderOf(other) && isLike(decisions, at, other))
          leaders[leaderOf(at)] = leaderOf(other)
      }
      others.push(at)
      filed.set(band, others)
    }
  }
  const groups = new Map<number, Precedent[]>()
  for (const [at, decision] of decisions.entries()) {
    const group = groups.get(leaderOf(at))
    if (group) group.push(decision)
    else groups.set(leaderOf(at), [decision])
  }
  return [...groups.values()]
}

const isLike = (decisions: readonly Precedent[], at: number, other: number): boolean =>
  similarity((decisions[at] as Precedent).signature, (decisions[other] as Precedent).signature) >=
  similarityFloor
