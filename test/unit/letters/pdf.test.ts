import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { letterKindIds } from '../../../src/domain/letters/index.ts'
import { MissingGlyphs } from '../../../src/plugin/letters/pdf/fonts.ts'
import { renderPdf } from '../../../src/plugin/letters/pdf/renderPdf.ts'
import { readFile } from '../../../src/plugin/screening/reading/readFile.ts'
import { sampleLetter, wholeOf } from './sample.ts'

const mm = (millimetres: number) => (millimetres * 72) / 25.4

/** The text of each page, as our own reader of uploads finds it. */
async function pagesOf(bytes: Buffer): Promise<string[]> {
  const { passages } = await readFile({ bytes, fileName: 'letter.pdf' })
  return passages.flatMap(({ place, text }) => (place.kind === 'page' ? [text] : []))
}

/** Without spaces and page numbers. */
const joined = (pages: string[]): string =>
  pages.map((page) => page.replace(/\s/g, '').replace(/—\d+—/, '')).join('')

describe('a letter as PDF', () => {
  it.each(letterKindIds)('says of %s what the letter says, and nothing else', async (kind) => {
    const letter = sampleLetter(kind)
    const pages = await pagesOf(await renderPdf(letter))
    expect(joined(pages)).toBe(wholeOf(letter))
  })

  it('is A4, named, in Chinese and tagged, with its fonts in it', async () => {
    const bytes = await renderPdf(sampleLetter('withhold'))
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('政府信息公开申请答复书（不予公开）')
    const { width, height } = pdf.getPage(0).getSize()
    expect([width, height].map(Math.round)).toEqual([595, 842])
    const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    expect((await read.getMetadata()).info).toMatchObject({ Language: 'zh-CN' })
    expect(await read.getMarkInfo()).toMatchObject({ Marked: true })
    const tree = await (await read.getPage(1)).getStructTree()
    const roles = JSON.stringify(tree)
    expect(roles).toContain('"role":"H1"')
    expect(roles.match(/"role":"P"/g)?.length).toBeGreaterThan(4)
    expect(bytes.toString('latin1')).toMatch(/\/FontFile2/)
    expect(bytes.length).toBeLessThan(200_000)
    await read.destroy()
  })

  it('keeps to the type area, 22 lines of 28 characters at most', async () => {
    const grounds = Array.from(
      { length: 60 },
      (_, at) => `第${at + 1}项：${'公开'.repeat(40)}，理由。`,
    )
    const bytes = await renderPdf(
      sampleLetter('withhold', { values: { grounds: grounds.join('\n') } }),
    )
    const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    expect(read.numPages).toBeGreaterThan(8)
    for (let number = 1; number <= read.numPages; number += 1) {
      const { items } = await (await read.getPage(number)).getTextContent()
      const rows = items.flatMap((item) =>
        'str' in item && item.str.trim() && !/^\s*(—|\d+)/.test(item.str) ? [item] : [],
      )
      const baselines = new Set<number>()
      for (const { transform, width } of rows) {
        const [left, bottom] = [transform[4], transform[5]] as [number, number]
        baselines.add(Math.round(bottom))
        expect(left).toBeGreaterThan(mm(28) - 0.5)
        expect(left + width).toBeLessThan(mm(28 + 156) + 1)
        expect(bottom).toBeGreaterThan(mm(297 - 37 - 225))
        expect(bottom).toBeLessThan(mm(297 - 37))
      }
      expect(baselines.size).toBeLessThanOrEqual(22)
    }
    await read.destroy()
  })

  it('numbers its pages, and never leaves the signature alone on one', async () => {
    for (let lines = 1; lines <= 24; lines += 1) {
      const grounds = Array.from({ length: lines }, () => '理由。').join('\n')
      const pages = await pagesOf(
        await renderPdf(sampleLetter('withhold', { values: { grounds } })),
      )
      const last = pages.at(-1)?.replace(/\s/g, '') ?? ''
      expect(last).toMatch(/.{10,}云泽县人民政府办公室2026年3月30日/)
      expect(last).toContain(`—${pages.length}—`)
    }
  })

  it('lists what goes along', async () => {
    const one = await pagesOf(
      await renderPdf(sampleLetter('disclose', { attachments: ['复制件'] })),
    )
    expect(joined(one)).toContain('附件：复制件云泽县')
    const two = await pagesOf(
      await renderPdf(sampleLetter('disclose', { attachments: ['复制件', '说明'] })),
    )
    expect(joined(two)).toContain('附件：1.复制件2.说明云泽县')
  })

  it('is the same bytes for the same letter', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await renderPdf(sampleLetter('partial')))
        .digest('hex')
    expect(await hash()).toBe(await hash())
  })

  it.each(['㐀', '䶮', '㛃', '喆', '堃', '𬭎', '𫖯', '·', '龘'])(
    'has %s, which names have',
    async (name) => {
      const pages = await pagesOf(
        await renderPdf(sampleLetter('withhold', { addressee: `林${name}` })),
      )
      expect(joined(pages)).toContain(`林${name}：`)
    },
  )

  it('is refused with the names of the characters that no font has', async () => {
    const letter = sampleLetter('withhold', {
      addressee: '𠮷野家😀',
      values: { description: '关于𠮷家庄的文件' },
    })
    const refused = await renderPdf(letter).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(MissingGlyphs)
    expect((refused as MissingGlyphs).characters).toEqual(['𠮷', '😀'])
  })
})
