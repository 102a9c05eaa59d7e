/** The figures that suites wrote, one JSON object a line, as a table for people. */
import { readFile } from 'node:fs/promises'

export async function readFigures(file) {
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
}

export function tableOf(figures) {
  const head = ['项目 What', '数据 Data', 'p50', 'p95', '单位 Unit', '说明 Note']
  const rows = figures.map(({ name, data, p50, p95, unit, note }) =>
    [name, data, number(p50), number(p95), unit, note].map((cell) => String(cell ?? '')),
  )
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => width(row[column]))),
  )
  const line = (row) =>
    row
      .map((cell, column) => pad(cell, widths[column]))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((count) => '-'.repeat(count)).join('  '), ...rows.map(line)].join(
    '\n',
  )
}

function number(value) {
  if (typeof value !== 'number') return value
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function pad(text, columns) {
  return text + ' '.repeat(columns - width(text))
}

/** Chinese characters take two columns. */
function width(text) {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\uffdc]/.test(char) ? 2 : 1), 0)
}
