import { anatomyOf, tidy } from './anatomy.ts'

/**
 * The form of a document number that a search index holds and a query is turned into, so that
 * `国发〔2018〕43号`, `国发(2018)43号`, `国发2018 43` and `国发［2018］第043号` all meet: letters and
 * figures only. What is no document number is reduced in the same way. Empty for nothing.
 */
export const documentNumberKey = (text: string | null | undefined): string =>
  partsOf(text)?.join('') ?? lettersAndFigures(tidy(text))

/**
 * Whether two texts are the same document number, however they are written; also the three names of
 * an order of the State Council (国令, 国务院令, 中华人民共和国国务院令). Never true for an empty text.
 */
export const sameDocumentNumber = (
  a: string | null | undefined,
  b: string | null | undefined,
): boolean => {
  const [one, other] = [identity(a), identity(b)]
  return one !== '' && one === other
}

function identity(text: string | null | undefined): string {
  return partsOf(text)?.join('|') ?? lettersAndFigures(tidy(text))
}

function partsOf(text: string | null | undefined): [string, string, string] | null {
  const anatomy = anatomyOf(tidy(text))
  if (anatomy === null || anatomy.sequence === '' || anatomy.trailing !== '') return null
  const issuer = lettersAndFigures(anatomy.issuer).replace(STATE_COUNCIL_ORDER, '国令')
  return [issuer, anatomy.year, anatomy.sequence.replace(/^0+(?=.)/, '')]
}

const STATE_COUNCIL_ORDER = /^(?:中华人民共和国)?国务院令$/

function lettersAndFigures(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
