import { describe, expect, it } from 'vitest'
import { detectType } from '../../../src/plugin/files/detect.ts'
import { disposition } from '../../../src/plugin/files/download.ts'
import { compoundFile, officeFile, pdf, png, zipOf } from '../../int/files/samples.ts'

const text = (value: string) => Buffer.from(value, 'utf8')
const refused = null

describe('the type of a file, by its bytes', () => {
  it.each([
    ['a PDF', pdf, '报告.pdf', 'application/pdf', 'pdf'],
    ['a PDF under another name', pdf, '报告.txt', 'application/pdf', 'pdf'],
    ['a picture', png, '图.png', 'image/png', 'png'],
    ['an old Word file', compoundFile('WordDocument'), '旧文.doc', 'application/msword', 'doc'],
    ['an old Excel file', compoundFile('Workbook'), '表.doc', 'application/vnd.ms-excel', 'xls'],
    ['text in UTF-8', text('云泽县\r\n\t第一条'), '说明.txt', 'text/plain', 'txt'],
    ['text that breaks pages', text('第一页\f第二页'), '说明.txt', 'text/plain', 'txt'],
    ['a table as text', text('年,月\n2026,11'), '表.CSV', 'text/csv', 'csv'],
    ['text with a less-than sign', text('人数 < 30，a<b'), '说明.txt', 'text/plain', 'txt'],
  ])('accepts %s', async (_, data, name, mimeType, extension) => {
    expect(await detectType(data, name)).toEqual({ mimeType, extension })
  })

  it('accepts a Word file by what is in it', async () => {
    const docx = officeFile()
    expect(await detectType(docx, '报告.docx')).toMatchObject({ extension: 'docx' })
    expect(await detectType(docx, '报告.exe')).toMatchObject({ extension: 'docx' })
  })

  it('accepts text in UTF-16 and GB18030', async () => {
    const wide = Buffer.from('\ufeff云泽县', 'utf16le')
    const swapped = Buffer.from(wide).swap16()
    const gb = Buffer.from([0xd4, 0xc6, 0xd4, 0xf3, 0xcf, 0xd8, 0x0a])
    for (const data of [wide, swapped, gb]) {
      expect(await detectType(data, '说明.txt')).toEqual({
        mimeType: 'text/plain',
        extension: 'txt',
      })
    }
  })

  it.each([
    ['a program called .pdf', Buffer.from(`MZ\x90\0\x03${'\0'.repeat(60)}`, 'latin1'), '报告.pdf'],
    ['a Linux program called .txt', Buffer.from(`\x7fELF\x02\x01\x01${'\0'.repeat(60)}`), 'a.txt'],
    ['a page called .txt', text('\n<!DOCTYPE html><p>请点击</p>'), '说明.txt'],
    ['a script in a table', text('年,<SCRIPT src=x>\n'), '表.csv'],
    ['a script in wide text', Buffer.from('\ufeff<script>1</script>', 'utf16le'), '说明.txt'],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), '图.svg'],
    ['an SVG called .png', text('<?xml version="1.0"?><svg/>'), '图.png'],
    ['an SVG called .txt', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), '图.txt'],
    ['a page in front of a PDF', Buffer.concat([text('<script>x()</script>'), pdf]), '报告.pdf'],
    ['text called .pdf', text('不是 PDF'), '报告.pdf'],
    ['binary called .txt', Buffer.from([1, 2, 3, 0, 255, 254, 128]), '说明.txt'],
    ['an installer called .doc', compoundFile('SummaryInformation'), '旧文.doc'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), '图.gif'],
    ['the first bytes of a picture', png.subarray(0, 6), '图.png'],
    ['a name without bytes of its own', text('x'), 'x'],
  ])('refuses %s', async (_, data, name) => {
    expect(await detectType(data, name)).toBe(refused)
  })

  it('refuses an archive called .docx', async () => {
    expect(await detectType(zipOf({ 'readme.txt': '云泽' }), '报告.docx')).toBe(refused)
  })
})

describe('the name of a download', () => {
  it('is told in ASCII and as it is', () => {
    expect(disposition('云泽县 "2026" 报告(终稿).pdf')).toBe(
      'attachment; filename="___ _2026_ __(__).pdf"; ' +
        "filename*=UTF-8''%E4%BA%91%E6%B3%BD%E5%8E%BF%20%222026%22%20%E6%8A%A5%E5%91%8A%28%E7%BB%88%E7%A8%BF%29.pdf",
    )
  })

  it('cannot end the header', () => {
    expect(disposition('a"\r\nSet-Cookie: x=1')).not.toMatch(/[\r\n]/)
  })
})
