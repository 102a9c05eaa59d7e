import { type IdentityFault, type IdKind, identityFault, idKindFor, isIdKind } from './identity.ts'
import { type ApplicantType, applicantTypes, type RequestKind, requestKinds } from './types.ts'

export type Contact = { phone?: string; email?: string; address?: string }

/**
 * An application with what Art. 29 asks for, and nothing else: nobody is asked what for. `delivery`
 * is the way the answer is wanted, `format` its form, both in the applicant's own words or by a code
 * of the form; `documentNumber` describes a document as well as words do.
 */
export type Application = {
  kind?: RequestKind
  applicantType: ApplicantType
  name: string
  idKind?: IdKind
  identityNumber: string
  contact: Contact
  description: string
  documentNumber?: string
  delivery: string
  format?: string
  /** Who acts for the applicant, and the document that says so (委托书、监护关系证明). */
  proxy?: { name: string; relation?: string; identityNumber?: string; contact?: Contact }
  /** Art. 43: help that the applicant needs to read, see or hear. */
  assistance?: string
}

export type ApplicationFault = {
  code:
    | IdentityFault
    | 'REQUIRED'
    | 'UNKNOWN_VALUE'
    | 'TOO_LONG'
    | 'EMAIL_FORM'
    | 'PHONE_FORM'
    | 'CONTACT_MISSING'
    | 'EMAIL_NEEDED'
    | 'ADDRESS_NEEDED'
  field: string
}

/** Longest texts, in characters; a column of the database and a page of the letter hold them. */
export const applicationLimits = {
  name: 100,
  identityNumber: 50,
  contact: 200,
  description: 5000,
  documentNumber: 100,
  delivery: 100,
  format: 100,
  assistance: 500,
} as const

type Given = Readonly<Record<string, unknown>>

/**
 * RQ-2: an application from outside, made whole, or everything that is wrong with it at once. A
 * contact given as one text is taken for what it looks like.
 */
export function checkApplication(
  input: unknown,
): { ok: true; application: Application } | { ok: false; faults: ApplicationFault[] } {
  const given = recordOf(input)
  const contact = contactOf(given.contact)
  const faults = [
    ...choiceFaults(given),
    ...textFaults(given),
    ...numberFaults(given),
    ...contactFaults(contact, 'contact'),
    ...proxyFaults(given.proxy),
  ]
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, application: wholeOf(given, contact) }
}

/** What the office needs to know to answer in this way. To add a way: one entry. */
const neededFor: Readonly<Record<string, { part: keyof Contact; code: ApplicationFault['code'] }>> =
  {
    email: { part: 'email', code: 'EMAIL_NEEDED' },
    post: { part: 'address', code: 'ADDRESS_NEEDED' },
  }

/**
 * An answer by post or e-mail has to go somewhere: a form with a field for that is told when it is
 * empty. A contact as one text may be anything, and what came on paper is registered as it came; there
 * the office asks.
 */
export function deliveryFaults({ delivery, contact }: Given): ApplicationFault[] {
  const needed = Object.entries(neededFor).find(([way]) => way === textOf(delivery))?.[1]
  if (!needed || typeof contact !== 'object' || contactOf(contact)[needed.part]) return []
  return [{ code: needed.code, field: `contact.${needed.part}` }]
}

/** A contact as one text is what it looks like: an address of e-mail, a number, or else of a house. */
export function contactOf(value: unknown): Contact {
  if (typeof value === 'string') {
    const text = clean(value)
    if (text === '') return {}
    if (text.includes('@')) return { email: text }
    return /^[+\d][\d\s()-]{5,24}$/.test(text) ? { phone: text } : { address: text }
  }
  const { phone, email, address } = recordOf(value)
  return definedOf({ phone: textOf(phone), email: textOf(email), address: textOf(address) })
}

function choiceFaults(given: Given): ApplicationFault[] {
  const faults: ApplicationFault[] = []
  const isKnown = (values: readonly unknown[], value: unknown) => values.includes(value)
  if (!textOf(given.applicantType)) faults.push({ code: 'REQUIRED', field: 'applicantType' })
  else if (!isKnown(applicantTypes, given.applicantType))
    faults.push({ code: 'UNKNOWN_VALUE', field: 'applicantType' })
  if (!isAbsent(given.kind) && !isKnown(requestKinds, given.kind))
    faults.push({ code: 'UNKNOWN_VALUE', field: 'kind' })
  if (!isAbsent(given.idKind) && !isIdKind(given.idKind))
    faults.push({ code: 'UNKNOWN_VALUE', field: 'idKind' })
  return faults
}

