import type { ReadingNote } from '../notes.ts'
import { childOf, elementsOf, type XmlElement } from '../xml.ts'
import { looksAlike } from './colours.ts'

/** Answers why a cell of this style shows nothing, by its index; null when it shows. */
export type SheetStyles = (index: string | undefined) => ReadingNote | null

const smallestPoints = 2
/** A format of nothing but separators shows no value at all. */
const showsNothing = /^;{2,3}$/

export function sheetStyles(root: XmlElement | null): SheetStyles {
  const list = (name: string): XmlElement[] => {
    const found = root ? childOf(root, name) : undefined
    return found ? elementsOf(found) : []
  }
  const formats = new Map(
    list('numFmts').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']),
  )
  const fonts = list('fonts')
  const fills = list('fills')
  const notes = list('cellXfs').map(({ attributes }): ReadingNote | null => {
    if (showsNothing.test((formats.get(attributes.numFmtId) ?? '').replace(/\s|"[^"]*"/g, ''))) {
      return 'hiddenText'
    }
    const font = fonts[Number(attributes.fontId ?? 0)]
    if (!font) return null
    const size = Number(childOf(font, 'sz')?.attributes.val ?? 11)
    if (size < smallestPoints) return 'tinyText'
    const ground = groundOf(fills[Number(attributes.fillId ?? 0)])
    const colour = colourOf(childOf(font, 'color')) ?? '000000'
    return ground !== null && looksAlike(colour, ground) ? 'whiteText' : null
  })
  return (index) => notes[Number(index ?? 0)] ?? null
}

/** The colour behind a cell; null when it is a pattern of more than one. */
function groundOf(fill: XmlElement | undefined): string | null {
  const pattern = fill && childOf(fill, 'patternFill')
  if (!fill || !pattern) return fill && childOf(fill, 'gradientFill') ? null : 'FFFFFF'
  const type = pattern.attributes.patternType ?? 'none'
  if (type === 'none') return 'FFFFFF'
  if (type !== 'solid') return null
  return colourOf(childOf(pattern, 'fgColor'))
}

/** The few of the indexed and theme colours that are black or white; others are neither. */
const indexed: Record<string, string> = {
  0: '000000',
  1: 'FFFFFF',
  8: '000000',
  9: 'FFFFFF',
  64: '000000',
  65: 'FFFFFF',
}
const themes: Record<string, string> = { 0: 'FFFFFF', 1: '000000' }

export function colourOf(element: XmlElement | undefined): string | null {
  const { rgb, theme, tint, indexed: index } = element?.attributes ?? {}
  if (rgb !== undefined) return rgb.slice(-6)
  if (theme !== undefined) return Number(tint ?? 0) === 0 ? (themes[theme] ?? '808080') : '808080'
  return index === undefined ? null : (indexed[index] ?? '808080')
}
