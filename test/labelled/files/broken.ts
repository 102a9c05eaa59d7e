import { docxOf, word, zipOf } from '../../support/docx.ts'
import { pngOf } from './build/png.ts'
import { xlsxOf } from './build/xlsx.ts'
import { type LabelledFile, unreadable } from './labelled.ts'

const held = (name: string, make: () => Uint8Array, note: string): LabelledFile => ({
  name,
  make,
  outcome: 'hold',
  wanted: [unreadable(note)],
})

const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(400),
  ])

/** The name of a file in a zip, marked as locked. */
function encryptedZip(): Buffer {
  const zip = docxOf(word.text('x'))
  zip.writeUInt16LE(1, 6)
  for (
    let at = zip.indexOf('504b0102', 0, 'hex');
    at !== -1;
    at = zip.indexOf('504b0102', at + 4, 'hex')
  ) {
    zip.writeUInt16LE(1, at + 8)
  }
  return zip
}

export const brokenFiles: LabelledFile[] = [
  held('空.docx', () => Buffer.alloc(0), 'empty'),
  held('旧版.doc', () => compound('WordDocument'), 'oldOffice'),
  held('旧版.xls', () => compound('Workbook'), 'oldOffice'),
  held('加密.docx', () => compound('EncryptedPackage'), 'encrypted'),
  held('加密.zip', encryptedZip, 'encrypted'),
  held('截断.docx', () => docxOf(word.text('正文')).subarray(0, 700), 'damaged'),
  held('截断.xlsx', () => xlsxOf([{ name: 'a', rows: [['b']] }]).subarray(0, 900), 'damaged'),
  held('公文.ofd', () => zipOf([{ name: 'OFD.xml', data: '<ofd:OFD/>' }]), 'ofd'),
  held(
    '文书.odt',
    () => zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]),
    'unknownFormat',
  ),
  held('包.rar', () => Buffer.from('526172211a0701003392b5e50a01050600050101', 'hex'), 'archive'),
  held('网页.html', () => Buffer.from('<html><body>x</body></html>'), 'unknownFormat'),
  held('不明.bin', () => Buffer.from('00112233445566778899', 'hex'), 'unknownFormat'),
  held('录音.wav', () => Buffer.from(`RIFF    WAVEfmt ${' '.repeat(200)}`), 'media'),
  held('扫描.png', () => pngOf(), 'picture'),
  held('截断.png', () => pngOf().subarray(0, 60), 'damaged'),
]
