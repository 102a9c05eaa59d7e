import { describe, expect, it } from 'vitest'
import { createCalendar, workingDaysAfter } from '../../../../src/domain/calendar/index.ts'
import {
  calendarWarning,
  changedDays,
  type RecordDraft,
  type RecordedRow,
  recordedCalendar,
  recordFaultMessages,
  recordFaults,
  recordWarningMessages,
  recordWarnings,
} from '../../../../src/domain/calendar/recorded/index.ts'

const today = '2026-11-27'

const off = (from: string, to: string, name: string | null = '元旦') => ({
  from,
  to,
  name,
  workday: false,
})
const worked = (date: string, name: string | null = null) => ({
  from: date,
  to: date,
  name,
  workday: true,
})

const draft = (more: Partial<RecordDraft> = {}): RecordDraft => ({
  kind: 'notice',
  year: 2027,
  office: null,
  days: [off('2027-01-01', '2027-01-03'), worked('2027-02-20')],
  source: 'https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm',
  noticeOn: '2026-11-20',
  replaces: null,
  isWithdrawal: false,
  reason: null,
  ...more,
})

const row = (more: Partial<RecordedRow>): RecordedRow => ({
  id: 'a',
  seq: 1,
  kind: 'notice',
  year: 2027,
  office: null,
  days: [off('2027-01-01', '2027-01-03')],
  sources: [],
  replaces: null,
  isWithdrawal: false,
  ...more,
})

const local = (more: Partial<RecordDraft> = {}) =>
  draft({ kind: 'local', year: null, office: 'o', source: null, noticeOn: null, ...more })

const faults = (asked: RecordDraft, rows: RecordedRow[] = []) =>
  recordFaults({ draft: asked, rows, today }).map(({ code, field }) => `${field} ${code}`)

describe('what may be recorded', () => {
  it('is a notice and are local days that say all', () => {
    expect(faults(draft())).toEqual([])
    expect(faults(local({ days: [off('2026-12-04', '2026-12-04', '停电检修')] }))).toEqual([])
  })

  it('is told every fault at once', () => {
    expect(
      faults(
        draft({
          year: null,
          source: 'gov.cn',
          noticeOn: '2026-12-01',
          days: [
            off('2027-01-03', '2027-01-01'),
            off('2027-01-05', '2027-02-30', ' '),
            off('2027-05-01', '2027-05-05'),
            worked('2027-05-05'),
            off('2027-06-01', '2027-08-01'),
          ],
        }),
      ),
    ).toEqual([
      'days.0 DAYS_REVERSED',
      'days.1 NAME_REQUIRED',
      'days.1 NO_DATE',
      'days.3 DAY_TWICE',
      'days.4 STRETCH_TOO_LONG',
      'year YEAR_REQUIRED',
      'source SOURCE_REQUIRED',
      'noticeOn NOTICE_IN_FUTURE',
    ])
    expect(faults(local({ office: null, days: [] }))).toEqual([
      'days NO_DAYS',
      'office OFFICE_REQUIRED',
    ])
  })

  it('lies in its year or at its turn', () => {
    const at = (date: string) => faults(draft({ days: [off(date, date)] }))
    expect(at('2026-12-31')).toEqual([])
    expect(at('2028-01-01')).toEqual([])
    expect(at('2026-11-30')).toEqual(['days.0 OUTSIDE_YEAR'])
    expect(at('2028-02-01')).toEqual(['days.0 OUTSIDE_YEAR'])
  })

  it('is a year that has no notice, unless it replaces the one that counts, with a reason', () => {
    const rows = [row({})]
    expect(faults(draft(), rows)).toEqual(['year YEAR_RECORDED'])
    expect(faults(draft({ replaces: 'a' }), rows)).toEqual(['reason REASON_REQUIRED'])
    expect(faults(draft({ replaces: 'a', reason: '漏了一天' }), rows)).toEqual([])
    expect(faults(draft({ replaces: 'x', reason: '漏了一天' }))).toEqual([
      'replaces NOTHING_TO_REPLACE',
    ])
    const corrected = [row({}), row({ id: 'b', seq: 2, replaces: 'a' })]
    expect(faults(draft({ replaces: 'a', reason: '再改' }), corrected)).toEqual([
      'replaces REPLACED_ALREADY',
    ])
    expect(faults(draft({ year: 2028, replaces: 'a', reason: '改年' }), rows)).toContain(
      'replaces REPLACES_ANOTHER',
    )
  })

  it('amends a year that came with the program only with a reason', () => {
    const asked = { year: 2026, days: [off('2026-12-30', '2026-12-31', '临时调整')] }
    expect(faults(draft(asked))).toEqual(['reason YEAR_SHIPPED'])
    expect(faults(draft({ ...asked, reason: '国务院调整' }))).toEqual([])
  })

  it('are no two local rows of one office for one day', () => {
    const rows = [
      row({ kind: 'local', year: null, office: 'o', days: [worked('2026-12-05', '值班')] }),
    ]
    const days = [off('2026-12-04', '2026-12-06', '停电')]
    expect(faults(local({ days }), rows)).toEqual(['days.0 OVERLAPS'])
    expect(faults(local({ days, office: 'other' }), rows)).toEqual([])
    expect(faults(local({ days, replaces: 'a', reason: '改期' }), rows)).toEqual([])
  })

  it('is warned of what is unusual', () => {
    const warned = (asked: RecordDraft) =>
      recordWarnings({ draft: asked, rows: [] }).map(({ code }) => code)
    expect(warned(draft())).toEqual([])
    expect(warned(draft({ days: [off('2027-01-01', '2027-01-03')] }))).toEqual(['NO_MAKE_UP_DAYS'])
    expect(warned(draft({ year: 2028, days: [worked('2028-02-07')] }))).toEqual([
      'MAKE_UP_ON_WEEKDAY',
      'YEAR_GAP',
    ])
  })

  it('is told in three languages', () => {
    for (const texts of [
      ...Object.values(recordFaultMessages),
      ...Object.values(recordWarningMessages),
    ]) {
      expect(Object.keys(texts)).toEqual(['zh', 'zh-TW', 'en'])
    }
  })
})

