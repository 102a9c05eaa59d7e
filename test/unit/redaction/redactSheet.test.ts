import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { proveRedaction } from '../../../src/plugin/redaction/proof/proveRedaction.ts'
import { outlineOf } from '../../../src/plugin/redaction/sheet/outline.ts'
import { readBook } from '../../../src/plugin/redaction/sheet/readBook.ts'
import { redactSheet } from '../../../src/plugin/redaction/sheet/redactSheet.ts'
import { changed, identity, listOf, rowsOf } from './samples.ts'

const list = [
  ['云泽县2026年补助对象名单', null, null, null],
  ['姓名', '身份证号', '所在村', '金额'],
  ['张三', identity, '西河村', 1200],
  ['李四', '110105194912310010', '东山村', 800.5],
]
const drop = { sheet: '名单', column: 'B', action: 'drop' } as const

const sheetXml = 'xl/worksheets/sheet1.xml'

describe('a redacted workbook', () => {
  it('has no more the column that is dropped, and its title and its numbers still', async () => {
    const { bytes, removed } = await redactSheet({ bytes: await listOf(list), columns: [drop] })
    expect(await rowsOf(bytes)).toEqual([
      [
        ['云泽县2026年补助对象名单'],
        ['姓名', '所在村', '金额'],
        ['张三', '西河村', 1200],
        ['李四', '东山村', 800.5],
      ],
    ])
    expect(removed).toEqual({
      strings: [identity, '110105194912310010'],
      tooShort: 0,
      stillSeen: [],
    })
  })

  it('has columns masked by what is in them, below their headings', async () => {
    const { bytes } = await redactSheet({
      bytes: await listOf(list),
      columns: [
        { ...drop, action: 'mask' },
        { sheet: '名单', column: 'A', action: 'mask' },
      ],
    })
    expect((await rowsOf(bytes))[0]?.slice(1)).toEqual([
      ['姓名', '身份证号', '所在村', '金额'],
      ['张*', '110105************', '西河村', 1200],
      ['李*', '110105************', '东山村', 800.5],
    ])
  })

  it('masks the first person of a list without headings', async () => {
    const { bytes } = await redactSheet({
      bytes: await listOf(list.slice(2)),
      columns: [{ ...drop, action: 'mask' }],
    })
    expect((await rowsOf(bytes))[0]?.[0]).toEqual(['张三', '110105************', '西河村', 1200])
  })

  it('carries over no formula, hidden row or column, nor what they held', async () => {
    const secret = '13812345678'
    const plain = await listOf([...list, [null, null, secret, 1]])
    const hidden = changed(plain, sheetXml, (xml) =>
      xml
        .replace('<row r="5"', '<row r="5" hidden="1"')
        .replace('<v>1200</v>', `<f>VLOOKUP("${secret}",A:A,1)</f><v>1200</v>`),
    )
    const { bytes, removed } = await redactSheet({ bytes: hidden, columns: [drop] })
    expect((await rowsOf(bytes))[0]).toHaveLength(4)
    expect(removed.strings).toContain(secret)
    expect(Buffer.from(unzipSync(bytes)[sheetXml] ?? []).toString()).not.toContain('<f>')
  })

  it('carries over no hidden sheet', async () => {
    const hidden = changed(await listOf(list), 'xl/workbook.xml', (xml) =>
      xml.replace('<sheet ', '<sheet state="hidden" '),
    )
    const { sheets, unseen } = await readBook(hidden)
    expect(sheets).toEqual([])
    expect(unseen).toContain(identity)
  })

  it('writes dates as they were', async () => {
    const dated = changed(
      changed(
        await listOf([
          ['姓名', '日期'],
          ['张三', 45231],
        ]),
        sheetXml,
        (xml) => xml.replace('<c r="B2"', '<c r="B2" s="1"'),
      ),
      'xl/styles.xml',
      (xml) => xml.replace(/<cellXfs.*<\/cellXfs>/, '<cellXfs><xf/><xf numFmtId="31"/></cellXfs>'),
    )
    const { bytes } = await redactSheet({ bytes: dated, columns: [] })
    const cell = (await readBook(bytes)).sheets[0]?.rows[1]?.[1]
    expect(cell).toEqual({ value: 45231, format: 'yyyy"年"m"月"d"日"' })
  })

  it('is refused where a number of a dropped column stands in another', async () => {
    const made = redactSheet({
      bytes: await listOf([...list, ['王五', '110105194912310037', `见${identity}`, 1]]),
      columns: [drop],
    })
    await expect(made).rejects.toMatchObject({
      fault: 'REDACTION_ELSEWHERE',
      where: [{ sheet: '名单' }],
    })
  })

  it('tells of a word that can still be seen', async () => {
    const { removed } = await redactSheet({
      bytes: await listOf([...list, ['王五', '无', '张三家', 1]]),
      columns: [{ sheet: '名单', column: 'A', action: 'drop' }],
    })
    expect(removed).toEqual({
      strings: ['李四', '王五'],
      tooShort: 0,
      stillSeen: [{ sheet: '名单' }],
    })
  })

  it.each([
    ['no such sheet', { ...drop, sheet: '别的' }, 'REDACTION_NOWHERE'],
    ['no workbook', drop, 'REDACTION_UNREADABLE'],
  ])('is refused with a reason when there is %s', async (what, column, fault) => {
    const bytes = what === 'no workbook' ? Buffer.from('PK nothing') : await listOf(list)
    await expect(redactSheet({ bytes, columns: [column] })).rejects.toMatchObject({ fault })
  })
})

describe('the proof of a redacted workbook', () => {
  const prove = async (change: (bytes: Uint8Array) => Uint8Array) => {
    const original = await listOf(list)
    const { bytes, removed } = await redactSheet({ bytes: original, columns: [drop] })
    return proveRedaction({
      kind: 'sheet',
      original,
      result: change(bytes),
      removed,
      boxes: [],
      shown: ['名单.xlsx'],
    })
  }

  it('holds for what was redacted, and for no other', async () => {
    expect(await prove((bytes) => bytes)).toBe(true)
    expect(await prove((bytes) => changed(bytes, 'docProps/core.xml', () => '<x/>'))).toBe(false)
    expect(
      await prove((bytes) =>
        changed(bytes, 'xl/sharedStrings.xml', (xml) => xml.replace('西河村', identity)),
      ),
    ).toBe(false)
    expect(
      await prove((bytes) =>
        changed(bytes, sheetXml, (xml) => xml.replace('<row r="3"', '<row r="3" hidden="1"')),
      ),
    ).toBe(false)
  })
})

describe('the outline of a workbook', () => {
  it('names the columns of each sheet by their headings', async () => {
    expect(await outlineOf(await listOf(list))).toEqual([
      {
        name: '名单',
        columns: [
          { column: 'A', heading: '姓名' },
          { column: 'B', heading: '身份证号' },
          { column: 'C', heading: '所在村' },
          { column: 'D', heading: '金额' },
        ],
      },
    ])
  })
})
