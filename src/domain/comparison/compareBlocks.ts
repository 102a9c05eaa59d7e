import { diffArrays } from 'diff'
import type { Block } from './blocks.ts'
import { compareText, type Part } from './compareText.ts'
import { pairUp, workOf } from './pairUp.ts'

/** What became of a block. */
export type BlockChange =
  | { op: 'same'; block: Block }
  | { op: 'added'; block: Block }
  | { op: 'removed'; block: Block }
  | { op: 'changed'; before: Block; after: Block; parts: Part[] }

/** Two blocks that are taken for one, before anybody has looked at their words. */
type Pair = { op: 'pair'; before: Block; after: Block }
type Step = Exclude<BlockChange, { op: 'changed' }> | Pair

/** Beyond this many edits the blocks of two texts are not aligned: one text replaced the other. */
const maxEdits = 2000
/** The characters that may be looked at to find which paragraph became which: a part of a second. */
const maxWork = 40_000_000
/** The squares of the edits in all changed paragraphs together; a lone one may use up its own limit. */
const maxEditsSquared = 2_250_000

/**
 * How one text became another, block by block: what stayed is aligned by the longest common
 * sequence, and between two blocks that stayed, those most alike are taken for the same block, changed.
 * The blocks of `same`, `removed` and `changed.before` are the earlier text, in order; those of
 * `same`, `added` and `changed.after` the later one. Texts that would take long to compare are
 * compared more coarsely.
 */
export function compareBlocks({
  before,
  after,
}: {
  before: Block[]
  after: Block[]
}): BlockChange[] {
  const steps = stepsBetween(before, after)
  const count = steps.filter((step) => step.op === 'pair').length
  const editsOfEach = Math.floor(Math.sqrt(maxEditsSquared / Math.max(1, count)))
  return steps.map((step) => {
    if (step.op !== 'pair') return step
    const texts = { before: step.before.text, after: step.after.text }
    const parts = compareText({ ...texts, maxEdits: editsOfEach })
    return { op: 'changed', before: step.before, after: step.after, parts }
  })
}

/** How many places differ. */
export const countChanges = (changes: BlockChange[]): number =>
  changes.filter((change) => change.op !== 'same').length

function stepsBetween(before: Block[], after: Block[]): Step[] {
  const keys = [before.map(keyOf), after.map(keyOf)] as const
  const runs = diffArrays(...numbered(keys), { maxEditLength: maxEdits })
  if (!runs) return [...before.map(gone), ...after.map(come)]
  const steps: Step[][] = []
  let [left, right, work] = [0, 0, 0]
  let [removed, added]: [Block[], Block[]] = [[], []]
  const flush = () => {
    const more = workOf(removed, added)
    const isWithin = work + more <= maxWork
    if (isWithin) work += more
    steps.push(gap(removed, added, isWithin ? pairUp(removed, added) : []))
    removed = []
    added = []
  }
  for (const { removed: isRemoved, added: isAdded, count } of runs) {
    if (isRemoved) removed = before.slice(left, left + count)
    else if (isAdded) added = after.slice(right, right + count)
    else {
      flush()
      steps.push(after.slice(right, right + count).map((block) => ({ op: 'same', block })))
    }
    if (!isAdded) left += count
    if (!isRemoved) right += count
  }
  flush()
  return steps.flat()
}

const keyOf = ({ kind, detail, text }: Block): string => `${kind}\n${detail}\n${text}`

/** Numbers for the blocks, equal for equal ones: long texts that begin alike are slow to hold together. */
function numbered([before, after]: readonly [string[], string[]]): [number[], number[]] {
  const known = new Map<string, number>()
  const numberOf = (key: string): number => {
    const number = known.get(key) ?? known.size
    known.set(key, number)
    return number
  }
  return [before.map(numberOf), after.map(numberOf)]
}

const gone = (block: Block): Step => ({ op: 'removed', block })
const come = (block: Block): Step => ({ op: 'added', block })

/** Between two blocks that stayed: which of the old became which of the new. */
function gap(removed: Block[], added: Block[], pairs: (readonly [number, number])[]): Step[] {
  const steps: Step[] = []
  let [from, to] = [0, 0]
  for (const [left, right] of [...pairs, [removed.length, added.length] as const]) {
    steps.push(...removed.slice(from, left).map(gone), ...added.slice(to, right).map(come))
    const [before, after] = [removed[left], added[right]]
    if (before && after) steps.push({ op: 'pair', before, after })
    from = left + 1
    to = right + 1
  }
  return steps
}
