import { describe, expect, it } from 'vitest'
import { type Action, decide, strayParams } from '../../../../src/domain/approval/index.ts'
import { codesOf, documentAt, now, own, signature, situation } from './situations.ts'

describe('four eyes', () => {
  const atBranch = documentAt('branchApproval')

  it('refuses an approval and a publication by somebody who wrote', () => {
    const approving = decide(
      situation({
        action: 'approve',
        actor: 'writer',
        roles: ['branchLeader'],
        document: atBranch,
      }),
    )
    expect(codesOf(approving)).toEqual(['FOUR_EYES'])
    const publishing = decide(
      situation({
        action: 'publish',
        actor: 'writer',
        roles: ['publisher'],
        document: documentAt('approved'),
      }),
    )
    expect(codesOf(publishing)).toEqual(['FOUR_EYES'])
  })

  it('refuses a second step to whoever signed the first, in person or for somebody else', () => {
    const by = (actor: string, onBehalfOf: string | null) =>
      codesOf(
        decide(
          situation({
            action: 'approve',
            document: documentAt('branchApproval', {
              approvals: [signature('secrecyReview', 'sun', 'absent')],
            }),
            capacities: { branchLeader: [{ actor, onBehalfOf }] },
          }),
        ),
      )
    expect(by('sun', null)).toEqual(['FOUR_EYES'])
    expect(by('sun', 'zhao')).toEqual(['FOUR_EYES'])
    expect(by('absent', null)).toEqual(['FOUR_EYES'])
    expect(by('other', 'absent')).toEqual(['FOUR_EYES'])
    expect(by('other', 'writer')).toEqual(['FOUR_EYES'])
    expect(by('other', 'zhao')).toEqual([])
  })

  it('takes the first capacity that four eyes allow, own before delegated', () => {
    const decision = decide(
      situation({
        action: 'approve',
        document: atBranch,
        capacities: { branchLeader: [own('zhao'), { actor: 'zhao', onBehalfOf: 'li' }] },
      }),
    )
    expect(decision.ok && decision.capacity).toEqual(own('zhao'))
    const delegated = decide(
      situation({
        action: 'approve',
        document: atBranch,
        capacities: {
          branchLeader: [
            { actor: 'zhao', onBehalfOf: 'writer' },
            { actor: 'zhao', onBehalfOf: 'li' },
          ],
        },
      }),
    )
    expect(delegated.ok && delegated.capacity.onBehalfOf).toBe('li')
  })

  it('tells a joint signatory that they have signed, at a referred document too', () => {
    const route = {
      name: '会签',
      allowsBatch: false,
      steps: [{ step: 'secrecyReview' as const, quorum: 2, limitWorkingDays: 3 }],
    }
    for (const stage of ['secrecyReview', 'referred'] as const) {
      const document = documentAt(stage, { route, approvals: [signature('secrecyReview', 'sun')] })
      const again = decide(
        situation({ action: 'approve', actor: 'sun', roles: ['secrecyReviewer'], document }),
      )
      expect(codesOf(again)).toEqual(['ALREADY_SIGNED'])
      const second = decide(situation({ action: 'approve', roles: ['secrecyReviewer'], document }))
      expect(second.ok && second.to).toBe('approved')
    }
  })
})

describe('an approval binds to content', () => {
  const bound = [
    ['approve', 'secrecyReview', 'secrecyReviewer'],
    ['approve', 'countyApproval', 'countyLeader'],
    ['approve', 'referred', 'secrecyReviewer'],
    ['refer', 'secrecyReview', 'secrecyReviewer'],
    ['publish', 'approved', 'publisher'],
  ] as const

  it('refuses when the content is not that of the round', () => {
    for (const [action, stage, role] of bound) {
      const decision = decide(
        situation({ action, roles: [role], document: documentAt(stage), contentHash: 'another' }),
      )
      expect(codesOf(decision), `${action} at ${stage}`).toEqual(['CONTENT_CHANGED'])
    }
  })

  it('refuses when the round is bound to nothing', () => {
    for (const [action, stage, role] of bound) {
      const document = documentAt(stage, { roundHash: null })
      expect(codesOf(decide(situation({ action, roles: [role], document })))).toEqual([
        'CONTENT_CHANGED',
      ])
    }
  })
})

describe('publication looks again at the whole route', () => {
  const publish = (more: Parameters<typeof documentAt>[1], writers = ['writer']) =>
    codesOf(
      decide(
        situation({
          action: 'publish',
          roles: ['publisher'],
          document: documentAt('approved', more),
          writers,
        }),
      ),
    )
  const all = documentAt('approved').approvals

  it('refuses a missing step, a person who signed twice, and a writer among those who signed', () => {
    expect(publish({})).toEqual([])
    expect(publish({ approvals: all.slice(1) })).toEqual(['WRONG_STAGE'])
    expect(publish({ approvals: [] })).toEqual(['WRONG_STAGE'])
    expect(publish({ route: null })).toEqual(['WRONG_STAGE'])
    const twice = all.map((approval) => ({ ...approval, actor: 'one' }))
    expect(publish({ approvals: twice })).toEqual(['WRONG_STAGE'])
    const forTwo = all.map((approval, index) => ({ ...approval, onBehalfOf: `for-${index % 2}` }))
    expect(publish({ approvals: forTwo })).toEqual(['WRONG_STAGE'])
    expect(publish({}, ['writer', 'signed-countyApproval'])).toEqual(['WRONG_STAGE'])
  })

  it('refuses a route that skips the secrecy review, and a document without an index number', () => {
    const steps = [{ step: 'branchApproval' as const, quorum: 1, limitWorkingDays: 3 }]
    expect(publish({ route: { name: 'short', allowsBatch: true, steps } })).toEqual(['WRONG_STAGE'])
    expect(publish({ indexNumber: null })).toEqual(['NO_INDEX_NUMBER'])
  })
})

