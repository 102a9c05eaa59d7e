import type { BlockChange } from './compareBlocks.ts'

/** A stretch of a comparison: to be shown, or long and unchanged and to be folded away. */
export type Stretch = { isFolded: boolean; changes: BlockChange[] }

/**
 * Folds long unchanged runs, so that a reader on a phone sees what changed. `context` blocks beside
 * a change stay in sight; a run is folded when at least two blocks of it would disappear.
 */
export function fold({
  changes,
  context = 1,
}: {
  changes: BlockChange[]
  context?: number
}): Stretch[] {
  const isNear = changes.map((_, index) =>
    changes
      .slice(Math.max(0, index - context), index + context + 1)
      .some((change) => change.op !== 'same'),
  )
  const stretches: Stretch[] = []
  for (const [index, change] of changes.entries()) {
    const isFolded = !isNear[index]
    const last = stretches.at(-1)
    if (last && last.isFolded === isFolded) last.changes.push(change)
    else stretches.push({ isFolded, changes: [change] })
  }
  const kept: Stretch[] = []
  for (const { isFolded, changes: inside } of stretches) {
    const shown = { isFolded: isFolded && inside.length > 1, changes: inside }
    const last = kept.at(-1)
    if (last && !last.isFolded && !shown.isFolded) last.changes.push(...shown.changes)
    else kept.push(shown)
  }
  return kept
}
