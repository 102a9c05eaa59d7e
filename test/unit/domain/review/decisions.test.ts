import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideReview,
  type ReviewSituation,
  reviewIn,
  reviewStanding,
} from '../../../../src/domain/disclosure/review/index.ts'

const situation = (
  asked: Partial<Record<string, unknown>> = {},
  more: Partial<ReviewSituation> = {},
): ReviewSituation => ({
  asked: {
    outcome: 'keep',
    reason: '规划仍在编制',
    expectedRevision: 6,
    ...asked,
  } as ReviewSituation['asked'],
  revision: 6,
  isLive: true,
  mode: 'withheld',
  ground: '16-2',
  isDecided: false,
  capacities: [{ actor: 'head', onBehalfOf: null }],
  writers: ['clerk'],
  today: '2026-11-27',
  ...more,
})
const codes = (...given: Parameters<typeof situation>) => {
  const decision = decideReview(situation(...given))
  return decision.ok ? [] : decision.reasons.map(({ code, fault }) => fault ?? code)
}

describe('a review that keeps something undisclosed', () => {
  it('sets the next date: the one asked for, or the interval of the ground', () => {
    expect(decideReview(situation({ reviewOn: '2027-03-01' }))).toMatchObject({
      ok: true,
      capacity: { actor: 'head', onBehalfOf: null },
      clock: { on: '2027-03-01', event: null },
    })
    expect(decideReview(situation())).toMatchObject({ clock: { on: '2027-05-27' } })
    expect(decideReview(situation({ reviewEvent: '规划批准后' }))).toMatchObject({
      clock: { on: '2027-11-27', event: '规划批准后' },
    })
  })

  it('is refused with every reason at once', () => {
    expect(
      codes(
        { reason: ' ', reviewOn: '2026-11-27', expectedRevision: 5 },
        { writers: ['head'], isDecided: true },
      ),
    ).toEqual(['STALE_REVISION', 'REVIEW_DECIDED', 'FOUR_EYES', 'REASON_REQUIRED', 'reviewOnPast'])
    expect(codes({ reviewOn: 'soon' })).toEqual(['dateInvalid'])
    expect(codes({ reviewOn: '2030-01-01' })).toEqual(['reviewOnTooFar'])
  })

  it('is for whom the office is, and of what is live and not disclosed', () => {
    expect(codes({}, { capacities: [] })).toEqual(['NOT_ENTITLED'])
    expect(codes({}, { isLive: false })).toEqual(['NOTHING_LIVE'])
    expect(codes({}, { mode: 'proactive' })).toEqual(['NOT_RESTRICTED'])
    expect(codes({}, { mode: 'onRequest', ground: '13-2' })).toEqual([])
  })

  it('is not for whoever wrote it, nor on their behalf; another capacity will do', () => {
    const own = { actor: 'head', onBehalfOf: null }
    const forWriter = { actor: 'head', onBehalfOf: 'clerk' }
    expect(codes({}, { capacities: [forWriter] })).toEqual(['FOUR_EYES'])
    expect(decideReview(situation({}, { capacities: [forWriter, own] }))).toMatchObject({
      capacity: own,
    })
    expect(codes({}, { capacities: [own, forWriter], writers: ['head'] })).toEqual(['FOUR_EYES'])
  })
})

describe('a review that decides to disclose', () => {
  it('needs a reason and no date', () => {
    expect(decideReview(situation({ outcome: 'disclose' }))).toMatchObject({
      ok: true,
      clock: null,
    })
    expect(codes({ outcome: 'disclose', reason: '' })).toEqual(['REASON_REQUIRED'])
  })
})

describe('how a "no" stands', () => {
  const publish = (at: string, details: Record<string, unknown> | null = null) => ({
    action: 'publish',
    to: 'published',
    at,
    details,
  })
  const review = (at: string, details: Record<string, unknown>) => ({
    action: 'review',
    to: 'published',
    at,
    details,
  })
  const standing = (...entries: Parameters<typeof reviewStanding>[0]['entries']) =>
    reviewStanding({ entries, ground: '15', dayOf: (at) => at.slice(0, 10) })
  const clock = { on: '2027-03-01', event: null }

  it('is what its publication recorded, and the ground’s interval where that recorded nothing', () => {
    expect(standing(publish('2026-11-27T01:00:00Z', { review: clock }))).toEqual({
      clock,
      disclosure: null,
      isFromBefore: false,
    })
    expect(standing(publish('2019-05-15T01:00:00Z'))).toEqual({
      clock: { on: '2020-05-15', event: null },
      disclosure: null,
      isFromBefore: true,
    })
    expect(standing({ ...publish('2026-11-27T01:00:00Z'), to: 'approved' })).toBeNull()
  })

  it('moves on with each review, and starts anew with each publication', () => {
    const entries = [
      publish('2026-11-27T01:00:00Z', { review: clock }),
      review('2027-03-01T01:00:00Z', { outcome: 'keep', on: '2028-03-01', event: null }),
      review('2028-03-01T01:00:00Z', { outcome: 'disclose', by: '2028-03-29' }),
    ]
    expect(standing(...entries.slice(0, 2))?.clock.on).toBe('2028-03-01')
    const old = standing(publish('2019-05-15T01:00:00Z'), ...entries.slice(1, 2))
    expect(old).toMatchObject({ clock: { on: '2028-03-01' }, isFromBefore: true })
    expect(standing(...entries)?.disclosure).toEqual({ on: '2028-03-01', by: '2028-03-29' })
    expect(
      standing(
        ...entries,
        publish('2028-03-20T01:00:00Z', { review: { on: '2029-03-20', event: null } }),
      ),
    ).toEqual({ clock: { on: '2029-03-20', event: null }, disclosure: null, isFromBefore: false })
  })

  it('is moved by nothing that makes no sense', () => {
    for (const details of [
      null,
      {},
      { outcome: 'keep' },
      { outcome: 'keep', on: '2028-02-30', event: null },
      { outcome: 'disclose', by: 'soon' },
      { outcome: 'drop', on: '2028-03-01', event: null },
    ]) {
      expect(reviewIn(details)).toBeNull()
      expect(
        standing(
          publish('2026-11-27T01:00:00Z', { review: clock }),
          review('2027-03-01T01:00:00Z', details as never),
        ),
      ).toEqual({ clock, disclosure: null, isFromBefore: false })
    }
  })

  it('always has a date once it is published, whatever else the ledger holds', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (noise) => {
        const found = standing(
          publish('2026-11-27T01:00:00Z', { review: noise[0] as never }),
          ...noise.map((details) => review('2027-01-01T00:00:00Z', details as never)),
        )
        expect(found?.clock.on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})
