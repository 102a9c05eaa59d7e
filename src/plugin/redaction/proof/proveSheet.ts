import { unzipSync } from 'fflate'
import { standsIn } from '../sheet/maskColumn.ts'
import { type Book, readBook, textIn } from '../sheet/readBook.ts'
import { standingIn } from '../standing.ts'
import { comparable } from '../strings.ts'
import type { MaskedColumn, Removed } from '../types.ts'
import { leastBytes } from './holdsString.ts'

/** What our own workbooks are made of; whatever else is in one came from somewhere. */
const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/workbook\.xml\.rels|workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/(_rels\/sheet\d+\.xml\.rels|sheet\d+\.xml)))$/

/** Elements that hold what no cell shows. */
const beside =
  /<(?:\w+:)?(?:f|definedName|comment|legacyDrawing|drawing|oleObject|pivotTableDefinition|dataValidation|headerFooter|hyperlink)[\s>]|\bhidden="(?:1|true)"|state="(?:hidden|veryHidden)"/

/** Whether a workbook is free of what was removed: in its columns, cells, bytes, and all around. */
export async function proveSheet({
  result,
  removed,
}: {
  result: Uint8Array
  removed: Pick<Removed, 'strings' | 'masked'>
}): Promise<boolean> {
  const long = removed.strings.filter((string) => Buffer.byteLength(string) >= leastBytes)
  const standingRaw = standingIn(long)
  for (const [name, bytes] of Object.entries(unzipSync(result))) {
    const text = Buffer.from(bytes).toString()
    if (!parts.test(name) || beside.test(text) || standingRaw(text).size > 0) return false
  }
  const book = await readBook(result)
  if (book.unseen.length > 0) return false
  if (!(removed.masked ?? []).every((column) => isFree(book, column))) return false
  const texts = book.sheets.flatMap(({ name, rows }) => [
    name,
    ...rows.flat().flatMap((cell) => (cell ? [textIn(cell)] : [])),
  ])
  return standingIn(removed.strings)(texts.map(comparable).join('\n')).size === 0
}

/** Whether nothing that stood in a masked column stands there still, in whatever row. */
function isFree({ sheets }: Book, { sheet, column, strings }: MaskedColumn): boolean {
  const rows = sheets.find(({ name }) => name === sheet)?.rows
  const isStanding = standsIn(strings)
  return rows?.every(({ [column]: cell }) => !cell || !isStanding(textIn(cell))) ?? false
}
