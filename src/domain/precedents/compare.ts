import { type ModeId, modes } from '../disclosure/index.ts'
import { similarity } from '../similarity/index.ts'
import { type Tally, tallyOf } from './tally.ts'
import type { Pending, Precedent } from './types.ts'

/** From here on two decisions are about the like: half of what they say is the same. */
export const similarityFloor = 0.5
/** Fewer earlier decisions are no practice that one could depart from. */
export const leastSimilar = 3

/** Whose practice a decision is compared with. */
export type Scope = 'own' | 'others' | 'all'

/** That most of the similar ones went another way: in the mode or, within it, in the ground. */
export type Departure = {
  scope: Scope
  what: 'mode' | 'ground'
  /** The way most of them went. */
  mode: ModeId
  ground: Precedent['ground']
  count: number
  of: number
}

export type Similar = Precedent & { similarity: number; isOwn: boolean }

export type Comparison = {
  /** The most alike first; the newest of those that are equally so. */
  similar: Similar[]
  all: Tally
  own: Tally
  others: Tally
  departs: boolean
  departures: Departure[]
}

/**
 * How similar documents were decided before, and whether this one departs from that. Like cases are
 * to be decided alike (Art. 5: 公正、公平); a departure is told, never forbidden, since what was
 * decided before may have been wrong (Art. 18).
 */
export function compare(decision: Pending, precedents: readonly Precedent[]): Comparison {
  const similar = precedents
    .map((precedent) => ({
      ...precedent,
      similarity: similarity(decision.signature, precedent.signature),
      isOwn: decision.offices.includes(precedent.office),
    }))
    .filter((precedent) => precedent.similarity >= similarityFloor)
    .sort(
      (one, other) =>
        other.similarity - one.similarity || (one.decidedOn < other.decidedOn ? 1 : -1),
    )
  const all = tallyOf(similar)
  const own = tallyOf(similar.filter(({ isOwn }) => isOwn))
  const others = tallyOf(similar.filter(({ isOwn }) => !isOwn))
  const isPractice = (tally: Tally) => tally.total >= leastSimilar
  // Two of the own office and two of others are no practice of either, but four are one.
  const compared: [Scope, Tally][] =
    isPractice(own) || isPractice(others)
      ? [
          ['own', own],
          ['others', others],
        ]
      : [['all', all]]
  const departures = compared.flatMap(([scope, tally]) => {
    const found = departureFrom(decision, tally)
    return found ? [{ scope, ...found }] : []
  })
  return { similar, all, own, others, departs: departures.length > 0, departures }
}

function departureFrom(decision: Pending, tally: Tally): Omit<Departure, 'scope'> | null {
  const usual = tally.modes[0]
  if (!decision.mode || !usual || tally.total < leastSimilar || !isMost(usual.count, tally.total))
    return null
  if (usual.mode !== decision.mode) {
    const ground = tally.ways.find(({ mode }) => mode === usual.mode)?.ground ?? null
    return { what: 'mode', mode: usual.mode, ground, count: usual.count, of: tally.total }
  }
  if (!needsGround(decision.mode) || !decision.ground || usual.count < leastSimilar) return null
  const way = tally.ways.find(({ mode }) => mode === usual.mode)
  if (!way || way.ground === decision.ground || !isMost(way.count, usual.count)) return null
  return { what: 'ground', mode: way.mode, ground: way.ground, count: way.count, of: usual.count }
}

const isMost = (count: number, of: number): boolean => count * 2 > of

const needsGround = (mode: ModeId): boolean =>
  modes.some((row) => row.id === mode && row.needsGround)
