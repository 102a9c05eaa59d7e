import path from 'node:path/posix'
import type { Place } from '../../../../domain/screening/types.ts'
import type { ReadingNote } from '../notes.ts'
import type { Context } from '../types.ts'
import { everyOf } from '../xml.ts'
import type { OfficeFile, Relation } from './officeFile.ts'
import { readProperties } from './properties.ts'
import { readRest } from './rest.ts'
import { readBody } from './wordBody.ts'
import { wordStyles } from './wordStyles.ts'

type Story = { type: string; place: Place; note: ReadingNote | null }

/** What hangs on the document, each in a part of its own; `note` when it does not show. */
const stories: Story[] = [
  { type: 'header', place: { kind: 'header' }, note: null },
  { type: 'footer', place: { kind: 'header' }, note: null },
  { type: 'footnotes', place: { kind: 'note', name: 'footnotes' }, note: null },
  { type: 'endnotes', place: { kind: 'note', name: 'endnotes' }, note: null },
  { type: 'comments', place: { kind: 'comment' }, note: 'comment' },
  { type: 'glossaryDocument', place: { kind: 'hiddenText' }, note: 'glossary' },
]

/** Reads a Word file: its body, what hangs on it, and all else that lies in it. */
export async function readDocx(file: OfficeFile, context: Context): Promise<void> {
  const { collect } = context
  const styles = wordStyles(file)
  readBody({ root: file.xml(file.main), place: { kind: 'text' }, note: null, styles, collect })
  for (const { type, place, note } of stories) {
    for (const { target } of inside(file.relations(file.main, type))) {
      const root = file.xml(target)
      readBody({ root, place, note, styles, collect })
      if (type === 'comments') readAuthors(file, target, context)
    }
  }
  readVariables(file, context)
  readProperties(file, collect)
  await readRest(file, context)
}

const inside = (relations: Relation[]): Relation[] =>
  relations.filter(({ isExternal }) => !isExternal)

function readAuthors(file: OfficeFile, part: string, { collect }: Context): void {
  const names = [...everyOf(file.xml(part), 'comment')].map(({ attributes }) => attributes.author)
  const place = { kind: 'property', name: path.basename(part) } as const
  collect.text([...new Set(names)].join('\n'), place)
}

/** What WPS notes in every file about itself: its build and its device, in no one's words. */
const ofWps = /^(commondata|KSO_)/

/** Variables of the document are kept in its settings and show nowhere. */
function readVariables(file: OfficeFile, { collect }: Context): void {
  for (const { target } of inside(file.relations(file.main, 'settings'))) {
    const values = [...everyOf(file.xml(target), 'docVar')]
      .filter(({ attributes }) => !ofWps.test(attributes.name ?? ''))
      .map(({ attributes }) => attributes.val ?? '')
    collect.hidden(values.join('\n'), { kind: 'property', name: 'docVars' }, 'customData')
  }
}
