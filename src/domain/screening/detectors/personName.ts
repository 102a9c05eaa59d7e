import type { Found } from '../found.ts'
import type { DetectorName } from '../types.ts'
import type { Hit, Stretch, View } from '../view.ts'
import { before, nameHeading } from './nameContext.ts'
import { isName, isNameInSentence, isNameUnderHeading, nameAt, nameShape } from './names.ts'
import { namesOfTheProtected } from './protectedNames.ts'

/** What identifies a person, so that a name beside it must go too. */
const personal: ReadonlySet<DetectorName> = new Set([
  'identityNumber',
  'mobileNumber',
  'bankCard',
  'passport',
  'vehiclePlate',
  'homeAddress',
])

/** How far from a number a name still belongs to it, in a running text. */
const reach = 60

/** How many lines above and below a number belong to the same form. */
const linesAbove = 4
const linesBelow = 3

/** Where a name may begin: at the edge of a word, or behind a word for a person. */
const beginning = new RegExp(`(?<=^|[^\\u4e00-\\u9fff·]|${before})(?=[\\u4e00-\\u9fff])`, 'gu')
const labelled = new RegExp(
  `(?:姓[ ]*名|户[ ]*主|户名|[\\u4e00-\\u9fff]{1,6}[人者])[ ]*[:][ ]*(${nameShape})(?![\\u4e00-\\u9fff])`,
  'u',
)

/**
 * Names beside anything that identifies a person, and names of minors, patients and others who are
 * protected, wherever they are called that (个人信息保护法 Art. 28). A name in office is no finding. A hold.
 */
export function* personNames(view: View, found: readonly Found[]): Generator<Hit> {
  let lastLine = -1
  for (const { detector, start, end } of found) {
    if (!personal.has(detector)) continue
    const line = view.lineOf(start)
    if (line.start === lastLine && view.isTable(line)) continue
    if (view.isTable(line)) yield* inRow(view, line)
    else yield* around(view, line, { start, end })
    if (line.start !== lastLine) yield* inForm(view, line)
    lastLine = line.start
  }
  yield* namesOfTheProtected(view)
}

/** The cells of a row that are names. */
function* inRow(view: View, { start, end }: Stretch): Generator<Hit> {
  for (const cell of view.cellsOf({ start, end })) {
    const text = view.text.slice(cell.start, cell.end)
    if (nameHeading.test(view.headingOf(cell.start)) ? isNameUnderHeading(text) : isName(text)) {
      const from = cell.end - text.trimStart().length
      yield { start: from, end: from + text.trim().length, level: 'hold' }
    } else yield* sentence(view, cell)
  }
}

/** The names in a line of running text, near the number. */
function* around(view: View, line: Stretch, { start, end }: Stretch): Generator<Hit> {
  const from = Math.max(line.start, start - reach)
  // A name is not cut in two where the reach begins.
  yield* sentence(view, {
    start:
      from === line.start
        ? from
        : from + (/[^\u4e00-\u9fff]/.exec(view.text.slice(from, start))?.index ?? 0),
    end: Math.min(line.end, end + reach),
  })
}

function* sentence(view: View, { start, end }: Stretch): Generator<Hit> {
  const text = view.text.slice(start, end)
  for (const { index } of text.matchAll(beginning)) {
    const name = nameAt(text, index)
    if (name !== null && !inOffice.test(text.slice(Math.max(0, index - 8), index)))
      yield { start: start + index, end: start + index + name.length, level: 'hold' }
  }
}

/** Who holds an office is named with it: that is for the public to know. */
const inOffice =
  /(?:法定代表人|负责人|局长|县长|书记|主任|科长|镇长|乡长|院长|校长|所长|站长|经理|董事长|主席|委员|厅长|处长|部长|专员|法官|审判员|书记员|检察员)[:]?[ ]*$/

/** A name on a line of its own, or behind its label, in the form that the number belongs to. */
function* inForm(view: View, line: Stretch): Generator<Hit> {
  let above = line
  for (let count = 0; count < linesAbove && above.start > 0; count += 1) {
    above = view.lineOf(above.start - 1)
    yield* formLine(view, above)
  }
  let below = line
  for (let count = 0; count < linesBelow && below.end < view.text.length; count += 1) {
    below = view.lineOf(below.end + 1)
    yield* formLine(view, below, true)
  }
}

function* formLine(view: View, { start, end }: Stretch, onlyLabelled = false): Generator<Hit> {
  if (end - start > 80) return
  const text = view.text.slice(start, end)
  const match = labelled.exec(text)
  const name = match?.[1] ?? (onlyLabelled ? '' : text.trim())
  if (!(match ? isName(name) : isNameInSentence(name))) return
  const from = start + (match ? match.index + match[0].lastIndexOf(name) : text.indexOf(name))
  yield { start: from, end: from + name.length, level: 'hold' }
}
