import { describe, expect, it } from 'vitest'
import { proveRedaction } from '../../../src/plugin/redaction/proof/proveRedaction.ts'
import { redactSheet } from '../../../src/plugin/redaction/sheet/redactSheet.ts'
import { changed, identity, listOf, rowsOf } from './samples.ts'

describe('a masked column', () => {
  const maskAll = (rows: (string | number | null)[][], ...columns: string[]) =>
    listOf(rows).then((bytes) =>
      redactSheet({
        bytes,
        columns: columns.map((column) => ({ sheet: '名单', column, action: 'mask' as const })),
      }),
    )

  it.each([
    ['李四*', '***'],
    ['13812345678*', '***'],
    ['110101199003078513*', '***'],
    ['李*', '李*'],
    ['138****5678', '138****5678'],
    ['110105************', '110105************'],
    ['云泽县西河村***', '云泽县西河村***'],
    ['云泽县西河村', '***'],
  ])('takes for masked what is, and for nothing else: %s', async (text, masked) => {
    const { bytes } = await maskAll([['备注'], [text]], 'A')
    expect((await rowsOf(bytes))[0]).toEqual([['备注'], [masked]])
  })

  it('masks every row of a list without headings, and one whose headings nobody knows', async () => {
    const first = ['李四', '云泽县西河村12号', 1]
    const { bytes } = await maskAll([['张三'], first, ['王五', '云泽县东山村3号', 2]], 'A', 'B')
    expect((await rowsOf(bytes))[0]).toEqual([
      ['张*'],
      ['李*', '云泽县西河村***', 1],
      ['王*', '云泽县东山村***', 2],
    ])
    const known = ['联系人', '家庭住址', '身份证号码（必填）']
    const { bytes: whole } = await maskAll([known, ['李四', '无', identity]], 'A', 'B', 'C')
    expect((await rowsOf(whole))[0]?.[0]).toEqual(known)
    const odd = await maskAll(
      [
        ['哪个人', '身份证号'],
        ['李四', identity],
      ],
      'A',
      'B',
    )
    expect((await rowsOf(odd.bytes))[0]?.[0]).toEqual(['哪**', '身***'])
    expect(odd.removed.strings).toEqual(['李四', identity])
  })

  it('leaves of no cell what is another cell of its column, or what its title names', async () => {
    const rows = [
      ['李四户情况'],
      ['住址', '姓名'],
      ['云泽县西河村', '李四'],
      ['云泽县西河村2号', '王五'],
    ]
    const { bytes } = await maskAll(rows, 'A', 'B')
    expect((await rowsOf(bytes))[0]).toEqual([
      ['***'],
      ['住址', '姓名'],
      ['***', '李*'],
      ['***', '王*'],
    ])
  })
})

describe('the proof of a masked column', () => {
  it('fails when a value of it stands there though it may stand elsewhere', async () => {
    const rows = [
      ['姓名', '说明'],
      ['李四', '李四户'],
      ['王五', '无'],
    ]
    const original = await listOf(rows)
    const column = { sheet: '名单', column: 'A', action: 'mask' } as const
    const { bytes, removed } = await redactSheet({ bytes: original, columns: [column] })
    const prove = (result: Uint8Array) =>
      proveRedaction({ kind: 'sheet', original, result, removed, boxes: [], shown: [] })
    expect(removed.strings).not.toContain('李四')
    expect(await prove(bytes)).toBe(true)
    const undone = changed(bytes, 'xl/sharedStrings.xml', (xml) => xml.replace('李*', '李四'))
    expect(await prove(undone)).toBe(false)
  })
})
