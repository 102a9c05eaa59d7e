import { standingIn } from '../standing.ts'
import { comparable, removedStrings } from '../strings.ts'
import { isHeadingWord } from './headingWords.ts'
import { hide, isMasked, maskCell } from './maskCell.ts'

/** What stood in a column and must not stand there any more, once it is masked. */
export const originalsOf = (texts: readonly string[]): string[] =>
  removedStrings(texts.filter((text) => !isMasked(text) && !isHeadingWord(text))).strings

/**
 * The cells of a column, masked. What a mask leaves of one cell may be another cell whole, as the
 * village of an address: then that mask goes too.
 */
export function maskColumn(texts: readonly string[]): string[] {
  const isStanding = standsIn(originalsOf(texts))
  return texts.map((text) => {
    const masked = maskCell(text)
    return isStanding(masked) ? hide(masked) : masked
  })
}

/** Whether one of these strings stands in a text. */
export function standsIn(strings: readonly string[]): (text: string) => boolean {
  const standing = standingIn(strings)
  return (text) => standing(comparable(text)).size > 0
}
