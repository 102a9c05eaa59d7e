import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestEvents, requestEventTypes } from '../../../src/domain/requests/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>
let made: Submitted

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  made = await desk.submitted()
  await desk.must('requests', made.id, { type: 'confirmReceipt' })
})
afterAll(() => county?.close())

/** Values that are of no sort that any parameter has, or beyond what it may be. */
const odd = [
  null,
  '',
  'x'.repeat(60_000),
  -1,
  0,
  1.5,
  1e9,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  ['byItem', 'byPage'],
  [null],
  {},
  { ground: '15' },
  [{}],
  '2026-02-30',
  '\u0000',
]

describe('an event with odd parameters', () => {
  it.each(requestEventTypes)(
    '%s is refused in words, never with a fault of the server',
    async (type) => {
      const rule: { needs: readonly string[]; takes?: readonly string[] } = requestEvents[type]
      const names = [...rule.needs, ...(rule.takes ?? []), 'on', 'expectedRevision', 'unheardOf']
      const account = rule.needs.length > 0 ? 'requests' : 'head'
      const before = await revision()
      for (const value of odd) {
        const all = Object.fromEntries(names.map((name) => [name, value]))
        const { status, body } = await desk.happen(account, made.id, { type, ...all })
        expect([400, 403, 409, 422], `${type} ${JSON.stringify(value)}`).toContain(status)
        expect(body.errors?.length).toBeGreaterThan(0)
      }
      for (const name of names.slice(0, -2)) {
        for (const value of odd) {
          const { status } = await desk.happen(account, made.id, {
            type,
            [name]: value,
            unheardOf: 1,
          })
          expect([400, 403], `${type} ${name} ${JSON.stringify(value)}`).toContain(status)
        }
      }
      expect(await revision()).toBe(before)
    },
  )

  const revision = async () => {
    const { body } = await county.as('head')<{ revision: number }>(
      'GET',
      `/api/requests/${made.id}`,
    )
    return body.revision
  }
})

describe('the fee of a notice', () => {
  const notice = async (event: Record<string, unknown>) => {
    const { id } = await desk.submitted()
    await desk.must('requests', id, { type: 'confirmReceipt' })
    return desk.happen('requests', id, { type: 'noticeFee', ...event })
  }

  it.each([
    [{ method: 'byItem', count: 11 }, 100],
    [{ method: 'byItem', count: 1, before: 10 }, 100],
    [{ method: 'byItem', count: 1, before: 30 }, 200],
    [{ method: 'byPage', count: 68 }, 380],
  ])('of %j is %i yuan (FE-1, FE-2)', async (event, amount) => {
    const { status, body } = await notice(event)
    expect([status, (body.event as { amount?: number })?.amount]).toEqual([200, amount])
  })

  it.each([
    [{}, 422],
    [{ method: 'byItem' }, 422],
    [{ count: 3 }, 422],
    [{ method: ['byItem', 'byPage'], count: 3 }, 422],
    [{ method: 'byItem', count: 100_001 }, 400],
    [{ method: 'byItem', count: 2, before: -1 }, 400],
  ])('of %j is refused with %i', async (event, expected) => {
    const { status, body } = await notice(event)
    expect([status, body.errors?.length]).toEqual([expected, expect.any(Number)])
  })
})
