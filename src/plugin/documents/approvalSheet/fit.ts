/** How tightly the sheet is set: size of the letters in pt, and what fits in the column of opinions. */
export type Density = {
  name: 'wide' | 'close' | 'dense'
  pt: number
  charactersPerLine: number
  lineMm: number
}

const densities: readonly Density[] = [
  { name: 'wide', pt: 10.5, charactersPerLine: 21, lineMm: 6.1 },
  { name: 'close', pt: 9, charactersPerLine: 25, lineMm: 5 },
  { name: 'dense', pt: 7.5, charactersPerLine: 30, lineMm: 4.1 },
]

/** The column of names is about half as wide as that of opinions. */
const nameShare = 0.48
const paddingMm = 3.2
/** A shortened opinion keeps at least this much. */
const shortest = 24
/** The line that counts the rows left out. */
const omittedNoteMm = 6

/** A row of the sheet as far as room is concerned. */
export type Room = { opinion: string; who: string; seq: number | null }

/**
 * Makes the rows fit on what is left of the page: first by smaller letters, then by shortening the
 * longest opinions, and when there are too many rows by leaving out the oldest. A row that was
 * shortened says so, and `omitted` counts those left out; the ledger has them in full.
 */
export function fitRows<Row extends Room>({
  rows,
  roomMm,
}: {
  rows: Row[]
  roomMm: number
}): { density: Density; rows: (Row & { isShortened: boolean })[]; omitted: number } {
  const whole = rows.map((row) => ({ ...row, isShortened: false }))
  for (const density of densities) {
    if (heightOf(whole, density) <= roomMm) return { density, rows: whole, omitted: 0 }
  }
  const density = densities.at(-1) as Density
  const longest = Math.max(...rows.map((row) => row.opinion.length))
  for (let limit = longest; limit > shortest; limit = Math.floor(limit * 0.85)) {
    const cut = whole.map((row) => shortened(row, limit))
    if (heightOf(cut, density) <= roomMm) return { density, rows: cut, omitted: 0 }
  }
  const short = whole.map((row) => shortened(row, shortest))
  for (let omitted = 0; omitted < short.length - 1; omitted += 1) {
    const kept = short.slice(omitted)
    const noteMm = omitted > 0 ? omittedNoteMm : 0
    if (heightOf(kept, density) + noteMm <= roomMm) return { density, rows: kept, omitted }
  }
  return { density, rows: short.slice(-1), omitted: Math.max(0, short.length - 1) }
}

/** A text on one line, marked where its end was cut. */
export function shorten(text: string, limit: number): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : characters.join('')
}

function shortened<Row extends Room>(row: Row & { isShortened: boolean }, limit: number) {
  if ([...row.opinion].length <= limit) return row
  // Line breaks cost a line each; a shortened opinion runs on.
  const opinion = shorten(row.opinion, limit)
  return { ...row, opinion, isShortened: true }
}

function heightOf(rows: (Room & { isShortened: boolean })[], density: Density): number {
  return rows.reduce((sum, row) => {
    const lines = row.opinion
      .split('\n')
      .reduce((count, line) => count + linesOf(line, density.charactersPerLine), 0)
    // Below the name stands the time; an empty row leaves room for a signature by hand.
    const names = linesOf(row.who, density.charactersPerLine * nameShare)
    const all = Math.max(2, names + 1, lines + (row.isShortened ? 1 : 0))
    return sum + all * density.lineMm + paddingMm
  }, 0)
}

/** How many lines a text takes in a cell of so many full-width characters. */
export const linesOf = (text: string, charactersPerLine: number): number =>
  Math.max(1, Math.ceil(widthOf(text) / charactersPerLine))

/** Width in full-width characters: letters and figures take about half of one, capitals more. */
function widthOf(line: string): number {
  return [...line].reduce(
    (width, character) =>
      width +
      (/[mwMW@%]/.test(character)
        ? 1
        : /[A-Z]/.test(character)
          ? 0.75
          : /[\x20-\x7e]/.test(character)
            ? 0.56
            : 1),
    0,
  )
}
