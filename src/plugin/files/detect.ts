import { fileTypeFromBuffer } from 'file-type'
import { isPlainText, isWideText } from './plainText.ts'

type FileType = { mimeType: string; extension: string }

/**
 * The kinds of file that are accepted, by what their bytes are. To accept another kind, add it
 * here. Formats that cannot be read are refused by screening, not by this table.
 */
const acceptedTypes: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
}

/** Old Office files share one container with installers and others; a stream in it says which it is. */
const oldOffice: { mimeType: string; extension: string; streams: string[] }[] = [
  { mimeType: 'application/msword', extension: 'doc', streams: ['WordDocument'] },
  { mimeType: 'application/vnd.ms-excel', extension: 'xls', streams: ['Workbook', 'Book'] },
  {
    mimeType: 'application/vnd.ms-powerpoint',
    extension: 'ppt',
    streams: ['PowerPoint Document'],
  },
]

const textTypes: Record<string, string> = { txt: 'text/plain', csv: 'text/csv' }

/**
 * The type of a file from its bytes. The name decides only between kinds of text, which look
 * alike, and never makes an accepted file of one that is not. Null when the file is not accepted.
 */
export async function detectType(data: Buffer, name: string): Promise<FileType | null> {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  // The mark of wide text is also how some sound files begin.
  const found = isWideText(data) ? null : await typeOf(data)
  if (!found) return textType(data, ending)
  if (found === 'application/x-cfb') return oldOfficeType(data)
  const extension = acceptedTypes[found]
  return extension ? { mimeType: found, extension } : null
}

/** A file that breaks off in the middle of its own header is no file of that type. */
async function typeOf(data: Buffer): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(data))?.mime ?? null
  } catch {
    return 'application/octet-stream'
  }
}

function oldOfficeType(data: Buffer): FileType | null {
  const found = oldOffice.find(({ streams }) =>
    // The directory of the container names its streams in UTF-16, each with a zero at its end.
    streams.some((stream) => data.includes(Buffer.from(`${stream}\0`, 'utf16le'))),
  )
  return found ? { mimeType: found.mimeType, extension: found.extension } : null
}

/** Text has no signature: it counts as text when its name says so and all of it can be read as text. */
function textType(data: Buffer, ending: string): FileType | null {
  const mimeType = textTypes[ending]
  return mimeType && isPlainText(data) ? { mimeType, extension: ending } : null
}
