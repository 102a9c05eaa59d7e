import { isValidUscc } from '../index-number/index.ts'
import { isIdentityNumber } from '../screening/detectors/identityNumber.ts'
import { type ApplicantType, applicantTypes, type RequestKind, requestKinds } from './types.ts'

/** The paper by which an applicant is known. */
export const idKinds = ['idCard', 'passport', 'permit', 'uscc', 'other'] as const

export type IdKind = (typeof idKinds)[number]

export type Contact = { phone?: string; email?: string; address?: string }

/** Who acts for the applicant: an agent, a guardian; with proof. */
export type Proxy = { name: string; identityNumber: string; relation: string }

/** An application that has everything Art. 29 asks for; a purpose is not asked for. */
export type Application = {
  kind: RequestKind
  applicantType: ApplicantType
  name: string
  idKind: IdKind
  identityNumber: string
  contact: Contact
  description: string
  documentNumber: string | null
  /** How the answer is wanted. */
  delivery: string
  /** On which carrier. */
  format: string | null
  proxy: Proxy | null
  /** Help with reading, writing or hearing (Art. 43). */
  assistance: string | null
}

export type ApplicationFault = { code: ApplicationCode; field: string }

export type ApplicationCode =
  | 'APPLICANT_TYPE_REQUIRED'
  | 'NAME_REQUIRED'
  | 'IDENTITY_REQUIRED'
  | 'IDENTITY_NUMBER_INVALID'
  | 'ORGANISATION_NUMBER_INVALID'
  | 'CONTACT_REQUIRED'
  | 'EMAIL_INVALID'
  | 'PHONE_INVALID'
  | 'DESCRIPTION_REQUIRED'
  | 'DESCRIPTION_TOO_LONG'
  | 'DELIVERY_REQUIRED'
  | 'DELIVERY_NEEDS_ADDRESS'
  | 'DELIVERY_NEEDS_EMAIL'
  | 'PROXY_INCOMPLETE'

/** The ways of delivery that the form offers; others may be said in words. */
export const deliveries = ['online', 'email', 'post', 'pickup', 'readOnSite'] as const

/** The carriers that the form offers. */
export const formats = ['electronic', 'paper', 'disc'] as const

/** As long as a description may be, in characters. */
export const LONGEST_DESCRIPTION = 5000

/** What came, unchecked. `contact` may be one line of text, as people write it on paper. */
export type GivenApplication = {
  kind?: unknown
  applicantType?: unknown
  name?: unknown
  idKind?: unknown
  identityNumber?: unknown
  contact?: unknown
  description?: unknown
  documentNumber?: unknown
  delivery?: unknown
  format?: unknown
  proxy?: unknown
  assistance?: unknown
}

/** RQ-2, Art. 29: whether an application has what it must have; every fault at once. */
export function checkApplication(
  given: GivenApplication,
): { ok: true; application: Application } | { ok: false; faults: ApplicationFault[] } {
  const applicantType = applicantTypes.find((type) => type === given.applicantType)
  const identityNumber = normaliseNumber(text(given.identityNumber))
  const idKind = idKindOf(given.idKind, { applicantType, identityNumber })
  const contact = contactOf(given.contact)
  const proxy = proxyOf(given.proxy)
  const application = {
    kind: requestKinds.find((kind) => kind === given.kind) ?? 'disclosure',
    name: text(given.name),
    idKind,
    identityNumber,
    contact,
    description: text(given.description) || text(given.documentNumber),
    documentNumber: text(given.documentNumber) || null,
    delivery: text(given.delivery),
    format: text(given.format) || null,
    proxy,
    assistance: text(given.assistance) || null,
  }
  const faults = [
    !applicantType && fault('APPLICANT_TYPE_REQUIRED', 'applicantType'),
    !application.name && fault('NAME_REQUIRED', 'name'),
    identityFault({ idKind, identityNumber }),
    ...contactFaults(contact, given.contact),
    !application.description && fault('DESCRIPTION_REQUIRED', 'description'),
    [...application.description].length > LONGEST_DESCRIPTION &&
      fault('DESCRIPTION_TOO_LONG', 'description'),
    !application.delivery && fault('DELIVERY_REQUIRED', 'delivery'),
    application.delivery === 'post' &&
      !contact.address &&
      fault('DELIVERY_NEEDS_ADDRESS', 'contact.address'),
    application.delivery === 'email' &&
      !contact.email &&
      fault('DELIVERY_NEEDS_EMAIL', 'contact.email'),
    proxy &&
      !(proxy.name && proxy.identityNumber && proxy.relation) &&
      fault('PROXY_INCOMPLETE', 'proxy'),
  ].filter((each) => each !== null && each !== false && each !== undefined)
  if (faults.length > 0 || !applicantType) return { ok: false, faults }
  return { ok: true, application: { ...application, applicantType } }
}

