export type Stretch = { start: number; end: number }

/** Lines and cells of a text: lines end at a line end, cells at a tab. */
export type Grid = {
  lineOf: (at: number) => Stretch
  /** The cell that `at` stands in; the whole line when it has no tabs. */
  cellOf: (at: number) => Stretch
  /** The cells of a line. */
  cellsOf: (line: Stretch) => Stretch[]
  isTable: (line: Stretch) => boolean
  /** The text of the cell to the left, or nothing. */
  leftOf: (at: number) => string
  /** What the column of `at` is called, or nothing. */
  headingOf: (at: number) => string
  lines: () => Iterable<Stretch>
}

/** Each question is answered from lists of offsets, so that none reads the text again. */
export const gridOf = (text: string): Grid => {
  const lineEnds = offsetsOf(text, '\n')
  const tabs = offsetsOf(text, '\t')
  const lineAt = (index: number): Stretch => ({
    start: index === 0 ? 0 : (lineEnds[index - 1] ?? 0) + 1,
    end: lineEnds[index] ?? text.length,
  })
  const lineOf = (at: number) => lineAt(countBelow(lineEnds, at))
  const cellOf = (at: number): Stretch => {
    const line = lineOf(at)
    const tab = countBelow(tabs, at)
    return {
      start: Math.max(line.start, tab === 0 ? 0 : (tabs[tab - 1] ?? 0) + 1),
      end: Math.min(line.end, tabs[tab] ?? text.length),
    }
  }
  const isTable = ({ start, end }: Stretch) => (tabs[countBelow(tabs, start)] ?? end) < end
  let headings: (Stretch | null)[] | undefined
  return {
    lineOf,
    cellOf,
    isTable,
    cellsOf: ({ start, end }) => {
      const cells: Stretch[] = []
      let from = start
      for (let tab = countBelow(tabs, start); (tabs[tab] ?? end) < end; tab += 1) {
        cells.push({ start: from, end: tabs[tab] ?? end })
        from = (tabs[tab] ?? end) + 1
      }
      return [...cells, { start: from, end }]
    },
    leftOf: (at) => {
      const { start } = cellOf(at)
      if (start <= lineOf(at).start) return ''
      const left = cellOf(start - 1)
      return text.slice(left.start, left.end).trim()
    },
    headingOf: (at) => {
      headings ??= headingLines(text, lineEnds.length + 1, lineAt, isTable)
      const index = countBelow(lineEnds, at)
      const heading = headings[index]
      if (!heading) return ''
      const column = countBelow(tabs, at) - countBelow(tabs, lineAt(index).start)
      const first = countBelow(tabs, heading.start) + column
      const start = column === 0 ? heading.start : (tabs[first - 1] ?? heading.end) + 1
      return text.slice(start, Math.min(tabs[first] ?? text.length, heading.end)).trim()
    },
    *lines() {
      for (let index = 0; index <= lineEnds.length; index += 1) yield lineAt(index)
    },
  }
}

/**
 * For each line, the line with the headings of its columns: the first of its table, or a later one
 * with words of a heading; neither has figures.
 */
function headingLines(
  text: string,
  count: number,
  lineAt: (index: number) => Stretch,
  isTable: (line: Stretch) => boolean,
): (Stretch | null)[] {
  const found: (Stretch | null)[] = []
  let heading: Stretch | null = null
  let isFirst = true
  for (let index = 0; index < count; index += 1) {
    const line = lineAt(index)
    if (!isTable(line)) {
      heading = null
      isFirst = true
      found.push(null)
      continue
    }
    const words = text.slice(line.start, Math.min(line.end, line.start + 400))
    const isHeading = !/\d{3}/.test(words) && (isFirst || headingWords.test(words))
    if (isHeading) heading = line
    isFirst = false
    found.push(isHeading ? null : heading)
  }
  return found
}

const headingWords = /姓[ ]?名|名称|号码|证号|电话|手机|账号|卡号|地址|住址|户主|序号|编号/

function offsetsOf(text: string, mark: string): number[] {
  const offsets: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) offsets.push(at)
  return offsets
}

/** How many of the sorted offsets are below `at`. */
export function countBelow(offsets: readonly number[], at: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