describe('a refusal', () => {
  it('gives all reasons, entitlement before staleness before everything else', () => {
    const decision = decide(
      situation({
        action: 'publish',
        document: documentAt('draft'),
        expectedRevision: 1,
        params: { publishAt: '2026-01-01T00:00:00Z' },
      }),
    )
    expect(codesOf(decision)).toEqual([
      'NOT_ENTITLED',
      'STALE_REVISION',
      'WRONG_STAGE',
      'PUBLISH_AT_PAST',
    ])
    const submit = decide(
      situation({
        action: 'submit',
        roles: ['clerk'],
        expectedRevision: 6,
        faults: [
          { code: 'MISSING', field: 'formedOn' },
          { code: 'MISSING', field: 'body' },
        ],
        route: { name: 'empty', allowsBatch: false, steps: [] },
      }),
    )
    expect(codesOf(submit)).toEqual([
      'STALE_REVISION',
      'INCOMPLETE',
      'INCOMPLETE',
      'ROUTE_UNUSABLE',
    ])
  })

  it('tells who comes too late to their step that it is late, and a stranger to it that they are one', () => {
    const late = {
      action: 'approve',
      document: documentAt('branchApproval'),
      expectedRevision: 6,
    } as const
    const codes = (more: Partial<Parameters<typeof situation>[0]>) =>
      codesOf(decide(situation({ ...late, ...more })))
    expect(codes({ roles: ['secrecyReviewer'] })).toEqual(['STALE_REVISION'])
    expect(codes({ roles: ['clerk', 'publisher'] })).toEqual(['NOT_ENTITLED', 'STALE_REVISION'])
    expect(codes({ roles: ['secrecyReviewer'], expectedRevision: 7 })).toEqual(['NOT_ENTITLED'])
  })

  it('names each parameter that is missing or blank', () => {
    const takeDown = decide(
      situation({
        action: 'takeDown',
        roles: ['publisher'],
        document: documentAt('published'),
        params: { opinion: '　 \n' },
      }),
    )
    expect(takeDown.ok ? [] : takeDown.reasons).toEqual([
      { code: 'REASON_REQUIRED', field: 'reason' },
      { code: 'REASON_REQUIRED', field: 'opinion' },
    ])
  })

  it('refuses a date of publication that is past, now, or no date', () => {
    for (const publishAt of ['2026-11-01T00:00:00Z', now, 'tomorrow', '2026-13-01']) {
      const decision = decide(
        situation({
          action: 'publish',
          roles: ['publisher'],
          document: documentAt('approved'),
          params: { publishAt },
        }),
      )
      expect(codesOf(decision), publishAt).toEqual(['PUBLISH_AT_PAST'])
    }
  })

  it('answers an action that does not exist', () => {
    for (const action of ['', 'delete', 'Publish', 'constructor', '__proto__']) {
      const decision = decide({ ...situation({ action: 'submit' }), action: action as Action })
      expect(codesOf(decision)).toEqual(['NOT_ENTITLED'])
    }
  })
})

describe('what an act carries', () => {
  it('has no room for what is not part of it: an approval brings no change note', () => {
    expect(strayParams('approve', { opinion: '同意', changeNote: '改了' })).toEqual(['changeNote'])
    expect(strayParams('publish', { changeNote: '改了', publishAt: now })).toEqual(['changeNote'])
    expect(strayParams('approve', { publishAt: now, changeNote: undefined })).toEqual(['publishAt'])
    expect(strayParams('takeDown', { reason: 'error', opinion: '附件有误' })).toEqual([])
    expect(strayParams('correct', { changeNote: '更正' })).toEqual([])
  })
})

describe('what follows from an act', () => {
  it('sets the time of first publication once', () => {
    const again = decide(
      situation({
        action: 'publish',
        roles: ['publisher'],
        document: documentAt('approved', { publishedAt: '2020-01-01T00:00:00.000Z' }),
      }),
    )
    expect(again.ok && again.next.publishedAt).toBe('2020-01-01T00:00:00.000Z')
  })

  it('voids the approvals and the hash of the round on every way back to draft', () => {
    for (const [action, role] of [
      ['recall', 'clerk'],
      ['return', 'publisher'],
    ] as const) {
      const document = documentAt('approved', { scheduledFor: '2026-12-01T00:00:00.000Z' })
      const decision = decide(situation({ action, roles: [role], document }))
      expect(decision.ok && decision.next).toMatchObject({
        stage: 'draft',
        approvals: [],
        roundHash: null,
        scheduledFor: null,
      })
    }
  })

  it('cancels what was scheduled when the live version is taken down or repealed meanwhile', () => {
    for (const action of ['takeDown', 'repeal'] as const) {
      const document = documentAt('approved', {
        live: { revision: 4, stage: 'published' },
        scheduledFor: '2026-12-01T00:00:00.000Z',
      })
      const decision = decide(situation({ action, roles: ['publisher'], document }))
      expect(decision.ok && decision.next).toMatchObject({ stage: 'approved', scheduledFor: null })
    }
  })
})
