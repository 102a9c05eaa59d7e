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

/** Reads what an Office file says of itself: author, organisation, and what users added. */
export function readProperties(file: OfficeFile, collect: Collector): void {
  const parts = ['core-properties', 'extended-properties', 'custom-properties']
  for (const type of parts) {
    for (const { target, isExternal } of file.relations('', type)) {
      if (isExternal || !file.has(target)) continue
      for (const element of elementsOf(file.xml(target))) {
        const isCustom = type === 'custom-properties'
        const name = isCustom ? (element.attributes.name ?? 'custom') : element.name
        const note = isCustom ? 'property' : told[name]
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
