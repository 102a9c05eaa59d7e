import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js'
import { packageFolder } from '../../screening/reading/packageFolder.ts'
import { CannotRedact } from '../types.ts'

/** More pages than this are a book; nobody redacts it in one go. */
const mostPages = 300

/**
 * Opens a PDF for reading. Whoever calls it closes it. Runs no script of the file and fetches
 * nothing. Without a password that the file asks for it is refused.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await pdfjs()
  const task = getDocument({
    // It is taken over, and emptied.
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > mostPages) throw new CannotRedact('REDACTION_TOO_LARGE')
    return pdf
  } catch (error) {
    await task.destroy()
    if (error instanceof CannotRedact) throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new CannotRedact(isLocked ? 'REDACTION_ENCRYPTED' : 'REDACTION_UNREADABLE')
  }
}

type Builtins = { getBuiltinModule?: (name: string) => unknown }

async function pdfjs() {
  const { getBuiltinModule } = process as Builtins
  // It counts on Node 20.16, which has this; ours may be older.
  if (!getBuiltinModule) {
    ;(process as Builtins).getBuiltinModule = createRequire(import.meta.url)
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** A folder of the package, as pdf.js wants it in Node: a path with a slash at its end. */
const folder = (name: string): string => `${path.join(packageFolder('pdfjs-dist'), name)}/`
