import { type DetectorName, screen } from '../../src/domain/screening/index.ts'
import type { Snippet } from './snippets.ts'

/** How often a detector was right. Precision and recall are 1 where there was nothing to get wrong. */
export type Figures = {
  detector: DetectorName
  wanted: number
  found: number
  right: number
  precision: number
  recall: number
}

/** A finding that should not be there, or one that is missing. */
export type Mistake = { kind: 'missed' | 'false'; what: string; where: string; text: string }

type Item = { detector: DetectorName; level: string; start: number; end: number }

const keyOf = ({ detector, level, start, end }: Item): string =>
  `${detector}/${level} ${start}-${end}`

/** Screens every snippet. Right is what has the detector, the level, the beginning and the end. */
export const measure = (
  snippets: readonly Snippet[],
): { figures: Figures[]; mistakes: Mistake[] } => {
  const counts = new Map<DetectorName, { wanted: number; found: number; right: number }>()
  const mistakes: Mistake[] = []
  const count = (detector: DetectorName, what: 'wanted' | 'found' | 'right') => {
    const all = counts.get(detector) ?? { wanted: 0, found: 0, right: 0 }
    counts.set(detector, { ...all, [what]: all[what] + 1 })
  }
  for (const { text, place, wanted, where } of snippets) {
    const found = screen({ passages: [{ text, place: { kind: place } }] })
    const keys = new Set(found.map(keyOf))
    const wantedKeys = new Set(wanted.map(keyOf))
    const tell = (kind: Mistake['kind'], { start, end, ...item }: Item) =>
      mistakes.push({
        kind,
        what: `${item.detector}/${item.level} ${text.slice(start, end)}`,
        where,
        text,
      })
    for (const item of wanted) {
      count(item.detector, 'wanted')
      if (!keys.has(keyOf(item))) tell('missed', item)
    }
    for (const item of found) {
      count(item.detector, 'found')
      if (wantedKeys.has(keyOf(item))) count(item.detector, 'right')
      else tell('false', item)
    }
  }
  const figures = [...counts].map(([detector, { wanted, found, right }]) => ({
    detector,
    wanted,
    found,
    right,
    precision: found === 0 ? 1 : right / found,
    recall: wanted === 0 ? 1 : right / wanted,
  }))
  return { figures, mistakes }
}
