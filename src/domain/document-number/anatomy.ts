/**
 * The parts of a document number (发文字号). Two forms are official: letters of the issuer, year in
 * six-sided brackets, serial number, 号 (党政机关公文格式 GB/T 9704-2012, 7.2.5); and for orders and
 * announcements (令, 公告, 通告) issuer, 第, serial number, 号, with or without `2019年` between.
 */
export type Anatomy = {
  form: 'bracketed' | 'order'
  issuer: string
  /** As written; empty when the form has none. */
  year: string
  /** Whether an opening and a closing bracket stand around the year. */
  opened: boolean
  closed: boolean
  /** 第 before the serial number. */
  ordinal: boolean
  /** As written, leading zeros included; empty when nothing stands there. */
  sequence: string
  suffix: boolean
  /** What follows after 号. */
  trailing: string
  /** An order's number in round brackets: `国务院令（第706号）`. */
  wrapped: boolean
}

/** Half width, no white space, 號 as 号. `Anatomy` is taken from text in this form. */
export const tidy = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replaceAll('號', '号')

/** Takes a tidy text apart, forgivingly: judging is for the caller. Null when it is of neither form. */
export const anatomyOf = (text: string): Anatomy | null => order(text) ?? bracketed(text)

/** Whether any character is one of the brackets in use where 〔〕 belong. */
export const hasOtherBrackets = (text: string): boolean => OTHER_BRACKETS.test(text)

const OPEN = '〔\\[(【〈《<{⟨「'
const CLOSE = '〕\\])】〉》>}⟩」'
const OTHER_BRACKETS = /[[\](){}【】〈〉《》<>⟨⟩「」]/
const YEAR = '(?:19|20)\\d{2}'
const TAIL = '(第?)([^号]*)(号?)(.*)$'

const ORDER = /^(.*?(?:令|公告|通告))(?:(\d+)年)?(第?)([\d一二三四五六七八九十百〇零]+)(号?)(.*)$/
/** Tried in turn: a proper year in brackets, anything in brackets, one bracket lost, both lost. */
const BRACKETED = [
  new RegExp(`^(.*?)([${OPEN}])(${YEAR})([${CLOSE}])${TAIL}`),
  new RegExp(`^([^${OPEN}]*)([${OPEN}])([^${OPEN}${CLOSE}]*)([${CLOSE}])${TAIL}`),
  new RegExp(`^([^${OPEN}]*)([${OPEN}])(${YEAR})()${TAIL}`),
  new RegExp(`^([^${CLOSE}\\d]*)()(${YEAR})([${CLOSE}])${TAIL}`),
  new RegExp(`^([^\\d号]+)()(${YEAR})()年?(第?)(\\d+)(号?)(.*)$`),
]

function order(text: string): Anatomy | null {
  const bare = text.replace(/\(([^()]+号)\)$/, '$1')
  const match = ORDER.exec(bare)
  if (match === null) return null
  const [, issuer = '', year = '', ordinal, sequence = '', suffix, trailing = ''] = match
  return {
    form: 'order',
    wrapped: bare !== text,
    issuer,
    year,
    opened: false,
    closed: false,
    ordinal: ordinal !== '',
    sequence,
    suffix: suffix !== '',
    trailing,
  }
}

function bracketed(text: string): Anatomy | null {
  const match = BRACKETED.map((form) => form.exec(text)).find((each) => each !== null)
  if (!match) return null
  const [, issuer = '', open, year = '', close, ordinal, sequence = '', suffix, trailing = ''] =
    match
  return {
    form: 'bracketed',
    wrapped: false,
    issuer: issuer.replaceAll('(', '（').replaceAll(')', '）'),
    year,
    opened: open !== '',
    closed: close !== '',
    ordinal: ordinal !== '',
    sequence,
    suffix: suffix !== '',
    trailing,
  }
}
