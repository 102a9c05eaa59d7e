import { normalise } from '../../lib/words.ts'

/** Text with the places in it that match, as pairs of start and end (UTF-16), in order. */
export type Marked = { text: string; marks: [start: number, end: number][] }

const snippetCharacters = 120
const before = 24

/**
 * The stretch of a text that says most about why it was found: the one that holds the most of the
 * words, marked. Without a match, its beginning.
 */
export function snippetOf({ text, words }: { text: string; words: readonly string[] }): Marked {
  const flat = text.replace(/\s+/gu, ' ').trim()
  const marks = marksIn(flat, words)
  const start = bestStart(flat, marks)
  const end = Math.min(flat.length, start + snippetCharacters)
  const head = start > 0 ? '…' : ''
  const shift = head.length - start
  return {
    text: `${head}${flat.slice(start, end)}${end < flat.length ? '…' : ''}`,
    marks: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from + shift, to + shift]),
  }
}

/** A whole text with its matches marked, such as a title. */
export const markedOf = ({ text, words }: { text: string; words: readonly string[] }): Marked => ({
  text,
  marks: marksIn(text, words),
})

/** Where the words occur, longest first, without overlaps. */
function marksIn(text: string, words: readonly string[]): [number, number][] {
  const folded = fold(text)
  const taken: [number, number][] = []
  // Among longer words a single character (of a document number, say) marks half the text.
  const long = words.filter((word) => word.length > 1)
  const shown = long.length > 0 ? long : words
  for (const word of [...shown].sort((a, b) => b.length - a.length)) {
    if (word === '') continue
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const end = at + word.length
      if (taken.every(([from, to]) => end <= from || at >= to)) taken.push([at, end])
    }
  }
  return joined(taken.sort(([a], [b]) => a - b))
}

/** Neighbouring matches become one: `农村` and `危房` in `农村危房` are marked as a whole. */
function joined(marks: [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [from, to] of marks) {
    const last = result.at(-1)
    if (last && last[1] === from) last[1] = to
    else result.push([from, to])
  }
  return result
}

/** The text in the form that is searched, character for character, so that places stay the same. */
function fold(text: string): string {
  const whole = normalise(text)
  if (whole.length === text.length) return whole
  return [...text]
    .map((character) => {
      const folded = normalise(character)
      return folded.length === character.length ? folded : character
    })
    .join('')
}

function bestStart(text: string, marks: [number, number][]): number {
  let best = { start: 0, characters: 0 }
  for (const [from] of marks) {
    const start = sentenceStart(text, from)
    let characters = 0
    for (const [a, b] of marks) {
      if (a >= start && b <= start + snippetCharacters) characters += b - a
    }
    if (characters > best.characters) best = { start, characters }
  }
  return best.start
}

/** A little before the match, at the beginning of its sentence when that is near. */
function sentenceStart(text: string, at: number): number {
  const earliest = Math.max(0, at - before)
  if (earliest === 0) return 0
  const lead = text.slice(earliest, at)
  const stop = Math.max(
    ...['。', '；', '！', '？', '，', ' '].map((mark) => lead.lastIndexOf(mark)),
  )
  return stop < 0 ? earliest : earliest + stop + 1
}
