import type { Level, Passage, Place } from '../../../domain/screening/types.ts'
import { invisibleText } from './invisible.ts'
import type { ReadingNote } from './notes.ts'
import type { Collector, FileFinding, Grid, Reading } from './types.ts'
import { Unreadable } from './unreadable.ts'

/** The notes of findings about which people are only told. */
const toldOnly: ReadonlySet<ReadingNote> = new Set([
  'author',
  'company',
  'property',
  'thumbnail',
  'camera',
] satisfies ReadingNote[])

const levelOf = (note: ReadingNote): Level => (toldOnly.has(note) ? 'warn' : 'hold')

/** Gathers what a reader says: surface before what is hidden, and each finding once. */
export function createCollector({ characters }: { characters: number }): {
  collect: Collector
  reading: () => Reading
} {
  const surface: Part[] = []
  const below: Part[] = []
  const findings: (Omit<FileFinding, 'passage'> & { part?: Part })[] = []
  let length = 0

  const add = (parts: Part[], part: Part): void => {
    length += part.passage.text.length
    if (length > characters) throw new Unreadable('tooLarge')
    parts.push(part)
  }
  const find: Collector['find'] = (detector, place, note) => {
    const isSame = (other: FileFinding) =>
      other.note === note && other.place.kind === place.kind && other.place.name === place.name
    if (!findings.some(isSame)) findings.push({ detector, level: levelOf(note), place, note })
  }
  const hide: Collector['hidden'] = (text, place, note, grid) => {
    if (text.trim() === '') return
    const part = { passage: { text, place }, grid }
    add(below, part)
    findings.push({ detector: 'hiddenContent', level: 'hold', place, note, part })
  }
  const collect: Collector = {
    find,
    hidden: hide,
    isEmpty: () => surface.length + findings.length === 0,
    textSoFar: () => [...surface, ...below].map(({ passage }) => passage.text).join('\n'),
    text: (text, place, grid) => {
      if (text.trim() === '') return
      add(place.kind === 'property' ? below : surface, { passage: { text, place }, grid })
      const plain = invisibleText(text)
      if (plain !== null) hide(plain, { ...place, kind: 'hiddenText' }, 'invisibleCharacters')
    },
  }
  const reading = (): Reading => {
    const parts = [...surface, ...below]
    return {
      passages: parts.map(({ passage }) => passage),
      grids: new Map(parts.flatMap(({ grid }, index) => (grid ? [[index, grid] as const] : []))),
      findings: findings.map(({ part, ...finding }) =>
        part ? { ...finding, passage: parts.indexOf(part) } : finding,
      ),
    }
  }
  return { collect, reading }
}

type Part = { passage: Passage; grid?: Grid | undefined }

/** The name of a place in a place, as `附件.docx 名单`. */
export const within = (outer: Called, place: Place): Place => ({
  ...place,
  name: place.name === undefined ? outer.name : `${outer.name} ${place.name}`,
  ordinal: place.ordinal === undefined ? outer.ordinal : `${outer.ordinal}.${place.ordinal}`,
})

type Called = { name: string; ordinal: string }
