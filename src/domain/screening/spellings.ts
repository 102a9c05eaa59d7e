import { fold, folded } from './fold.ts'

/** A stretch of a text, in UTF-16. */
export type Stretch = { start: number; end: number }

/** What people put between the figures of a number, or leave out: it says nothing. */
const between = /[ -]/

const bare = (plain: string): string => plain.replace(new RegExp(between, 'g'), '').toUpperCase()

/** Fewer figures in a row name nobody, and stand anywhere. */
const isNumber = (text: string): boolean => /\d{7}/.test(text)

/**
 * Finds a text wherever it stands in another. A number is found in every spelling that is read as the
 * same: in full or half width, with spaces or hyphens between its figures, with a small or a large X.
 * Everything else as it is spelled.
 */
export function spellingsIn(text: string): (wanted: string) => Stretch[] {
  const { text: plain, startOf, endOf } = fold(text)
  /** The figures and letters of the text, and where in the folded text each of them stands. */
  const kept = [...plain.matchAll(/[^ -]/g)]
  const squeezed = kept.map(([unit]) => unit.toUpperCase()[0]).join('')
  const at = kept.map(({ index }) => index)
  return (wanted) => {
    const number = bare(folded(wanted))
    if (!isNumber(number)) return placesOf(text, wanted)
    return placesOf(squeezed, number).map(({ start, end }) => ({
      start: startOf(at[start] ?? 0),
      end: endOf((at[end - 1] ?? 0) + 1),
    }))
  }
}

function placesOf(text: string, wanted: string): Stretch[] {
  const places: Stretch[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    places.push({ start: at, end: at + wanted.length })
  }
  return places
}
