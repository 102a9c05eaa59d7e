import { isDateOnly } from '../dates/index.ts'
import { isValidUscc } from '../index-number/index.ts'
import { isIdentityNumber } from '../screening/detectors/identityNumber.ts'
import { provinceCodes } from '../screening/provinces.ts'
import type { ApplicantType } from './types.ts'

/** What an identity is proved by (Art. 29: 身份证明). */
export const idKinds = ['idCard', 'passport', 'permit', 'uscc', 'other'] as const
export type IdKind = (typeof idKinds)[number]

export const isIdKind = (value: unknown): value is IdKind =>
  (idKinds as readonly unknown[]).includes(value)

/** What is wrong with an identity number. Each has a sentence for people in `applicationMessages`. */
export type IdentityFault =
  | 'IDENTITY_MISSING'
  /** Not of this length, or with characters that such a number does not have. */
  | 'IDENTITY_FORM'
  /** No such province, or no such day of birth. */
  | 'IDENTITY_DATE'
  | 'IDENTITY_CHECK_DIGIT'
  /** A person has no credit code, and an organisation no identity card. */
  | 'IDENTITY_KIND'

/** What a number is when the applicant does not say: people have a card, organisations a code. */
export const idKindFor = (applicantType: ApplicantType): IdKind =>
  applicantType === 'naturalPerson' ? 'idCard' : 'uscc'

/** In the one form that is stored and compared: half width, capitals, without spaces and hyphens. */
export const normaliseIdentityNumber = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/**
 * The first thing wrong with an identity number, or null: the identity card by GB 11643 (18 figures,
 * or the 15 of its first generation), the credit code by GB 32100. Of other documents there is no
 * standard to check by; only that something like a number stands there.
 */
export function identityFault({
  applicantType,
  idKind = idKindFor(applicantType),
  identityNumber,
}: {
  applicantType: ApplicantType
  idKind?: IdKind
  identityNumber: string
}): IdentityFault | null {
  const number = normaliseIdentityNumber(identityNumber)
  if (number === '') return 'IDENTITY_MISSING'
  const isPerson = applicantType === 'naturalPerson'
  switch (idKind) {
    case 'idCard':
      return isPerson ? cardFault(number) : 'IDENTITY_KIND'
    case 'uscc':
      return isPerson ? 'IDENTITY_KIND' : codeFault(number)
    case 'passport':
    case 'permit':
      if (!isPerson) return 'IDENTITY_KIND'
      return /^[A-Z0-9]{6,18}$/.test(number) && /\d/.test(number) ? null : 'IDENTITY_FORM'
    case 'other':
      return /^[\p{L}\p{N}()〔〕号第.]{3,50}$/u.test(number) ? null : 'IDENTITY_FORM'
  }
}

function cardFault(number: string): IdentityFault | null {
  const first = /^\d{15}$/.test(number)
  if (!first && !/^\d{17}[\dX]$/.test(number)) return 'IDENTITY_FORM'
  // The first generation wrote the year of birth with two figures, all of the twentieth century.
  const birth = first ? `19${number.slice(6, 12)}` : number.slice(6, 14)
  const bornOn = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`
  if (!provinceCodes.has(number.slice(0, 2)) || !isDateOnly(bornOn)) return 'IDENTITY_DATE'
  if (first) return number.slice(2, 6) === '0000' ? 'IDENTITY_DATE' : null
  return isIdentityNumber(number) ? null : 'IDENTITY_CHECK_DIGIT'
}

function codeFault(number: string): IdentityFault | null {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(number)) return 'IDENTITY_FORM'
  return isValidUscc(number) ? null : 'IDENTITY_CHECK_DIGIT'
}
