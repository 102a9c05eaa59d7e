import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../../../src/domain/screening/index.ts'
import { readFile } from '../../../../src/plugin/screening/reading/index.ts'
import { jpegOf } from '../../../labelled/files/build/jpeg.ts'
import { line, pdfOf } from '../../../labelled/files/build/pdf.ts'
import { pngOf } from '../../../labelled/files/build/png.ts'
import { pptxOf } from '../../../labelled/files/build/pptx.ts'
import { xlsxOf } from '../../../labelled/files/build/xlsx.ts'
import { docxOf, word } from '../../../support/docx.ts'

/** One whole file of each format, with the same words in it. */
const words = '云泽县人民政府关于印发实施方案的通知'
const whole: Record<string, Buffer> = {
  'a.docx': docxOf(word.text(words)),
  'a.xlsx': xlsxOf([{ name: '表', rows: [[words]] }]),
  'a.pptx': pptxOf([{ lines: [words] }]),
  // Its last byte ends a line, and may be missing.
  'a.pdf': pdfOf({ pages: [line(words, 80, 700)] }).subarray(0, -1),
  'a.png': pngOf(),
  'a.jpg': jpegOf(),
}
const files = Object.entries(whole)

/**
 * Held, or read in full: all of its words are there. What stands unpacked in a PDF has no sum that could
 * tell of a bit: another letter is another text. But there is one.
 */
async function isSafe(bytes: Uint8Array, fileName: string): Promise<boolean> {
  const { passages, findings } = await readFile({ bytes, fileName })
  const isRead = fileName === 'a.pdf' ? passages.length > 1 : passages.some(hasWords)
  return outcomeOf(findings) === 'hold' || isRead
}

const hasWords = ({ text }: { text: string }): boolean => text.includes(words)

describe.each(files)('%s', (name, bytes) => {
  it('is held wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
        const { findings } = await readFile({ bytes: bytes.subarray(0, length), fileName: name })
        expect(outcomeOf(findings)).toBe('hold')
      }),
      { numRuns: 60 },
    )
  })

  it('is held, or read in full, whichever bit is turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
        const turned = Buffer.from(bytes)
        turned[bit >> 3] = (turned[bit >> 3] as number) ^ (1 << (bit & 7))
        expect(await isSafe(turned, name)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is held when something is taken out of its middle', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 2 }),
        fc.integer({ min: 1, max: 200 }),
        async (at, length) => {
          const rest = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
          expect(await isSafe(rest, name)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

it.each(['a.docx', 'a.pdf', 'a.xlsx', 'a.bin'])(
  'holds arbitrary bytes called %s',
  async (fileName) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const { findings } = await readFile({ bytes, fileName })
        expect(outcomeOf(findings)).toBe('hold')
      }),
    )
  },
)

it.each(['%PDF-1.7\n', 'PK\u0003\u0004', '\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff'])(
  'holds arbitrary bytes that begin as %j',
  async (beginning) => {
    const head = Buffer.from(beginning, 'latin1')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const { findings } = await readFile({ bytes: Buffer.concat([head, bytes]), fileName: 'a' })
        expect(outcomeOf(findings)).toBe('hold')
      }),
    )
  },
)
