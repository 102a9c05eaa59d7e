import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { codes, json, run } from './runLaw.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-law-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const fileOf = (content: unknown): string => {
  const path = join(folder, `${files++}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const deadline = (received: string, events: unknown, ...more: string[]) =>
  json(['deadline', '--received', received, '--events', fileOf(events), ...more])

describe('law deadline', { timeout: 60_000 }, () => {
  it('RQ-7: answers with the day, the versions and every day walked over', () => {
    const { status, answer } = json(['deadline', '--received', '2026-03-02'])
    expect(status).toBe(0)
    expect(answer).toMatchObject({
      dueOn: '2026-03-30',
      regime: 2019,
      lawVersion: '711-2019',
      standing: null,
      limits: { correctionNoticeBy: '2026-03-11', extendBy: '2026-03-30' },
    })
    expect(answer.calendarVersion).toMatch(/^2007-2026-[0-9a-f]{12}$/)
    expect(answer.working).toHaveLength(29)
    expect(answer.working.at(-1)).toMatchObject({ date: '2026-03-30', count: 20, note: 'due' })
  })

  it('RQ-0: counts by the law of the day of receipt, or the one asked for', () => {
    const received = (...args: string[]) => json(['deadline', '--received', ...args]).answer.dueOn
    expect(received('2008-05-01')).toBe('2008-05-22')
    expect(received('2026-03-02', '--regime', '2007')).toBe('2026-03-23')
  })

  it('RQ-5, RQ-8, RQ-9, FE-4: follows what happened', () => {
    const corrected = [
      { type: 'askCorrection', on: '2026-03-09', items: ['信息的名称'] },
      { type: 'correct', on: '2026-03-20' },
    ]
    expect(deadline('2026-03-02', corrected).answer.dueOn).toBe('2026-04-20')
    const extended = [{ type: 'extend', on: '2026-03-30', days: 20, reason: '内容较多' }]
    expect(deadline('2026-03-02', extended).answer.dueOn).toBe('2026-04-28')
    const consulted = [
      { type: 'consultThirdParty', on: '2026-03-06' },
      { type: 'thirdPartyAnswer', on: '2026-03-20' },
    ]
    expect(deadline('2026-03-02', consulted).answer.dueOn).toBe('2026-04-14')
    const paid = [
      { type: 'noticeFee', on: '2026-03-10', method: 'byItem', count: 31 },
      { type: 'payFee', on: '2026-04-01' },
    ]
    expect(deadline('2026-03-02', paid).answer.dueOn).toBe('2026-04-30')
  })

  it('RQ-1: starts from the confirmation of an application sent online', () => {
    const events = fileOf([{ type: 'confirmReceipt', on: '2026-05-10' }])
    expect(json(['deadline', '--received', '2026-05-09', '--events', events]).answer).toMatchObject(
      { receivedOn: '2026-05-10', dueOn: '2026-06-05' },
    )
    expect(json(['deadline', '--events', events]).answer.dueOn).toBe('2026-06-05')
  })

  it('has no day while the clock stands, and says why', () => {
    const asked = [{ type: 'askCorrection', on: '2026-03-09' }]
    const { status, answer } = deadline('2026-03-02', asked)
    expect(status).toBe(0)
    expect(answer).toMatchObject({
      dueOn: null,
      standing: { why: 'correction', since: '2026-03-09' },
      limits: { correctionBy: '2026-03-30' },
    })
  })

  it('RQ-11: says whether the reply was late', () => {
    const dispatched = (on: string) => deadline('2026-03-02', [{ type: 'dispatch', on }]).answer
    expect(dispatched('2026-03-30')).toMatchObject({ isLate: false })
    expect(dispatched('2026-03-31')).toMatchObject({ isLate: true, stoppedOn: '2026-03-31' })
  })

  it('tells people line by line, or in short', () => {
    const args = ['deadline', '--received', '2026-03-30']
    const zh = run(args)
    expect([zh.status, zh.stderr]).toEqual([0, ''])
    expect(zh.stdout.split('\n')).toContain('2026年4月6日（星期一）：清明节放假，不计。')
    const en = run([...args, '--compact', '--locale', 'en']).stdout.split('\n')
    expect(en).toContain(
      '4 April 2026 to 6 April 2026: public holiday, Qingming Festival, not counted.',
    )
    expect(en).toContain('Reply due on Tuesday 28 April 2026.')
  })

  it('CAL-3: invents no day beyond the announced holidays', () => {
    expect(json(['deadline', '--received', '2026-12-03']).answer.dueOn).toBe('2026-12-31')
    const refused = json(['deadline', '--received', '2026-12-04'])
    expect(codes(refused)).toEqual([1, 'CALENDAR_NOT_PUBLISHED'])
    expect(refused.answer).not.toHaveProperty('dueOn')
  })

  it('names everything that the law does not allow in a sequence', () => {
    expect(
      codes(
        deadline('2026-03-02', [
          { type: 'askCorrection', on: '2026-03-12' },
          { type: 'correct', on: '2026-03-20' },
          { type: 'askCorrection', on: '2026-03-23' },
          { type: 'extend', on: '2026-02-30', days: 20 },
          { type: 'forget', on: '2026-03-24' },
          { type: 'extend', on: '2026-03-25', days: 21 },
          { type: 'extend', on: '2026-08-03', days: 5 },
          { type: 'assign', on: '2026-03-01' },
          { type: 'dispatch', on: '2026-08-04' },
          { type: 'archive', on: '2026-08-05' },
          { type: 'proposeReply', on: '2026-08-06' },
        ]),
      ),
    ).toEqual([
      1,
      '1 CORRECTION_TOO_LATE',
      '3 CORRECTION_TOO_LATE',
      '3 CORRECTION_ALREADY_ASKED',
      '4 INVALID_DATE',
      '5 UNKNOWN_EVENT',
      '6 EXTENSION_TOO_LONG',
      '7 EXTENSION_TOO_LATE',
      '7 ALREADY_EXTENDED',
      '8 OUT_OF_ORDER',
      '11 ARCHIVED',
    ])
  })

  it('FE-3 to FE-5: names what is wrong with a fee', () => {
    const notice = { type: 'noticeFee', on: '2026-03-10', method: 'byItem', count: 31 }
    const late = [notice, { type: 'payFee', on: '2026-04-09' }]
    expect(codes(deadline('2026-03-02', late))).toEqual([1, '2 PAYMENT_TOO_LATE'])
    const unpaid = [notice, { type: 'dispatch', on: '2026-04-01' }]
    expect(codes(deadline('2026-03-02', unpaid))).toEqual([1, '2 FEE_UNPAID'])
    const both = [{ ...notice, method: ['byItem', 'byPage'] }]
    expect(codes(deadline('2026-03-02', both))).toEqual([1, '1 ONE_METHOD_ONLY'])
    const other = [
      notice,
      { type: 'payFee', on: '2026-03-11' },
      { ...notice, on: '2026-03-12', method: 'byPage' },
    ]
    expect(codes(deadline('2026-03-02', other))).toEqual([
      1,
      '3 FEE_ALREADY_NOTICED',
      '3 ONE_METHOD_ONLY',
    ])
    expect(codes(deadline('2020-12-31', [{ ...notice, on: '2021-01-05' }]))).toEqual([
      1,
      '1 FEE_NOT_APPLICABLE',
    ])
  })

  it('lets nothing open stand in a reply, and a lapse wait for its time', () => {
    const asked = { type: 'consultAgency', on: '2026-03-06', agency: '住建局' }
    expect(
      codes(deadline('2026-03-02', [asked, { type: 'proposeReply', on: '2026-03-27' }])),
    ).toEqual([1, '2 CONSULTATION_OPEN'])
    const silent = { type: 'agencyAnswer', on: '2026-03-27', answer: 'silent' }
    expect(codes(deadline('2026-03-02', [asked, silent]))).toEqual([1, '2 NOT_YET_SILENT'])
    const unclear = { type: 'askCorrection', on: '2026-03-09', days: 5 }
    expect(
      codes(deadline('2026-03-02', [unclear, { type: 'dispatch', on: '2026-03-16' }])),
    ).toEqual([1, '2 REPLY_NOT_YET'])
    const lapsed = deadline('2026-03-02', [unclear, { type: 'dispatch', on: '2026-03-17' }])
    expect(lapsed).toMatchObject({ status: 0, answer: { dueOn: null, isLate: false } })
    expect(
      codes(
        deadline('2026-03-02', [
          { type: 'correct', on: '2026-03-03' },
          { type: 'thirdPartyAnswer', on: '2026-03-03' },
          { type: 'resume', on: '2026-03-03' },
          { type: 'archive', on: '2026-03-03' },
          { type: 'withdraw', on: '2026-03-03' },
          { type: 'dispatch', on: '2026-03-04' },
        ]),
      ),
    ).toEqual([
      1,
      '1 WRONG_STATE',
      '2 NO_SUCH_CONSULTATION',
      '3 WRONG_STATE',
      '4 WRONG_STATE',
      '6 WRONG_STATE',
    ])
  })

  it('says in one sentence what is wrong with the file', () => {
    const wrong: [unknown, string][] = [
      ['{ not json', 'NOT_JSON'],
      ['', 'NOT_JSON'],
      [{ events: [] }, 'NOT_AN_ARRAY'],
      [null, 'NOT_AN_ARRAY'],
      [[['extend']], 'NOT_AN_EVENT'],
      [[null], 'NOT_AN_EVENT'],
      [`[${' '.repeat(1_000_001)}]`, 'FILE_TOO_LARGE'],
      [
        Array.from({ length: 1001 }, () => ({ type: 'assign', on: '2026-03-03' })),
        'FILE_TOO_LARGE',
      ],
    ]
    for (const [content, code] of wrong) {
      expect(codes(deadline('2026-03-02', content))).toEqual([1, code])
    }
    const at = (path: string) => json(['deadline', '--received', '2026-03-02', '--events', path])
    expect(codes(at(join(folder, 'missing.json')))).toEqual([1, 'NO_SUCH_FILE'])
    expect(codes(at(folder))).toEqual([1, 'UNREADABLE_PATH'])
    const { stdout, stderr } = run(['deadline', '--received', 'x', '--events', folder])
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })

  it('takes a file for what it is, whatever stands in it', () => {
    const odd = [
      { type: 5, on: '2026-03-03' },
      { type: '__proto__', on: '2026-03-03' },
      { type: 'extend', on: 20260303 },
      { type: 'extend', on: '2026-03-03', days: '20' },
      { type: 'extend', on: '2026-03-03' },
      { type: 'consultThirdParty', on: '2026-03-03', receivedOn: {} },
      {},
    ]
    expect(codes(deadline('2026-03-02', odd))).toEqual([
      1,
      '1 UNKNOWN_EVENT',
      '2 UNKNOWN_EVENT',
      '3 INVALID_DATE',
      '4 INVALID_DAYS',
      '5 INVALID_DAYS',
      '6 INVALID_DATE',
      '7 UNKNOWN_EVENT',
    ])
    const withMark = `\uFEFF${JSON.stringify([{ type: 'assign', on: '2026-03-03' }])}`
    expect(deadline('2026-03-02', withMark).answer.dueOn).toBe('2026-03-30')
  })

  it('names everything that is wrong with the question', () => {
    expect(codes(json(['deadline']))).toEqual([1, 'missingDate'])
    expect(codes(json(['deadline', '--received', '2026-02-30', '--regime', '2008']))).toEqual([
      1,
      'impossibleDate',
      'invalidRegime',
    ])
  })
})
