import type { Hit, View } from '../view.ts'
import { isCalled, isGluedBefore, thingWords } from './context.ts'

/** An area code with or without brackets, then seven or eight figures, then an extension. */
const withArea =
  /(?<![\d.])(?:(?:(?:\+|00)?86[ -]{0,2})(?:\(?0?(?:10|2\d|[3-9]\d{2})\)?)[ -]{1,3}|\(0(?:10|2\d|[3-9]\d{2})\)[ -]{0,2}|0(?:10|2\d|[3-9]\d{2})(?:[ -]{1,3}|(?=[2-8]\d{6,7}(?!\d))))[1-9]\d{2,3}[ -]?\d{4}(?!\d)(?:[ ]?(?:-|转|分机)[ ]?\d{1,6})?/g
/** Seven or eight figures right after a word that says what they are. */
const afterWord =
  /(?=[2-8])(?<=(?:电话|座机|传真|固话|热线|Tel|TEL|tel|Fax|FAX)(?:号码)?[:是为]?[ ]{0,3})(?:[2-8]\d{2,3}[ -]?\d{4})(?!\d|[-.]\d{5})(?:[ ]?(?:-|转)[ ]?\d{1,6})?/g

/** Fixed telephones, as offices give them. A warning; the listed ones of the office are no finding. */
export function* telephones(view: View): Generator<Hit> {
  for (const form of [withArea, afterWord])
    for (const { 0: text, index } of view.text.matchAll(form))
      if (
        !isGluedBefore(view.text, index) &&
        !isCalled(view, index, thingWords) &&
        !/^[年.]/.test(view.text.slice(index + text.length))
      )
        yield { start: index, end: index + text.length, level: 'warn' }
}
