import type { Place, PlaceKind } from '../../../../domain/screening/types.ts'
import type { ReadingNote } from '../notes.ts'
import type { Collector } from '../types.ts'

/** Text as it is read off, line by line: what shows, and beside it what does not, by its reason. */
export type Lines = {
  /** `note` is why the text does not show; null for text that does. */
  write: (text: string, note: ReadingNote | null) => void
  endLine: () => void
  /** What stands in one cell stays on one line. */
  beginCell: () => void
  endCell: () => void
  collect: (collect: Collector, place: Place) => void
}

const kinds: Partial<Record<ReadingNote, PlaceKind>> = {
  deletedText: 'trackedChange',
  comment: 'comment',
  speakerNotes: 'note',
  hiddenSlide: 'slide',
}

export function createLines(): Lines {
  const texts = new Map<ReadingNote | null, string>()
  let cells = 0
  const write: Lines['write'] = (text, note) => {
    const flat = cells > 0 ? text.replace(/[\t\r\n]+/g, ' ') : text
    texts.set(note, (texts.get(note) ?? '') + flat)
  }
  const breakAll = (sign: string): void => {
    for (const [note, text] of texts) {
      if (note === null || !text.endsWith(sign)) texts.set(note, text + sign)
    }
  }
  return {
    write,
    endLine: () => breakAll(cells > 0 ? ' ' : '\n'),
    beginCell: () => {
      cells += 1
    },
    endCell: () => {
      cells -= 1
      for (const [note, text] of texts) texts.set(note, text.replace(/ +$/, ''))
      breakAll(cells > 0 ? ' ' : '\t')
    },
    collect: (collect, place) => {
      for (const [note, text] of texts) {
        const tidy = text.replace(/[\t ]+$/gm, '').replace(/\n+$/, '')
        if (note === null) collect.text(tidy, place)
        else collect.hidden(tidy, { ...place, kind: kinds[note] ?? 'hiddenText' }, note)
      }
    },
  }
}
