import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar, stateCouncilNotices } from '../../../../src/domain/calendar/index.ts'
import { replyTypeNames } from '../../../../src/domain/requests/index.ts'
import {
  type Contested,
  decideReview,
  isLate,
  type KnownReview,
  kindFaults,
  mustReviewFirst,
  type ReviewGiven,
  reviewKinds,
  reviewLimits,
  reviewOutcomes,
  tableFour,
} from '../../../../src/domain/reviews/index.ts'
import { reviewMessages } from '../../../../src/domain/reviews/messages.ts'

const calendar = createCalendar({ notices: stateCouncilNotices })
const today = '2026-11-27'

const refused: Contested = {
  submittedOn: '2026-03-01',
  isOpen: false,
  replyType: 'withhold',
  repliedOn: '2026-03-30',
  dueOn: '2026-03-30',
}
const disclosed: Contested = { ...refused, replyType: 'disclose' }
const silent: Contested = { ...refused, isOpen: true, replyType: null, repliedOn: null }

const given: ReviewGiven = {
  kind: 'review',
  outcome: 'pending',
  filedOn: '2026-04-10',
  decidedOn: null,
  authority: '云泽县人民政府',
}
const pending: KnownReview = {
  kind: 'review',
  outcome: 'pending',
  filedOn: '2026-04-10',
  decidedOn: null,
  anew: null,
  caseNumber: '',
}
const decided: KnownReview = { ...pending, outcome: 'upheld', decidedOn: '2026-06-01' }

const situation = {
  given,
  before: null as KnownReview | null,
  others: [] as KnownReview[],
  contested: refused,
  today,
}
const faults = (changes: Partial<typeof situation>) => {
  const decision = decideReview({ ...situation, ...changes })
  return decision.ok ? [] : decision.reasons.map(({ code, field }) => `${code} ${field}`).sort()
}
const act = (changes: Partial<typeof situation>) => {
  const decision = decideReview({ ...situation, ...changes })
  return decision.ok ? decision.act : null
}

describe('which proceedings there can be', () => {
  it.each([
    ['withhold', '2026-03-30', true],
    ['partial', '2026-03-30', true],
    ['withhold', '2023-12-31', false],
    ['withhold', '2024-01-01', true],
    ['disclose', '2026-03-30', false],
    ['notHeld', '2026-03-30', false],
  ] as const)('of %s on %s, review comes first: %s', (replyType, repliedOn, isFirst) => {
    const contested = { ...refused, replyType, repliedOn }
    expect(mustReviewFirst(contested)).toBe(isFirst)
    const reasons = kindFaults({ given: { kind: 'directSuit' }, others: [], contested, today })
    expect(reasons.map(({ code }) => code)).toEqual(isFirst ? ['REVIEW_FIRST'] : [])
  })

  it('silence goes to review first as well, once the time is over', () => {
    expect(mustReviewFirst(silent)).toBe(true)
    const kind = 'review'
    expect(faults({ contested: silent, given: { ...given, filedOn: '2026-04-01' } })).toEqual([])
    const early = { given: { kind, filedOn: '2026-03-30' }, others: [], today } as const
    expect(kindFaults({ ...early, contested: silent })).toEqual([
      { code: 'NOTHING_TO_REVIEW', field: 'kind' },
    ])
    expect(kindFaults({ ...early, contested: { ...silent, dueOn: null } })).toHaveLength(1)
  })

  it('a suit that a court took up without review is recorded with a note', () => {
    const suit = { ...given, kind: 'directSuit' } as const
    expect(faults({ given: suit })).toEqual(['REVIEW_FIRST kind'])
    expect(faults({ given: { ...suit, note: '法院已立案' } })).toEqual([])
    expect(faults({ given: suit, contested: disclosed })).toEqual([])
  })

  it('a suit after review needs the review, recorded and no later', () => {
    const suit = { ...given, kind: 'suitAfterReview', filedOn: '2026-06-10' } as const
    expect(faults({ given: suit })).toEqual(['REVIEW_MISSING kind'])
    expect(faults({ given: suit, others: [decided] })).toEqual([])
    expect(faults({ given: suit, others: [{ ...decided, filedOn: '2026-06-11' }] })).toHaveLength(1)
  })
})

describe('outcomes', () => {
  const decision = { ...given, outcome: 'corrected', decidedOn: '2026-06-01' } as const

  it('move from pending to decided', () => {
    expect(act({})).toBe('recordReview')
    expect(act({ before: pending })).toBe('amendReview')
    expect(act({ before: pending, given: decision })).toBe('decideReview')
  })

  it('once decided change only with a reason, and never back to pending', () => {
    expect(faults({ before: decided, given: decision })).toEqual(['REASON_REQUIRED reason'])
    expect(act({ before: decided, given: { ...decision, reason: '录错' } })).toBe('correctReview')
    expect(faults({ before: decided, given: { ...given, reason: '录错' } })).toEqual([
      'ALREADY_DECIDED outcome',
    ])
  })

  it('have a day, and a day has an outcome', () => {
    expect(faults({ given: { ...decision, decidedOn: null } })).toEqual([
      'REASON_REQUIRED decidedOn',
    ])
    expect(faults({ given: { ...given, decidedOn: '2026-06-01' } })).toEqual([
      'OUTCOME_REQUIRED outcome',
    ])
  })

  it('lead to a new request where they correct, and once', () => {
    expect(faults({ given: { ...decision, decideAnew: true } })).toEqual([])
    expect(faults({ given: { ...decision, outcome: 'upheld', decideAnew: true } })).toEqual([
      'INVALID_VALUE decideAnew',
    ])
    const anew = { ...decided, outcome: 'corrected', anew: '2026-00009' } as const
    const again = { ...decision, decideAnew: true, reason: '补记' }
    expect(faults({ before: anew, given: again })).toEqual(['ALREADY_ANEW decideAnew'])
  })
})

