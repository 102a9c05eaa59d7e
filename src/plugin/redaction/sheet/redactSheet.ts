import { standingIn } from '../standing.ts'
import { comparable, isIdentifier, removedStrings } from '../strings.ts'
import {
  CannotRedact,
  type Column,
  type Elsewhere,
  type MaskedColumn,
  type Redacted,
} from '../types.ts'
import { type Book, readBook, textIn } from './readBook.ts'
import { redactRows } from './redactRows.ts'
import { writeBook } from './writeBook.ts'

type Sheet = Book['sheets'][number]

/**
 * A workbook made anew from the values that can be seen in the old one, without the columns that are
 * dropped and with the others masked. A word that was removed may stand in other columns: then it
 * counts as seen there. An identifier may not, and refuses the whole.
 */
export async function redactSheet({
  bytes,
  columns,
}: {
  bytes: Uint8Array
  columns: readonly Pick<Column, 'sheet' | 'column' | 'action'>[]
}): Promise<Redacted> {
  const book = await readBook(bytes)
  const known = new Set(book.sheets.map(({ name }) => name))
  if (columns.some(({ sheet }) => !known.has(sheet))) throw new CannotRedact('REDACTION_NOWHERE')
  const gone: string[] = []
  const masked: MaskedColumn[] = []
  const sheets = book.sheets.map((sheet) => {
    const done = redactRows(
      sheet,
      columns.filter((column) => column.sheet === sheet.name),
    )
    for (const text of done.gone) gone.push(text)
    masked.push(...done.masked)
    return { name: sheet.name, rows: done.rows, widths: done.widths }
  })
  const { strings, tooShort } = removedStrings(gone)
  const seen = stillSeen(sheets, strings)
  if (seen.clashes.length > 0) throw new CannotRedact('REDACTION_ELSEWHERE', seen.clashes)
  // What nobody saw goes too; a word of it that can be seen elsewhere is no secret.
  const unseen = removedStrings(book.unseen).strings
  const unseenAlone = without(unseen, stillSeen(sheets, unseen).found)
  return {
    bytes: await writeBook({ sheets }),
    removed: {
      strings: [...new Set([...without(strings, seen.found), ...unseenAlone])],
      tooShort,
      stillSeen: seen.places,
      ...(masked.length > 0 ? { masked } : {}),
    },
  }
}

/** Which strings stand in what is kept, and where: whoever removed them may not know of it. */
function stillSeen(sheets: readonly Pick<Sheet, 'name' | 'rows'>[], strings: readonly string[]) {
  const standing = standingIn(strings)
  const found = new Set<string>()
  const [places, clashes]: [Elsewhere[], Elsewhere[]] = [[], []]
  for (const { name, rows } of sheets) {
    const texts = [name, ...rows.flat().flatMap((cell) => (cell ? [textIn(cell)] : []))]
    // A line break keeps cells apart; no string has one.
    const here = standing(texts.map(comparable).join('\n'))
    if (here.size > 0) places.push({ sheet: name })
    if ([...here].some(isIdentifier)) clashes.push({ sheet: name })
    for (const string of here) found.add(string)
  }
  return { found, places, clashes }
}

const without = (strings: readonly string[], gone: ReadonlySet<string>): string[] =>
  strings.filter((string) => !gone.has(string))
