import { describe, expect, it } from 'vitest'
import { sayIn } from '../../../src/plugin/admin/sayIn.ts'
import { preselected } from '../../../src/plugin/redaction/admin/columns.ts'
import { failuresOf } from '../../../src/plugin/redaction/admin/failures.ts'
import { missingReasons } from '../../../src/plugin/redaction/admin/missing.ts'
import { perform } from '../../../src/plugin/redaction/process/perform.ts'

const say = sayIn('zh')

describe('the form of a redaction', () => {
  it('names every box and column that has no reason', () => {
    const box = { key: 'a', page: 2, x: 0, y: 0, width: 1, height: 1, ground: '15' } as const
    const column = { sheet: '名单', action: 'mask', ground: '15' } as const
    const problems = missingReasons(say, {
      boxes: [
        { ...box, reason: '受助人的证号' },
        { ...box, reason: ' ' },
      ],
      columns: [
        { ...column, column: 'B', reason: '' },
        { ...column, column: 'C', reason: '住址' },
      ],
    })
    expect(problems.map(({ message }) => message)).toEqual([
      '请填写：框2（第2页）的理由',
      '请填写：工作表“名单”B列的理由',
    ])
  })

  it('chooses the columns that hold what must be decided, not those that are only told', () => {
    const found = { sheet: '名单', kinds: [] }
    expect(
      preselected([
        { ...found, column: 'B', isHeld: true },
        { ...found, column: 'C', isHeld: false },
      ]).map(({ column, action }) => [column, action]),
    ).toEqual([['B', 'mask']])
  })

  it('blames the network or the server where they are at fault, and the file only when it is', () => {
    const told = [
      { status: 0, errors: [] },
      { status: 502, errors: [] },
      { status: 500, errors: [{ message: 'Something went wrong.' }] },
      { status: 503, errors: [{ code: 'REDACTION_BUSY', message: '正在处理的文件太多' }] },
      { status: 422, errors: [{ code: 'REDACTION_UNREADABLE', message: '文件读不出来' }] },
      { status: 400, errors: [] },
    ].map((failure) => failuresOf(say, failure).join())
    expect(told).toEqual([
      say('redaction.unreachable'),
      say('redaction.serverFailed'),
      say('redaction.serverFailed'),
      '正在处理的文件太多',
      '文件读不出来',
      say('ui.failed'),
    ])
  })

  it('does not take a file that is not in the store for a broken one', async () => {
    const job = { task: 'outline', kind: 'sheet', path: '/nowhere/at/all.xlsx' } as const
    expect((await perform(job)).answer).toEqual({
      ok: false,
      fault: 'REDACTION_FAILED',
      where: [],
    })
  })
})
