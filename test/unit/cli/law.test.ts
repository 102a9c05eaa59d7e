import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('./lawProgram.ts', import.meta.url))

const run = (args: string[], env: Record<string, string> = {}) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', program, 'law', ...args],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  )
  return { stdout, stderr, status }
}

/** Standard output must be one JSON object and nothing else, or this throws. */
const json = (args: string[]) => {
  const { stdout, stderr, status } = run([...args, '--json'])
  expect(stderr).toBe('')
  return { status, answer: JSON.parse(stdout) }
}

describe('law working-days', { timeout: 30_000 }, () => {
  it('answers the machine with the date, the calendar and every day walked over', () => {
    const { status, answer } = json(['working-days', '--from', '2026-02-13', '--days', '2'])
    expect(status).toBe(0)
    expect(answer).toMatchObject({ from: '2026-02-13', days: 2, date: '2026-02-24' })
    expect(answer.calendarVersion).toMatch(/^2007-2026-[0-9a-f]{12}$/)
    expect(answer.working).toHaveLength(11)
    expect(answer.working[0]).toEqual({
      date: '2026-02-14',
      kind: 'makeUpWork',
      name: null,
      source: 'notice',
      count: 1,
    })
  })

  it('tells people in their language', () => {
    const args = ['working-days', '--from', '二〇二六年二月十三日', '--days', '2']
    const zh = run(args)
    expect([zh.status, zh.stderr]).toEqual([0, ''])
    expect(zh.stdout.split('\n')).toContain('2026-02-24（2026年2月24日）')
    expect(zh.stdout.split('\n')).toContain('  2026-02-17       春节，放假')
    expect(run([...args, '--locale', 'en']).stdout).toContain('Spring Festival, public holiday')
  })

  it('invents no date beyond the announced holidays', () => {
    const { status, answer } = json(['working-days', '--from', '2026-12-04', '--days', '20'])
    expect(status).toBe(1)
    expect(answer.errors).toEqual([
      { code: 'CALENDAR_NOT_PUBLISHED', message: expect.stringContaining('待节假日安排公布') },
    ])
    expect(answer).not.toHaveProperty('date')
  })

  it('names everything that is wrong with the question', () => {
    const codes = (args: string[]) => {
      const { status, answer } = json(['working-days', ...args])
      return [status, ...answer.errors.map(({ code }: { code: string }) => code)]
    }
    expect(codes([])).toEqual([1, 'missingDate', 'invalidDays'])
    expect(codes(['--from', '2026-02-30', '--days', '0'])).toEqual([
      1,
      'impossibleDate',
      'invalidDays',
    ])
    expect(codes(['--from', 'tomorrow', '--days', '1.5'])).toEqual([
      1,
      'unknownDateForm',
      'invalidDays',
    ])
  })

  it('sends sentences about a refusal to standard error', () => {
    const { stdout, stderr, status } = run(['working-days', '--from', '2026-02-30', '--days', '1'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe('--from: 日历上没有这一天。\n')
  })
})

describe('law check-index-number and check-document-number', { timeout: 30_000 }, () => {
  it('accepts what is valid, with warnings', () => {
    expect(json(['check-index-number', '035210000/2025-00016'])).toEqual({
      status: 0,
      answer: {
        valid: true,
        value: '035210000/2025-00016',
        form: 'national',
        issuer: '035210000',
        year: 2025,
        sequence: 16,
        warnings: [{ code: 'orgCodeCheckDigit', message: expect.any(String) }],
      },
    })
    expect(json(['check-document-number', '国发', '(2018)', '43号'])).toEqual({
      status: 0,
      answer: {
        valid: true,
        value: '国发〔2018〕43号',
        warnings: [
          { code: 'bracketsReplaced', message: expect.any(String) },
          { code: 'charactersReplaced', message: expect.any(String) },
        ],
      },
    })
  })

  it('lists every fault and exits with 1', () => {
    const { status, answer } = json(['check-index-number', '0142768-8/2022-00185'])
    expect(status).toBe(1)
    expect(answer.errors.map(({ code }: { code: string }) => code)).toEqual([
      'issuerHyphen',
      'issuerLength',
    ])
    expect(json(['check-document-number', '宿政办函〔2021〕021号'])).toEqual({
      status: 1,
      answer: {
        valid: false,
        errors: [{ code: 'leadingZero', message: '序号不编虚位，1不写成01。' }],
        suggestion: '宿政办函〔2021〕21号',
      },
    })
    expect(json(['check-document-number']).answer.errors[0].code).toBe('missingDocumentNumber')
  })

  it('tells people what was probably meant', () => {
    const { stdout, stderr, status } = run(['check-document-number', '国发〔2018〕43'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe('末尾缺少“号”字。\n是不是：国发〔2018〕43号\n')
  })

  it('obeys --json when it is an option of the whole program too', () => {
    const args = ['check-document-number', '国令第706号', '--json']
    const { stdout, status } = run(args, { JSON_OPTION_OF: 'program' })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ valid: true, value: '国令第706号', warnings: [] })
  })
})
