import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../../../src/domain/ledger/entry.ts'
import { type History, newHistory, replay } from '../../../../src/domain/ledger/replay.ts'
import { documentAt } from '../approval/situations.ts'

const state = {
  ...documentAt('published'),
  revision: 6,
  round: 1,
  live: { revision: 6, stage: 'published' as const },
}
const history: History = {
  ...newHistory,
  last: { state, dues: {}, contentHash: 'content', formedOn: '2026-11-09' },
  writers: ['ann'],
}
const kept = { outcome: 'keep', on: '2027-11-27', event: null }

const review = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  seq: 9,
  at: '2026-11-27T01:00:00.000Z',
  subject: 'documents',
  subjectId: 'd1',
  action: 'review',
  actor: 'head',
  actorName: '',
  onBehalfOf: null,
  onBehalfOfName: null,
  from: 'published',
  to: 'published',
  revision: 6,
  round: 1,
  contentHash: 'content',
  stateHash: null,
  opinion: '仍在研究',
  details: kept,
  previousHash: '',
  hash: '',
  ...more,
})
const faultOf = (more: Partial<LedgerEntry>, of: History = history) =>
  replay(of, review(more), null).fault

describe('a review in the history of a document', () => {
  it('changes nothing of it', () => {
    expect(replay(history, review(), null)).toEqual({ history, fault: null })
    expect(faultOf({ details: { outcome: 'disclose', by: '2026-12-25' } })).toBeNull()
    expect(faultOf({ details: { outcome: 'disclose', by: null } })).toBeNull()
    expect(faultOf({ onBehalfOf: 'bo' })).toBeNull()
  })

  it.each<[string, Partial<LedgerEntry>]>([
    ['without a reason', { opinion: ' ' }],
    ['without an outcome', { details: null }],
    ['without a next date', { details: { outcome: 'keep', event: '规划批准后' } }],
    ['by a writer', { actor: 'ann' }],
    ['for a writer', { onBehalfOf: 'ann' }],
  ])('is not allowed %s', (_, more) => {
    expect(faultOf(more)).toBe('NOT_ALLOWED')
  })

  it('is not allowed of what is not live, and not of another revision', () => {
    const down = { ...state, live: null }
    const gone: History = {
      ...history,
      last: { state: down, dues: {}, contentHash: 'content', formedOn: null },
    }
    expect(faultOf({}, gone)).toBe('NOT_ALLOWED')
    expect(faultOf({ revision: 5 })).toBe('OUT_OF_PLACE')
    expect(faultOf({ to: 'draft' })).toBe('OUT_OF_PLACE')
    expect(faultOf({}, newHistory)).toBe('OUT_OF_PLACE')
  })
})
