import { childOf, elementsOf, type XmlElement } from '../xml.ts'
import type { OfficeFile } from './officeFile.ts'

/** How text looks, as far as that decides whether it shows. Colours are `RRGGBB`. */
export type Look = {
  isHidden: boolean
  colour: string | null
  background: string | null
  /** Automatic text on a dark shading turns white by itself; under a highlighter it does not. */
  isHighlighted: boolean
  halfPoints: number | null
}

export const plainLook: Look = {
  isHidden: false,
  colour: null,
  background: null,
  isHighlighted: false,
  halfPoints: null,
}

/** Answers the look that a style adds to another, by the id of the style. */
export type WordStyles = (id: string | undefined, look: Look) => Look

const longestChain = 20

export function wordStyles(file: OfficeFile): WordStyles {
  const part = file.relations(file.main, 'styles').find(({ isExternal }) => !isExternal)?.target
  const byId = new Map<string, XmlElement>()
  if (part && file.has(part)) {
    for (const style of elementsOf(file.xml(part), 'style')) {
      byId.set(style.attributes.styleId ?? '', style)
    }
  }
  const apply = (id: string | undefined, look: Look, chain: number): Look => {
    const style = id === undefined ? undefined : byId.get(id)
    if (!style || chain > longestChain) return look
    const base = apply(childOf(style, 'basedOn')?.attributes.val, look, chain + 1)
    return lookOf(childOf(style, 'rPr'), lookOf(childOf(style, 'pPr'), base))
  }
  return (id, look) => apply(id, look, 0)
}

/** The look that the properties of a run, a paragraph or a cell add to another. */
export function lookOf(properties: XmlElement | undefined, look: Look): Look {
  let next = look
  for (const { name, attributes } of properties ? elementsOf(properties) : []) {
    const { val } = attributes
    if (name === 'vanish') next = { ...next, isHidden: isOn(val) }
    else if (name === 'color') next = { ...next, colour: colourOf(attributes) }
    else if (name === 'sz') next = { ...next, halfPoints: Number(val) }
    else if (name === 'shd')
      next = { ...next, background: fillOf(attributes), isHighlighted: false }
    else if (name === 'highlight' && val !== 'none') {
      next = { ...next, background: highlights[val ?? ''] ?? null, isHighlighted: true }
    }
  }
  return next
}

const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off'].includes(value)

const isWhite = (theme: string | undefined): boolean =>
  theme === 'background1' || theme === 'light1'

function colourOf({ val, themeColor, themeShade }: Record<string, string>): string | null {
  if (isWhite(themeColor) && themeShade === undefined) return 'FFFFFF'
  return val === undefined || val === 'auto' ? null : val
}

function fillOf({ val, fill, color, themeFill }: Record<string, string>): string | null {
  if (val === 'solid') return color === 'auto' || color === undefined ? '000000' : color
  if (themeFill !== undefined && fill === undefined) return isWhite(themeFill) ? 'FFFFFF' : '808080'
  return fill === undefined || fill === 'auto' ? null : fill
}

/** The colours of the highlighter. */
const highlights: Record<string, string> = {
  black: '000000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
}
