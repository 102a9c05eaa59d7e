import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js'
import { lettersOf } from '../pdf/letters.ts'
import { openPdf } from '../pdf/open.ts'
import { renderPage } from '../pdf/render.ts'
import { standingIn } from '../standing.ts'
import { comparable } from '../strings.ts'
import type { Box, Removed } from '../types.ts'
import { areDark } from './areDark.ts'
import { holdsString } from './holdsString.ts'
import { rawTexts } from './rawTexts.ts'

const proofDpi = 96

/** Whether a PDF is free of what was removed: in its text, its pixels, its bytes, and all around. */
export async function provePdf({
  result,
  removed,
  boxes,
}: {
  result: Uint8Array
  removed: Pick<Removed, 'strings'>
  boxes: readonly Box[]
}): Promise<boolean> {
  const texts = rawTexts(result)
  if (!texts || texts.some((text) => holdsString(text, removed.strings))) return false
  const pdf = await openPdf(result)
  try {
    return (await hasNothingBeside(pdf)) && (await pagesAreFree(pdf, removed.strings, boxes))
  } finally {
    await pdf.destroy()
  }
}

/** Properties, attachments, bookmarks, forms, scripts, layers: our files have none. */
async function hasNothingBeside(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info, metadata } = await pdf.getMetadata()
  const told = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'Custom']
  const found = [
    metadata,
    await pdf.getAttachments(),
    await pdf.getOutline(),
    await pdf.getFieldObjects(),
    await pdf.getJSActions(),
    await pdf.getDestinations().then((all) => Object.keys(all)[0]),
    ...told.map((name) => (info as Record<string, unknown>)[name]),
    [...(await pdf.getOptionalContentConfig())][0],
  ]
  return found.every((value) => value === null || value === undefined)
}

async function pagesAreFree(
  pdf: PDFDocumentProxy,
  strings: readonly string[],
  boxes: readonly Box[],
): Promise<boolean> {
  const standing = standingIn(strings)
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const letters = await lettersOf(page)
    if (standing(comparable(letters.map(({ text }) => text).join(''))).size > 0) return false
    if ((await page.getAnnotations()).length > 0) return false
    const onPage = boxes.filter((box) => box.page === number)
    if (onPage.length === 0) continue
    const { canvas } = await renderPage(page, proofDpi)
    if (!areDark(canvas, onPage)) return false
  }
  return true
}
