import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Letter } from './letters.ts'
import { stretchesOf } from './textLayer.ts'
import { unseenFonts } from './unseenFont.ts'

/** A page of the new file: a picture, its size in points, and the text that can be marked in it. */
export type NewPage = { jpeg: Uint8Array; width: number; height: number; letters: Letter[] }

/**
 * Begins a new PDF that takes nothing from another: it has pages with a picture each, a text layer
 * that shows nothing, and no properties.
 */
export async function newPdf() {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const fonts = unseenFonts(pdf.context)

  const add = async ({ jpeg, width, height, letters }: NewPage): Promise<void> => {
    const page = pdf.addPage([width, height])
    page.drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width, height })
    const operators = stretchesOf(letters).map((stretch) => written(stretch, height, fonts.show))
    if (operators.length === 0) return
    const text = `BT\n${operators.join('\n')}\nET`
    page.node.addContentStream(pdf.context.register(pdf.context.flateStream(text)))
    for (const [name, ref] of fonts.named()) page.node.setFontDictionary(PDFName.of(name), ref)
  }

  const finish = async (): Promise<Uint8Array> => {
    fonts.write()
    // The library gives every page an empty list of notes.
    for (const page of pdf.getPages()) page.node.delete(PDFName.of('Annots'))
    return pdf.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
    })
  }
  return { add, finish }
}

/** A stretch of text at its place, made as long as it is on the page. */
function written(
  stretch: Letter[],
  pageHeight: number,
  show: (text: string, size: number) => string,
): string {
  const [first] = stretch
  if (!first) return ''
  const text = stretch.map((letter) => letter.text).join('')
  const size = number(Math.max(0.5, first.size))
  const length = stretch.reduce((sum, { advance }) => sum + advance, 0)
  // Letters of the font are as wide as they are high.
  const stretched = (100 * length) / ([...text].length * size)
  const [cos, sin] = [Math.cos(first.angle), Math.sin(first.angle)].map(number)
  const matrix = `${cos} ${number(-(sin ?? 0))} ${sin} ${cos} ${number(first.x)} ${number(pageHeight - first.y)}`
  return `${number(Math.max(1, stretched))} Tz ${matrix} Tm ${show(text, size)}`
}

/** As PDF writes numbers: never with an exponent. */
const number = (value: number): number => Math.round(value * 1000) / 1000
