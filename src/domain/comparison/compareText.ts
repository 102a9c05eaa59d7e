import { diffArrays } from 'diff'

/** A run of text: in both, only in the later, or only in the earlier. */
export type Part = { op: 'same' | 'added' | 'removed'; text: string }

/** Beyond this many edits two texts are not told apart word by word: they are simply different. */
const mostEdits = 1500
/** Nor beyond this length of both: to find their words alone would take too long. */
const longestTexts = 200_000

/**
 * How one text became another, word by word. The parts that are not `added` make the earlier text,
 * those that are not `removed` the later one. Whoever compares many texts at once allows fewer edits
 * in each: the time it takes is the square of them.
 */
export function compareText({
  before,
  after,
  maxEdits = mostEdits,
}: {
  before: string
  after: string
  maxEdits?: number
}): Part[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }]
  if (before.length + after.length > longestTexts) return replaced(before, after)
  const changes = diffArrays(wordsOf(before), wordsOf(after), {
    maxEditLength: Math.min(maxEdits, mostEdits),
  })
  if (!changes) return replaced(before, after)
  const parts = changes.map(
    ({ value, added, removed }): Part => ({
      op: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
  return merged(withoutCrumbs(parts))
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Words as people read them; figures stay whole, so that 2027 against 2028 is one change. A sentence
 * at a time: each word that the segmenter answers carries a copy of all that it was asked.
 */
function wordsOf(text: string): string[] {
  const sentences = text.match(/[^。！？\n]{1,500}[。！？\n]?|[。！？\n]/gu) ?? []
  return sentences.flatMap((sentence) =>
    Array.from(segmenter.segment(sentence), ({ segment }) => segment),
  )
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
