import type { Place } from '../../../../domain/screening/types.ts'
import type { ReadingNote } from '../notes.ts'
import type { Collector } from '../types.ts'
import { childOf, elementsOf, everyOf, textOf, type XmlElement } from '../xml.ts'
import { looksAlike } from './colours.ts'
import { createLines } from './lines.ts'
import { type Look, lookOf, plainLook, type WordStyles } from './wordStyles.ts'

type Format = { look: Look; note: ReadingNote | null }

/** What says how something looks; it is read where it is needed. */
const properties = new Set(['rPr', 'pPr', 'sectPr', 'tblPr', 'tblGrid', 'tcPr', 'trPr', 'tblPrEx'])
const smallestHalfPoints = 3

/**
 * Reads one story of a Word file, whatever shows first and what does not by its reason. `note` is why
 * the whole of it does not show.
 */
export function readBody(story: {
  root: XmlElement
  place: Place
  note: ReadingNote | null
  styles: WordStyles
  collect: Collector
}): void {
  const { root, place, note, styles, collect } = story
  const lines = createLines()
  /** Text boxes stand beside the paragraph that they hang on; they are read after it. */
  let boxes: { element: XmlElement; format: Format }[] = []
  const codes: string[] = []

  const walkAll = (element: XmlElement, format: Format): void => {
    for (const child of elementsOf(element)) walk(child, format)
  }

  const special: Record<string, (element: XmlElement, format: Format) => void> = {
    t: (element, format) => write(textOf(element), format),
    delText: (element) => lines.write(textOf(element), 'deletedText'),
    tab: (_, format) => write('\t', format),
    ptab: (_, format) => write('\t', format),
    br: (_, format) => write('\n', format),
    cr: (_, format) => write('\n', format),
    noBreakHyphen: (_, format) => write('-', format),
    instrText: (element) => codes.push(textOf(element)),
    delInstrText: (element) => codes.push(textOf(element)),
    p: paragraph,
    r: (element, format) => walkAll(element, { ...format, look: runLook(element, format.look) }),
    del: (element, format) => walkAll(element, { ...format, note: 'deletedText' }),
    moveFrom: (element, format) => walkAll(element, { ...format, note: 'deletedText' }),
    ins: inserted,
    moveTo: inserted,
    tr: row,
    tc: cell,
    txbxContent: (element, format) => boxes.push({ element, format }),
    wsp: (element, format) => walkAll(element, { ...format, look: shapeLook(element) }),
    AlternateContent: alternatives,
    docPr: ({ attributes: { descr = '', title = '' } }) =>
      collect.text(`${title}\n${descr}`.trim(), { kind: 'property', name: 'altText' }),
  }

  function walk(element: XmlElement, format: Format): void {
    if (properties.has(element.name)) return
    const treat = special[element.name]
    if (treat) treat(element, format)
    else walkAll(element, format)
  }

  function write(text: string, { look, note }: Format): void {
    lines.write(text, note ?? hiddenBy(look))
  }

  function paragraph(element: XmlElement, format: Format): void {
    const own = childOf(element, 'pPr')
    const styled = styles(childOf(own ?? element, 'pStyle')?.attributes.val, format.look)
    const outer = boxes
    boxes = []
    walkAll(element, { ...format, look: shadingOf(own, styled) })
    lines.endLine()
    for (const box of boxes) walkAll(box.element, box.format)
    boxes = outer
  }

  function inserted(element: XmlElement, format: Format): void {
    const isText = !everyOf(element, 't').next().done
    if (isText) collect.find('hiddenContent', { kind: 'trackedChange' }, 'insertedText')
    walkAll(element, format)
  }

  function row(element: XmlElement, format: Format): void {
    const own = childOf(element, 'trPr')
    const isDeleted = own !== undefined && childOf(own, 'del') !== undefined
    walkAll(element, isDeleted ? { ...format, note: 'deletedText' } : format)
    lines.endLine()
  }

  function cell(element: XmlElement, format: Format): void {
    lines.beginCell()
    walkAll(element, { ...format, look: shadingOf(childOf(element, 'tcPr'), format.look) })
    lines.endCell()
  }

  /** Newer programs show the choice and older ones the fallback; both should say the same. */
  function alternatives(element: XmlElement, format: Format): void {
    const [choice, ...others] = elementsOf(element)
    if (!choice) return
    walkAll(choice, format)
    for (const other of others) {
      const text = plainText(other)
      if (text !== plainText(choice)) lines.write(`${text}\n`, 'otherVersion')
    }
  }

  const runLook = (element: XmlElement, look: Look): Look => {
    const own = childOf(element, 'rPr')
    return lookOf(own, styles(own && childOf(own, 'rStyle')?.attributes.val, look))
  }

  walkAll(root, { look: plainLook, note })
  lines.collect(collect, place)
  collect.text(codes.join('\n'), { kind: 'property', name: 'fieldCodes' })
}

function hiddenBy({ isHidden, colour, background, isHighlighted, halfPoints }: Look) {
  if (isHidden) return 'hiddenText'
  if (halfPoints !== null && halfPoints < smallestHalfPoints) return 'tinyText'
  const ground = background ?? 'FFFFFF'
  if (colour === null) return isHighlighted && looksAlike('000000', ground) ? 'whiteText' : null
  return looksAlike(colour, ground) ? 'whiteText' : null
}

/** Of a paragraph or cell only the shading counts; what else it says is about its own mark. */
function shadingOf(own: XmlElement | undefined, look: Look): Look {
  const shading = own && childOf(own, 'shd')
  return shading ? lookOf({ ...own, children: [shading] }, look) : look
}

/** A shape has a ground of its own, or shows the page. */
function shapeLook(element: XmlElement): Look {
  const own = childOf(element, 'spPr')
  if (own && childOf(own, 'noFill')) return plainLook
  const fill = own && childOf(own, 'solidFill')
  const colour = fill && elementsOf(fill)[0]?.attributes.val
  const hasStyle = childOf(element, 'style') !== undefined
  const isOtherFill = own && ['gradFill', 'blipFill', 'pattFill'].some((name) => childOf(own, name))
  const unknown = hasStyle || isOtherFill ? '808080' : null
  return { ...plainLook, background: colour && /^[0-9A-F]{6}$/i.test(colour) ? colour : unknown }
}

const plainText = (element: XmlElement): string =>
  [...everyOf(element, 't')].map(textOf).join('').replace(/\s+/g, '')
