import { type DetectorName, maskOf } from '../../../domain/screening/index.ts'

/** A cell masked by what it looks like. What no rule knows, or leaves as it was, is hidden whole. */
export function maskCell(text: string): string {
  const plain = plainOf(text)
  if (isMasked(plain)) return plain
  const detector = kinds.find(([, pattern]) => pattern.test(plain))?.[0]
  const masked = detector ? maskOf({ detector, text: plain }) : plain
  return masked.includes(plain) ? hide(plain) : masked
}

/** Whether a cell is exactly what masking would have made of it. A star alone hides nothing. */
export function isMasked(text: string): boolean {
  const plain = plainOf(text)
  return (
    plain.includes('*') && kinds.some(([detector]) => maskOf({ detector, text: plain }) === plain)
  )
}

/** Not as many signs as there were: that would tell how long it was. */
export const hide = (text: string): string => (text === '' ? '' : '***')

const plainOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

const kinds: [DetectorName, RegExp][] = [
  ['identityNumber', /^(\d{17}[\dXx]|\d{15})$/],
  ['mobileNumber', /^1[3-9]\d{9}$/],
  ['bankCard', /^\d{16,19}$/],
  ['passport', /^[A-Za-z]\d{7,8}$/],
  ['vehiclePlate', /^[\u4e00-\u9fff][A-Za-z][A-Za-z\d]{5,6}$/],
  ['homeAddress', /^.*(县|区|镇|乡|街道|村|路|街).+$/],
  ['personName', /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u],
]
