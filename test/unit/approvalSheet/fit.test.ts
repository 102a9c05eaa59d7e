import { describe, expect, it } from 'vitest'
import { fitRows, type Room } from '../../../src/plugin/documents/approvalSheet/fit.ts'

const row = (opinion: string, seq: number | null = 1): Room => ({ opinion, who: '钱县长', seq })
const fitted = (rows: Room[], roomMm = 170) => fitRows({ rows, roomMm })

describe('the rows of the approval sheet', () => {
  it('stand wide and whole where there is room', () => {
    const { density, rows, omitted } = fitted([row('同意。', 1), row('', null)])
    expect([density.name, omitted]).toEqual(['wide', 0])
    expect(rows.map(({ opinion, isShortened }) => [opinion, isShortened])).toEqual([
      ['同意。', false],
      ['', false],
    ])
  })

  it('are set smaller before anything is shortened', () => {
    const { density, rows } = fitted(
      Array.from({ length: 5 }, (_, i) => row('核'.repeat(120), i + 1)),
    )
    expect(density.name).not.toBe('wide')
    expect(rows.every(({ isShortened }) => !isShortened)).toBe(true)
  })

  it('lose the end of the longest opinions only, and say so', () => {
    const { rows, omitted } = fitted([row('同意。', 1), row('理'.repeat(5000), 2)])
    expect(omitted).toBe(0)
    expect(rows[0]).toMatchObject({ opinion: '同意。', isShortened: false })
    expect(rows[1]?.isShortened).toBe(true)
    expect(rows[1]?.opinion).toMatch(/^理{300,}…$/)
  })

  it('never cut a character in two', () => {
    const { rows } = fitted([row('𠮷'.repeat(5000), 1)])
    expect(rows[0]?.opinion).toMatch(/^𠮷+…$/u)
  })

  it('leave out the oldest, counted, when even short ones are too many', () => {
    const many = Array.from({ length: 60 }, (_, i) => row('已核对附件与正文', i + 1))
    const { rows, omitted } = fitted(many)
    expect(rows.length + omitted).toBe(60)
    expect(rows.at(-1)?.seq).toBe(60)
    expect(omitted).toBeGreaterThan(30)
  })

  it('keep a line for the present step, however little room there is', () => {
    const { rows } = fitted([row('同意。', 1), row('', null)], 0)
    expect(rows.map(({ seq }) => seq)).toEqual([null])
  })
})
