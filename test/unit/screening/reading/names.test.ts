import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { screen } from '../../../../src/domain/screening/index.ts'
import { readFile, reportOn } from '../../../../src/plugin/screening/reading/index.ts'
import { pptxOf } from '../../../labelled/files/build/pptx.ts'
import { xlsxOf } from '../../../labelled/files/build/xlsx.ts'

const identity = '11010519491231002X'

/** What is found in the texts of a file, its level, and the number of the place. */
const foundIn = async (bytes: Uint8Array, fileName: string) => {
  const { passages } = await readFile({ bytes, fileName })
  return screen({ passages }).map(({ detector, level, passage }) => [
    detector,
    level,
    passages[passage]?.place.ordinal ?? passages[passage]?.place.name,
  ])
}
const rows = [['项目', '数量']]

describe('the name of a sheet', () => {
  it.each(['visible', 'hidden'] as const)(
    'is read like a page header where it is %s',
    async (state) => {
      const hidden = state === 'hidden' ? { state } : {}
      const book = (name: string) =>
        xlsxOf([
          { name: '表', rows },
          { name, rows, ...hidden },
        ])
      expect(await foundIn(book(identity), 'a.xlsx')).toContainEqual([
        'identityNumber',
        'hold',
        '2',
      ])
      expect(await foundIn(book('机密★10年'), 'a.xlsx')).toContainEqual([
        'secrecyMark',
        'refuse',
        '2',
      ])
      expect(await foundIn(book('机密'), 'a.xlsx')).toContainEqual(['secrecyMark', 'refuse', '2'])
    },
  )
})

describe('names that stand in no cell and on no slide', () => {
  it('are read, of tables and their columns', async () => {
    const table = `<table name="表1" displayName="表1"><tableColumns><tableColumn id="1" name="${identity}"/></tableColumns></table>`
    const parts = [{ name: 'xl/tables/table1.xml', data: table }]
    const found = await foundIn(xlsxOf([{ name: '表', rows }], { parts }), 'a.xlsx')
    expect(found).toEqual([['identityNumber', 'hold', 'table1.xml']])
  })

  it('are read, of slides', async () => {
    const plain = pptxOf([{ lines: ['公告'] }])
    expect(await foundIn(plain, 'a.pptx')).toEqual([])
    const named = pptxOf([{ lines: ['公告'], name: identity }])
    expect(await foundIn(named, 'a.pptx')).toEqual([['identityNumber', 'hold', '1']])
  })

  it('are read, of files attached to a PDF, with what is said of them', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    await pdf.attach(Buffer.from('附件'), `${identity}.txt`, { description: '手机13812345678' })
    const found = await foundIn(await pdf.save(), 'a.pdf')
    expect(found).toContainEqual(['identityNumber', 'hold', '1'])
    expect(found).toContainEqual(['mobileNumber', 'hold', 'attachment'])
  })
})

describe('what is hidden', () => {
  it('is told with its beginning to whoever decides', async () => {
    const text = `暗语${'字'.repeat(300)}`
    const bytes = xlsxOf([{ name: '表', rows, comments: [{ cell: 'A1', author: '', text }] }])
    const { findings } = reportOn(await readFile({ bytes, fileName: 'a.xlsx' }), {})
    const hidden = findings.filter(({ detector }) => detector === 'hiddenContent')
    expect(hidden.map(({ text, end }) => [text, end])).toEqual([[text.slice(0, 200), 302]])
  })
})
