import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { xlsxOf } from '../../labelled/files/build/xlsx.ts'

const program = fileURLToPath(new URL('./screenProgram.ts', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gongkai-screen-'))
  const put = (name: string, data: string | Buffer) => writeFileSync(path.join(folder, name), data)
  put('honest.txt', '本表由县财政局填写。')
  put('wrong.txt', '证号110105194912310021')
  put('list.txt', '名单\n手机13812345678')
  put('mark.txt', '机密★10年\n通知')
  put('lines.csv', '姓名,证号\r\n王五,无\r\n😀李四,11010519491231002X')
  put('机密★10年.txt', '通知')
  put('book.ofd', 'PK')
  put(
    'list.xlsx',
    xlsxOf([
      {
        name: '名单',
        rows: [
          ['项目', '证号'],
          ['一', '11010519491231002X'],
        ],
      },
    ]),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', program, 'screen', ...args],
    { encoding: 'utf8' },
  )
  return { stdout, stderr, status }
}
const file = (name: string) => path.join(folder, name)

describe('gongkai screen', { timeout: 60_000 }, () => {
  it('answers the machine with one object, and offsets in the text of the file', () => {
    const { status, stdout, stderr } = run(file('list.txt'), '--json')
    expect([status, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout)).toEqual({
      file: file('list.txt'),
      outcome: 'hold',
      findings: [{ detector: 'mobileNumber', level: 'hold', start: 5, end: 16, where: 'text' }],
    })
  })

  it('names the cell of a sheet', () => {
    const { findings } = JSON.parse(run(file('list.xlsx'), '--json').stdout)
    expect(findings).toEqual([
      { detector: 'identityNumber', level: 'hold', start: 8, end: 26, where: 'sheet 名单 B2' },
    ])
  })

  it('answers for several files at once, each by itself', () => {
    const names = ['honest.txt', 'wrong.txt', 'mark.txt', 'book.ofd']
    const { status, stdout } = run(...names.map(file), '--json')
    expect(status).toBe(1)
    const { files } = JSON.parse(stdout) as { files: { file: string; outcome: string }[] }
    expect(files.map(({ file, outcome }) => [path.basename(file), outcome])).toEqual([
      ['honest.txt', 'clear'],
      ['wrong.txt', 'warn'],
      ['mark.txt', 'refuse'],
      ['book.ofd', 'hold'],
    ])
  })

  it('ends well for files that are clear or only warned of', () => {
    expect(run(file('honest.txt'), file('wrong.txt')).status).toBe(0)
  })

  it('tells people why, and shows them no number whole', () => {
    const { stdout } = run(file('list.txt'), file('book.ofd'))
    expect(stdout).toContain('手机号码  正文 2:3  138****5678')
    expect(stdout).not.toContain('13812345678')
    expect(stdout).toContain('格式不能识别，内容无法检查')
  })

  it('says in a sentence that a file is not there', () => {
    const { status, stdout, stderr } = run(file('nowhere.txt'))
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe(`没有这个文件：${file('nowhere.txt')}\n`)
    expect(JSON.parse(run(folder, '--json').stdout)).toEqual({
      errors: [{ code: 'UNREADABLE_PATH', message: `这是文件夹，不是文件：${folder}` }],
    })
  })

  it('says at which line and column of a text something stands, whatever ends its lines', () => {
    const { stdout } = run(file('lines.csv'), file('list.xlsx'))
    expect(stdout).toContain('正文 3:5  110105')
    expect(stdout).toContain('工作表 名单 B2  110105')
    // What is in the name of a file stands at no line.
    expect(run(file('机密★10年.txt')).stdout).toMatch(/文件名 {2}\*{6}\n$/)
  })

  it('ends with 1 where nothing was screened, and says so in its help', () => {
    expect(run().status).toBe(1)
    expect(run('--bogus', file('honest.txt')).status).toBe(1)
    // One that cannot be opened: none is screened, so that nobody takes the rest for all.
    expect(run(file('list.txt'), file('nowhere.txt')).status).toBe(1)
    const help = run('--help')
    expect([help.status, help.stdout]).toEqual([0, expect.stringContaining('退出码：0')])
  })
})
