import type { Hit, View } from '../view.ts'
import { isCalled, thingWords } from './context.ts'

type Form = { shape: string; words?: RegExp }

const passport = /护照|passport|证件号|旅行证/i
const hongKong = /港澳|通行证|回乡证|往来|证件号|来往内地/
const taiwan = /台胞|台湾|通行证|往来|来往大陆|证件号/

/**
 * Passports and travel permits of the National Immigration Administration. Ordinary electronic
 * passports are told by their shape; the others are only what they are called.
 */
const forms: readonly Form[] = [
  { shape: 'E[ ]?\\d{8}' },
  { shape: 'E[A-HJ-NP-Z]\\d{7}', words: passport },
  { shape: 'G[ ]?\\d{8}', words: passport },
  { shape: '(?:[DSP]E?|SE|DE|PE|K|MB?|H)\\d{7}(?:\\d)?', words: passport },
  { shape: '1[45]\\d{7}', words: passport },
  { shape: '[A-Z]{1,2}\\d{6,8}', words: /护照|passport/i },
  { shape: 'C[A-HJ-NP-Z]?\\d{7,8}|W\\d{8}', words: hongKong },
  { shape: '[HM]\\d{8}(?:\\d{2})?', words: hongKong },
  { shape: '[TL]\\d{8}', words: taiwan },
  { shape: '\\d{8}(?:\\d{2})?(?:\\([A-Z]\\))?', words: /台胞证|台湾居民|来往大陆/ },
]
const compiled = forms.map(({ shape, words }) => ({
  shape: new RegExp(`(?<![A-Za-z\\d])(?:${shape})(?![A-Za-z\\d])`, 'gi'),
  words,
}))

/** Numbers of passports, 港澳通行证, 回乡证 and 台胞证. A hold. */
export function* passports(view: View): Generator<Hit> {
  for (const { shape, words } of compiled)
    for (const { 0: text, index } of view.text.matchAll(shape)) {
      const isNamed = isCalled(view, index, words ?? passport, 24)
      if (words ? !isNamed : !isNamed && isCalled(view, index, thingWords)) continue
      yield { start: index, end: index + text.length, level: 'hold' }
    }
}
