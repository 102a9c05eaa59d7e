/** Characters of its line that are shown on either side of what was found. */
const contextLength = 20
/** How much further a number or a word may reach and still be shown whole. */
const reach = 40

/** Digits, of whatever width or style, and Latin letters: what numbers and codes are written in. */
const ofRun = /[\p{Nd}\p{Script=Latin}]/u
const digit = /\p{Nd}/u
/** What stands between the groups of a number, or in it unseen. Cells and lines are not crossed. */
const joint = /[\p{Zs}\p{Pd}\p{Cf}.·_/*]/u

/**
 * What was found, with a little of its line, for people to see. Neither end lies within a number or a
 * word: half of one reads as another, and who looks could take it for the whole. One that is too long
 * to be shown is left out.
 */
export function excerptOf(
  text: string,
  { start, end }: { start: number; end: number },
): { before: string; text: string; after: string } {
  const room = 2 * (contextLength + reach)
  // Read away from what was found, so that both sides are the same task.
  const back = [...text.slice(Math.max(0, start - room), start)].reverse()
  const forth = [...text.slice(end, end + room)]
  return {
    before: beside(back).reverse().join(''),
    text: text.slice(start, end),
    after: beside(forth).join(''),
  }
}

/** The characters of the line that are shown, the nearest first. */
function beside(chars: readonly string[]): string[] {
  const lineEnd = chars.indexOf('\n')
  const line = lineEnd < 0 ? chars : chars.slice(0, lineEnd)
  if (line.length <= contextLength || !isWithin(line, contextLength)) {
    return line.slice(0, contextLength)
  }
  let far = contextLength + 1
  while (far < line.length && far <= contextLength + reach && isWithin(line, far)) far++
  if (far <= contextLength + reach) return line.slice(0, far)
  let near = contextLength - 1
  while (near > 0 && isWithin(line, near)) near--
  return line.slice(0, near)
}

/** Whether a cut before this character would divide a number or a word. */
function isWithin(chars: readonly string[], at: number): boolean {
  const is = (kind: RegExp, index: number) => kind.test(chars[index] ?? '')
  if (is(ofRun, at - 1) && is(ofRun, at)) return true
  // Groups of digits are one number: 138 1234 5678.
  return (
    (is(digit, at - 1) && is(joint, at) && is(digit, at + 1)) ||
    (is(digit, at - 2) && is(joint, at - 1) && is(digit, at))
  )
}
