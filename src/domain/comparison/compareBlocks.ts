import { diffArrays } from 'diff'
import type { Block } from './blocks.ts'
import { compareText, likeness, type Part } from './compareText.ts'

/** What became of a block. */
export type BlockChange =
  | { op: 'same'; block: Block }
  | { op: 'added'; block: Block }
  | { op: 'removed'; block: Block }
  | { op: 'changed'; before: Block; after: Block; parts: Part[] }

/** Below this likeness a paragraph was replaced, not changed. */
const changedFrom = 0.4
/** Where more pairs than this would have to be looked at, paragraphs are not matched to one another. */
const maxPairs = 40_000
const maxEdits = 2000

/**
 * How one text became another, block by block: what stayed is aligned by the longest common
 * sequence, and between two blocks that stayed, those most alike are taken for the same block, changed.
 * The blocks of `same`, `removed` and `changed.before` are the earlier text, in order; those of
 * `same`, `added` and `changed.after` the later one.
 */
export function compareBlocks({
  before,
  after,
}: {
  before: Block[]
  after: Block[]
}): BlockChange[] {
  const runs = diffArrays(before, after, { comparator: isSame, maxEditLength: maxEdits })
  if (!runs) return gap(before, after)
  const changes: BlockChange[] = []
  let removed: Block[] = []
  let added: Block[] = []
  const flush = () => {
    changes.push(...gap(removed, added))
    removed = []
    added = []
  }
  for (const run of runs) {
    if (run.removed) removed = [...removed, ...run.value]
    else if (run.added) added = [...added, ...run.value]
    else {
      flush()
      changes.push(...run.value.map((block): BlockChange => ({ op: 'same', block })))
    }
  }
  flush()
  return changes
}

/** How many places differ. */
export const countChanges = (changes: BlockChange[]): number =>
  changes.filter((change) => change.op !== 'same').length

const isSame = (one: Block, other: Block): boolean =>
  one.kind === other.kind && one.detail === other.detail && one.text === other.text

const gone = (block: Block): BlockChange => ({ op: 'removed', block })
const come = (block: Block): BlockChange => ({ op: 'added', block })

/** Between two blocks that stayed: which of the old became which of the new. */
function gap(removed: Block[], added: Block[]): BlockChange[] {
  const pairs = pairUp(removed, added)
  const changes: BlockChange[] = []
  let [from, to] = [0, 0]
  for (const [left, right] of [...pairs, [removed.length, added.length] as const]) {
    changes.push(...removed.slice(from, left).map(gone), ...added.slice(to, right).map(come))
    const [before, after] = [removed[left], added[right]]
    if (before && after) {
      const parts = compareText({ before: before.text, after: after.text })
      changes.push({ op: 'changed', before, after, parts })
    }
    from = left + 1
    to = right + 1
  }
  return changes
}

/** The pairs, in order and not crossing, whose likenesses have the greatest sum. */
function pairUp(removed: Block[], added: Block[]): (readonly [number, number])[] {
  const [rows, columns] = [removed.length, added.length]
  if (rows === 0 || columns === 0 || rows * columns > maxPairs) return []
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const scores = new Float64Array(rows * columns)
  const at = (row: number, column: number): number => best[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = scoreOf(removed[row], added[column])
      scores[row * columns + column] = score
      const paired = score >= changedFrom ? score + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    const score = scores[row * columns + column] ?? 0
    if (score >= changedFrom && at(row, column) === score + at(row + 1, column + 1)) {
      pairs.push([row, column])
      row++
      column++
    } else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return pairs
}

function scoreOf(before: Block | undefined, after: Block | undefined): number {
  if (!before || !after) return 0
  const isRow = (block: Block) => block.kind === 'tableRow'
  return isRow(before) === isRow(after) ? likeness(before.text, after.text) : 0
}
