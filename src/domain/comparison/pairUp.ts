import type { Block } from './blocks.ts'
import { type CharacterPairs, likeness, pairsOf } from './likeness.ts'

/** Below this likeness a paragraph was replaced, not changed. */
const changedFrom = 0.4
/** What it costs to prepare a text, against holding it beside another one. */
const preparing = 80
/** Where more pairs than this would have to be looked at, paragraphs are not matched to one another. */
const maxPairs = 40_000

/** How long it takes to pair up these blocks, in characters looked at. */
export function workOf(removed: Block[], added: Block[]): number {
  const [rows, columns] = [removed.length, added.length]
  if (rows === 0 || columns === 0) return 0
  if (rows * columns > maxPairs) return Number.POSITIVE_INFINITY
  return (columns + preparing) * lengthOf(removed) + (rows + preparing) * lengthOf(added)
}

const lengthOf = (blocks: Block[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length + 1, 0)

/** The pairs, in order and not crossing, whose likenesses have the greatest sum. */
export function pairUp(removed: Block[], added: Block[]): (readonly [number, number])[] {
  const [rows, columns] = [removed.length, added.length]
  const [left, right] = [removed.map(prepare), added.map(prepare)]
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const scores = new Float64Array(rows * columns)
  const at = (row: number, column: number): number => best[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = scoreOf(left[row], right[column])
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

type Prepared = { isRow: boolean; pairs: CharacterPairs }

const prepare = ({ kind, text }: Block): Prepared => ({
  isRow: kind === 'tableRow',
  pairs: pairsOf(text),
})

function scoreOf(before: Prepared | undefined, after: Prepared | undefined): number {
  if (!before || !after) return 0
  return before.isRow === after.isRow ? likeness(before.pairs, after.pairs) : 0
}
