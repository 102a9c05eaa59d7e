import type { Place } from '../../../../domain/screening/types.ts'
import type { ReadingNote } from '../notes.ts'
import type { Collector } from '../types.ts'
import { childOf, elementsOf, everyOf, textOf, type XmlElement } from '../xml.ts'
import { looksAlike } from './colours.ts'
import { createLines, type Lines } from './lines.ts'

const isShape = new Set(['sp', 'graphicFrame', 'pic', 'cxnSp'])

const smallestSize = 150

type Slide = {
  root: XmlElement
  place: Place
  /** Why the whole of it does not show. */
  whole: ReadingNote | null
  size: { width: number; height: number }
  /** Whether what has no ground of its own stands on white. */
  isPlain: boolean
  collect: Collector
}

/** Reads the text in the shapes of a slide, hidden shapes and those beside the slide apart. */
export function readShapes({ root, place, whole, size, isPlain, collect }: Slide): void {
  const lines = createLines()
  const walk = (element: XmlElement, note: ReadingNote | null): void => {
    for (const child of elementsOf(element)) {
      if (isShape.has(child.name)) {
        const own = note ?? hiddenShape(child, size)
        readText({ shape: child, note: own, isPlain, lines })
        tellAlternative(child, collect)
      } else if (child.name === 'grpSp') walk(child, note ?? hiddenShape(child, null))
      else if (child.name !== 'Fallback') walk(child, note)
    }
  }
  walk(root, whole)
  lines.collect(collect, place)
}

/** A shape that is switched off, or lies beside the slide altogether. */
function hiddenShape(shape: XmlElement, size: Slide['size'] | null): ReadingNote | null {
  const named = everyOf(shape, 'cNvPr').next().value
  if (named && (named.attributes.hidden === '1' || named.attributes.hidden === 'true')) {
    return 'hiddenText'
  }
  const frame = size && everyOf(shape, 'xfrm').next().value
  const [at, extent] = frame ? [childOf(frame, 'off'), childOf(frame, 'ext')] : []
  if (!size || !at || !extent) return null
  const [x, y] = [Number(at.attributes.x), Number(at.attributes.y)]
  const isOutside =
    x >= size.width ||
    y >= size.height ||
    x + Number(extent.attributes.cx) <= 0 ||
    y + Number(extent.attributes.cy) <= 0
  return isOutside ? 'outsidePage' : null
}

function readText(given: {
  shape: XmlElement
  note: ReadingNote | null
  isPlain: boolean
  lines: Lines
}): void {
  const { shape, note, isPlain, lines } = given
  const ground = groundOf(shape, isPlain)
  const walk = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'tc') {
        lines.beginCell()
        walk(child)
        lines.endCell()
      } else if (isCounted(child)) continue
      else if (child.name === 'r' || child.name === 'fld') {
        lines.write([...everyOf(child, 't')].map(textOf).join(''), note ?? hiddenRun(child, ground))
      } else if (child.name === 'br') lines.write('\n', note)
      else walk(child)
      if (child.name === 'p' || child.name === 'tr') lines.endLine()
    }
  }
  walk(shape)
}

/** Numbers of slides and dates repeat what the program knows itself. */
const isCounted = ({ name, attributes }: XmlElement): boolean =>
  name === 'fld' && /^(slidenum|datetime)/.test(attributes.type ?? '')

function groundOf(shape: XmlElement, isPlain: boolean): string | null {
  const own = childOf(shape, 'spPr')
  const fill = own && childOf(own, 'solidFill')
  if (fill) return colourOf(fill)
  const isBare = !own || childOf(own, 'noFill') || !childOf(shape, 'style')
  return isPlain && isBare && shape.name === 'sp' ? 'FFFFFF' : null
}

function hiddenRun(run: XmlElement, ground: string | null): ReadingNote | null {
  const own = childOf(run, 'rPr')
  if (!own) return null
  if (Number(own.attributes.sz ?? 1800) < smallestSize) return 'tinyText'
  const fill = childOf(own, 'solidFill')
  const colour = fill ? colourOf(fill) : null
  return colour && ground && looksAlike(colour, ground) ? 'whiteText' : null
}

function colourOf(fill: XmlElement): string | null {
  const [colour] = elementsOf(fill)
  const value = colour?.attributes.val ?? ''
  if (colour && elementsOf(colour).length > 0) return null
  if (/^(bg1|lt1)$/.test(value)) return 'FFFFFF'
  return /^[0-9a-f]{6}$/i.test(value) ? value : null
}

function tellAlternative(shape: XmlElement, collect: Collector): void {
  const named = everyOf(shape, 'cNvPr').next().value
  const text = `${named?.attributes.title ?? ''}\n${named?.attributes.descr ?? ''}`.trim()
  collect.text(text, { kind: 'property', name: 'altText' })
}
