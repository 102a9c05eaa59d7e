import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName, PDFString, rgb } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { redactPdf } from '../../../src/plugin/redaction/pdf/redactPdf.ts'
import { areFree, proveRedaction } from '../../../src/plugin/redaction/proof/proveRedaction.ts'
import { identity, laden, overNumber, pdfOf } from './samples.ts'

const prove = async (result: Uint8Array, more: { strings?: string[] } = {}) =>
  proveRedaction({
    kind: 'pdf',
    original: await laden(),
    result,
    removed: { strings: more.strings ?? [identity] },
    boxes: [overNumber],
    shown: ['名单.pdf'],
  })

const redacted = async () => (await redactPdf({ bytes: await laden(), boxes: [overNumber] })).bytes

/** A redacted file into which somebody put the number again. */
async function spoiled(how: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await redacted(), { updateMetadata: false })
  await how(pdf)
  return pdf.save({ useObjectStreams: false })
}
const wide = (text: string) =>
  [...text].map((each) => `00${each.charCodeAt(0).toString(16)}`).join('')

describe('the proof of a redaction', () => {
  it('holds for what was redacted', async () => {
    expect(await prove(await redacted())).toBe(true)
  })

  it('fails for a black bar drawn over the text', async () => {
    const pdf = await PDFDocument.load(await laden())
    pdf.getPage(0).drawRectangle({ x: 90, y: 690, width: 160, height: 24, color: rgb(0, 0, 0) })
    expect(await prove(await pdf.save())).toBe(false)
  })

  it('fails where a box shows what is below it', async () => {
    const bare = await pdfOf((page) => page.drawText('nothing here', { x: 60, y: 300 }))
    const { bytes } = await redactPdf({ bytes: bare, boxes: [] })
    expect(await prove(bytes)).toBe(false)
  })

  it.each<[string, (pdf: PDFDocument) => void | Promise<void>]>([
    ['in a property', (pdf) => pdf.setSubject('x')],
    ['in an attachment', (pdf) => pdf.attach(Buffer.from(identity), 'a.txt')],
    ['as a string', (pdf) => put(pdf, PDFString.of(identity))],
    [
      'in octal',
      (pdf) =>
        put(pdf, PDFString.of(`\\${identity.charCodeAt(0).toString(8)}${identity.slice(1)}`)),
    ],
    ['in hexadecimal', (pdf) => put(pdf, PDFHexString.of(Buffer.from(identity).toString('hex')))],
    ['in wide characters', (pdf) => put(pdf, PDFHexString.of(`feff${wide(identity)}`))],
    [
      'packed',
      (pdf) => {
        const stream = pdf.context.stream(deflateSync(Buffer.from(identity)), {
          Filter: 'FlateDecode',
        })
        put(pdf, pdf.context.register(stream))
      },
    ],
    [
      'packed in a way it cannot open',
      (pdf) => {
        put(pdf, pdf.context.register(pdf.context.stream('x', { Filter: 'LZWDecode' })))
      },
    ],
  ])('fails for what stands in the file %s', async (_, how) => {
    expect(await prove(await spoiled(how))).toBe(false)
  })

  it('looks at the name of the file, whatever the width of its figures', () => {
    expect(areFree(['名单.pdf'], [identity])).toBe(true)
    expect(areFree(['x', `名单 ${identity}.pdf`], [identity])).toBe(false)
    expect(areFree(['１１０１０５１９４９１２３１００２Ｘ.pdf'], [identity])).toBe(false)
  })

  it('fails for the file as it was, and for one that cannot be read', async () => {
    expect(await prove(await laden(), { strings: [] })).toBe(false)
    expect(await prove(Buffer.from('no file'))).toBe(false)
  })
})

type Put = Parameters<PDFDocument['catalog']['set']>[1]

function put(pdf: PDFDocument, value: Put): void {
  pdf.catalog.set(PDFName.of('Kept'), value)
}
