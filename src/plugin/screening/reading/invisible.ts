/**
 * Characters that show nothing but break up what shows: spaces without width, joiners, soft hyphens,
 * marks of direction, and the tags of plane 14.
 */
const silent =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u2060-\\u206f\\ufeff\\u{e0000}-\\u{e007f}]'
const sign = '[0-9A-Za-z\\p{Script=Han}]'

const brokenUp = new RegExp(`${sign}${silent}+${sign}`, 'u')
/** What turns the order round, so that a text shows other than it reads; and text written in tags. */
const reordered = /[\u202a-\u202e\u2066-\u2069\u{e0020}-\u{e007e}]/u
const anywhere = new RegExp(`${silent}|[\\u202a-\\u202e]`, 'gu')
const tag = /[\u{e0020}-\u{e007e}]/gu

/**
 * The lines of a text that hold characters nobody sees, without these; null when there are none that
 * matter. One at the edge of a word, as web pages leave them, does not.
 */
export function invisibleText(text: string): string | null {
  if (!brokenUp.test(text) && !reordered.test(text)) return null
  return text
    .split('\n')
    .filter((line) => brokenUp.test(line) || reordered.test(line))
    .map((line) => line.replace(tag, spelt).replace(anywhere, ''))
    .join('\n')
}

const spelt = (sign: string): string => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xe0000)
