type Tall = { height: number; isTail?: boolean }

/** How many lines of the text go along with a signature that has no room where the text ends. */
const companions = 2

/**
 * Lays rows on pages of a height. The tail, signature and date, stays in one piece and is never alone
 * on a page: the seal must stand beside text (GB/T 9704-2012, 7.3.5.4).
 */
export function paginate<Row extends Tall>(rows: readonly Row[], height: number): Row[][] {
  const pages: Row[][] = [[]]
  const body = rows.filter(({ isTail }) => !isTail)
  const tail = rows.filter(({ isTail }) => isTail)
  let used = 0
  for (const row of body) {
    if (used + row.height > height + 0.01 && used > 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(row)
    used += row.height
  }
  const last = pages.at(-1) ?? []
  if (used + heightOf(tail) <= height + 0.01) last.push(...tail)
  else {
    const count = last.length > companions ? companions : 0
    pages.push([...last.splice(last.length - count, count), ...tail])
  }
  return pages
}

const heightOf = (rows: readonly Tall[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0)
