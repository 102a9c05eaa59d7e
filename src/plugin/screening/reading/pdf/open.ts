import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js'
import { packageFolder } from '../packageFolder.ts'
import { Unreadable } from '../unreadable.ts'

/** Opens a PDF with Mozilla's reader, which knows the encodings of Chinese fonts by tables beside it. */
export async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = packageFolder('pdfjs-dist')
  const task = getDocument({
    // The reader takes the bytes for its own; ours stay.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    // What cannot be read is told, not left out.
    stopAtErrors: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    cMapUrl: `${path.join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
    wasmUrl: `${path.join(folder, 'wasm')}/`,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(isLocked ? 'encrypted' : 'damaged')
  }
}
