import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  explainFee,
  type FeeMethod,
  feeFor,
  itemsOfMonth,
  tariffs,
} from '../../../src/domain/fees/index.ts'

const amount = (method: FeeMethod, count: number) => feeFor({ method, count }).amount

describe('FE-1 the fee by item', () => {
  it.each([
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [12, 200],
    [20, 1000],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
  ])('%i items cost %i yuan', (count, yuan) => {
    expect(amount('byItem', count)).toBe(yuan)
  })

  it('shows its working by step', () => {
    expect(feeFor({ method: 'byItem', count: 31 })).toEqual({
      method: 'byItem',
      count: 31,
      amount: 2200,
      currency: 'CNY',
      working: [
        { from: 1, to: 10, count: 10, rate: 0, amount: 0 },
        { from: 11, to: 30, count: 20, rate: 100, amount: 2000 },
        { from: 31, to: 31, count: 1, rate: 200, amount: 200 },
      ],
    })
  })

  it('goes on from what the applicant asked for earlier in the month', () => {
    expect(feeFor({ method: 'byItem', count: 2, before: 9 })).toMatchObject({
      amount: 100,
      working: [
        { from: 10, to: 10, amount: 0 },
        { from: 11, to: 11, amount: 100 },
      ],
    })
  })

  it('begins anew on the first of each month', () => {
    const earlier = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-31']
    expect(itemsOfMonth({ receivedOn: '2026-03-31', earlier })).toBe(2)
    expect(itemsOfMonth({ receivedOn: '2026-04-01', earlier })).toBe(0)
    expect(itemsOfMonth({ receivedOn: '2027-03-01', earlier })).toBe(0)
  })
})

describe('FE-2 the fee by page', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [68, 380],
    [70, 400],
    [100, 700],
    [101, 720],
    [150, 1700],
    [200, 2700],
    [201, 2740],
    [1000, 34_700],
  ])('%i pages cost %i yuan', (count, yuan) => {
    expect(amount('byPage', count)).toBe(yuan)
  })

  it('is counted for one application only', () => {
    expect(feeFor({ method: 'byPage', count: 31, before: 1000 }).amount).toBe(10)
  })
})

describe('FE-5 the beginning of the fee', () => {
  it.each([
    ['2020-12-31', 0],
    ['2021-01-01', 2200],
  ])('received on %s: %i yuan', (receivedOn, yuan) => {
    expect(feeFor({ method: 'byItem', count: 31, receivedOn }).amount).toBe(yuan)
  })

  it('says why there is none', () => {
    const fee = feeFor({ method: 'byItem', count: 31, receivedOn: '2020-12-31' })
    expect(fee).toMatchObject({ code: 'BEFORE_FEES', working: [] })
    expect(explainFee(fee, 'en')).toEqual([expect.stringContaining('1 January 2021')])
  })
})

describe('any fee', () => {
  const method = fc.constantFrom<FeeMethod>('byItem', 'byPage')

  it('is the sum of its steps, which hold every item or page once', () => {
    fc.assert(
      fc.property(method, fc.integer({ min: 0, max: 2000 }), (by, count) => {
        const { working, amount: sum } = feeFor({ method: by, count })
        expect(working.reduce((total, step) => total + step.count * step.rate, 0)).toBe(sum)
        expect(working.reduce((total, step) => total + step.count, 0)).toBe(count)
        expect(working.map(({ from }) => from)).toEqual(
          working.map((_, index) => (working[index - 1]?.to ?? 0) + 1),
        )
      }),
    )
  })

  it('grows by the price of one with each more, by a price that never falls', () => {
    fc.assert(
      fc.property(method, fc.integer({ min: 1, max: 2000 }), (by, count) => {
        const [first, second, third] = [count - 1, count, count + 1].map((n) => amount(by, n))
        expect(Number(third) - Number(second)).toBeGreaterThanOrEqual(
          Number(second) - Number(first),
        )
      }),
    )
  })

  it('of two applications in a month is that of both together', () => {
    const few = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(few, few, (before, count) => {
        const { amount: later } = feeFor({ method: 'byItem', count, before })
        expect(amount('byItem', before) + later).toBe(amount('byItem', before + count))
      }),
    )
  })

  it.each([-1, 1.5, Number.NaN, 100_001])('refuses to count %d', (count) => {
    expect(() => feeFor({ method: 'byItem', count })).toThrow(RangeError)
  })

  it('is told in every language', () => {
    const fee = feeFor({ method: 'byPage', count: 31 })
    expect(explainFee(fee, 'zh')).toEqual([
      '第1至30页，共30页：不收费',
      '第31至31页，共1页：每页10元，10元',
      '合计10元',
    ])
    expect(explainFee(fee, 'zh-TW')[0]).toBe('第1至30頁，共30頁：不收費')
    expect(explainFee(fee, 'en').at(-1)).toBe('Total: 10 yuan')
  })

  it('is free at first, whatever the method', () => {
    expect(Object.values(tariffs).map(({ steps }) => steps[0]?.yuan)).toEqual([0, 0])
  })
})
