import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { codesOf, recordOf } from '../people/staff.ts'
import { closed, notice2027, openCalendarDesk } from './calendarDesk.ts'

let desk: Awaited<ReturnType<typeof openCalendarDesk>>
beforeAll(async () => {
  desk = await openCalendarDesk()
})
afterAll(() => desk?.close())

const people = [
  'admin',
  'clerk',
  'secrecy',
  'branch',
  'county',
  'publisher',
  'requests',
  'head',
  'head.county',
  'auditor',
  null,
] as const

/** In the order of `people` above. */
const expected: Record<string, readonly number[]> = {
  //                  adm  cle  sec  bra  cou  pub  req  hea  h.c  aud  nobody
  'check notice': /**/ [200, 403, 403, 403, 403, 403, 403, 403, 200, 403, 401],
  notice: /*       */ [201, 403, 403, 403, 403, 403, 403, 403, 201, 403, 401],
  local: /*        */ [201, 403, 403, 403, 403, 403, 403, 201, 201, 403, 401],
  'other office': /**/ [201, 403, 403, 403, 403, 403, 403, 403, 201, 403, 401],
  read: /*         */ [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 401],
  create: /*       */ [403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  update: /*       */ [403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  delete: /*       */ [403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 401],
  'update all': /* */ [403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 401],
}

let year = 2027
let day = 0
/** A day that no other try has taken. */
const nextDay = () => new Date(Date.UTC(2026, 0, 5 + day++)).toISOString().slice(0, 10)

const notice = () => {
  const days = [{ from: `${year}-01-01`, to: `${year}-01-01`, name: '元旦', workday: false }]
  return { ...notice2027, year, days }
}

async function knock(door: string, account: string | null, id: string): Promise<number> {
  const as = desk.county.as(account)
  const { offices } = desk.county
  const path = `/api/holidays/${id}`
  switch (door) {
    case 'check notice':
      return (await desk.check(account, notice())).status
    case 'notice': {
      const { status } = await desk.record(account, notice())
      if (status === 201) year += 1
      return status
    }
    case 'local':
      return (await desk.record(account, closed('gov-office', nextDay()))).status
    case 'other office':
      return (await desk.record(account, closed(offices.education ?? '', nextDay()))).status
    case 'read':
      return (await as('GET', '/api/holidays')).status
    case 'create':
      return (await as('POST', '/api/holidays', { ...notice(), seq: 99, title: '假的' })).status
    case 'update':
      return (await as('PATCH', path, { days: [] })).status
    case 'delete':
      return (await as('DELETE', path)).status
    default:
      return (await as('PATCH', '/api/holidays?where[seq][greater_than]=0', { days: [] })).status
  }
}

describe('holidays', () => {
  it.each(Object.keys(expected))('open to each role as the table says: %s', async (door) => {
    const { id } = await desk.recorded('admin', closed('gov-office', nextDay()))
    const found: number[] = []
    for (const account of people) found.push(await knock(door, account, id))
    expect(found).toEqual(expected[door])
  })

  it('cannot be changed or taken away by anybody, not even past the site', async () => {
    const { id } = await desk.recorded('admin', closed('gov-office', nextDay()))
    const { payload } = desk.county
    await expect(
      payload.update({ collection: 'holidays', id, data: { year: 1 }, overrideAccess: true }),
    ).rejects.toThrow()
    await expect(
      payload.delete({ collection: 'holidays', id, overrideAccess: true }),
    ).rejects.toThrow()
    for (const statement of [
      sql`update holidays set days = '[]'::jsonb where id = ${id}`,
      sql`delete from holidays where id = ${id}`,
      sql`truncate holidays cascade`,
    ]) {
      await expect(query(desk.county, statement)).rejects.toThrow()
    }
  })

  it('go into the ledger with the hash of what was recorded', async () => {
    const { id, seq, calendarVersion } = await desk.recorded(
      'head',
      closed('gov-office', nextDay(), { reason: '供电公司通知' }),
    )
    expect(await recordOf(desk.county, 'holidays', id)).toMatchObject([
      {
        action: 'recordHolidays',
        actor: desk.county.people.head,
        opinion: '供电公司通知',
        details: { seq, kind: 'local', office: desk.county.offices['gov-office'], calendarVersion },
      },
    ])
  })

  it('are refused with every fault, each with its field and a sentence', async () => {
    const refused = await desk.record('admin', {
      ...notice2027,
      year: 2026,
      source: '',
      noticeOn: '2026-13-01',
      days: [{ from: '2026-02-30', to: '', name: '', workday: false }],
    })
    expect(refused.status).toBe(422)
    expect(codesOf(refused)).toEqual([
      'NAME_REQUIRED',
      'NOTICE_DATE_REQUIRED',
      'NO_DATE',
      'SOURCE_REQUIRED',
      'YEAR_SHIPPED',
    ])
    const previewed = await desk.check('admin', { ...notice2027, year: 2026, source: '' })
    expect(previewed.status).toBe(200)
    expect(previewed.body.changes).toEqual([])
    expect(previewed.body.faults.map(({ code }) => code)).toContain('YEAR_SHIPPED')
  })

  it.each([
    [{}],
    [{ kind: 'other' }],
    [{ ...notice2027, year: 'x' }],
    [{ ...notice2027, days: 'x' }],
    [{ ...notice2027, days: [{ from: 1, to: 2 }] }],
    [{ ...notice2027, seq: 1 }],
    ['[]'],
    [null],
  ])('never fail on what makes no sense: %j', async (body) => {
    expect((await desk.record('admin', body)).status).toBe(400)
    expect((await desk.check('admin', body)).status).toBe(400)
  })

  it('of no office at all, or of none that there is, are refused in words', async () => {
    expect(codesOf(await desk.record('head', closed('', '2026-12-04')))).toEqual([
      'OFFICE_REQUIRED',
    ])
    expect((await desk.record('head', closed('nowhere', '2026-12-04'))).status).toBe(404)
    expect((await desk.county.as('head')('GET', '/api/holidays/x/standing')).status).toBe(404)
  })

  it('take no mark of secrecy into the ledger', async () => {
    const days = [{ from: '2026-12-04', to: '2026-12-04', name: '机密★长期 演习', workday: false }]
    const refused = await desk.record('head', closed('gov-office', '2026-12-04', { days }))
    expect(codesOf(refused)).toEqual(['SECRECY_MARK'])
  })
})
