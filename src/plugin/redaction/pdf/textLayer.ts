import { comparable } from '../strings.ts'
import type { Area, Letter } from './letters.ts'

/** Letters that stand so near to a box are left out with it: places are known to a letter's width. */
const marginOfSize = 0.6

const middle = (area: Area) => ({
  x: (area.left + area.right) / 2,
  y: (area.top + area.bottom) / 2,
})

const contains = ({ left, top, right, bottom }: Area, { x, y }: { x: number; y: number }) =>
  x >= left && x <= right && y >= top && y <= bottom

const overlaps = (one: Area, other: Area): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

const widened = ({ left, top, right, bottom }: Area, by: number): Area => ({
  left: left - by,
  top: top - by / 3,
  right: right + by,
  bottom: bottom + by / 3,
})

/** The pieces of text that stand in boxes, each as far as it goes on without a gap. */
export function piecesIn(letters: readonly Letter[], boxes: readonly Area[]): string[] {
  const pieces: string[] = []
  for (const box of boxes) {
    let piece = ''
    let last: Letter | null = null
    for (const letter of letters) {
      const isInside = contains(box, middle(letter.area))
      const goesOn = last !== null && isInside && follows(last, letter)
      if (piece !== '' && !goesOn) {
        pieces.push(piece)
        piece = ''
      }
      if (isInside && letter.text.trim() !== '') piece += letter.text
      last = isInside && letter.text.trim() !== '' ? letter : null
    }
    if (piece !== '') pieces.push(piece)
  }
  return pieces
}

/** Whether a letter stands right after another, on one line. */
function follows(one: Letter, next: Letter): boolean {
  const end = {
    x: one.x + Math.cos(one.angle) * one.advance,
    y: one.y + Math.sin(one.angle) * one.advance,
  }
  return Math.hypot(next.x - end.x, next.y - end.y) < 0.5 * one.size
}

/**
 * The letters that the new text layer may hold: those of words outside of all boxes, to be seen on
 * the page, and not over one another, since of two at one place only one is what people see.
 */
export function openLetters(
  letters: readonly Letter[],
  { boxes, isSeen }: { boxes: readonly Area[]; isSeen: (area: Area) => boolean },
): Letter[] {
  const taken = new Map<string, Letter>()
  const doubtful = new Set<string>()
  const isTouched = ({ area, size }: Letter): boolean =>
    boxes.some((box) => overlaps(widened(area, marginOfSize * size), box))
  const open = wordsOf(letters)
    .filter((word) => !word.some(isTouched))
    .flat()
    .filter(({ text, area }) => text.trim() === '' || isSeen(area))
  const placeOf = ({ area, size }: Letter): string => {
    const { x, y } = middle(area)
    const cell = Math.max(1, size * 0.4)
    return `${Math.round(x / cell)} ${Math.round(y / cell)}`
  }
  const single = open.filter((letter) => {
    if (letter.text.trim() === '') return true
    const place = placeOf(letter)
    const there = taken.get(place)
    if (!there) taken.set(place, letter)
    // Narrow letters of one stretch stand side by side in one place.
    if (!there || there.run === letter.run) return true
    // The same letter twice at one place is how some programs print in bold.
    if (there.text !== letter.text) doubtful.add(place)
    return false
  })
  return single.filter((letter) => letter.text.trim() === '' || !doubtful.has(placeOf(letter)))
}

/** Letters and figures that follow each other are a word; every other character is one by itself. */
function wordsOf(letters: readonly Letter[]): Letter[][] {
  const words: Letter[][] = []
  let last: Letter | null = null
  for (const letter of letters) {
    const word = words.at(-1)
    const goesOn = last && isOfWord(last.text) && isOfWord(letter.text) && follows(last, letter)
    if (word && goesOn) word.push(letter)
    else words.push([letter])
    last = letter
  }
  return words
}

const isOfWord = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && !/\p{Script=Han}/u.test(text)

/**
 * Letters without those that spell what was removed, wherever else it stands. Answers also which of
 * the strings were found.
 */
export function withoutStrings(
  letters: readonly Letter[],
  strings: readonly string[],
): { letters: Letter[]; found: string[] } {
  let kept = [...letters]
  const found = new Set<string>()
  // What was apart may spell it again once something between is gone.
  for (;;) {
    const owners: number[] = []
    let text = ''
    kept.forEach((letter, index) => {
      const plain = comparable(letter.text)
      for (let i = 0; i < plain.length; i += 1) owners.push(index)
      text += plain
    })
    const gone = new Set<number>()
    for (const string of strings) {
      for (let at = text.indexOf(string); at !== -1; at = text.indexOf(string, at + 1)) {
        found.add(string)
        for (let i = at; i < at + string.length; i += 1) gone.add(owners[i] ?? -1)
      }
    }
    if (gone.size === 0) return { letters: kept, found: [...found] }
    kept = kept.filter((_, index) => !gone.has(index))
  }
}

/** Letters of one stretch that follow each other, as the text layer writes them. */
export function stretchesOf(letters: readonly Letter[]): Letter[][] {
  const stretches: Letter[][] = []
  let last: Letter | null = null
  for (const letter of letters) {
    const current = stretches.at(-1)
    const goesOn = last !== null && last.run === letter.run && follows(last, letter)
    if (current && goesOn) current.push(letter)
    else stretches.push([letter])
    last = letter
  }
  return stretches.filter((stretch) => stretch.some(({ text }) => text.trim() !== ''))
}
