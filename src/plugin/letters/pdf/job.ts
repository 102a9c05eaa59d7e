import type { Letter } from '../letter.ts'
import { MissingGlyphs } from './fonts.ts'
import { renderPdf } from './renderPdf.ts'

/** What the thread for letters is asked, and what it answers; `id` says which answer is to which. */
export type PdfJob = { id: number; letter: Letter; fonts: readonly string[] }
export type PdfAnswer = { id: number } & (
  | { ok: true; bytes: Uint8Array }
  | { ok: false; characters?: readonly string[]; message: string }
)

export async function perform({ id, letter, fonts }: PdfJob): Promise<PdfAnswer> {
  try {
    return { id, ok: true, bytes: new Uint8Array(await renderPdf(letter, { fonts })) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return error instanceof MissingGlyphs
      ? { id, ok: false, characters: error.characters, message }
      : { id, ok: false, message }
  }
}
