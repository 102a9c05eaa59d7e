import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterKindIds } from '../../src/domain/letters/index.ts'
import { renderPdf } from '../../src/plugin/letters/pdf/renderPdf.ts'
import { renderWord } from '../../src/plugin/letters/word/renderWord.ts'
import { sampleLetter, wholeOf } from '../unit/letters/sample.ts'
import { tool } from './redaction/tools.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-letters-'))
  const files = await Promise.all(
    letterKindIds.map(async (kind) => {
      const file = path.join(folder, `${kind}.docx`)
      await writeFile(file, await renderWord(sampleLetter(kind)))
      await writeFile(path.join(folder, `${kind}.own.pdf`), await renderPdf(sampleLetter(kind)))
      return file
    }),
  )
  // A profile of its own: one that is open in another window would do nothing, and say nothing.
  await tool(
    'soffice',
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  )
})
afterAll(() => rm(folder, { recursive: true }))

/** What another program than ours reads in a PDF, without spaces and page numbers. */
const textOf = async (file: string): Promise<string> =>
  (await tool('pdftotext', path.join(folder, file), '-')).replace(/\s/g, '').replace(/—\d+—/g, '')

/** How much of a page is dark, from 0 to 1. */
async function inkOf(file: string): Promise<number> {
  const root = path.join(folder, 'page')
  await tool('pdftoppm', '-r', '60', '-png', '-singlefile', path.join(folder, file), root)
  const image = await loadImage(await readFile(`${root}.png`))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at + 1] ?? 255) < 160) dark += 1
  return dark / (data.length / 4)
}

describe.each(letterKindIds)('the letter %s', (kind) => {
  const letter = sampleLetter(kind)

  it('opens in LibreOffice with every word, and nothing left to fill', async () => {
    const text = await textOf(`${kind}.pdf`)
    expect(text).toBe(wholeOf(letter))
    expect(text).not.toMatch(/[{}｛｝]|undefined|\uFFFD/)
  })

  it('is whole in the eyes of another program as the PDF that is sent', async () => {
    expect(await textOf(`${kind}.own.pdf`)).toBe(wholeOf(letter))
  })

  it('has every character in its fonts, all of which are in the PDF', async () => {
    const fonts = (await tool('pdffonts', path.join(folder, `${kind}.own.pdf`))).trim().split('\n')
    expect(fonts.slice(2)).toHaveLength(2)
    for (const font of fonts.slice(2)) expect(font).toMatch(/NotoSerifSC.*yes yes yes/)
    await tool('qpdf', '--check', path.join(folder, `${kind}.own.pdf`))
  })

  it('shows something on paper, in both', async () => {
    for (const file of [`${kind}.pdf`, `${kind}.own.pdf`]) {
      const ink = await inkOf(file)
      expect(ink).toBeGreaterThan(0.01)
      expect(ink).toBeLessThan(0.2)
    }
  })
})
