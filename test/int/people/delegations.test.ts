import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { at, delegating } from './delegating.ts'
import { codesOf, idOf } from './staff.ts'

let county: TestCounty
let go: Delegating['go']
let make: Delegating['make']
let atStage: Delegating['atStage']
let standing: Delegating['standing']
type Delegating = Awaited<ReturnType<typeof delegating>>

beforeAll(async () => {
  county = await openCounty()
  ;({ go, make, atStage, standing } = await delegating(county))
})
afterAll(() => county?.close())

/** A delegation that is wanted and nothing else; it is ended when the work with it is done. */
async function during(
  more: Record<string, unknown>,
  work: (id: string) => Promise<void>,
  account = 'boss',
): Promise<void> {
  const made = await make(account, more)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  await work(made.body.id)
  await county.as('admin')('POST', `/api/delegations/${made.body.id}/end`)
}

const inboxOf = async (account: string) => {
  const { body } = await county.as(account)<{
    waiting: { items: { id: string; onBehalfOf: { id: string; name: string } | null }[] }
  }>('GET', '/api/documents/inbox')
  return new Map(body.waiting.items.map((item) => [item.id, item.onBehalfOf]))
}

describe('who acts for another', () => {
  it('sees what waits for them, approves it, and shows as "B for A" wherever it is read', () =>
    at(() =>
      during({}, async () => {
        const id = await atStage('branchApproval')
        expect((await inboxOf('deputy')).get(id)).toEqual({
          id: idOf(county, 'boss'),
          name: 'boss君',
        })
        const seen = await standing('deputy', id)
        expect(seen.body.waitingFor.toSorted()).toEqual(['boss君', 'deputy君'])
        expect(seen.body.available.find(({ action }) => action === 'approve')?.reasons).toEqual([])
        const approved = await go.act('deputy', id, 'approve', { opinion: '代为同意。' })
        expect(approved.status, JSON.stringify(approved.body)).toBe(200)
        expect(approved.body.document.stage).toBe('countyApproval')
        expect(approved.body.entry).toMatchObject({
          actor: idOf(county, 'deputy'),
          onBehalfOf: idOf(county, 'boss'),
        })
        const { body } = await standing('clerk.education', id)
        expect(body.ledger.at(-1)).toMatchObject({
          actorName: 'deputy君',
          onBehalfOf: idOf(county, 'boss'),
          onBehalfOfName: 'boss君',
        })
        const sheet = await county.as('clerk.education')<string>(
          'GET',
          `/api/documents/${id}/approval-sheet`,
        )
        expect(sheet.body).toMatch(/deputy君[^<]*代[^<]*boss君/)
      }),
    ))

  it('acts in their own right where they may, and for nobody', () =>
    at(() =>
      during({ delegate: idOf(county, 'county'), roles: ['countyLeader'] }, async () => {
        // `county` leads the gov-office themselves; the delegation reaches education only.
        const { id } = await go.create()
        await go.bring(id, 'branchApproval')
        const own = await go.act('county', id, 'approve')
        expect(own.status).toBe(403)
        await go.must('branch', id, 'approve')
        const approved = await go.act('county', id, 'approve')
        expect(approved.body.entry).toMatchObject({ onBehalfOf: null })
      }),
    ))

  it('has the roles that were delegated, and no other of theirs', () =>
    at(() =>
      during({}, async () => {
        const id = await atStage('branchApproval')
        await go.must('deputy', id, 'approve')
        const beyond = await go.act('deputy', id, 'approve')
        expect([beyond.status, codesOf(beyond)]).toEqual([403, ['NOT_ENTITLED']])
        expect([...(await inboxOf('deputy')).keys()]).not.toContain(id)
        const write = await county.as('deputy')('POST', '/api/documents', {
          title: '越权起草',
          office: 'education',
          mode: 'proactive',
        })
        expect(write.status).toBe(403)
      }),
    ))

  it('loses it when the role is taken from whoever gave it', () =>
    at(() =>
      during(
        { roles: ['publisher'], delegate: idOf(county, 'other') },
        async () => {
          const id = await atStage('branchApproval')
          expect((await standing('other', id)).status).toBe(200)
          const revoked = await county.as('admin')(
            'POST',
            `/api/users/${idOf(county, 'temp')}/revocations`,
            { office: 'education', role: 'publisher', reason: '轮岗' },
          )
          expect(revoked.status, JSON.stringify(revoked.body)).toBe(200)
          expect((await standing('other', id)).status).toBe(404)
        },
        'temp',
      ),
    ))

  it('hands nothing on: from A to B, and from B to C, gives C nothing of A', () =>
    at(() =>
      during({}, async () => {
        const onward = await make('deputy', { delegate: idOf(county, 'third') })
        expect([onward.status, codesOf(onward)]).toEqual([422, ['ROLE_NOT_HELD']])
        // B has the same role elsewhere; what B gives on is that, not A's.
        await during({ delegate: idOf(county, 'branch'), endsOn: '2026-11-24' }, async () => {
          await during(
            { delegate: idOf(county, 'third'), endsOn: '2026-11-24' },
            async () => {
              const id = await atStage('branchApproval')
              expect((await standing('third', id)).status).toBe(404)
              expect((await go.act('branch', id, 'approve')).status).toBe(200)
            },
            'branch',
          )
        })
      }),
    ))
})

