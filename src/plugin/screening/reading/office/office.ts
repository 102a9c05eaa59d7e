import type { Context, Reader } from '../types.ts'
import { Unreadable } from '../unreadable.ts'
import { openZip, type Parts } from '../zip.ts'
import { readDocx } from './docx.ts'
import { type OfficeFile, openOffice } from './officeFile.ts'
import { readPptx } from './pptx.ts'
import { readXlsx } from './xlsx.ts'

type OfficeReader = (file: OfficeFile, context: Context) => Promise<void>

/** Readers by the type of the main part; files with macros and templates are of the same make. */
const readers: [type: RegExp, reader: OfficeReader][] = [
  [
    /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/,
    readDocx,
  ],
  [
    /spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.macroEnabled\.main/,
    readXlsx,
  ],
  [
    /presentationml\.(presentation|slideshow|template)\.main|ms-powerpoint\.\w+\.macroEnabled\.main/,
    readPptx,
  ],
]

/** Reads what comes as a zip: an Office file, or else something that is only told apart by its name. */
export const readOffice: Reader = async (bytes, context) => {
  const parts = await openZip(bytes, context.limits)
  if (!parts.has('[Content_Types].xml')) throw new Unreadable(otherZip(parts))
  const file = openOffice(parts, context.limits)
  const type = file.typeOf(file.main)
  const [, reader] = readers.find(([pattern]) => pattern.test(type)) ?? []
  if (!reader) throw new Unreadable('unknownFormat')
  await reader(file, context)
}

function otherZip(parts: Parts): 'ofd' | 'unknownFormat' | 'archive' {
  if ([...parts.keys()].some((name) => name.toLowerCase() === 'ofd.xml')) return 'ofd'
  return parts.has('mimetype') ? 'unknownFormat' : 'archive'
}
