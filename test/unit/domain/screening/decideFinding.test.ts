import { describe, expect, it } from 'vitest'
import { type Stage, stages } from '../../../../src/domain/approval/index.ts'
import {
  decideFinding,
  type FindingAct,
  findingActNames,
} from '../../../../src/domain/screening/decideFinding.ts'
import type { JudgedFinding } from '../../../../src/domain/screening/decisions.ts'
import { own } from '../approval/situations.ts'

const held: JudgedFinding = {
  id: 'a',
  detector: 'identityNumber',
  level: 'hold',
  state: 'open',
  reason: null,
}

const ask = (act: FindingAct, more: Partial<Parameters<typeof decideFinding>[0]> = {}) =>
  decideFinding({
    act,
    finding: held,
    canMask: true,
    reason: '依法应当公开',
    stage: act === 'mask' || act === 'justify' ? 'draft' : 'secrecyReview',
    writers: ['writer'],
    capacities: { clerk: [own('writer')], secrecyReviewer: [own('reviewer')] },
    ...more,
  })

const codes = (answer: ReturnType<typeof ask>) =>
  answer.ok ? [] : answer.reasons.map(({ code }) => code)

describe('deciding about a finding', () => {
  it.each(findingActNames)('allows %s to whom it belongs, where it belongs', (act) => {
    expect(ask(act).ok).toBe(true)
  })

  it('leaves masking and reasons to the clerk at draft, the verdict to the reviewer at review', () => {
    const where = (act: FindingAct): Stage[] => stages.filter((stage) => ask(act, { stage }).ok)
    expect(where('mask')).toEqual(['draft'])
    expect(where('justify')).toEqual(['draft'])
    expect(where('accept')).toEqual(['secrecyReview', 'referred'])
    expect(where('reject')).toEqual(['secrecyReview', 'referred'])
  })

  it('is refused to who holds another role only', () => {
    expect(codes(ask('accept', { capacities: { clerk: [own('writer')] } }))).toEqual([
      'NOT_ENTITLED',
    ])
    expect(codes(ask('mask', { capacities: { secrecyReviewer: [own('reviewer')] } }))).toEqual([
      'NOT_ENTITLED',
    ])
  })

  it('is refused to a reviewer who wrote, in person or through a delegation', () => {
    const wrote = { capacities: { secrecyReviewer: [own('writer')] } }
    expect(codes(ask('accept', wrote))).toEqual(['FOUR_EYES'])
    const delegated = { capacities: { secrecyReviewer: [{ actor: 'x', onBehalfOf: 'writer' }] } }
    expect(codes(ask('reject', delegated))).toEqual(['FOUR_EYES'])
  })

  it('wants a reason from the clerk who keeps something and the reviewer who says no', () => {
    expect(codes(ask('justify', { reason: '  ' }))).toEqual(['REASON_REQUIRED'])
    expect(codes(ask('reject', { reason: '' }))).toEqual(['REASON_REQUIRED'])
    expect(ask('accept', { reason: '' }).ok).toBe(true)
    expect(ask('mask', { reason: '' }).ok).toBe(true)
  })

  it('masks what is only told too, but has nothing else to decide about it', () => {
    const finding: JudgedFinding = { ...held, level: 'warn' }
    expect(ask('mask', { finding }).ok).toBe(true)
    expect(codes(ask('justify', { finding }))).toEqual(['FINDING_NEEDS_NO_DECISION'])
  })

  it('is refused when the same was said before, with the same reason', () => {
    const justified: JudgedFinding = { ...held, state: 'justified', reason: '值班电话' }
    const again = (act: FindingAct, finding: JudgedFinding, reason: string) =>
      codes(ask(act, { finding, reason }))
    expect(again('justify', justified, ' 值班电话 ')).toEqual(['FINDING_SAID_ALREADY'])
    expect(again('justify', justified, '值班电话，向社会公布')).toEqual([])
    // It was rejected meanwhile: the clerk may insist.
    expect(again('justify', { ...justified, state: 'rejected' }, '值班电话')).toEqual([])
    const accepted: JudgedFinding = { ...held, state: 'accepted', reason: null }
    expect(again('accept', accepted, '')).toEqual(['FINDING_SAID_ALREADY'])
    expect(again('reject', accepted, '改用座机')).toEqual([])
    expect(again('mask', justified, '值班电话')).toEqual([])
  })

  it('tells all of its reasons at once', () => {
    expect(codes(ask('justify', { finding: null, reason: '', stage: 'published' }))).toEqual([
      'WRONG_STAGE',
      'FINDING_UNKNOWN',
      'REASON_REQUIRED',
    ])
    expect(codes(ask('mask', { canMask: false, stage: 'approved' }))).toEqual([
      'WRONG_STAGE',
      'FINDING_NOT_MASKABLE',
    ])
  })
})
