const chinese = '零一二三四五六七八九'

const english = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  ...['nineteen', 'twenty'],
]

/** A number from 0 to 20 in words of the language: 十七, seventeen. */
export function words(number: number, language: string): string {
  if (language === 'en') return english[number] ?? String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return chinese[ones] ?? String(number)
  return `${tens > 1 ? chinese[tens] : ''}十${ones > 0 ? chinese[ones] : ''}`
}

/** The number from 0 to 20 that somebody wrote: `12`, `１２`, `十二`, `twelve`; null for all else. */
export function numberOf(text: string): number | null {
  if (text.length > 40) return null
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,。,]/gu, '')
    .replace(/〇/g, '零')
    .replace(/两|兩/g, '二')
  if (/^\d{1,2}$/.test(plain)) return Number(plain)
  const found = english.findIndex(
    (word, number) =>
      word === plain || words(number, 'zh') === plain || `一${words(number, 'zh')}` === plain,
  )
  return found === -1 ? null : found
}
