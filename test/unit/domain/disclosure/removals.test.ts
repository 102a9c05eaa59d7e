import { describe, expect, it } from 'vitest'
import { removalGroundIds, removalsOf } from '../../../../src/domain/disclosure/index.ts'

const why = { ground: '15', reason: ' 身份证号 ' } as const

describe('the list of what was removed', () => {
  it('names the place, the article and the reason, and counts what is alike', () => {
    expect(
      removalsOf({
        boxes: [
          { page: 2, ...why },
          { page: 1, ground: '16-2', reason: '讨论稿' },
          { page: 2, ...why },
        ],
        columns: [],
      }),
    ).toEqual([
      { page: 1, ground: '16-2', article: '第十六条第二款', reason: '讨论稿', count: 1 },
      { page: 2, ground: '15', article: '第十五条', reason: '身份证号', count: 2 },
    ])
  })

  it('tells a column that is masked from one that is gone', () => {
    const columns = [
      { sheet: '名单', column: 'B', action: 'drop', ...why } as const,
      { sheet: '名单', column: 'C', action: 'mask', ...why } as const,
    ]
    expect(removalsOf({ boxes: [], columns }).map(({ isMasked }) => isMasked)).toEqual([
      false,
      true,
    ])
  })

  it('rests on no ground that is about whole documents', () => {
    expect(removalGroundIds).toEqual(['14-1', '14-2', '14-3', '15', '16-1', '16-2', '16-3'])
  })
})
