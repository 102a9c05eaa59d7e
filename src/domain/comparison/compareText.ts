import { diffArrays } from 'diff'

/** A run of text: in both, only in the later, or only in the earlier. */
export type Part = { op: 'same' | 'added' | 'removed'; text: string }

/** Beyond this many edits two texts are not told apart word by word: they are simply different. */
const maxEdits = 1500

/**
 * How one text became another, word by word. The parts that are not `added` make the earlier text,
 * those that are not `removed` the later one.
 */
export function compareText({ before, after }: { before: string; after: string }): Part[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }]
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: maxEdits })
  if (!changes) return replaced(before, after)
  const parts = changes.map(
    ({ value, added, removed }): Part => ({
      op: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
  return merged(withoutCrumbs(parts))
}

/**
 * How alike two texts are, 0 to 1: the share of the pairs of neighbouring characters that they have
 * in common. Quick, and good enough to say which paragraph became which.
 */
export function likeness(before: string, after: string): number {
  if (before === after) return 1
  const [one, other] = [pairsOf(before), pairsOf(after)]
  let common = 0
  for (const [pair, count] of one.counts) common += Math.min(count, other.counts.get(pair) ?? 0)
  return one.total + other.total === 0 ? 0 : (2 * common) / (one.total + other.total)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words as people read them; figures stay whole, so that 2027 against 2028 is one change. */
function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

function pairsOf(text: string): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>()
  const padded = ` ${text} `
  for (let at = 0; at < padded.length - 1; at++) {
    const pair = padded.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: padded.length - 1 }
}

const replaced = (before: string, after: string): Part[] =>
  merged([
    { op: 'removed', text: before },
    { op: 'added', text: after },
  ])

/** A character or two left standing between two changes hinders reading: it becomes part of them. */
function withoutCrumbs(parts: Part[]): Part[] {
  return parts.flatMap((part, index): Part[] => {
    const isCrumb =
      part.op === 'same' &&
      part.text.length <= 1 &&
      index > 0 &&
      index < parts.length - 1 &&
      !/[\p{P}\s]/u.test(part.text)
    return isCrumb
      ? [
          { op: 'removed', text: part.text },
          { op: 'added', text: part.text },
        ]
      : [part]
  })
}

/** Between two runs that are the same, everything removed comes first and everything added second. */
function merged(parts: Part[]): Part[] {
  const out: Part[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') out.push({ op: 'removed', text: removed })
    if (added !== '') out.push({ op: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { op, text } of parts) {
    if (op === 'removed') removed += text
    else if (op === 'added') added += text
    else if (text !== '') {
      flush()
      const last = out.at(-1)
      if (last?.op === 'same') out[out.length - 1] = { op, text: last.text + text }
      else out.push({ op, text })
    }
  }
  flush()
  return out
}
