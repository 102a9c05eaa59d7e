/** What may tell the same household, plot or person in two documents. */
export type IdentifierKind =
  | 'household'
  | 'plot'
  | 'caseNumber'
  /** A mobile number by its first three and last four figures, which masked ones still show. */
  | 'telephone'
  /** The last four figures of a number that stands there. */
  | 'telephoneEnd'
  /** Four figures that are said to be the end of a number. */
  | 'telephoneTail'

/** An identifier in its one form: half width, capitals, without spaces and hyphens. */
export type Identifier = { kind: IdentifierKind; value: string }

const household =
  /(?:农户|贫困户|脱贫户|低保户|家庭|保障对象)?(?:户编号|户号|户编码|家庭编号|档案编号)|低保证(?:编)?号/
const plot = /宗地代码|宗地编号|宗地号|地块编号|地块号|地块编码|不动产单元号/
const value = /[0-9A-Z][0-9A-Z-]{3,31}/
/** What stands between a label and its value. */
const between = /[ ]?[(（]?[:：为是]?[ ]?[(（]?/

const labelled = (label: RegExp): RegExp =>
  new RegExp(`(?:${label.source})${between.source}(${value.source})`, 'g')

const patterns: [IdentifierKind, RegExp][] = [
  ['household', labelled(household)],
  ['plot', labelled(plot)],
  // 宗地代码 of 19 places (TD/T 1001), alone or at the head of a 不动产单元号.
  ['plot', /(?<![0-9A-Z])(\d{12}[A-Z]{2}\d{5})(?=$|[^0-9A-Z]|[FW]\d{8}(?![0-9A-Z]))/g],
  // Case numbers of the courts: (2026)云0123民初456号.
  ['caseNumber', /(\([12]\d{3}\)[\p{Script=Han}]\d{0,4}\p{Script=Han}{1,4}\d{1,6}号)/gu],
  ['telephoneTail', /(?:尾号|后四位|末四位)(?:为|是)?[:：]?[ ]?(\d{4})(?!\d)/g],
]
const mobile = /(?<![0-9A-Z*])(1[3-9]\d)[ -]?(?:\d{4}|[*X×]{4})[ -]?(\d{4})(?![0-9A-Z*])/g
/** A column of a table whose cells are parted by tabs. */
const headings: [IdentifierKind, RegExp][] = [
  ['household', new RegExp(`^(?:${household.source})$`)],
  ['plot', new RegExp(`^(?:${plot.source})$`)],
]
const cellValue = new RegExp(`^${value.source}$`)
/** More than this of one document are no more warnings than this. */
const mostIdentifiers = 2000

/**
 * The identifiers in a text, each once: behind their label, in the column of a table under it, or by
 * their form. They are looked up in what is public already, since two documents that each hide a
 * person may together show one. Never throws; linear in the text.
 */
export function identifiersOf(text: string): Identifier[] {
  const found = new Map<string, Identifier>()
  const add = (kind: IdentifierKind, raw: string) => {
    const identifier = { kind, value: raw.replace(/[\s-]/g, '') }
    if (found.size < mostIdentifiers) found.set(`${kind} ${identifier.value}`, identifier)
  }
  const plain = text.normalize('NFKC').toUpperCase()
  for (const [kind, pattern] of patterns) {
    for (const [, raw] of plain.matchAll(pattern)) if (raw && /\d/.test(raw)) add(kind, raw)
  }
  for (const [, head, end] of plain.matchAll(mobile)) {
    add('telephone', `${head}${end}`)
    add('telephoneEnd', `${end}`)
  }
  for (const { kind, cell } of cellsUnderHeadings(plain)) add(kind, cell)
  return [...found.values()]
}

function* cellsUnderHeadings(text: string): Generator<{ kind: IdentifierKind; cell: string }> {
  let columns: [number, IdentifierKind][] = []
  for (const line of text.split('\n')) {
    if (!line.includes('\t')) {
      columns = []
      continue
    }
    const cells = line.split('\t').map((cell) => cell.trim())
    const named = cells.flatMap((cell, at): [number, IdentifierKind][] => {
      const heading = headings.find(([, pattern]) => pattern.test(cell))
      return heading ? [[at, heading[0]]] : []
    })
    if (named.length > 0) columns = named
    for (const [at, kind] of named.length > 0 ? [] : columns) {
      const cell = cells[at] ?? ''
      if (cellValue.test(cell) && /\d/.test(cell)) yield { kind, cell }
    }
  }
}

/**
 * Under which kinds an identifier is to be looked up. A bare tail fits the end of any number and any
 * other tail; a number fits other numbers and bare tails, but not their ends alone, of which one in
 * ten thousand would fit by chance.
 */
export const soughtAs: Readonly<Record<IdentifierKind, readonly IdentifierKind[]>> = {
  household: ['household'],
  plot: ['plot'],
  caseNumber: ['caseNumber'],
  telephone: ['telephone'],
  telephoneEnd: ['telephoneTail'],
  telephoneTail: ['telephoneTail', 'telephoneEnd'],
}
