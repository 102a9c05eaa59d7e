import { describe, expect, it } from 'vitest'
import { codes, json, run } from './runLaw.ts'

describe('law fee', { timeout: 60_000 }, () => {
  it('FE-1, FE-2: answers with the amount and its working', () => {
    const { status, answer } = json(['fee', '--method', 'byItem', '--count', '31'])
    expect(status).toBe(0)
    expect(answer).toMatchObject({ amount: 2200, currency: 'CNY' })
    expect(answer.working).toHaveLength(3)
    expect(json(['fee', '--method', 'byPage', '--count', '68']).answer.amount).toBe(380)
    expect(run(['fee', '--method', 'byPage', '--count', '31']).stdout).toContain('合计10元')
  })

  it('FE-5: is nothing for what was received before 2021', () => {
    const received = ['--received', '2020-12-31']
    expect(json(['fee', '--method', 'byItem', '--count', '31', ...received])).toMatchObject({
      status: 0,
      answer: { amount: 0, working: [], code: 'BEFORE_FEES' },
    })
  })

  it('FE-3: takes one method, and names everything that is wrong', () => {
    const both = ['fee', '--method', 'byItem', '--method', 'byPage', '--count', '31']
    expect(codes(json(both))).toEqual([1, 'ONE_METHOD_ONLY'])
    expect(codes(json(['fee', '--count', '-1', '--received', 'x']))).toEqual([
      1,
      'UNKNOWN_METHOD',
      'INVALID_COUNT',
      'unknownDateForm',
    ])
    expect(codes(json(['fee', '--method', 'byWeight', '--count', '1.5']))).toEqual([
      1,
      'UNKNOWN_METHOD',
      'INVALID_COUNT',
    ])
  })
})
