import path from 'node:path/posix'
import type { ReadingLimits } from '../types.ts'
import { Unreadable } from '../unreadable.ts'
import { elementsOf, parseXml, type XmlElement } from '../xml.ts'
import type { Parts } from '../zip.ts'

export type Relation = { id: string; type: string; target: string; isExternal: boolean }

/**
 * An Office file: parts, and how they are joined. It keeps account of the parts that were read, so
 * that whoever reads it can ask in the end for those that were not.
 */
export type OfficeFile = {
  /** Path of the part that the others hang on. */
  main: string
  /** The kind of a part, as `[Content_Types].xml` has it. */
  typeOf: (part: string) => string
  relations: (part: string, type?: string) => Relation[]
  xml: (part: string) => XmlElement
  bytes: (part: string) => Buffer
  has: (part: string) => boolean
  unread: () => string[]
}

export function openOffice(parts: Parts, limits: ReadingLimits): OfficeFile {
  // Names of parts are the same in capitals and small letters.
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]))
  if (names.size !== parts.size) throw new Unreadable('damaged')
  const read = new Set<string>()
  const nameOf = (part: string): string => names.get(part.toLowerCase()) ?? part
  const bytes = (part: string): Buffer => {
    const found = parts.get(nameOf(part))
    if (!found) throw new Unreadable('damaged')
    read.add(nameOf(part))
    return found
  }
  const known = new Map<string, XmlElement>()
  const xml = (part: string): XmlElement => {
    const element = known.get(part) ?? parseXml(bytes(part), limits)
    known.set(part, element)
    return element
  }
  const has = (part: string): boolean => names.has(part.toLowerCase())
  const relations = (part: string, type?: string): Relation[] => {
    const { dir, base } = path.parse(part)
    const file = path.join(dir, '_rels', `${base}.rels`)
    if (!has(file)) return []
    const all = elementsOf(xml(file), 'Relationship').map(({ attributes }) =>
      relationOf(attributes, dir),
    )
    return type === undefined ? all : all.filter((relation) => relation.type === type)
  }
  const types = typesOf(xml('[Content_Types].xml'))
  const main = relations('', 'officeDocument')[0]?.target
  if (!main || !has(main)) throw new Unreadable('damaged')
  return {
    main,
    typeOf: types,
    relations,
    xml,
    bytes,
    has,
    unread: () => [...parts.keys()].filter((name) => !read.has(name) && !name.endsWith('/')),
  }
}

function relationOf(attributes: Record<string, string>, folder: string): Relation {
  const { Id = '', Type = '', Target = '', TargetMode } = attributes
  const isExternal = TargetMode === 'External'
  // A target that begins with a slash begins at the root of the file.
  return {
    id: Id,
    type: Type.split('/').at(-1) ?? '',
    target: isExternal ? Target : path.resolve('/', folder, decodeName(Target)).slice(1),
    isExternal,
  }
}

const decodeName = (target: string): string => {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

function typesOf(element: XmlElement): (part: string) => string {
  const byName = new Map<string, string>()
  const byEnding = new Map<string, string>()
  for (const { name, attributes } of elementsOf(element)) {
    const type = attributes.ContentType ?? ''
    if (name === 'Override') byName.set((attributes.PartName ?? '').slice(1).toLowerCase(), type)
    else byEnding.set((attributes.Extension ?? '').toLowerCase(), type)
  }
  return (part) => {
    const name = part.toLowerCase()
    return byName.get(name) ?? byEnding.get(name.split('.').at(-1) ?? '') ?? ''
  }
}