describe('what is wrong is said at once', () => {
  it('names everything', () => {
    const wrong = {
      ...given,
      authority: ' ',
      filedOn: '2026-03-29',
      outcome: 'upheld',
      decidedOn: '2026-12-01',
    } as const
    expect(faults({ given: wrong })).toEqual([
      'IN_FUTURE decidedOn',
      'OUT_OF_ORDER filedOn',
      'REASON_REQUIRED authority',
    ])
    expect(faults({ given: { ...given, filedOn: '2026-02-30' } })).toContain('INVALID_DATE filedOn')
    expect(faults({ given: { ...given, filedOn: '2026-11-28' } })).toEqual(['IN_FUTURE filedOn'])
  })

  it('knows a proceeding that is recorded already by day and number', () => {
    expect(faults({ others: [pending] })).toEqual(['ALREADY_RECORDED caseNumber'])
    expect(faults({ others: [{ ...pending, caseNumber: '云政复〔2026〕3号' }] })).toEqual([])
  })

  it('has a sentence for each code in each language', () => {
    for (const label of Object.values(reviewMessages)) {
      expect(Object.keys(label).sort()).toEqual(['en', 'zh', 'zh-TW'])
    }
  })
})

describe('the last days', () => {
  it('are 60 days, six months and 15 days, moved to a working day', () => {
    // 29 May is a Friday; 30 September a Wednesday; 13 June a Saturday.
    const contested = { ...disclosed, repliedOn: '2026-03-30' }
    const reviews = [{ ...decided, decidedOn: '2026-05-29' }]
    expect(reviewLimits({ contested, reviews, calendar })).toEqual({
      review: '2026-05-29',
      directSuit: '2026-09-30',
      suitAfterReview: '2026-06-15',
    })
    expect(reviewLimits({ contested: refused, reviews: [], calendar })).toMatchObject({
      directSuit: null,
      suitAfterReview: null,
    })
  })

  it('run from the day on which it was due where nothing was answered', () => {
    expect(reviewLimits({ contested: silent, reviews: [], calendar }).review).toBe('2026-05-29')
  })

  it('tell what came late', () => {
    const limits = reviewLimits({ contested: refused, reviews: [], calendar })
    expect(isLate({ ...pending, filedOn: '2026-05-29' }, limits)).toBe(false)
    expect(isLate({ ...pending, filedOn: '2026-05-30' }, limits)).toBe(true)
    expect(isLate({ ...pending, kind: 'directSuit', filedOn: '2026-11-01' }, limits)).toBe(false)
  })

  it('are never before the day counted, whatever the day and the reply', () => {
    const day = fc
      .date({ min: new Date('2019-06-01'), max: new Date('2028-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.constantFrom(...replyTypeNames), (repliedOn, replyType) => {
        const contested = { ...refused, replyType, repliedOn }
        const { review, directSuit } = reviewLimits({ contested, reviews: [], calendar })
        const counted = new Date(Date.parse(repliedOn) + 60 * 86_400_000).toISOString().slice(0, 10)
        expect(review && review >= counted).toBe(true)
        expect(directSuit === null).toBe(mustReviewFirst(contested))
      }),
    )
  })
})

describe('Table 4', () => {
  const row = fc.record({
    kind: fc.constantFrom(...reviewKinds),
    outcome: fc.constantFrom(...reviewOutcomes),
  })

  it('has fifteen cells, each row in exactly one, and sums that hold', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const table = tableFour(rows)
        const cells = reviewKinds.flatMap((kind) => Object.values(table[kind]))
        expect(cells).toHaveLength(15)
        for (const kind of reviewKinds) {
          const { total, ...outcomes } = table[kind]
          expect(Object.keys(outcomes)).toEqual([...reviewOutcomes])
          expect(total).toBe(Object.values(outcomes).reduce((sum, each) => sum + each, 0))
          expect(total).toBe(rows.filter((each) => each.kind === kind).length)
        }
        for (const [at, each] of rows.entries()) {
          const without = tableFour(rows.filter((_, other) => other !== at))
          const changed = reviewKinds.flatMap((kind) =>
            reviewOutcomes.filter((name) => table[kind][name] !== without[kind][name]),
          )
          expect(changed).toEqual([each.outcome])
        }
      }),
      { numRuns: 60 },
    )
  })
})
