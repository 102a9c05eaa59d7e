import { createHash } from 'node:crypto'
import { message } from '../../messages/index.ts'
import { fitRows, linesOf, shorten } from './fit.ts'
import type { Sheet, SheetRow } from './sheetOf.ts'
import { sheetStyle } from './style.ts'

/** What the sheet may load: its own style, named by its hash, and nothing else. */
export const sheetPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(sheetStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** Printable height of an A4 page with the sheet's margins, and what its fixed parts take. */
const pageMm = 269
const fixedMm = 92
const factLineMm = 5.6
/** An earlier round takes two lines of small letters. */
const earlierMm = 8.8
/** A title beyond this is set smaller. */
const longTitle = 60
/** Where the mode with its ground stands among the facts; it has a line of its own. */
const modePlace = 4
/** Characters of the title, of the mode with its ground, and of the cells of half the width. */
const limits = { title: 160, wide: 240, narrow: 48 }

/** The sheet as a complete HTML page without a script, made to print on one A4 page. */
export function renderSheet(whole: Sheet): string {
  const sheet = withShortFacts(whole)
  const say = (key: Parameters<typeof message>[1], values = {}) =>
    message(sheet.language, key, values)
  const roomMm = pageMm - fixedMm - sheet.earlier.length * earlierMm - extraMm(sheet)
  const { density, rows, omitted } = fitRows({ rows: sheet.rows, roomMm })
  const body = `<h1>${text(sheet.heading)}</h1>
<table class="facts"><colgroup><col class="k"><col><col class="k"><col></colgroup><tbody>
<tr class="title${sheet.title.length > longTitle ? ' long' : ''}"><th>${text(say('field.title'))}</th><td colspan="3">${text(sheet.title)}</td></tr>
${factRows(sheet)}
</tbody></table>
<h2>${text(sheet.round)}${omitted > 0 ? `<small>${text(say('admin.sheetOmitted', { count: omitted }))}</small>` : ''}</h2>
<table class="steps"><thead><tr><th class="s">${text(say('admin.sheetStep'))}</th><th>${text(say('ui.opinion'))}</th><th class="w">${text(say('admin.sheetWho'))}</th><th class="r">${text(say('admin.sheetResult'))}</th></tr></thead><tbody>
${rows.map((row) => stepRow(row, row.isShortened ? say('admin.sheetContinued', { count: row.seq ?? '' }) : '')).join('\n')}
</tbody></table>
${sheet.earlier.length > 0 ? `<ul>${sheet.earlier.map((line) => `<li>${text(line)}</li>`).join('')}</ul>` : ''}
<footer><dl>${sheet.foot.map(({ label, value }) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`).join('')}</dl><p>${text(sheet.note)}</p></footer>`
  return `<!doctype html>
<html lang="${text(sheet.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(`${sheet.heading} · ${sheet.title}`)}</title><style>${sheetStyle}</style></head>
<body class="${density.name}">
${body}
</body></html>`
}

/** Two facts a line; the mode with its ground has a line of its own. */
function factRows({ facts }: Sheet): string {
  const cell = ({ label, value }: Sheet['facts'][number], span = 1) =>
    `<th>${text(label)}</th><td${span > 1 ? ` colspan="${span}"` : ''}>${text(value)}</td>`
  const [from, number, index, formed, mode, due] = facts
  const lines = [
    [from, number],
    [formed, due],
  ].map((pair) => pair.map((one) => (one ? cell(one) : '')).join(''))
  return [...lines, index ? cell(index, 3) : '', mode ? cell(mode, 3) : '']
    .map((line) => `<tr>${line}</tr>`)
    .join('\n')
}

function stepRow(row: SheetRow, continued: string): string {
  const isEmpty = row.seq === null
  return `<tr${isEmpty ? ' class="empty"' : ''}><td>${text(row.step)}</td><td>${text(row.opinion)}${continued ? `<small>${text(continued)}</small>` : ''}</td><td>${text(row.who)}<small>${text(row.time)}</small></td><td>${text(row.result)}</td></tr>`
}

/** What is long in the head of the sheet is on the document's own page in full. */
const withShortFacts = (sheet: Sheet): Sheet => ({
  ...sheet,
  title: shorten(sheet.title, limits.title),
  facts: sheet.facts.map(({ label, value }, place) => ({
    label,
    value: shorten(value, place === modePlace ? limits.wide : limits.narrow),
  })),
})

/** What the title and the facts take beyond a line each. */
function extraMm({ title, facts }: Sheet): number {
  const lines = (place: number, perLine: number) => linesOf(facts[place]?.value ?? '', perLine) - 1
  const titleMm =
    title.length > longTitle ? linesOf(title, 39) * 5 - 6.5 : (linesOf(title, 30) - 1) * 6.5
  const paired = Math.max(lines(0, 14), lines(1, 14)) + Math.max(lines(3, 14), lines(5, 14))
  return titleMm + (paired + lines(modePlace, 37)) * factLineMm
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const text = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => entities[character] ?? character)