function textFaults(given: Given): ApplicationFault[] {
  const limits = Object.entries(applicationLimits).filter(([field]) => field !== 'contact')
  // A document is described by its number as well (Art. 29: 名称、文号或者其他特征性描述).
  const described = textOf(given.description) ?? textOf(given.documentNumber)
  return [
    ...['name', 'delivery'].filter((field) => !textOf(given[field])).map(required),
    ...(described ? [] : [required('description')]),
    ...limits.flatMap(([field, limit]): ApplicationFault[] => {
      if (!isAbsent(given[field]) && typeof given[field] !== 'string')
        return [{ code: 'UNKNOWN_VALUE', field }]
      return [...(textOf(given[field]) ?? '')].length > limit ? [{ code: 'TOO_LONG', field }] : []
    }),
  ]
}

const required = (field: string): ApplicationFault => ({ code: 'REQUIRED', field })

function numberFaults({ applicantType, idKind, identityNumber }: Given): ApplicationFault[] {
  const field = 'identityNumber'
  const number = textOf(identityNumber)
  if (!number) return [{ code: 'IDENTITY_MISSING', field }]
  if (number.length > applicationLimits.identityNumber) return []
  // What kind of number it must be follows from who applies. While nobody has said that, it is wrong
  // only when it could be nobody's.
  const type = applicantTypes.find((each) => each === applicantType)
  if (!type) return faultOfAnybody(idKind, number, field)
  const kind = isIdKind(idKind) ? idKind : idKindFor(type)
  const code = identityFault({ applicantType: type, idKind: kind, identityNumber: number })
  return code ? [{ code, field }] : []
}

function faultOfAnybody(idKind: unknown, number: string, field: string): ApplicationFault[] {
  const codes = (['naturalPerson', 'other'] as const).map((type) =>
    identityFault({
      applicantType: type,
      idKind: isIdKind(idKind) ? idKind : idKindFor(type),
      identityNumber: number,
    }),
  )
  const [code] = codes
  return code && codes.every((each) => each !== null) ? [{ code, field }] : []
}

function contactFaults({ phone, email, address }: Contact, field: string): ApplicationFault[] {
  const faults: ApplicationFault[] = []
  if (!phone && !email && !address) faults.push({ code: 'CONTACT_MISSING', field })
  if (email && !/^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(email))
    faults.push({ code: 'EMAIL_FORM', field: `${field}.email` })
  // Landlines, mobiles, extensions and numbers from abroad: seven figures at least.
  if (phone && (!/^[+\d][\d\s()转#-]*$/.test(phone) || phone.replace(/\D/g, '').length < 7))
    faults.push({ code: 'PHONE_FORM', field: `${field}.phone` })
  for (const [name, text] of Object.entries({ phone, email, address })) {
    if ((text ?? '').length > applicationLimits.contact)
      faults.push({ code: 'TOO_LONG', field: `${field}.${name}` })
  }
  return faults
}

function proxyFaults(value: unknown): ApplicationFault[] {
  if (isAbsent(value)) return []
  const name = textOf(recordOf(value).name)
  if (!name) return [required('proxy.name')]
  return name.length > applicationLimits.name ? [{ code: 'TOO_LONG', field: 'proxy.name' }] : []
}

/** Built field by field: what the form does not have is not stored, a purpose least of all. */
function wholeOf(given: Given, contact: Contact): Application {
  const text = (field: string) => textOf(given[field])
  const proxy = isAbsent(given.proxy) ? undefined : recordOf(given.proxy)
  const kind: RequestKind = given.kind === 'recordCorrection' ? given.kind : 'disclosure'
  return definedOf({
    kind,
    applicantType: given.applicantType as ApplicantType,
    name: text('name') ?? '',
    idKind: isIdKind(given.idKind) ? given.idKind : idKindFor(given.applicantType as ApplicantType),
    identityNumber: text('identityNumber') ?? '',
    contact,
    description: text('description') ?? '',
    documentNumber: text('documentNumber'),
    delivery: text('delivery') ?? '',
    format: text('format'),
    assistance: text('assistance'),
    proxy:
      proxy &&
      definedOf({
        name: textOf(proxy.name) ?? '',
        relation: textOf(proxy.relation),
        identityNumber: textOf(proxy.identityNumber),
        contact: isAbsent(proxy.contact) ? undefined : contactOf(proxy.contact),
      }),
  })
}

const recordOf = (value: unknown): Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Given) : {}

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === ''

// Control characters have no place in a name or a letter; PostgreSQL takes no NUL at all.
const clean = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '').trim()

const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && clean(value)) || undefined

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

const definedOf = <T extends object>(record: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<T>
