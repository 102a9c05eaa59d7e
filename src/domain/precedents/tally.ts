import { type GroundId, grounds, type ModeId, modes } from '../disclosure/index.ts'
import type { Way } from './types.ts'

/** How decisions went: how many in each mode, and how many in each mode on each ground. */
export type Tally = {
  total: number
  /** The most frequent first; those never chosen are left out. */
  modes: { mode: ModeId; count: number }[]
  ways: { mode: ModeId; ground: GroundId | null; article: string | null; count: number }[]
}

export function tallyOf(decisions: readonly Way[]): Tally {
  const ways = new Map<string, Tally['ways'][number]>()
  for (const { mode, ground } of decisions) {
    const key = wayKey({ mode, ground })
    const known = ways.get(key)
    if (known) known.count++
    else ways.set(key, { mode, ground, article: articleOf(ground), count: 1 })
  }
  const sorted = [...ways.values()].sort((one, other) => other.count - one.count)
  return {
    total: decisions.length,
    modes: modes
      .map(({ id }) => ({
        mode: id,
        count: decisions.filter(({ mode }) => mode === id).length,
      }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    ways: sorted,
  }
}

/** Two decisions with the same key went the same way. */
export const wayKey = ({ mode, ground }: Way): string =>
  mode === 'proactive' ? mode : `${mode} ${ground ?? ''}`

/** The article of the Regulations of 2019 that a ground rests on. */
export const articleOf = (ground: string | null): string | null =>
  grounds.find(({ id }) => id === ground)?.article ?? null
