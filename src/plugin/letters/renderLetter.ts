import type { Letter } from './letter.ts'
import { renderPdfInThread } from './pdf/inThread.ts'
import { renderWord } from './word/renderWord.ts'

export type { Letter } from './letter.ts'
export { MissingGlyphs } from './pdf/fonts.ts'

/**
 * A letter as Word and as PDF, in the layout of GB/T 9704-2012: Word names the official fonts, PDF
 * embeds an open one.
 * @param fonts font files of the host's own, for rare characters that the open one lacks
 * @throws MissingGlyphs, which names the characters that no font has; the Word file alone could still
 *   be made, by `renderWord`
 */
export async function renderLetter(
  letter: Letter,
  options: { fonts?: readonly string[] } = {},
): Promise<{ docx: Buffer; pdf: Buffer }> {
  const pdf = await renderPdfInThread(letter, options)
  return { docx: await renderWord(letter), pdf }
}
