import { createLocalReq } from 'payload'
import { calendarOf } from '../../../src/plugin/holidays/calendarOf.ts'
import { recomputeNow } from '../../../src/plugin/holidays/recompute/job.ts'
import { gongkaiOf } from '../../../src/plugin/options.ts'
import { openMailroom } from '../documents/mailroom.ts'
import { enlist } from '../people/staff.ts'

export type Refusals = { errors?: { code: string; field?: string }[] }
export type HolidayDoc = { id: string; seq: number; calendarVersion: string; title: string }

/** An invented notice for 2027, as nobody has announced it. */
export const notice2027 = {
  kind: 'notice',
  year: 2027,
  days: [
    { from: '2027-01-01', to: '2027-01-03', name: '元旦', workday: false },
    { from: '2027-02-05', to: '2027-02-11', name: '春节', workday: false },
    { from: '2027-02-20', to: '2027-02-20', name: null, workday: true },
  ],
  source: 'https://www.yunze.example/notice/2027',
  documentNumber: '国办发明电〔2026〕9号',
  noticeOn: '2026-11-20',
}

/** A day off of one office. */
export const closed = (office: string, on: string, more: Record<string, unknown> = {}) => ({
  kind: 'local',
  office,
  days: [{ from: on, to: on, name: '办公楼停电检修', workday: false }],
  ...more,
})

/** A mailroom with somebody who serves the whole county, and what the tests of holidays do again and again. */
export async function openCalendarDesk() {
  const room = await openMailroom()
  const { county } = room
  await enlist(county, { 'head.county': { yunze: ['disclosureHead'] } })
  const record = (account: string | null, body: unknown) =>
    county.as(account)<Refusals & { doc: HolidayDoc }>('POST', '/api/holidays/record', body)
  return {
    ...room,
    record,
    check: (account: string | null, body: unknown) =>
      county.as(account)<
        Refusals & { faults: { code: string }[]; warnings: { code: string }[]; changes: unknown[] }
      >('POST', '/api/holidays/check', body),
    /** The same, where nothing but success will do. */
    recorded: async (account: string, body: unknown): Promise<HolidayDoc> => {
      const { status, body: answer } = await record(account, body)
      if (status !== 201) throw new Error(`Not recorded: ${status} ${JSON.stringify(answer)}`)
      return answer.doc
    },
    calendar: async (office: string | null = null) =>
      calendarOf(await createLocalReq({}, county.payload), office),
    recompute: async (holiday: string | null) => {
      const req = await createLocalReq({}, county.payload)
      return recomputeNow(req, gongkaiOf(county.payload), { holiday })
    },
    /** The due dates of a document, as its clerk reads them. */
    dues: async (id: string, account = 'clerk') => {
      const { body } = await county.as(account)<Record<string, string | null>>(
        'GET',
        `/api/documents/${id}?draft=true`,
      )
      const { stepDueOn, disclosureDueOn, disclosureDueCode, disclosureDueCalendar } = body
      return { stepDueOn, disclosureDueOn, disclosureDueCode, disclosureDueCalendar }
    },
  }
}
