import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { redactPdf } from '../../../src/plugin/redaction/pdf/redactPdf.ts'
import { box, identity, laden, overNumber, pdfOf, textsOf, turned } from './samples.ts'

const faultOf = (made: Promise<unknown>) =>
  made.then(
    () => null,
    ({ fault, where }: { fault: string; where: unknown }) => ({ fault, where }),
  )

describe('a redacted PDF', () => {
  it('has no more the number below the box, and still the words around it', async () => {
    const { bytes, removed } = await redactPdf({ bytes: await laden(), boxes: [overNumber] })
    expect(removed).toEqual({ strings: [identity], tooShort: 0, stillSeen: [] })
    const [text] = await textsOf(bytes)
    expect(text).toContain('the receiver')
    expect(text).toContain('The list is kept')
    expect(text).not.toContain(identity)
    expect(text).not.toContain('1949')
  })

  it('carries nothing over that nobody sees on its pages', async () => {
    const { bytes } = await redactPdf({ bytes: await laden(), boxes: [overNumber] })
    expect((await textsOf(bytes)).join()).not.toContain('white')
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect([pdf.getTitle(), pdf.getKeywords(), pdf.getProducer()]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(pdf.catalog.keys().map(String).sort()).toEqual(['/Pages', '/Type'])
    expect(pdf.getPage(0).node.get(PDFName.of('Annots'))).toBeUndefined()
  })

  it('knows what a covered form field held', async () => {
    const { removed } = await redactPdf({
      bytes: await laden(),
      boxes: [box([50, 370, 220, 34])],
    })
    expect(removed.strings).toContain('field13812345678')
  })

  it.each([
    [0, { x: 0.01, y: 0.05, width: 0.4, height: 0.06 }],
    [90, { x: 0.89, y: 0.01, width: 0.06, height: 0.4 }],
    [180, { x: 0.59, y: 0.89, width: 0.4, height: 0.06 }],
    [270, { x: 0.05, y: 0.59, width: 0.06, height: 0.4 }],
  ])('means a page as people see it, also turned by %i and cut', async (by, place) => {
    const { bytes, removed } = await redactPdf({
      bytes: await turned(by),
      boxes: [{ page: 1, ...place, ground: '15', reason: '身份证号' }],
    })
    expect(removed.strings).toEqual([identity])
    const [text] = await textsOf(bytes)
    expect(text?.trim()).toBe('kept below')
  })

  it('is refused where a number that was removed stands on another page', async () => {
    const bytes = await pdfOf(
      (page) => page.drawText(identity, { x: 60, y: 700 }),
      (page) => page.drawText('nothing', { x: 60, y: 700 }),
      (page) => page.drawText(`again ${identity}`, { x: 60, y: 700 }),
    )
    expect(await faultOf(redactPdf({ bytes, boxes: [box([50, 80, 300, 30])] }))).toEqual({
      fault: 'REDACTION_ELSEWHERE',
      where: [{ page: 3 }],
    })
  })

  it('tells of a word that stands on another page, and leaves it out of the text there', async () => {
    const bytes = await pdfOf(
      (page) => page.drawText('Zhang', { x: 60, y: 700 }),
      (page) => page.drawText('Mr Zhang writes', { x: 60, y: 700 }),
    )
    const { bytes: result, removed } = await redactPdf({
      bytes,
      boxes: [box([50, 80, 300, 30])],
    })
    expect(removed).toEqual({ strings: ['Zhang'], tooShort: 0, stillSeen: [{ page: 2 }] })
    expect((await textsOf(result)).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      '',
      'Mr writes',
    ])
  })

  it('counts what is too short to be looked for', async () => {
    const bytes = await pdfOf((page) => page.drawText('A', { x: 60, y: 700 }))
    const { removed } = await redactPdf({ bytes, boxes: [box([50, 80, 300, 30])] })
    expect(removed).toEqual({ strings: [], tooShort: 1, stillSeen: [] })
  })

  it.each([
    ['is none', Buffer.from('%PDF-1.7 and then nothing'), 1, 'REDACTION_UNREADABLE'],
    ['has no such page', null, 2, 'REDACTION_NOWHERE'],
  ])('is refused with a reason when the file %s', async (_, broken, page, fault) => {
    const bytes = broken ?? (await laden())
    const made = redactPdf({ bytes, boxes: [{ ...overNumber, page }] })
    expect(await faultOf(made)).toEqual({ fault, where: [] })
  })
})
