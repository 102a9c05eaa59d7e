import type { DateOnly } from '../dates/index.ts'
import { dateIn, type Locale } from './dateWords.ts'

type Label = Readonly<Record<Locale, string>>

/** CAL-4: why a due date changed, or did not, in every language. */
export const reclockSentences = (change: {
  from: DateOnly | null
  to: DateOnly | null
  calendarVersion: string
}): Label => {
  const say = (locale: Locale) => {
    const sentence = templates[templateOf(change)][locale]
    return sentence
      .replace('{{from}}', change.from === null ? '' : dateIn(change.from, locale))
      .replace('{{to}}', change.to === null ? '' : dateIn(change.to, locale))
      .replace('{{version}}', change.calendarVersion)
  }
  return { zh: say('zh'), 'zh-TW': say('zh-TW'), en: say('en') }
}

const templateOf = ({ from, to }: { from: DateOnly | null; to: DateOnly | null }) => {
  if (from === to) return 'unmoved'
  if (from === null) return 'found'
  return to === null ? 'lost' : 'moved'
}

const templates = {
  moved: {
    zh: '节假日安排变更，依工作日历 {{version}} 重新计算，答复期限由{{from}}改为{{to}}。',
    'zh-TW': '節假日安排變更，依工作日曆 {{version}} 重新計算，答覆期限由{{from}}改為{{to}}。',
    en: 'The holiday arrangement changed; recomputed by calendar {{version}}, the reply is due on {{to}} instead of {{from}}.',
  },
  found: {
    zh: '节假日安排已公布，依工作日历 {{version}} 计算，答复期限为{{to}}。',
    'zh-TW': '節假日安排已公佈，依工作日曆 {{version}} 計算，答覆期限為{{to}}。',
    en: 'The holiday arrangement has been announced; by calendar {{version}} the reply is due on {{to}}.',
  },
  lost: {
    zh: '依工作日历 {{version}} 无法确定答复期限，原期限{{from}}不再适用，待节假日安排公布后重新计算。',
    'zh-TW':
      '依工作日曆 {{version}} 無法確定答覆期限，原期限{{from}}不再適用，待節假日安排公佈後重新計算。',
    en: 'By calendar {{version}} no due date can be computed; {{from}} no longer stands, and the date follows once the holidays are announced.',
  },
  unmoved: {
    zh: '已依工作日历 {{version}} 重新计算，答复期限不变。',
    'zh-TW': '已依工作日曆 {{version}} 重新計算，答覆期限不變。',
    en: 'Recomputed by calendar {{version}}; the due date stays as it was.',
  },
} satisfies Record<string, Label>
