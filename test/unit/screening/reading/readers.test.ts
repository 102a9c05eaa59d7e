import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../src/plugin/screening/reading/index.ts'
import { box, line, pdfOf, streamOf } from '../../../labelled/files/build/pdf.ts'
import { xlsxOf } from '../../../labelled/files/build/xlsx.ts'
import { docxOf, word, zipOf } from '../../../support/docx.ts'

const textsOf = async (bytes: Uint8Array, fileName: string) => {
  const { passages } = await readFile({ bytes, fileName })
  return passages.map(({ text, place }) => [place.kind, place.name ?? '', text])
}
const notesOf = async (bytes: Uint8Array, fileName: string, limits = {}) => {
  const { findings } = await readFile({ bytes, fileName, limits })
  return findings.map(({ note }) => note)
}

describe('order', () => {
  it('is that of the surface first, then what is below it, and the name last', async () => {
    const body =
      word.text('第一段') +
      word.deleted('留下', '删去') +
      word.table([
        ['甲', '乙'],
        ['丙', '丁'],
      ])
    expect(await textsOf(docxOf(body), '通知.docx')).toEqual([
      ['text', '', '第一段\n留下\n甲\t乙\n丙\t丁'],
      ['trackedChange', '', '删去'],
      ['fileName', '', '通知.docx'],
    ])
  })

  it('keeps the offsets of plain text', async () => {
    expect(await textsOf(Buffer.from('\ufeff甲\r\n乙\t丙'), 'a.txt')).toEqual([
      ['text', '', '甲\r\n乙\t丙'],
      ['fileName', '', 'a.txt'],
    ])
  })

  it('knows what the cells of a sheet are called though rows and columns between them are hidden', async () => {
    const rows = [
      ['名', '密', '号'],
      ['甲', '1', '2'],
      ['乙', '3', '4'],
      ['丙', '5', '6'],
    ]
    const bytes = xlsxOf([{ name: '表', rows, hiddenColumns: [2], hiddenRows: [2] }])
    const { passages, grids } = await readFile({ bytes, fileName: 'a.xlsx' })
    expect(passages[0]?.text).toBe('名\t号\n乙\t4\n丙\t6')
    expect(grids.get(0)).toEqual({ rows: [1, 3, 4], columns: [1, 3], lineStarts: [0, 4, 8] })
  })
})

describe('encodings of text', () => {
  it.each([
    ['Big5, though it could be GB18030', 'bef7b14b0a', '機密\n'],
    ['GB18030', 'bbfac3dc0a', '机密\n'],
    ['UTF-16 without a mark', '0033003a7532', '3:甲'],
  ])('%s', async (_, hex, text) => {
    const texts = await textsOf(Buffer.from(hex, 'hex'), 'a.txt')
    expect(texts).toContainEqual(['text', '', text])
  })

  it('holds text that is in none of them', async () => {
    expect(await notesOf(Buffer.from('ff80ff81ff', 'hex'), 'a.txt')).toEqual(['charset'])
  })
})

describe('a zip that is more than it says', () => {
  const whole = docxOf(word.text('正文'))

  it('is held when a file lies in it that its directory does not name', async () => {
    const extra = zipOf([{ name: 'word/secret.xml', data: '<a/>' }])
    const hidden = extra.subarray(0, extra.indexOf('504b0102', 0, 'hex'))
    expect(await notesOf(Buffer.concat([hidden, whole]), 'a.docx')).toEqual(['damaged'])
  })

  it('is held when two files in it have one name', async () => {
    const bytes = docxOf(word.text('正文'), [{ name: 'word/document.xml', data: '<a/>' }])
    expect(await notesOf(bytes, 'a.docx')).toEqual(['damaged'])
  })

  it('is held when it unpacks to more than is read', async () => {
    const bytes = docxOf(word.text('0'.repeat(3_000_000)))
    expect(bytes.length).toBeLessThan(20_000)
    expect(await notesOf(bytes, 'a.docx', { unpackedBytes: 1_000_000 })).toEqual(['tooLarge'])
  })

  it('is held when files in files go too deep', async () => {
    let bytes: Buffer = Buffer.from('最里面')
    for (let depth = 0; depth < 5; depth++) {
      const name = depth === 0 ? 'word/embeddings/a.txt' : 'word/embeddings/a.docx'
      bytes = docxOf(word.text('x'), [{ name, data: bytes }])
    }
    expect(await notesOf(bytes, 'a.docx')).toContain('tooDeep')
  })
})

describe('what is larger than is read', () => {
  it('is held, whatever the measure', async () => {
    const pdf = pdfOf({ pages: [line('一', 80, 700), line('二', 80, 700)] })
    expect(await notesOf(pdf, 'a.pdf', { pages: 1 })).toContain('tooLarge')
    expect(await notesOf(pdf, 'a.pdf', { bytes: 100 })).toEqual(['tooLarge'])
    expect(await notesOf(pdf, 'a.pdf', { characters: 1 })).toContain('tooLarge')
    expect(await notesOf(docxOf(word.text('一')), 'a.docx', { elements: 5 })).toEqual(['tooLarge'])
  })
})

describe('a page of a PDF', () => {
  it('reads the lines and cells of a table, and Latin letters beside Chinese', async () => {
    const page = line('姓名', 80, 700) + line('编号 A1', 200, 700) + line('甲', 80, 680)
    expect((await textsOf(pdfOf({ pages: [page] }), 'a.pdf'))[0]).toEqual([
      'page',
      '1',
      '姓名\t编号 A1\n甲',
    ])
  })

  it('does not take a frame, a box behind or a transparent mark for a cover', async () => {
    const text = line('县政府公告', 80, 700)
    const frame =
      'q 0 g 70 690 m 300 690 l 300 720 l 70 720 l h 71 691 m 299 691 l 299 719 l 71 719 l h f* Q\n'
    const marker = 'q /G1 gs 1 1 0 rg 70 690 200 30 re f Q\n'
    const bytes = pdfOf({ pages: [box(60, 680, 300, 60, '0.9 g') + text + frame + marker] })
    const clear = Buffer.from(
      bytes.toString('latin1').replace('/Properties', '/ExtGState<</G1<</ca 0.3>>>>/Properties'),
      'latin1',
    )
    const { findings } = await readFile({ bytes: tableMended(clear), fileName: 'a.pdf' })
    expect(findings).toEqual([])
  })

  it('tells a picture laid over text from one behind it', async () => {
    const picture = streamOf(
      '/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8',
      Buffer.alloc(4),
    )
    const text = line('县政府公告', 80, 700)
    const image = 'q 120 0 0 30 75 690 cm /X10 Do Q\n'
    const over = pdfOf({ pages: [text + image], objects: [picture] })
    expect(await notesOf(over, 'a.pdf')).toContain('coveredText')
    const behind = pdfOf({ pages: [image + text], objects: [picture] })
    expect(await notesOf(behind, 'a.pdf')).toEqual([])
  })
})

/** The table of a PDF again, after something before it has grown. */
function tableMended(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const body = text.slice(0, text.indexOf('xref\n0 1'))
  const entries = [...body.matchAll(/(?<=^|\n)(\d+) 0 obj/g)].map(
    ({ 1: number, index }) => `${number} 1\n${String(index).padStart(10, '0')} 00000 n \n`,
  )
  const end = `trailer\n<</Size 1000/Root 1 0 R/Info 3 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 1\n0000000000 65535 f \n${entries.join('')}${end}`, 'latin1')
}
