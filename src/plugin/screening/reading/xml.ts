import { SaxesParser } from 'saxes'
import { Unreadable } from './unreadable.ts'

/**
 * An element by the local part of its name: a file may call the namespace what it likes. Attributes
 * likewise; one with a prefix is also there as `:name`, for the few that only differ in that.
 */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const deepest = 250

/** Reads a part of an Office file. Whatever is not well-formed, or declares something of its own, is damaged. */
export function parseXml(bytes: Buffer, { elements }: { elements: number }): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let count = 0
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new Unreadable('damaged')
  })
  parser.on('doctype', () => {
    throw new Unreadable('damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > elements || open.length > deepest) throw new Unreadable('tooLarge')
    const element = { name: localOf(name), attributes: localNames(attributes), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string): void => {
    if (open.length > 1) open.at(-1)?.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decode(bytes)).close()
  return root.children.find((child) => typeof child !== 'string') ?? root
}

function localNames(attributes: Record<string, string>): Record<string, string> {
  const names: Record<string, string> = Object.create(null)
  for (const name in attributes) {
    const value = attributes[name] as string
    const colon = name.indexOf(':')
    if (colon === -1) names[name] = value
    else {
      const local = name.slice(colon + 1)
      names[`:${local}`] = value
      if (!(local in attributes)) names[local] = value
    }
  }
  return names
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

function decode(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('damaged')
  }
}

/** The elements directly below, all or those of a name. */
export const elementsOf = ({ children }: XmlElement, name?: string): XmlElement[] =>
  children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )

/** Every element of a name, however deep, in the order of the text. */
export function* everyOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* everyOf(child, name)
  }
}

/** The text in an element, as it stands. */
export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** The text of an element whose parts mean nothing to us, a line for each piece of text. */
export function linesOf(element: XmlElement): string {
  const lines: string[] = []
  const walk = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child !== 'string') walk(child)
      else if (child.trim() !== '') lines.push(child.trim())
    }
  }
  walk(element)
  return lines.join('\n')
}
