import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { ReadingNote } from '../notes.ts'
import { tell } from '../office/properties.ts'
import type { Collector, Context } from '../types.ts'

/** What each entry of the document's information tells; the title shows, and programs are no persons. */
const told: Record<string, ReadingNote | null> = {
  Author: 'author',
  Title: null,
  Subject: 'property',
  Keywords: 'property',
}

/** Names of XMP that tell of persons. */
const persons = /creator|author|owner|manager/i
/** What XMP says of programs, times and numbers. */
const technical =
  /^(xmp:(creatortool|createdate|modifydate|metadatadate)|pdf:(producer|pdfversion|trapped)|xmpmm:.*|dc:(format|title|language)|pdfaid:.*|xmp:.*thumbnails?)$/i

/** All of a PDF that is on none of its pages, or lies on one as a note. */
export async function readExtras(pdf: PDFDocumentProxy, context: Context): Promise<void> {
  const { collect } = context
  await readMetadata(pdf, collect)
  await readAnnotations(pdf, context)
  for (const file of Object.values<Attached>((await pdf.getAttachments()) ?? {})) {
    await readAttached(file, context)
  }
  const scripts = [await pdf.getJSActions(), await pdf.getOpenAction()]
  const code = scripts.filter(Boolean).map(said).join('\n')
  if (/JavaScript|function|[;(]/.test(code)) {
    collect.hidden(code, { kind: 'property', name: 'JavaScript' }, 'javascript')
  }
  const outline = (await pdf.getOutline()) ?? []
  collect.text(titlesOf(outline).join('\n'), { kind: 'property', name: 'outline' })
}

type Attached = {
  filename: string
  rawFilename?: string
  description?: string
  content: Uint8Array
}

/** An attached file, with the folder that its name may have and with what is said of it. */
async function readAttached(file: Attached, context: Context): Promise<void> {
  await context.embedded(Buffer.from(file.content), file.filename)
  const said = [file.rawFilename, file.description].filter((text) => text !== file.filename)
  context.collect.text(said.filter(Boolean).join('\n'), { kind: 'property', name: 'attachment' })
}

async function readMetadata(pdf: PDFDocumentProxy, collect: Collector): Promise<void> {
  const { info, metadata } = await pdf.getMetadata()
  const facts = info as Record<string, unknown>
  if (facts.IsXFAPresent) collect.find('unreadable', { kind: 'text' }, 'dynamicForm')
  if (facts.EncryptFilterName) collect.find('unreadable', { kind: 'text' }, 'encrypted')
  for (const [name, value] of Object.entries(facts)) {
    if (name in told) tell({ name, text: said(value), note: told[name] ?? null, collect })
  }
  const custom = Object.entries((facts.Custom as Record<string, unknown> | undefined) ?? {})
  for (const [name, value] of custom) {
    const note = name.startsWith('PTEX.') ? null : 'property'
    tell({ name, text: said(value), note, collect })
  }
  // Its own reader of XMP knows what is in it, though its types do not say so.
  const entries = [...((metadata as Iterable<[string, unknown]> | null) ?? [])]
  for (const [name, value] of entries) {
    const note = technical.test(name) ? null : persons.test(name) ? 'author' : 'property'
    tell({ name, text: said(value), note, collect })
  }
}

/** Words in whatever shape they come. */
function said(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Map) return said([...value.values()])
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join('\n')
  return typeof value === 'object' && value !== null ? said(Object.values(value)) : ''
}

type Outline = { title: string; items: Outline[] }
const titlesOf = (items: readonly Outline[]): string[] =>
  items.flatMap(({ title, items }) => [title, ...titlesOf(items)])

type Annotation = {
  subtype: string
  annotationFlags?: number
  contentsObj?: { str: string }
  richText?: { str: string } | null
  titleObj?: { str: string }
  fieldValue?: unknown
  fieldName?: string
  alternativeText?: string
  url?: string
  file?: Attached
  actions?: unknown
}

/** What cannot be read at all. */
const media = new Set(['Sound', 'Movie', 'Screen', '3D', 'RichMedia'])
/** What is drawn on the page, and read there. */
const drawn = new Set(['FreeText', 'Widget', 'Link'])
const hiddenFlags = 0b100010

async function readAnnotations(pdf: PDFDocumentProxy, context: Context): Promise<void> {
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    for (const annotation of (await page.getAnnotations()) as Annotation[]) {
      await readAnnotation(annotation, String(number), context)
    }
  }
}

async function readAnnotation(given: Annotation, page: string, context: Context): Promise<void> {
  const { collect } = context
  const { subtype, annotationFlags = 0, contentsObj, richText, file } = given
  const note = [contentsObj?.str, richText?.str].filter(Boolean).join('\n')
  const comment = { kind: 'comment', name: page } as const
  const isHidden = (annotationFlags & hiddenFlags) !== 0
  if (drawn.has(subtype) && !isHidden)
    collect.text(note, { kind: 'property', name: `page ${page}` })
  else collect.hidden(note, comment, 'annotation')
  if (given.titleObj?.str) {
    const text = given.titleObj.str
    tell({ name: `annotation ${page}`, text, note: 'author', collect })
  }
  const value = [said(given.fieldValue), given.alternativeText, given.url]
    .filter(Boolean)
    .join('\n')
  if (isHidden) collect.hidden(value, { kind: 'hiddenText', name: page }, 'formField')
  else
    collect.text(value, { kind: 'property', name: `page ${page} ${given.fieldName ?? ''}`.trim() })
  if (file) await readAttached(file, context)
  if (media.has(subtype)) collect.find('unreadable', comment, 'media')
  const script = said(given.actions)
  if (script) collect.hidden(script, { kind: 'property', name: 'JavaScript' }, 'javascript')
}
