import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, screenPassages } from '../../../src/plugin/screening/reading/index.ts'

describe('what is shown around a finding', () => {
  it('never begins or ends in the middle of a number', () => {
    const piece = fc.oneof(
      fc.constantFrom('，', '。', ' ', '张某', '电话'),
      fc.stringMatching(/^\d{1,18}$/),
    )
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (left, right) => {
        const [before, after] = [`${left.join('')}：`, `；${right.join('')}`]
        const found = '11010519491231002X'
        const text = before + found + after
        const shown = excerptOf(text, { start: before.length, end: before.length + found.length })
        const whole = (part: string): string[] => part.match(/\d+/g) ?? []
        const there = new Set(whole(before).concat(whole(after)))
        for (const number of whole(shown.before).concat(whole(shown.after))) {
          expect(there).toContain(number)
        }
      }),
    )
  })

  it('has the line of plain text', async () => {
    const { findings } = await screenPassages({
      passages: [{ text: '名单\n\n张某 11010519491231002X', place: { kind: 'text' } }],
    })
    expect(findings.map(({ line }) => line)).toContain(3)
  })
})
