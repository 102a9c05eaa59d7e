/**
 * Lines of Chinese text: a break may fall between any two characters, but no line begins with a mark
 * that closes something, none ends with one that opens something (标点禁则, GB/T 15834-2011, 5.1), and
 * what is written in letters and figures stays together.
 */

/** Marks that belong to what stands before them. */
const noStart = new Set(
  '、。，．：；？！％‰℃°′″）］｝〕〉》」』】〗”’·…—～％%,.;:!?)]}々〻—–‐～〜»',
)
/** Marks that belong to what follows them. */
const noEnd = new Set('（［｛〔〈《「『【〖“‘([{￥¥$«№＃')
/** A word, a number, an address: what is not taken apart while it fits on a line. */
const together = /^[\p{Script=Latin}\p{Nd}\p{M}@#&_+=/\\~.,:%-]+/u

export type Line = {
  text: string
  /** The last of its paragraph: it is not spread over the width. */
  isLast: boolean
}

export type Measure = (text: string) => number

/**
 * Breaks a paragraph into lines.
 * @param widthOf the width of a text, with what is between its characters
 * @param first the width of the first line, which is indented; `rest` that of those that follow
 */
export function breakLines(
  text: string,
  { widthOf, first, rest }: { widthOf: Measure; first: number; rest: number },
): Line[] {
  const lines: string[] = []
  let atoms = atomsOf(text, widthOf, Math.min(first, rest))
  while (atoms.length > 0) {
    const fitting = countFitting(atoms, widthOf, lines.length === 0 ? first : rest)
    const count = fitting === atoms.length ? fitting : allowedBreak(atoms, fitting)
    lines.push(atoms.slice(0, count).join('').trimEnd())
    atoms = atoms.slice(count)
    while (atoms[0]?.trim() === '') atoms = atoms.slice(1)
  }
  return lines.map((line, at) => ({ text: line, isLast: at === lines.length - 1 }))
}

/** The text in pieces that may stand on different lines. What is too wide for a line comes apart. */
function atomsOf(text: string, widthOf: Measure, width: number): string[] {
  const atoms: string[] = []
  for (let rest = text; rest !== ''; ) {
    const word = together.exec(rest)?.[0]
    const isWord = word !== undefined && /[\p{L}\p{Nd}]/u.test(word) && widthOf(word) <= width
    const atom = isWord ? word : clusterAt(rest)
    atoms.push(atom)
    rest = rest.slice(atom.length)
  }
  return atoms
}

/** A character with the marks that combine with it. */
const clusterAt = (text: string): string => /^.\p{M}*/su.exec(text)?.[0] ?? text

/** How many fit; one at least, or there would be no end. */
function countFitting(atoms: readonly string[], widthOf: Measure, width: number): number {
  let used = 0
  for (const [at, atom] of atoms.entries()) {
    used += widthOf(atom)
    // What nobody sees at the end of a line needs no place.
    if (used > width + 0.01 && atom.trim() !== '') return Math.max(1, at)
  }
  return atoms.length
}

/** The last place at or before `count` where the line may end; `count` when there is none. */
function allowedBreak(atoms: readonly string[], count: number): number {
  for (let at = count; at > 0; at -= 1) {
    const before = atoms[at - 1]?.at(-1) ?? ''
    const after = [...(atoms[at] ?? '')][0] ?? ''
    if (!noStart.has(after) && !noEnd.has(before)) return at
  }
  return count
}
