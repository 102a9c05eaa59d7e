import { describe, expect, it } from 'vitest'
import { lexicalTables } from '../../../src/lib/lexicalTables.ts'

const cell = (text: string, spans: object = {}) => ({
  type: 'tablecell',
  ...spans,
  children: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
})
const body = (...rows: object[][]) => ({
  root: {
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'text', text: '见下表' }] },
      { type: 'table', children: rows.map((children) => ({ type: 'tablerow', children })) },
    ],
  },
})

describe('the tables of a text', () => {
  it('are rows of cells, each where its column is', () => {
    expect(lexicalTables(body([cell('村'), cell(' 人数 ')], [cell('分水村'), cell('3')]))).toEqual([
      [
        ['村', '人数'],
        ['分水村', '3'],
      ],
    ])
  })

  it('have a merged cell in every place that it covers', () => {
    const rows = body(
      [cell('乡镇', { rowSpan: 2 }), cell('残疾人', { colSpan: 2 })],
      [cell('一级'), cell('二级')],
      [cell('河源镇'), cell('2'), cell('31')],
    )
    expect(lexicalTables(rows)[0]).toEqual([
      ['乡镇', '残疾人', '残疾人'],
      ['乡镇', '一级', '二级'],
      ['河源镇', '2', '31'],
    ])
  })

  it('are none where there is no table, and no more than there are rows', () => {
    expect(lexicalTables(null)).toEqual([])
    expect(lexicalTables({ root: { children: 'x' } })).toEqual([])
    expect(lexicalTables(body([cell('村', { rowSpan: 9, colSpan: Number.NaN })]))).toEqual([
      [['村']],
    ])
  })
})
