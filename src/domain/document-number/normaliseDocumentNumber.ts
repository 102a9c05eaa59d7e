import { type Anatomy, anatomyOf, hasOtherBrackets, tidy } from './anatomy.ts'

/** What is wrong with a document number. Each has a sentence for people in `messages.ts`. */
export type DocumentNumberFault =
  | 'missingDocumentNumber'
  /** Neither of the two official forms, nor close to one. */
  | 'unknownForm'
  | 'missingIssuer'
  | 'invalidIssuer'
  /** The year has no brackets, or only one. */
  | 'missingBracket'
  /** Not four figures, 1900 to 2099. */
  | 'invalidYear'
  /** 第 in the bracketed form. */
  | 'ordinalPresent'
  | 'missingSequence'
  | 'invalidSequence'
  /** 021 for 21 ("不编虚位"). */
  | 'leadingZero'
  /** 号 at the end. */
  | 'missingSuffix'
  /** Something after 号. */
  | 'trailingText'

/** What was put right without asking, because only one reading is possible. */
export type DocumentNumberWarning =
  | 'bracketsReplaced'
  | 'bracketsRemoved'
  | 'charactersReplaced'
  | 'ordinalAdded'

export type NormalisedDocumentNumber =
  | { ok: true; value: string; warnings: DocumentNumberWarning[] }
  | {
      ok: false
      faults: DocumentNumberFault[]
      /** The number that was probably meant, for people to confirm; never stored unasked. */
      suggestion: string | null
    }

/**
 * DN-1: the document number (发文字号) in its official form: `宿政办函〔2021〕21号`, `国令第706号`.
 * Brackets of other kinds, full-width figures and white space are put right with a warning; a
 * leading zero, 第 before the serial number of a bracketed form and lost parts are faults, because
 * the number on the paper would be another one.
 */
export const normaliseDocumentNumber = (
  text: string | null | undefined,
): NormalisedDocumentNumber => {
  const clean = tidy(text)
  if (clean === '') return { ok: false, faults: ['missingDocumentNumber'], suggestion: null }
  const anatomy = anatomyOf(clean)
  if (anatomy === null) return { ok: false, faults: ['unknownForm'], suggestion: null }
  const faults = faultsOf(anatomy)
  const value = write(anatomy)
  if (faults.length === 0) {
    return { ok: true, value, warnings: warningsOf({ text: text ?? '', clean, anatomy }) }
  }
  const mended = { ...anatomy, opened: true, closed: true, ordinal: false, suffix: true }
  const sequence = anatomy.sequence.replace(/^0+/, '')
  const isMendable = faultsOf({ ...mended, sequence, trailing: '' }).length === 0
  const suggestion = isMendable ? write({ ...mended, sequence, trailing: '' }) : null
  return { ok: false, faults, suggestion }
}

const CHECKS: Readonly<Record<Anatomy['form'], readonly [DocumentNumberFault, Check][]>> = {
  bracketed: [
    ['missingIssuer', ({ issuer }) => issuer === ''],
    ['invalidIssuer', ({ issuer }) => issuer !== '' && !isName(issuer)],
    ['missingBracket', ({ opened, closed }) => !opened || !closed],
    ['invalidYear', ({ year }) => !isYear(year)],
    ['ordinalPresent', ({ ordinal }) => ordinal],
    ['missingSequence', ({ sequence }) => sequence === ''],
    ['invalidSequence', ({ sequence }) => sequence !== '' && !/^0*[1-9]\d*$/.test(sequence)],
    ['leadingZero', ({ sequence }) => /^0+[1-9]\d*$/.test(sequence)],
    ['missingSuffix', ({ suffix }) => !suffix],
    ['trailingText', ({ trailing }) => trailing !== ''],
  ],
  order: [
    ['missingIssuer', ({ issuer }) => /^(?:令|公告|通告)$/.test(issuer)],
    ['invalidIssuer', ({ issuer }) => !isName(issuer)],
    ['invalidYear', ({ year }) => year !== '' && !isYear(year)],
    [
      'invalidSequence',
      ({ sequence }) => !/^(?:0*[1-9]\d*|[一二三四五六七八九十百〇零]+)$/.test(sequence),
    ],
    ['leadingZero', ({ sequence }) => /^0+[1-9]\d*$/.test(sequence)],
    ['missingSuffix', ({ suffix }) => !suffix],
    ['trailingText', ({ trailing }) => trailing !== ''],
  ],
}

type Check = (anatomy: Anatomy) => boolean

function faultsOf(anatomy: Anatomy): DocumentNumberFault[] {
  return CHECKS[anatomy.form].filter(([, isWrong]) => isWrong(anatomy)).map(([fault]) => fault)
}

function isName(issuer: string): boolean {
  return /^[\p{L}\p{N}（）·-]+$/u.test(issuer) && /\p{L}/u.test(issuer)
}

function isYear(year: string): boolean {
  return /^(?:19|20)\d{2}$/.test(year)
}

function write({ form, issuer, year, sequence }: Anatomy): string {
  if (form === 'bracketed') return `${issuer}〔${year}〕${sequence}号`
  return `${issuer}${year === '' ? '' : `${year}年`}第${sequence}号`
}

function warningsOf({
  text,
  clean,
  anatomy,
}: {
  text: string
  clean: string
  anatomy: Anatomy
}): DocumentNumberWarning[] {
  const warnings: DocumentNumberWarning[] = []
  const { form, issuer, ordinal, wrapped } = anatomy
  if (form === 'bracketed' && hasOtherBrackets(clean.slice(issuer.length))) {
    warnings.push('bracketsReplaced')
  }
  if (wrapped) warnings.push('bracketsRemoved')
  const kept = (each: string) => each.replace(/[()（）[\]［］]/g, '')
  if (kept(text.trim()) !== kept(clean)) warnings.push('charactersReplaced')
  if (form === 'order' && !ordinal) warnings.push('ordinalAdded')
  return warnings
}
