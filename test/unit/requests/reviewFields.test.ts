import { describe, expect, it } from 'vitest'
import {
  reviewBody,
  reviewFields,
  reviewValues,
} from '../../../src/plugin/requests/admin/reviewFields.ts'
import type { ShownReview } from '../../../src/plugin/requests/reviews/describe.ts'

const decided: ShownReview = {
  id: 'r1',
  revision: 2,
  kind: 'review',
  outcome: 'corrected',
  filedOn: '2026-04-10',
  decidedOn: '2026-06-01',
  anew: null,
  anewId: null,
  kindLabel: '行政复议',
  outcomeLabel: '结果纠正',
  isLate: false,
  words: { authority: '云泽县人民政府', caseNumber: '', note: '', corrections: [] },
}
const kinds = [
  {
    kind: 'directSuit',
    label: '未经复议直接起诉',
    reasons: [{ code: 'REVIEW_FIRST', message: '应当先复议。' }],
  },
] as const
const fieldsOf = (review: ShownReview | null, values: Record<string, string>) =>
  reviewFields({ language: 'zh', described: { kinds: [...kinds] as never }, review }, values)
const namesOf = (...given: Parameters<typeof fieldsOf>) =>
  fieldsOf(...given).map(({ name }) => name)

describe('the form of a proceeding', () => {
  it('asks for what the outcome needs, and for a reason once it was decided', () => {
    const first = ['kind', 'authority', 'caseNumber', 'filedOn', 'outcome']
    expect(namesOf(null, { outcome: 'pending' })).toEqual([...first, 'note'])
    expect(namesOf(null, { outcome: 'corrected' })).toEqual([
      ...first,
      'decidedOn',
      'decideAnew',
      'note',
    ])
    expect(namesOf({ ...decided, anew: '2026-00009' }, { outcome: 'corrected' })).toEqual([
      ...first,
      'decidedOn',
      'note',
      'reason',
    ])
  })

  it('says why a kind is not possible, and offers no way back to pending', () => {
    expect(fieldsOf(null, { kind: 'directSuit' })[0]?.hint).toBe('应当先复议。')
    const outcomes = fieldsOf(decided, {}).find(({ name }) => name === 'outcome')?.options
    expect(outcomes?.map(({ value }) => value)).toEqual(['upheld', 'corrected', 'other'])
  })

  it('sends what is on the screen, and no day of a decision that is not there yet', () => {
    expect(reviewBody({ ...reviewValues(decided), reason: '录错' }, decided)).toEqual({
      kind: 'review',
      outcome: 'corrected',
      filedOn: '2026-04-10',
      decidedOn: '2026-06-01',
      authority: '云泽县人民政府',
      reason: '录错',
      review: 'r1',
      expectedRevision: 2,
    })
    const pending = { kind: 'review', outcome: 'pending', decidedOn: '2026-06-01' }
    expect(reviewBody(pending, null)).toEqual({ kind: 'review', outcome: 'pending' })
    const anew = { kind: 'review', outcome: 'corrected', decideAnew: 'yes' }
    expect(reviewBody(anew, null)).toEqual({
      kind: 'review',
      outcome: 'corrected',
      decideAnew: true,
    })
  })
})
