import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, requestDesk, type Submitted } from '../../support/requestDesk.ts'
import { type Asker, accountOf, askers } from '../doors/table.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
let archived: Submitted

type Held = { legalHold: boolean; holds: { isHeld: boolean; reason: string }[] }
const reason = '申请人已经起诉，案号（2026）云行初字第5号'

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  archived = await desk.submitted()
  await desk.must('requests', archived.id, { type: 'withdraw' })
  await desk.must('requests', archived.id, { type: 'archive' })
})
afterAll(() => county?.close())

const hold = (account: string | null, body: unknown, id = archived.id) =>
  county.as(account)<Held & { errors?: { code: string }[] }>(
    'POST',
    `/api/requests/${id}/hold`,
    body,
  )
const caseOf = async (account: string) =>
  (await county.as(account)<Held>('GET', `/api/requests/${archived.id}/case`)).body
const eventsOf = async () =>
  (
    await county.as('requests')<{ revision: number; request: Held }>(
      'GET',
      `/api/requests/${archived.id}/events`,
    )
  ).body

describe('a legal hold', () => {
  it('is placed by the head of the disclosure office and nobody else', async () => {
    const expected: Partial<Record<Asker, number>> = {
      nobody: 401,
      requests: 403,
      auditor: 403,
      head: 200,
    }
    for (const asker of [...askers.filter((name) => name !== 'head'), 'head' as const]) {
      const { status } = await hold(accountOf(asker), { hold: true, reason })
      expect([asker, status]).toEqual([asker, expected[asker] ?? 404])
    }
  })

  it('lies beside an archived case and changes nothing of it', async () => {
    const { revision, request } = await eventsOf()
    expect([revision, request.legalHold]).toEqual([3, true])
    expect(JSON.stringify(request)).not.toContain(reason)
    expect(codesOf(await desk.happen('requests', archived.id, { type: 'withdraw' }))).toEqual([
      'ARCHIVED',
    ])
  })

  it('shows its reason to the officers of the case alone', async () => {
    expect((await caseOf('requests')).holds).toMatchObject([{ isHeld: true, reason }])
    const seen = await county.as('auditor')('GET', `/api/requests/${archived.id}/events`)
    expect(JSON.stringify(seen.body)).toContain('"legalHold":true')
    expect(JSON.stringify(seen.body)).not.toContain(reason)
  })

  it('names everything that is wrong, and keeps what was', async () => {
    expect(codesOf(await hold('head', { hold: true, reason: '  ' }))).toEqual([
      'ALREADY_HELD',
      'REASON_REQUIRED',
    ])
    expect((await hold('head', { hold: 'yes', reason })).status).toBe(400)
    expect((await hold('head', { hold: true, reason: '机密★5年' })).status).toBe(422)
    expect((await caseOf('head')).holds).toHaveLength(1)
  })

  it('is placed once, however many press at once', async () => {
    const two = [1, 2].map(() => hold('head', { hold: false, reason: '二审判决已经生效' }))
    expect((await Promise.all(two)).map(({ status }) => status).sort()).toEqual([200, 422])
    const { holds } = await caseOf('head')
    expect(holds.map(({ isHeld }) => isHeld)).toEqual([true, false])
    expect(codesOf(await hold('head', { hold: false, reason }))).toEqual(['NOT_HELD'])
  })

  it('leaves a ledger that holds', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