const fault = (code: ApplicationCode, field: string): ApplicationFault => ({ code, field })

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** As people type it: full-width, lower case, with spaces or hyphens. */
export const normaliseNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
    .toUpperCase()

/**
 * Which paper a number is of: as said; else of an organisation its uniform social credit code, of a
 * person the identity card.
 */
function idKindOf(
  given: unknown,
  {
    applicantType,
    identityNumber,
  }: { applicantType: ApplicantType | undefined; identityNumber: string },
): IdKind {
  const named = idKinds.find((kind) => kind === given)
  if (named) return named
  if (applicantType && applicantType !== 'naturalPerson') return 'uscc'
  // Passports and permits of those who have no identity card begin with a letter.
  return /^[A-Z]{1,2}\d{6,10}$/.test(identityNumber) ? 'passport' : 'idCard'
}

/** Art. 29: proof of identity. GB 11643 for identity cards, GB 32100 for organisations. */
export function identityFault({
  idKind,
  identityNumber,
}: {
  idKind: IdKind
  identityNumber: string
}): ApplicationFault | null {
  if (identityNumber === '') return fault('IDENTITY_REQUIRED', 'identityNumber')
  switch (idKind) {
    case 'idCard':
      return isPersonNumber(identityNumber)
        ? null
        : fault('IDENTITY_NUMBER_INVALID', 'identityNumber')
    case 'uscc':
      return isValidUscc(identityNumber)
        ? null
        : fault('ORGANISATION_NUMBER_INVALID', 'identityNumber')
    case 'passport':
    case 'permit':
      return /^[A-Z\d]{6,20}$/.test(identityNumber)
        ? null
        : fault('IDENTITY_NUMBER_INVALID', 'identityNumber')
    case 'other':
      return identityNumber.length >= 4 ? null : fault('IDENTITY_NUMBER_INVALID', 'identityNumber')
  }
}

/** 18 characters with their check character; or the 15 figures of before 1999, with a real date. */
function isPersonNumber(number: string): boolean {
  if (number.length !== 15) return isIdentityNumber(number)
  if (!/^\d{15}$/.test(number)) return false
  const [month, day] = [Number(number.slice(8, 10)), Number(number.slice(10, 12))]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** A contact in fields, or one line from which e-mail and telephone are read; the rest is an address. */
export function contactOf(given: unknown): Contact {
  if (typeof given === 'object' && given !== null) {
    const { phone, email, address } = given as Record<string, unknown>
    return {
      ...(text(phone) ? { phone: text(phone).normalize('NFKC') } : {}),
      ...(text(email) ? { email: text(email).normalize('NFKC') } : {}),
      ...(text(address) ? { address: text(address) } : {}),
    }
  }
  const line = text(given)
  const email = /[^\s,;，；、]+@[^\s,;，；、]+/.exec(line.normalize('NFKC'))?.[0]
  const rest = line.replace(email ?? '', ' ')
  const phone = /(?:\+?86[- ]?)?(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|\d{7,8})(?!\d)/.exec(
    rest.normalize('NFKC'),
  )?.[0]
  const address = rest.replace(phone ?? '', ' ').replace(/^[\s,;，；、]+|[\s,;，；、]+$/g, '')
  return {
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(address ? { address } : {}),
  }
}

function contactFaults(contact: Contact, given: unknown): (ApplicationFault | false)[] {
  const field = typeof given === 'object' && given !== null ? 'contact.phone' : 'contact'
  return [
    Object.keys(contact).length === 0 && fault('CONTACT_REQUIRED', field),
    contact.email !== undefined &&
      !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(contact.email) &&
      fault('EMAIL_INVALID', 'contact.email'),
    contact.phone !== undefined &&
      !/^\+?[\d\s()-]{7,25}$/.test(contact.phone) &&
      fault('PHONE_INVALID', 'contact.phone'),
  ]
}

function proxyOf(given: unknown): Proxy | null {
  if (typeof given !== 'object' || given === null) return null
  const { name, identityNumber, relation } = given as Record<string, unknown>
  const proxy = {
    name: text(name),
    identityNumber: normaliseNumber(text(identityNumber)),
    relation: text(relation),
  }
  return Object.values(proxy).some((value) => value !== '') ? proxy : null
}
