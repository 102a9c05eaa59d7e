import { isValidUscc, orgCodeCheckDigit } from './checkDigits.ts'

/** What is wrong with an index number. Each has a sentence for people in `messages.ts`. */
export type IndexNumberFault =
  | 'missingIndexNumber'
  /** No slash between the code of the issuer and the rest. */
  | 'missingSlash'
  | 'missingIssuer'
  /** The hyphen of the organisation code is kept; the guide says to leave it out. */
  | 'issuerHyphen'
  /** Neither 9 characters (organisation code) nor 18 (unified social credit code). */
  | 'issuerLength'
  /** Characters that neither code can have. */
  | 'issuerCharacters'
  /** Not `YYYY-` or `YYYYMM-`, years 1900 to 2099. */
  | 'invalidYear'
  | 'invalidMonth'
  /** Not five figures, or 00000. */
  | 'invalidSequence'

/** What is odd, but seen in real, permanent index numbers, which are kept as they are. */
export type IndexNumberWarning = 'orgCodeCheckDigit' | 'usccCheckDigit'

export type IndexNumber = {
  /** The number as it is stored: half width, without white space. */
  value: string
  /** `national`: the guide's own; the others are local variants, accepted but never generated. */
  form: 'national' | 'uscc' | 'orgCodeMonth' | 'usccMonth' | 'usccSite'
  /** The organisation code or unified social credit code. */
  issuer: string
  /** Null in `usccSite`, which has none. */
  year: number | null
  sequence: number
}

export type ParsedIndexNumber =
  | ({ ok: true; warnings: IndexNumberWarning[] } & IndexNumber)
  | { ok: false; faults: IndexNumberFault[] }

/**
 * IX-1: reads an index number: `000014349/2018-00222`, with YYYYMM, with an 18-character unified
 * social credit code, or `USCC-site-NNNNNNNN`. A wrong check character is a warning: such a number
 * is published, linked to, and permanent.
 */
export const parseIndexNumber = (text: string | null | undefined): ParsedIndexNumber => {
  const value = (text ?? '').normalize('NFKC').replace(/\s+/gu, '')
  if (value === '') return { ok: false, faults: ['missingIndexNumber'] }
  return siteForm(value) ?? slashForm(value)
}

/** `114114240058778641-zcxzf-00004650`: credit code, code of the site, serial number. */
function siteForm(value: string): ParsedIndexNumber | null {
  const match = /^([0-9A-Z]{18})-[A-Za-z][A-Za-z0-9]*-(\d{5,10})$/.exec(value)
  if (match === null) return null
  const [, issuer = '', serial = ''] = match
  const sequence = Number(serial)
  if (sequence === 0) return { ok: false, faults: ['invalidSequence'] }
  const warnings = checkIssuer(issuer)
  return { ok: true, warnings, value, form: 'usccSite', issuer, year: null, sequence }
}

function slashForm(value: string): ParsedIndexNumber {
  const slash = value.indexOf('/')
  const issuer = slash < 0 ? value : value.slice(0, slash)
  const { year, month, sequence, faults } =
    slash < 0 ? { ...NOTHING, faults: ['missingSlash' as const] } : readTail(value.slice(slash + 1))
  const all = [...issuerFaults(issuer), ...faults]
  if (all.length > 0) return { ok: false, faults: all }
  const isUscc = issuer.length === 18
  const form = month ? (isUscc ? 'usccMonth' : 'orgCodeMonth') : isUscc ? 'uscc' : 'national'
  return { ok: true, warnings: checkIssuer(issuer), value, form, issuer, year, sequence }
}

const NOTHING = { year: 0, month: '', sequence: 0 }

/** By length: the organisation code of GB 11714, the unified social credit code of GB 32100. */
const ISSUER_FORMS: ReadonlyMap<number, RegExp> = new Map([
  [9, /^[0-9A-Z]{8}[0-9X]$/],
  [18, /^[0-9A-HJ-NPQRTUWXY]{18}$/],
])

function issuerFaults(issuer: string): IndexNumberFault[] {
  if (issuer === '') return ['missingIssuer']
  const faults: IndexNumberFault[] = []
  const code = issuer.replaceAll('-', '')
  if (code !== issuer) faults.push('issuerHyphen')
  if (!ISSUER_FORMS.has(code.length)) faults.push('issuerLength')
  const alphabet = ISSUER_FORMS.get(code.length) ?? /^[0-9A-Z]*$/
  if (!alphabet.test(code)) faults.push('issuerCharacters')
  return faults
}

/** `YYYY-NNNNN` or `YYYYMM-NNNNN`, each part judged by itself so that every fault is named. */
function readTail(tail: string) {
  const hyphen = tail.indexOf('-')
  const date = hyphen < 0 ? tail : tail.slice(0, hyphen)
  const serial = hyphen < 0 ? '' : tail.slice(hyphen + 1)
  const faults: IndexNumberFault[] = []
  const match = /^((?:19|20)\d{2})(\d{2})?$/.exec(date)
  const [, year = '', month = ''] = match ?? []
  if (match === null) faults.push('invalidYear')
  if (month !== '' && (Number(month) < 1 || Number(month) > 12)) faults.push('invalidMonth')
  if (!/^\d{5}$/.test(serial) || serial === '00000') faults.push('invalidSequence')
  return { year: Number(year), month, sequence: Number(serial), faults }
}

function checkIssuer(issuer: string): IndexNumberWarning[] {
  if (issuer.length === 18) return isValidUscc(issuer) ? [] : ['usccCheckDigit']
  return orgCodeCheckDigit(issuer.slice(0, 8)) === issuer[8] ? [] : ['orgCodeCheckDigit']
}
