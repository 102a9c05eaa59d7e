import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../src/domain/dates/index.ts'
import {
  dueForErasure,
  type LegalHold,
  personalDataKinds,
  retentionActionMessages,
  retentionMessages,
  retentionOf,
} from '../../../../src/domain/retention/index.ts'

const hold = (until: string | null): LegalHold => ({
  since: '2026-01-01',
  until,
  reason: '行政诉讼',
})

describe('what is kept of an applicant', () => {
  it.each([
    // kind, closed, hold, today, why, due on
    ['application', '2026-03-02', null, '2031-03-01', 'notYet', '2031-03-02'],
    ['application', '2026-03-02', null, '2031-03-02', 'due', '2031-03-02'],
    ['application', '2024-02-29', null, '2029-02-28', 'due', '2029-02-28'],
    ['identityProof', '2026-03-02', null, '2027-03-02', 'due', '2027-03-02'],
    ['refusedSubmission', '2026-08-31', null, '2027-02-28', 'due', '2027-02-28'],
    ['application', null, null, '2050-01-01', 'open', null],
    ['application', null, hold(null), '2050-01-01', 'open', null],
    ['application', '2026-03-02', hold(null), '2050-01-01', 'held', '2031-03-02'],
    ['application', '2026-03-02', hold('2032-05-01'), '2032-05-01', 'held', '2031-03-02'],
    ['application', '2026-03-02', hold('2032-05-01'), '2032-05-02', 'due', '2031-03-02'],
    ['application', '2026-03-02', hold('2027-01-01'), '2028-01-01', 'notYet', '2031-03-02'],
  ] as const)('%s, closed on %s, held %j: on %s %s', (kind, closedOn, held, today, why, dueOn) => {
    const { action } = retentionOf(kind)
    expect(dueForErasure({ kind, closedOn, hold: held, today })).toEqual({
      isDue: why === 'due',
      action,
      dueOn,
      why,
    })
  })

  it('once due stays due, and is never due under a hold without an end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...personalDataKinds),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        (kind, days, more) => {
          const closedOn = '2020-01-31'
          const today = addDays(closedOn, days)
          const later = addDays(today, more)
          const now = dueForErasure({ kind, closedOn, hold: null, today })
          const then = dueForErasure({ kind, closedOn, hold: null, today: later })
          if (now.isDue) expect(then.isDue).toBe(true)
          const held = dueForErasure({ kind, closedOn, hold: hold(null), today: later })
          expect(held.isDue).toBe(false)
        },
      ),
    )
  })

  it.each(personalDataKinds)(
    'has a rule with its articles and its words in three languages: %s',
    (kind) => {
      const { action, articles, months } = retentionOf(kind)
      expect(articles.length).toBeGreaterThan(0)
      expect(months).toBeGreaterThan(0)
      for (const label of [retentionMessages[kind], retentionActionMessages[action]]) {
        expect(Object.keys(label).sort()).toEqual(['en', 'zh', 'zh-TW'])
      }
    },
  )
})
