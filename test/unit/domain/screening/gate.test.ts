import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Action,
  actionNames,
  decide,
  type Stage,
  stages,
} from '../../../../src/domain/approval/index.ts'
import {
  type FindingDecision,
  type FindingState,
  judge,
  type Screening,
} from '../../../../src/domain/screening/decisions.ts'
import { isHeldByScreening } from '../../../../src/domain/screening/gate.ts'
import { codesOf, documentAt, situation } from '../approval/situations.ts'

const one = (level: 'warn' | 'hold' | 'refuse', state: FindingState): Screening => ({
  findings: [{ level, state }],
})

/** By hand: where a held finding in each state stops an action. `-` lets it pass, `x` holds it. */
const matrix: [Action, Stage, string][] = [
  // open justified accepted rejected
  ['submit', 'draft', 'x - - x'],
  ['approve', 'secrecyReview', 'x x - x'],
  ['approve', 'referred', 'x x - x'],
  ['approve', 'branchApproval', '- - - -'],
  ['approve', 'countyApproval', '- - - -'],
  ['publish', 'approved', 'x x - x'],
  ['return', 'secrecyReview', '- - - -'],
  ['refer', 'secrecyReview', '- - - -'],
  ['recall', 'secrecyReview', '- - - -'],
  ['takeDown', 'published', '- - - -'],
]
const states: FindingState[] = ['open', 'justified', 'accepted', 'rejected']

describe('the gate of screening', () => {
  it.each(matrix)('holds %s at %s by the state of each finding', (action, stage, row) => {
    const held = states.map((state) =>
      isHeldByScreening({ action, stage, screening: one('hold', state) }) ? 'x' : '-',
    )
    expect(held.join(' ')).toBe(row)
  })

  it('lets what is only told pass everywhere', () => {
    for (const action of actionNames) {
      for (const stage of stages) {
        expect(isHeldByScreening({ action, stage, screening: one('warn', 'open') })).toBe(false)
      }
    }
  })

  it('never lets a mark of secrecy pass, whatever was said of it', () => {
    for (const state of states) {
      const screening = one('refuse', state)
      expect(isHeldByScreening({ action: 'submit', stage: 'draft', screening })).toBe(true)
      expect(isHeldByScreening({ action: 'publish', stage: 'approved', screening })).toBe(true)
    }
  })

  it('lets nothing pass that was not screened', () => {
    expect(isHeldByScreening({ action: 'submit', stage: 'draft', screening: null })).toBe(true)
    expect(isHeldByScreening({ action: 'publish', stage: 'approved', screening: null })).toBe(true)
  })

  it('is one reason among the others of a decision', () => {
    const held = situation({
      action: 'submit',
      roles: ['clerk'],
      screening: one('hold', 'open'),
      faults: [{ code: 'titleMissing', field: 'title' }],
    })
    expect(codesOf(decide(held))).toEqual(['INCOMPLETE', 'FINDINGS_OPEN'])
  })

  it.each([
    ['submit', 'draft', 'clerk'],
    ['approve', 'secrecyReview', 'secrecyReviewer'],
    ['approve', 'referred', 'secrecyReviewer'],
    ['publish', 'approved', 'publisher'],
  ] as const)('tells %s at %s how many they are, as to a %s', (action, stage, role) => {
    const screening: Screening = {
      findings: [
        { level: 'hold', state: 'open' },
        { level: 'hold', state: 'rejected' },
        { level: 'hold', state: 'accepted' },
        { level: 'warn', state: 'open' },
      ],
    }
    const held = decide(
      situation({ action, roles: [role], document: documentAt(stage), screening }),
    )
    expect(held.ok ? [] : held.reasons).toContainEqual({
      code: 'FINDINGS_OPEN',
      field: 'findings',
      role,
      count: 2,
    })
  })

  it('does not speak of findings where the stage is wrong anyway', () => {
    const late = situation({
      action: 'submit',
      roles: ['clerk'],
      document: documentAt('published'),
      screening: one('hold', 'open'),
    })
    expect(codesOf(decide(late))).toEqual(['WRONG_STAGE'])
  })
})

describe('what was said of findings', () => {
  const findings = [
    { id: 'a', detector: 'identityNumber', level: 'hold' },
    { id: 'b', detector: 'mobileNumber', level: 'hold' },
  ] as const
  const said = (
    finding: string,
    decision: FindingDecision['decision'],
    contentHash = 'now',
  ): FindingDecision => ({ finding, decision, contentHash, reason: `为什么${decision}` })
  const statesOf = (decisions: FindingDecision[]) =>
    judge({ findings, decisions, contentHash: 'now' }).map(({ state }) => state)

  it('is about that finding and no other', () => {
    expect(statesOf([said('a', 'justify')])).toEqual(['justified', 'open'])
  })

  it('keeps a reason of the clerk through an edit, and asks the reviewer anew', () => {
    expect(statesOf([said('a', 'justify', 'before'), said('a', 'accept', 'before')])).toEqual([
      'justified',
      'open',
    ])
  })

  it('comes with the reason of who said it last', () => {
    const reasonsOf = (decisions: FindingDecision[]) =>
      judge({ findings, decisions, contentHash: 'now' }).map(({ reason }) => reason)
    expect(reasonsOf([said('a', 'justify'), said('a', 'accept', 'before')])).toEqual([
      '为什么justify',
      null,
    ])
    expect(reasonsOf([said('a', 'justify'), said('a', 'reject')])).toEqual(['为什么reject', null])
  })

  it('counts the newest word of the reviewer on this content', () => {
    expect(statesOf([said('a', 'accept'), said('a', 'reject')])).toEqual(['rejected', 'open'])
    expect(statesOf([said('a', 'reject'), said('a', 'accept')])).toEqual(['accepted', 'open'])
  })

  it('never accepts by what was said of other content', () => {
    const decision = fc.record({
      finding: fc.constantFrom('a', 'b', 'c'),
      decision: fc.constantFrom('justify' as const, 'accept' as const, 'reject' as const),
      contentHash: fc.constantFrom('before', 'other', null),
      reason: fc.constantFrom('理由', null),
    })
    fc.assert(
      fc.property(fc.array(decision), (decisions) => {
        expect(statesOf(decisions)).not.toContain('accepted')
      }),
    )
  })
})
