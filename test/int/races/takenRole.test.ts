import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addDays, todayIn } from '../../../src/domain/dates/index.ts'
import { type Answer, openCounty, type TestCounty } from '../../support/county.ts'
import { journeys, type Moved } from '../../support/journey.ts'
import { isWaited, whileLocked } from '../../support/locks.ts'
import { races } from '../../support/races.ts'
import { codesOf, enlist, idOf } from '../people/staff.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  await enlist(county, {
    revoked: { 'gov-office': ['publisher'] },
    leaver: { 'gov-office': ['publisher'] },
    delegate: {},
    reader: { 'gov-office': ['secrecyReviewer'] },
  })
})
afterEach(() => races(county).holds())
afterAll(() => county?.close())

const reason = '工作调整'
const today = todayIn('Asia/Shanghai', new Date())

/** An act that waits for the document's lock while something else is decided about whoever asked. */
async function meanwhile(
  { id, account, action }: { id: string; account: string; action: string },
  decide: () => Promise<Answer>,
): Promise<Answer<Moved>> {
  const expectedRevision = await go.revisionOf(account, id)
  let answer: Promise<Answer<Moved>> | undefined
  await whileLocked(county, id, async () => {
    answer = go.post(account, id, { action, expectedRevision })
    await isWaited(county)
    const decided = await decide()
    expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  })
  if (!answer) throw new Error('Nothing was asked')
  return answer
}

const approved = async () => {
  const { id } = await go.create()
  await go.bring(id, 'approved')
  return id
}

describe('who waits for a document, and loses the right to act on it meanwhile,', () => {
  it('does not publish it when the role has been taken', async () => {
    const id = await approved()
    const answer = await meanwhile({ id, account: 'revoked', action: 'publish' }, () =>
      county.as('admin')('POST', `/api/users/${idOf(county, 'revoked')}/revocations`, {
        office: 'gov-office',
        role: 'publisher',
        reason,
      }),
    )
    expect([answer.status, codesOf(answer)]).toEqual([403, ['NOT_ENTITLED']])
    expect((await county.as(null)('GET', `/api/documents/${id}`)).status).toBe(404)
  })

  it('does not publish it when the account has been ended', async () => {
    const id = await approved()
    const answer = await meanwhile({ id, account: 'leaver', action: 'publish' }, () =>
      county.as('admin')('POST', `/api/users/${idOf(county, 'leaver')}/deactivate`, { reason }),
    )
    expect([answer.status, codesOf(answer)]).toEqual([401, ['NOT_SIGNED_IN']])
    expect((await county.as(null)('GET', `/api/documents/${id}`)).status).toBe(404)
  })

  it('does not approve it when the delegation has ended', async () => {
    const { id } = await go.create()
    await go.bring(id, 'secrecyReview')
    const { body } = await county.as('secrecy')<{ id: string }>('POST', '/api/delegations/make', {
      delegate: idOf(county, 'delegate'),
      roles: ['secrecyReviewer'],
      startsOn: today,
      endsOn: addDays(today, 5),
      reason,
    })
    const answer = await meanwhile({ id, account: 'delegate', action: 'approve' }, () =>
      county.as('secrecy')('POST', `/api/delegations/${body.id}/end`, {}),
    )
    // Without the delegation they may not even read it, and that is told first.
    expect([answer.status, codesOf(answer)]).toEqual([404, ['NOT_FOUND']])
    expect((await county.as('clerk')('GET', `/api/documents/${id}`)).body).toMatchObject({
      stage: 'secrecyReview',
    })
  })

  it('is not held up by what does not concern their account', async () => {
    const { id } = await go.create()
    await go.bring(id, 'secrecyReview')
    const answer = await meanwhile({ id, account: 'reader', action: 'approve' }, () =>
      county.as('admin')('POST', `/api/users/${idOf(county, 'delegate')}/grants`, {
        office: 'gov-office',
        role: 'clerk',
        reason,
      }),
    )
    expect(answer.status).toBe(200)
  })
})
