import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { enlist, idOf } from '../people/staff.ts'
import { type Mailroom, openMailroom } from './mailroom.ts'

let room: Mailroom
let county: Mailroom['county']
let finish: Mailroom['finish']
let go: Mailroom['go']
let hear: Mailroom['hear']
let mails: Mailroom['mails']
let on: Mailroom['on']
let submitted: Mailroom['submitted']

beforeAll(async () => {
  room = await openMailroom()
  ;({ county, finish, go, hear, mails, on, submitted } = room)
  await enlist(county, { gone: { 'gov-office': ['secrecyReviewer'] } })
  await county.as('admin')('POST', `/api/users/${idOf(county, 'gone')}/deactivate`, {
    reason: '退休',
  })
  const { status } = await county.as('admin')('POST', '/api/routes', {
    name: '会签',
    kinds: ['normative'],
    priority: 5,
    steps: [
      { step: 'secrecyReview', quorum: 1, limitWorkingDays: 3 },
      { step: 'branchApproval', quorum: 2, limitWorkingDays: 3 },
      { step: 'countyApproval', quorum: 1, limitWorkingDays: 3 },
    ],
  })
  expect(status).toBe(201)
})
beforeEach(() => {
  room.smtp.received.length = 0
})
afterAll(() => room?.close())

describe('who is reminded', () => {
  it('is nobody who wrote it, has left, or acts for such a person', async () => {
    const id = await submitted('2026-11-23', {}, 'writer')
    expect(await hear('2026-11-25')).toEqual(['secrecy: 将到期：保密审查'])
    await finish(id, 'writer')
  })

  it('is whoever acts for the one whose turn it is, too', async () => {
    const made = await on('2026-11-23', () =>
      county.as('secrecy')<{ id: string }>('POST', '/api/delegations/make', {
        delegate: idOf(county, 'deputy'),
        roles: ['secrecyReviewer'],
        startsOn: '2026-11-25',
        endsOn: '2026-11-26',
        reason: '出差',
      }),
    )
    expect(made.status).toBe(201)
    const id = await submitted('2026-11-23', {}, 'writer')
    expect(await hear('2026-11-25')).toEqual(
      ['deputy', 'secrecy'].map((who) => `${who}: 将到期：保密审查`),
    )
    // The delegation has ended by itself.
    expect(await hear('2026-11-27')).toEqual(['secrecy: 已超期：保密审查'])
    await finish(id, 'writer')
  })

  it('at a joint sign-off, is whoever has not signed; the head, when nobody is left', async () => {
    const id = await submitted('2026-11-23', { kind: 'normative' })
    await on('2026-11-23', async () => {
      await go.must('secrecy', id, 'approve')
      await go.must('branch', id, 'approve')
    })
    expect(await hear('2026-11-25')).toContain('lead2: 将到期：分管领导审批')
    expect(mails()).not.toContain('branch: 将到期：分管领导审批')
    const left = await county.as('admin')(
      'POST',
      `/api/users/${idOf(county, 'lead2')}/deactivate`,
      { reason: '调离', successor: idOf(county, 'deputy') },
    )
    expect(left.status, JSON.stringify(left.body)).toBe(200)
    expect(await hear('2026-11-27')).toEqual(['head: 已超期：分管领导审批'])
    await finish(id)
  })

  it('verify holds over all of it', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
