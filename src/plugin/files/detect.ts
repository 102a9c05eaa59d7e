import { fileTypeFromBuffer } from 'file-type'

/**
 * The kinds of file that are accepted, by what their bytes are. To accept another kind, add it
 * here. Formats that cannot be read are refused by screening, not by this table.
 */
export const acceptedTypes: Record<string, { extension: string; name: string }> = {
  'application/pdf': { extension: 'pdf', name: 'PDF' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    name: 'Word',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    name: 'Excel',
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    extension: 'pptx',
    name: 'PowerPoint',
  },
  'application/x-cfb': { extension: 'doc', name: 'Word/Excel 97' },
  'image/png': { extension: 'png', name: 'PNG' },
  'image/jpeg': { extension: 'jpg', name: 'JPEG' },
  'image/tiff': { extension: 'tif', name: 'TIFF' },
  'text/plain': { extension: 'txt', name: 'TXT' },
  'text/csv': { extension: 'csv', name: 'CSV' },
}

/** Old Office files share one container; the name says which of them it is. */
const oldOffice: Record<string, string> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
}

/**
 * The type of a file from its bytes. The name decides only between kinds that look alike, and
 * never makes an accepted file of one that is not. Null when the file is not accepted.
 */
export async function detectType(
  data: Buffer,
  name: string,
): Promise<{ mimeType: string; extension: string } | null> {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const found = await fileTypeFromBuffer(data)
  if (!found) return textType(data, ending)
  if (!(found.mime in acceptedTypes)) return null
  if (found.mime === 'application/x-cfb') {
    const mimeType = oldOffice[ending]
    return mimeType ? { mimeType, extension: ending } : null
  }
  return { mimeType: found.mime, extension: acceptedTypes[found.mime]?.extension ?? found.ext }
}

/** Text has no signature: it counts as text when its name says so and nothing in it is binary or markup. */
function textType(data: Buffer, ending: string): { mimeType: string; extension: string } | null {
  if (ending !== 'txt' && ending !== 'csv') return null
  const isWide = (data[0] === 0xff && data[1] === 0xfe) || (data[0] === 0xfe && data[1] === 0xff)
  if (!isWide && data.includes(0)) return null
  return { mimeType: ending === 'csv' ? 'text/csv' : 'text/plain', extension: ending }
}
