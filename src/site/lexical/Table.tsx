import { each } from '../components/each.ts'
import type { Words } from './Body.tsx'
import { Inline } from './Inline.tsx'
import { type LexicalNode, plainText } from './nodes.ts'

/** A table; one wider than the page scrolls by itself, also by keyboard. */
export function Table({ table, words }: { table: LexicalNode; words: Words }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="scroll" aria-label={words.tableLabel} tabIndex={0}>
      <table>
        <tbody>
          {each(table.children ?? [], (row) => (
            <tr>
              {each(row.children ?? [], (cell) => (
                <Cell cell={cell} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Lexical's bits of a header cell: of its row, of its column. */
const rowHeader = 1

function Cell({ cell, words }: { cell: LexicalNode; words: Words }) {
  const spans = {
    colSpan: cell.colSpan && cell.colSpan > 1 ? cell.colSpan : undefined,
    rowSpan: cell.rowSpan && cell.rowSpan > 1 ? cell.rowSpan : undefined,
  }
  const paragraphs = (cell.children ?? []).filter((block) => plainText(block) !== '')
  const inner = each(paragraphs, (block) => (
    <div>
      <Inline nodes={block.children ?? []} words={words} />
    </div>
  ))
  const isNumber = /^[-+¥￥]?[\d,，.]+%?$/.test(plainText(cell).trim())
  if (cell.headerState) {
    return (
      <th {...spans} scope={cell.headerState & rowHeader ? 'col' : 'row'}>
        {inner}
      </th>
    )
  }
  return (
    <td {...spans} className={isNumber ? 'number' : undefined}>
      {inner}
    </td>
  )
}