describe('four eyes through a delegation', () => {
  it('binds B, who wrote it', () =>
    at(() =>
      during({ delegate: idOf(county, 'busy') }, async () => {
        const id = await atStage('branchApproval', 'busy')
        expect([...(await inboxOf('busy')).keys()]).not.toContain(id)
        const own = await go.act('busy', id, 'approve')
        expect([own.status, codesOf(own)]).toEqual([422, ['FOUR_EYES']])
      }),
    ))

  it('binds B for A, who wrote it', () =>
    at(() =>
      during(
        { delegate: idOf(county, 'other'), roles: ['secrecyReviewer'] },
        async () => {
          const id = await atStage('secrecyReview', 'busy')
          expect([...(await inboxOf('other')).keys()]).not.toContain(id)
          const acted = await go.act('other', id, 'approve')
          expect([acted.status, codesOf(acted)]).toEqual([422, ['FOUR_EYES']])
        },
        'busy',
      ),
    ))

  it('binds B for A, who approved an earlier step in person', () =>
    at(() =>
      during({ roles: ['countyLeader'] }, async () => {
        const id = await atStage('branchApproval')
        await go.must('boss', id, 'approve')
        const acted = await go.act('deputy', id, 'approve')
        expect([acted.status, codesOf(acted)]).toEqual([422, ['FOUR_EYES']])
        expect([...(await inboxOf('deputy')).keys()]).not.toContain(id)
      }),
    ))

  it('binds A in person, for whom B approved an earlier step', () =>
    at(() =>
      during({}, async () => {
        const id = await atStage('branchApproval')
        await go.must('deputy', id, 'approve')
        const acted = await go.act('boss', id, 'approve')
        expect([acted.status, codesOf(acted)]).toEqual([422, ['FOUR_EYES']])
      }),
    ))

  it('binds B, who approved one step in person and would approve another for A', () =>
    at(() =>
      during({ delegate: idOf(county, 'busy') }, async () => {
        const id = await atStage('secrecyReview')
        await go.must('busy', id, 'approve')
        const acted = await go.act('busy', id, 'approve')
        expect([acted.status, codesOf(acted)]).toEqual([422, ['FOUR_EYES']])
        expect(await go.must('boss', id, 'approve')).toMatchObject({ stage: 'countyApproval' })
      }),
    ))

  it('binds B, who approved one step for A and would approve another for C', () =>
    at(() =>
      during({}, async () => {
        await during(
          { roles: ['countyLeader'] },
          async () => {
            const id = await atStage('branchApproval')
            await go.must('deputy', id, 'approve')
            const acted = await go.act('deputy', id, 'approve')
            expect([acted.status, codesOf(acted)]).toEqual([422, ['FOUR_EYES']])
          },
          'chief',
        )
      }),
    ))

  it('counts a signature for A once, whoever gives it, where two must sign', () =>
    at(() =>
      during({}, async () => {
        const { status } = await county.as('admin')('POST', '/api/routes', {
          name: '会签',
          kinds: ['normative'],
          priority: 9,
          steps: [
            { step: 'secrecyReview', quorum: 1, limitWorkingDays: 3 },
            { step: 'branchApproval', quorum: 2, limitWorkingDays: 3 },
          ],
        })
        expect(status).toBe(201)
        const { id } = await go.create(
          { office: 'education', kind: 'normative' },
          'clerk.education',
        )
        await go.must('clerk.education', id, 'submit')
        await go.must('boss.secrecy', id, 'approve')
        await go.must('deputy', id, 'approve')
        for (const account of ['deputy', 'boss']) {
          const again = await go.act(account, id, 'approve')
          expect([account, again.status, codesOf(again)]).toEqual([
            account,
            422,
            ['ALREADY_SIGNED'],
          ])
        }
        expect((await standing('boss', id)).body.waitingFor).toEqual([])
      }),
    ))
})

describe('afterwards', () => {
  it('verify holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