describe('the calendar of what was recorded', () => {
  it('CAL-3: reaches further by a notice, and by no local day', () => {
    const due = (rows: RecordedRow[], offices: string[] = []) =>
      workingDaysAfter({
        from: '2026-12-04',
        days: 20,
        calendar: recordedCalendar({ rows, offices }),
      })
    const days = row({
      kind: 'local',
      year: null,
      office: 'o',
      days: [off('2027-01-04', '2027-01-04')],
    })
    expect(due([])).toMatchObject({ ok: false, code: 'CALENDAR_NOT_PUBLISHED' })
    expect(due([days], ['o'])).toMatchObject({ ok: false, code: 'CALENDAR_NOT_PUBLISHED' })
    expect(due([row({})])).toMatchObject({ ok: true, date: '2027-01-04' })
    expect(due([row({}), { ...days, id: 'b', seq: 2 }], ['o'])).toMatchObject({
      date: '2027-01-05',
    })
  })

  it('CAL-4: an amended notice makes another version, and the earlier one can be made again', () => {
    const first = row({
      id: 'v1',
      year: 2019,
      days: [off('2019-05-01', '2019-05-01', '劳动节')],
    })
    const second = row({
      id: 'v2',
      seq: 2,
      year: 2019,
      replaces: 'v1',
      days: [off('2019-05-01', '2019-05-04', '劳动节'), worked('2019-04-28'), worked('2019-05-05')],
    })
    const due = (rows: RecordedRow[]) => {
      const calendar = recordedCalendar({ rows })
      const found = workingDaysAfter({ from: '2019-04-26', days: 4, calendar })
      return { on: found.ok ? found.date : null, version: calendar.version }
    }
    const [v1, v2] = [due([first]), due([first, second])]
    expect([v1.on, v2.on]).toEqual(['2019-05-03', '2019-05-05'])
    expect(v1.version).not.toBe(v2.version)
    expect(due([first, second].filter(({ seq }) => seq <= 1))).toEqual(v1)
  })

  it('is inherited by the offices below, and the nearest office has the last word', () => {
    const rows = [
      row({
        kind: 'local',
        year: null,
        office: 'bureau',
        days: [worked('2026-12-05', '集中办理')],
      }),
      row({
        id: 'b',
        seq: 2,
        kind: 'local',
        year: null,
        office: 'county',
        days: [off('2026-12-04', '2026-12-05', '县庆')],
      }),
    ]
    const kinds = (...offices: string[]) => {
      const calendar = recordedCalendar({ rows, offices })
      return ['2026-12-04', '2026-12-05'].map((date) => calendar.dayKind(date).kind)
    }
    expect(kinds('county')).toEqual(['holiday', 'holiday'])
    expect(kinds('bureau', 'county')).toEqual(['holiday', 'makeUpWork'])
    expect(kinds('township', 'county')).toEqual(['holiday', 'holiday'])
    expect(kinds()).toEqual(['work', 'rest'])
  })

  it('falls back to what it was when a record is withdrawn', () => {
    const withdrawn = [
      row({}),
      row({ id: 'b', seq: 2, days: [], replaces: 'a', isWithdrawal: true }),
    ]
    expect(recordedCalendar({ rows: withdrawn }).version).toBe(createCalendar().version)
  })

  it('tells which days changed, and of a new year only those that are not what the week says', () => {
    const before = recordedCalendar({ rows: [] })
    const after = recordedCalendar({
      rows: [row({ days: [off('2026-12-31', '2027-01-01'), worked('2027-01-02')] })],
    })
    expect(changedDays({ before, after })).toEqual([
      { date: '2026-12-31', before: 'work', after: 'holiday', name: '元旦' },
      { date: '2027-01-01', before: null, after: 'holiday', name: '元旦' },
      { date: '2027-01-02', before: null, after: 'makeUpWork', name: null },
    ])
    expect(changedDays({ before: after, after: before }).map(({ after }) => after)).toEqual([
      'work',
      null,
      null,
    ])
  })
})

describe('the warning of a missing notice', () => {
  it('begins on 1 November of the last year covered', () => {
    const at = (day: string) => calendarWarning({ calendar: createCalendar(), today: day })
    expect(at('2026-10-31')).toBeNull()
    expect(at('2026-11-01')).toEqual({ year: 2027, until: '2026-12-31' })
    expect(at('2027-02-01')).toEqual({ year: 2027, until: '2026-12-31' })
  })
})
