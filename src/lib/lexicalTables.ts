type Node = {
  type?: unknown
  text?: unknown
  children?: unknown
  root?: unknown
  colSpan?: unknown
  rowSpan?: unknown
}

/** No table of an office merges more cells than this; what claims to is not believed. */
const widestSpan = 100

/**
 * The tables in Lexical JSON, as rows of cells of plain text. A merged cell stands in every place that
 * it covers, so that a column is the same column in every row.
 */
export function lexicalTables(body: unknown): string[][][] {
  if (!isNode(body)) return []
  const found: string[][][] = []
  const look = (node: Node): void => {
    if (node.type === 'table') found.push(cellsOf(node))
    for (const child of childrenOf(node)) look(child)
  }
  if (isNode(body.root)) look(body.root)
  return found
}

function cellsOf(table: Node): string[][] {
  const rows: string[][] = []
  for (const [at, row] of childrenOf(table).entries()) {
    let column = 0
    for (const cell of childrenOf(row)) {
      while (rows[at]?.[column] !== undefined) column++
      const text = textOf(cell).trim()
      const [down, across] = [spanOf(cell.rowSpan), spanOf(cell.colSpan)]
      for (let below = at; below < at + down; below++) {
        const line = rows[below] ?? []
        rows[below] = line
        for (let beside = column; beside < column + across; beside++) line[beside] = text
      }
      column += across
    }
    rows[at] ??= []
  }
  // A cell that says it goes on below the last row does not.
  return rows.slice(0, childrenOf(table).length).map((row) => Array.from(row, (cell) => cell ?? ''))
}

const spanOf = (span: unknown): number =>
  typeof span === 'number' && span >= 1 ? Math.min(Math.trunc(span), widestSpan) : 1

function textOf(node: Node): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  return childrenOf(node).map(textOf).join('')
}

const childrenOf = (node: Node): Node[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
