import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../../src/domain/calendar/index.ts'
import {
  type ClockEvent,
  clockEventTypes,
  explainClock,
  type Regime,
  requestClock,
} from '../../../src/domain/deadlines/index.ts'

const calendar = createCalendar()
const clockOf = (receivedOn: string | null, events: ClockEvent[] = [], regime?: Regime) =>
  requestClock({ receivedOn, events, calendar, regime })

describe('the working in sentences', () => {
  it('names every day, what it is, and why it does not count', () => {
    const lines = explainClock(clockOf('2026-03-30'), 'zh')
    expect(lines.slice(0, 9)).toEqual([
      '2026年3月30日（星期一）：收到申请，当日不计。',
      '2026年3月31日（星期二）：第1个工作日。',
      '2026年4月1日（星期三）：第2个工作日。',
      '2026年4月2日（星期四）：第3个工作日。',
      '2026年4月3日（星期五）：第4个工作日。',
      '2026年4月4日（星期六）：清明节放假，不计。',
      '2026年4月5日（星期日）：清明节放假，不计。',
      '2026年4月6日（星期一）：清明节放假，不计。',
      '2026年4月7日（星期二）：第5个工作日。',
    ])
    expect(lines.slice(-3)).toEqual([
      '2026年4月28日（星期二）：第20个工作日；答复期限届满日。',
      '答复期限：2026年4月28日（星期二）。',
      `依据《政府信息公开条例》（2019年国务院令第711号修订）第三十三条，工作日历 ${calendar.version}。`,
    ])
    expect(lines).toHaveLength(32)
  })

  it('tells a make-up day from a day off', () => {
    const lines = explainClock(clockOf('2026-02-12'), 'en')
    expect(lines).toContain('Saturday 14 February 2026: working day 2, make-up working day.')
    expect(lines).toContain(
      'Tuesday 17 February 2026: public holiday, Spring Festival, not counted.',
    )
    expect(lines).toContain('Sunday 1 March 2026: weekend, not counted.')
  })

  it('keeps to what matters when it is to be short', () => {
    const events = [
      { type: 'consultThirdParty', on: '2026-03-06', party: 'p1' },
      { type: 'thirdPartyAnswer', on: '2026-03-20', party: 'p1' },
      { type: 'extend', on: '2026-04-14', days: 20 },
      { type: 'dispatch', on: '2026-05-20' },
    ]
    expect(explainClock(clockOf('2026-03-02', events), 'zh', { compact: true })).toEqual([
      '2026年3月2日（星期一）：收到申请，当日不计。',
      '2026年3月3日（星期二）：第1个工作日。',
      '2026年3月6日（星期五）：第4个工作日；书面征求第三方（p1）意见。',
      '2026年3月7日至2026年3月19日：征求第三方意见期间，不计。',
      '2026年3月20日（星期五）：征求第三方意见期间，不计；收到第三方（p1）答复。',
      '2026年4月4日至2026年4月6日：清明节放假，不计。',
      '2026年4月14日（星期二）：第20个工作日；经批准延长20个工作日。',
      '2026年5月1日至2026年5月5日：劳动节放假，不计。',
      '2026年5月9日（星期六）：第36个工作日，调休上班。',
      '2026年5月14日（星期四）：第40个工作日；答复期限届满日。',
      '2026年5月20日（星期三）：期限届满之后；发出答复。',
      '答复期限：2026年5月14日（星期四）。',
      '已逾期。',
      expect.stringContaining('第三十三条'),
    ])
  })

  it('says on which day a silent party stops holding the clock', () => {
    const events = [{ type: 'consultAgency', on: '2026-03-06', agency: '住建局' }]
    const lines = explainClock(clockOf('2026-03-02', events), 'zh-TW')
    expect(lines).toContain(
      '2026年3月27日（星期五）：徵求其他機關意見期間，不計；其他機關（住建局）逾期未答覆，自次日起繼續計算。',
    )
    expect(lines).toContain('徵求其他機關意見，自2026年3月6日起期限停止計算，至2026年3月27日。')
  })

  it('tells the applicant what to do while the clock waits for them', () => {
    const asked = clockOf('2026-03-02', [{ type: 'askCorrection', on: '2026-03-09' }])
    expect(explainClock(asked, 'en').at(-2)).toBe(
      'The clock stands since 9 March 2026: awaiting a correction; the applicant corrects by 30 March 2026.',
    )
    const noticed = clockOf('2026-03-02', [{ type: 'noticeFee', on: '2026-03-10' }])
    expect(explainClock(noticed, 'zh').at(-2)).toBe(
      '等待缴费，自2026年3月10日起期限停止计算，申请人至迟于2026年4月8日缴费。',
    )
  })

  it('begins anew after a correction', () => {
    const events = [
      { type: 'askCorrection', on: '2026-03-09' },
      { type: 'correct', on: '2026-03-20' },
    ]
    const lines = explainClock(clockOf('2026-03-02', events), 'zh', { compact: true })
    expect(lines).toContain('2026年3月20日（星期五）：收到补正，答复期限自次日起重新计算。')
    expect(lines).toContain('2026年3月23日（星期一）：第1个工作日。')
    expect(lines).toContain('2026年4月20日（星期一）：第20个工作日；答复期限届满日。')
  })

  it('gives the reason for a suspension, and nobody’s other words', () => {
    const events = [
      { type: 'suspend', on: '2026-03-06', reason: '洪水' },
      { type: 'resume', on: '2026-03-09' },
      { type: 'withdraw', on: '2026-03-10', reason: '个人原因' },
    ]
    const text = explainClock(clockOf('2026-03-02', events), 'zh').join('\n')
    expect(text).toContain('第4个工作日；中止：洪水')
    expect(text).not.toContain('个人原因')
  })

  it('says why there is no date', () => {
    expect(explainClock(clockOf(null), 'zh')[0]).toContain('尚未与申请人确认收到')
    expect(explainClock(clockOf('2026-12-04'), 'zh').at(-2)).toContain('待节假日安排公布')
    expect(explainClock(clockOf('2008-04-30'), 'en').at(-2)).toContain('1 May 2008')
  })

  it('names the law of 2007 where it applies', () => {
    expect(explainClock(clockOf('2018-03-01'), 'zh').at(-1)).toContain('第492号）第二十四条')
  })

  it('leaves no placeholder unfilled, whatever happens, in any language', () => {
    const events = clockEventTypes.map((type) => ({ type, on: '2026-03-10' }))
    for (const locale of ['zh', 'zh-TW', 'en'] as const) {
      for (const event of events) {
        const text = explainClock(clockOf('2026-03-02', [event]), locale).join('\n')
        expect(text).not.toMatch(/\{\{|\}\}|undefined|null|NaN/)
      }
    }
  })
})
