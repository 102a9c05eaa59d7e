/**
 * IX-2: the check character of an organisation code (组织机构代码, GB 11714), from its first eight
 * characters: `00001434` gives `9`. Null when they are not eight figures or capitals.
 */
export const orgCodeCheckDigit = (first8: string): string | null => {
  if (!/^[0-9A-Z]{8}$/.test(first8)) return null
  const sum = weightedSum(first8, ORG_CODE_ALPHABET, ORG_CODE_WEIGHTS)
  const digit = 11 - (sum % 11)
  return digit === 10 ? 'X' : digit === 11 ? '0' : String(digit)
}

/**
 * IX-2: the check character of a unified social credit code (统一社会信用代码, GB 32100), from its
 * first seventeen characters: `11441700007280420` gives `Y`. Null when they are not seventeen
 * characters of its alphabet, which lacks I, O, S, V and Z.
 */
export const usccCheckDigit = (first17: string): string | null => {
  if (first17.length !== 17 || ![...first17].every((each) => USCC_ALPHABET.includes(each))) {
    return null
  }
  const sum = weightedSum(first17, USCC_ALPHABET, USCC_WEIGHTS)
  return USCC_ALPHABET[(31 - (sum % 31)) % 31] ?? null
}

/** Whether the text is a unified social credit code with the right check character. */
export const isValidUscc = (text: string): boolean =>
  text.length === 18 && usccCheckDigit(text.slice(0, 17)) === text[17]

const ORG_CODE_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORG_CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + alphabet.indexOf(text[at] ?? '') * weight, 0)
}
