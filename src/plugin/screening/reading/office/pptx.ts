import type { ReadingNote } from '../notes.ts'
import type { Context } from '../types.ts'
import { childOf, elementsOf, everyOf, linesOf, textOf, type XmlElement } from '../xml.ts'
import type { OfficeFile } from './officeFile.ts'
import { readProperties } from './properties.ts'
import { readRest } from './rest.ts'
import { readShapes } from './shapes.ts'

/** Reads a PowerPoint file: slides in their order, their notes and comments, and all else in it. */
export async function readPptx(file: OfficeFile, context: Context): Promise<void> {
  const { collect } = context
  const show = file.xml(file.main)
  const parts = new Map(file.relations(file.main).map(({ id, target }) => [id, target]))
  const list = childOf(show, 'sldIdLst')
  const slides = list ? elementsOf(list, 'sldId') : []
  for (const [index, { attributes }] of slides.entries()) {
    const part = parts.get(attributes[':id'] ?? '') ?? ''
    readSlide({ file, part, name: String(index + 1), context, size: sizeOf(show) })
  }
  for (const { target } of file.relations(file.main, 'commentAuthors')) {
    const names = [...everyOf(file.xml(target), 'cmAuthor')].map(
      ({ attributes }) => attributes.name,
    )
    collect.text(names.join('\n'), { kind: 'property', name: 'commentAuthor' })
  }
  const parted = [...everyOf(show, 'section'), ...everyOf(show, 'custShow')]
  collect.text(namesOf(parted), { kind: 'header' })
  readProperties(file, collect)
  await readRest(file, context)
}

const namesOf = (elements: Iterable<XmlElement>): string =>
  [...elements].flatMap(({ attributes: { name } }) => name ?? []).join('\n')

function sizeOf(show: XmlElement): { width: number; height: number } {
  const { cx, cy } = childOf(show, 'sldSz')?.attributes ?? {}
  return { width: Number(cx ?? 12_192_000), height: Number(cy ?? 6_858_000) }
}

function readSlide(given: {
  file: OfficeFile
  part: string
  name: string
  size: { width: number; height: number }
  context: Context
}): void {
  const { file, part, name, size, context } = given
  const { collect } = context
  const slide = file.xml(part)
  const isHidden = slide.attributes.show === '0' || slide.attributes.show === 'false'
  const whole: ReadingNote | null = isHidden ? 'hiddenSlide' : null
  const isPlain = hasPlainGround(file, part)
  readShapes({ root: slide, place: { kind: 'slide', name }, whole, size, isPlain, collect })
  collect.text(namesOf(everyOf(slide, 'cSld')), { kind: 'header', name })
  for (const { type, target, isExternal } of file.relations(part)) {
    if (isExternal) continue
    if (type === 'notesSlide') {
      const place = { kind: 'note', name } as const
      readShapes({ root: file.xml(target), place, whole: 'speakerNotes', size, isPlain, collect })
    }
    if (type === 'comments') {
      const root = file.xml(target)
      const texts = [...everyOf(root, 'text'), ...everyOf(root, 't')].map(textOf)
      collect.hidden(texts.join('\n'), { kind: 'comment', name }, 'comment')
    }
    if (type === 'diagramData') collect.text(linesOf(file.xml(target)), { kind: 'slide', name })
  }
}

/** Whether nothing but white lies behind a slide: no background, no picture, on it or its models. */
function hasPlainGround(file: OfficeFile, part: string): boolean {
  const layout = file.relations(part, 'slideLayout')[0]?.target
  const master = layout && file.relations(layout, 'slideMaster')[0]?.target
  return [part, layout, master].every((at) => {
    if (!at || !file.has(at)) return true
    const root = file.xml(at)
    const ground = everyOf(root, 'bg').next().value
    const isWhite = ground === undefined || isWhiteGround(ground)
    return isWhite && Boolean(everyOf(root, 'pic').next().done)
  })
}

function isWhiteGround(ground: XmlElement): boolean {
  const colours = [...everyOf(ground, 'schemeClr'), ...everyOf(ground, 'srgbClr')]
  return colours.every(({ attributes: { val = '' } }) => /^(bg1|lt1|ffffff)$/i.test(val))
}
