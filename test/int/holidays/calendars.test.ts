import { createLocalReq, getPayload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workingDaysAfter } from '../../../src/domain/calendar/index.ts'
import { calendarOf } from '../../../src/plugin/holidays/calendarOf.ts'
import { queriesOf } from '../../support/queries.ts'
import { codesOf } from '../people/staff.ts'
import { closed, notice2027, openCalendarDesk } from './calendarDesk.ts'

let desk: Awaited<ReturnType<typeof openCalendarDesk>>
beforeAll(async () => {
  desk = await openCalendarDesk()
})
afterAll(() => desk?.close())

const office = (slug: string) => desk.county.offices[slug] ?? ''

describe('the calendar of an office', () => {
  it('has its own days and those of the offices above it, and no others', async () => {
    const own = await desk.recorded('head', closed('gov-office', '2026-12-04'))
    const all = await desk.recorded('head.county', closed('yunze', '2026-12-07'))
    const kinds = async (slug: string | null) => {
      const calendar = await desk.calendar(slug === null ? null : office(slug))
      return ['2026-12-04', '2026-12-07'].map((date) => calendar.isWorkday(date))
    }
    expect(await kinds('gov-office')).toEqual([false, false])
    expect(await kinds('finance')).toEqual([true, false])
    expect(await kinds(null)).toEqual([true, true])
    expect(own.calendarVersion).not.toBe(all.calendarVersion)
    for (const { id } of [own, all]) {
      const isWithdrawal = { kind: 'local', replaces: id, isWithdrawal: true, reason: '取消' }
      await desk.recorded('admin', isWithdrawal)
    }
    expect(await kinds('gov-office')).toEqual([true, true])
  })

  it('previews which days change, and records nothing by it', async () => {
    const before = (await desk.calendar()).version
    const { body } = await desk.check('admin', notice2027)
    expect(body.changes).toHaveLength(11)
    expect(body.changes.slice(0, 1)).toEqual([
      { date: '2027-01-01', before: null, after: 'holiday', name: '元旦' },
    ])
    expect((await desk.calendar()).version).toBe(before)
  })

  it('CAL-3: reaches a new year once its notice is recorded, and not before', async () => {
    const due = async () =>
      workingDaysAfter({ from: '2026-12-04', days: 20, calendar: await desk.calendar() })
    expect(await due()).toEqual({ ok: false, code: 'CALENDAR_NOT_PUBLISHED' })
    const { id } = await desk.recorded('admin', notice2027)
    expect(await due()).toMatchObject({ ok: true, date: '2027-01-04' })
    const again = await desk.record('admin', notice2027)
    expect(codesOf(again)).toEqual(['YEAR_RECORDED'])
    await desk.recorded('admin', {
      kind: 'notice',
      replaces: id,
      isWithdrawal: true,
      reason: '记错了年度',
    })
    expect(await due()).toMatchObject({ ok: false })
  })

  it('CAL-4: is of another version after an amendment, which is a record of its own', async () => {
    const made = async (days: unknown[], more: Record<string, unknown> = {}) =>
      desk.recorded('admin', {
        ...notice2027,
        year: 2019,
        noticeOn: '2019-03-22',
        days,
        reason: '核对第四版',
        ...more,
      })
    const due = async () =>
      workingDaysAfter({ from: '2019-04-26', days: 4, calendar: await desk.calendar() })
    const off = (from: string, to: string) => ({ from, to, name: '劳动节', workday: false })
    const worked = (on: string) => ({ from: on, to: on, name: null, workday: true })
    const v1 = await made([off('2019-05-01', '2019-05-01')])
    expect(await due()).toMatchObject({ date: '2019-05-03' })
    const amended = [off('2019-05-01', '2019-05-04'), worked('2019-04-28'), worked('2019-05-05')]
    const v2 = await made(amended, { replaces: v1.id })
    expect(await due()).toMatchObject({ date: '2019-05-05' })
    expect(v2.calendarVersion).not.toBe(v1.calendarVersion)
    const twice = { ...notice2027, year: 2019, days: amended, replaces: v1.id, reason: '再改' }
    expect(codesOf(await desk.record('admin', twice))).toContain('REPLACED_ALREADY')
  })

  it('is the same for two people who record at once: one of them is refused', async () => {
    const asked = await Promise.all(
      ['admin', 'head.county'].map((account) =>
        desk.record(account, { ...notice2027, year: 2028, days: daysOf(2028) }),
      ),
    )
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  it('is seen by another process at once, and costs each request one look', async () => {
    const { default: config } = await import('../../../payload.config.ts')
    const other = await getPayload({ config, key: 'another-process' })
    const see = async () =>
      (await calendarOf(await createLocalReq({}, other), office('finance'))).isWorkday('2026-12-08')
    expect(other).not.toBe(desk.county.payload)
    expect(await see()).toBe(true)
    await desk.recorded('head', closed('finance', '2026-12-08'))
    expect(await see()).toBe(false)
    await desk.calendar()
    const statements = await queriesOf(async () => {
      await desk.calendar()
    })
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(2)
  })
})

const daysOf = (year: number) => [
  { from: `${year}-01-01`, to: `${year}-01-01`, name: '元旦', workday: false },
]
