import { plateProvinces } from '../provinces.ts'
import type { Hit, View } from '../view.ts'

const plate = new RegExp(
  `(?<![A-Za-z\\d])[${plateProvinces}][ ]?[A-HJ-NP-Z][ ·.•-]?(?:[DF](?!0000)[A-HJ-NP-Z\\d]\\d{4}|\\d{5}[DF]|(?=[A-HJ-NP-Z]*\\d)[A-HJ-NP-Z\\d]{4}[A-HJ-NP-Z\\d挂学警港澳])(?![A-Za-z\\d])|WJ[ ]?[${plateProvinces}][ ]?\\d{4}[\\dA-Z](?![A-Za-z\\d])`,
  'gi',
)

/** Vehicle plates (GA 36), also of new-energy vehicles. A hold. */
export function* vehiclePlates(view: View): Generator<Hit> {
  for (const { 0: text, index } of view.text.matchAll(plate)) {
    if (/^[-/.]\d/.test(view.text.slice(index + text.length))) continue
    yield { start: index, end: index + text.length, level: 'hold' }
  }
}
