import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js'
import { createCollector } from '../collect.ts'
import type { Context, Reader } from '../types.ts'
import { Unreadable } from '../unreadable.ts'
import { readExtras } from './extras.ts'
import { openPdf } from './open.ts'
import { readPage } from './page.ts'
import { checkWhole, revisionEnds } from './whole.ts'

/** Reads a PDF: its pages, what lies on, under and beside them, and its earlier revisions. */
export const readPdf: Reader = async (bytes, context) => {
  const { collect } = context
  const { hasMore } = checkWhole(bytes)
  if (hasMore) collect.find('hiddenContent', { kind: 'hiddenText' }, 'trailingData')
  await readPages(bytes, context, readExtras)
  for (const [index, end] of revisionEnds(bytes).entries()) {
    await readRevision(bytes.subarray(0, end), String(index + 1), context)
  }
}

type Beyond = (pdf: PDFDocumentProxy, context: Context) => Promise<void>

async function readPages(bytes: Buffer, context: Context, beyond?: Beyond): Promise<void> {
  const pdf = await openPdf(bytes)
  try {
    if (pdf.numPages > context.limits.pages) throw new Unreadable('tooLarge')
    const layers = await pdf.getOptionalContentConfig()
    for (let number = 1; number <= pdf.numPages; number++) {
      await readPage({ page: await pdf.getPage(number), layers, context })
    }
    await beyond?.(pdf, context)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Tells what an earlier revision said that the last one does not. */
async function readRevision(bytes: Buffer, name: string, context: Context): Promise<void> {
  const { collect, reading } = createCollector(context.limits)
  const place = { kind: 'hiddenText', name: `revision ${name}` } as const
  try {
    await readPages(bytes, { ...context, collect, readPicture: null })
  } catch {
    context.collect.find('hiddenContent', place, 'earlierRevision')
    return
  }
  const lines = reading().passages.flatMap(({ text }) => text.split('\n'))
  const now = context.collect.textSoFar()
  const gone = lines.filter((line) => line.trim() !== '' && !now.includes(line.trim()))
  context.collect.hidden(gone.join('\n'), place, 'earlierRevision')
}
