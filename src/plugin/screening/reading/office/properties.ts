import type { ReadingNote } from '../notes.ts'
import type { Collector } from '../types.ts'
import { elementsOf, linesOf } from '../xml.ts'
import type { OfficeFile } from './officeFile.ts'

/** What each property tells; null for the title, which shows. Others tell of programs and sizes. */
const told: Record<string, ReadingNote | null> = {
  creator: 'author',
  lastModifiedBy: 'author',
  Manager: 'author',
  Company: 'company',
  title: null,
  subject: 'property',
  description: 'property',
  keywords: 'property',
  category: 'property',
  contentStatus: 'property',
  HyperlinkBase: 'property',
}

/** What WPS and Office note about themselves among the properties that users add. */
const ofPrograms = /^(KSO|ICV$|ContentTypeId$|MSIP_|_dlc_|WorkbookGuid$)/

/** Parts of properties, by the last word of their relation; the strict form of the standard joins it. */
const kinds = new Set([
  'core-properties',
  'extended-properties',
  'extendedProperties',
  'custom-properties',
  'customProperties',
])

/** Reads what an Office file says of itself: author, organisation, and what users added. */
export function readProperties(file: OfficeFile, collect: Collector): void {
  for (const { type, target, isExternal } of file.relations('')) {
    if (kinds.has(type) && !isExternal && file.has(target)) {
      for (const element of elementsOf(file.xml(target))) {
        const isCustom = /^custom/.test(type)
        const name = isCustom ? (element.attributes.name ?? 'custom') : element.name
        const note = isCustom ? (ofPrograms.test(name) ? null : 'property') : told[name]
        if (note !== undefined) tell({ name, text: linesOf(element), note, collect })
      }
    }
  }
}

/** One property as a passage, and as a finding when it tells of somebody. */
export function tell(property: {
  name: string
  text: string
  note: ReadingNote | null
  collect: Collector
}): void {
  const { name, text, note, collect } = property
  if (text.trim() === '') return
  const place = { kind: 'property', name } as const
  collect.text(text, place)
  if (note) collect.find('metadata', place, note)
}
