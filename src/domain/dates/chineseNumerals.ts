/**
 * The numerals of dates in documents before 2012. Zero has had many shapes: 〇 (U+3007) is the
 * right one, ○ (U+25CB), ◯ (U+25EF), the letter O and the figure 0 are what was typed instead.
 */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  O: 0,
  o: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** A year written digit by digit (`二○○七`, `1996`), 1000 to 2999, or null. */
export const chineseYear = (text: string): number | null => {
  const digits = [...text].map(digit)
  if (digits.length !== 4 || digits.includes(null)) return null
  const year = Number(digits.join(''))
  return year >= 1000 && year < 3000 ? year : null
}

/** A month or a day, 0 to 99: `7`, `07`, `七`, `十`, `十七`, `二十`, `二十一`, `廿一`, `卅`; or null. */
export const chineseDayOrMonth = (text: string): number | null => {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const written = text.replace(/^廿/, '二十').replace(/^卅/, '三十')
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(written)
  if (match === null || written === '') return null
  const [, tens = '', ten = '', ones = ''] = match
  if (ten === '') return tens !== '' && ones !== '' ? null : (DIGITS[tens + ones] ?? null)
  return (DIGITS[tens] ?? 1) * 10 + (DIGITS[ones] ?? 0)
}

function digit(character: string): number | null {
  return /^\d$/.test(character) ? Number(character) : (DIGITS[character] ?? null)
}
