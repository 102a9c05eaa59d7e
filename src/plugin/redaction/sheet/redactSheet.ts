import { standingIn } from '../standing.ts'
import { comparable, isIdentifier, removedStrings } from '../strings.ts'
import { CannotRedact, type Column, type Elsewhere, type Redacted } from '../types.ts'
import { columnIndex } from './columns.ts'
import { headingRow, isTitleRow } from './headings.ts'
import { maskCell } from './maskCell.ts'
import { type Book, type Cell, type Row, readBook, textIn } from './readBook.ts'
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
  const sheets = book.sheets.map((sheet) => {
    const done = redacted(
      sheet,
      columns.filter((column) => column.sheet === sheet.name),
    )
    gone.push(...done.gone)
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
    },
  }
}

function redacted({ rows, widths }: Sheet, columns: readonly Pick<Column, 'column' | 'action'>[]) {
  const actions = new Map(columns.map(({ column, action }) => [columnIndex(column), action]))
  const headings = headingRow(rows)
  const gone: string[] = []
  const kept = rows.map((row, at): Row => {
    // A title belongs to the sheet, whatever column it stands in.
    if (at < headings && isTitleRow(row)) return [row.find((cell) => cell !== undefined)]
    return Array.from(row, (cell, index): Cell | undefined => {
      const action = actions.get(index)
      if (!cell || !action) return cell
      // A list without headings begins with its first person.
      if (action === 'mask' && at <= headings && !isIdentifier(textIn(cell))) return cell
      if (at !== headings || action === 'mask') gone.push(textIn(cell))
      return action === 'mask' ? { value: maskCell(textIn(cell)), format: null } : cell
    }).filter((_, index) => actions.get(index) !== 'drop')
  })
  return { rows: kept, widths: widths.filter((_, index) => actions.get(index) !== 'drop'), gone }
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
