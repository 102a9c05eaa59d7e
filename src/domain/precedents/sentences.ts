import { grounds, type Label, type ModeId, modes } from '../disclosure/index.ts'
import type { Comparison, Departure, Scope } from './compare.ts'
import type { Inconsistency } from './inconsistencies.ts'
import type { Tally } from './tally.ts'
import type { Way } from './types.ts'

const languages = ['zh', 'zh-TW', 'en'] as const
type Language = (typeof languages)[number]

const scopes: Readonly<Record<Scope, Label>> = {
  own: { zh: '本机关', 'zh-TW': '本機關', en: 'of this office' },
  others: { zh: '其他机关', 'zh-TW': '其他機關', en: 'of other offices' },
  all: { zh: '各机关', 'zh-TW': '各機關', en: 'of all offices' },
}

const templates = {
  none: {
    zh: '没有找到相似信息的公开决定。',
    'zh-TW': '沒有找到相似信息的公開決定。',
    en: 'No similar decision was found.',
  },
  summary: {
    zh: '{{total}} 份相似信息：{{counts}}。',
    'zh-TW': '{{total}} 份相似信息：{{counts}}。',
    en: '{{total}} similar: {{counts}}.',
  },
  /** Where some are of the own office and some of others. */
  summaryOfBoth: {
    zh: '{{total}} 份相似信息：{{counts}}（本机关 {{own}} 份，其他机关 {{others}} 份）。',
    'zh-TW': '{{total}} 份相似信息：{{counts}}（本機關 {{own}} 份，其他機關 {{others}} 份）。',
    en: '{{total}} similar: {{counts}} ({{own}} of this office, {{others}} of others).',
  },
  modeDeparts: {
    zh: '{{whose}} {{of}} 份相似信息中有 {{count}} 份{{usual}}，本件拟{{mine}}，与先例不一致，请核对；情形确有不同的，请说明理由。',
    'zh-TW':
      '{{whose}} {{of}} 份相似信息中有 {{count}} 份{{usual}}，本件擬{{mine}}，與先例不一致，請核對；情形確有不同的，請說明理由。',
    en: 'Of {{of}} similar ones {{whose}}, {{count}} went “{{usual}}”; this one is to go “{{mine}}”. Please check; if the case is different, say why.',
  },
  groundDeparts: {
    zh: '{{whose}} {{of}} 份公开属性相同的相似信息中有 {{count}} 份以“{{usual}}”为依据，本件以“{{mine}}”为依据，与先例不一致，请核对；情形确有不同的，请说明理由。',
    'zh-TW':
      '{{whose}} {{of}} 份公開屬性相同的相似信息中有 {{count}} 份以“{{usual}}”為依據，本件以“{{mine}}”為依據，與先例不一致，請核對；情形確有不同的，請說明理由。',
    en: 'Of {{of}} similar ones {{whose}} in the same mode, {{count}} rest on “{{usual}}”, this one on “{{mine}}”. Please check; if the case is different, say why.',
  },
  differWithin: {
    zh: '同一机关的 {{total}} 份相似信息处理不一致：{{counts}}。',
    'zh-TW': '同一機關的 {{total}} 份相似信息處理不一致：{{counts}}。',
    en: '{{total}} similar ones of one office went differently: {{counts}}.',
  },
  differAcross: {
    zh: '不同机关的 {{total}} 份相似信息处理不一致：{{counts}}。',
    'zh-TW': '不同機關的 {{total}} 份相似信息處理不一致：{{counts}}。',
    en: '{{total}} similar ones of several offices went differently: {{counts}}.',
  },
} satisfies Record<string, Label>

type Values = Record<string, unknown>

/** A template in every language; its values may depend on the language. */
const say = (template: Label, valuesIn: (language: Language) => Values): Label =>
  Object.fromEntries(
    languages.map((language) => {
      const values = valuesIn(language)
      return [language, template[language].replace(/\{\{(\w+)\}\}/g, (_, key) => `${values[key]}`)]
    }),
  ) as Label

/** 12 份相似信息：10 份主动公开，2 份依申请公开。 */
export const summarySentence = ({ all, own, others }: Omit<Comparison, 'similar'>): Label => {
  const isOfBoth = own.total > 0 && others.total > 0
  const template = isOfBoth ? templates.summaryOfBoth : templates.summary
  return say(all.total === 0 ? templates.none : template, (language) => ({
    total: all.total,
    counts: modeCounts(all, language),
    own: own.total,
    others: others.total,
  }))
}

/** How a decision departs from earlier ones: a warning, which says what can be done. */
export const departureSentence = (departure: Departure, mine: Way): Label =>
  departure.what === 'mode'
    ? say(templates.modeDeparts, (language) => ({
        ...departure,
        whose: scopes[departure.scope][language],
        usual: modeIn(departure.mode, language),
        mine: modeIn(mine.mode, language),
      }))
    : say(templates.groundDeparts, (language) => ({
        ...departure,
        whose: scopes[departure.scope][language],
        usual: groundIn(departure.ground, language),
        mine: groundIn(mine.ground, language),
      }))

/** What is inconsistent about a group of decisions; of one mode, it is their grounds. */
export const inconsistencySentence = ({ tally, isAcrossOffices }: Inconsistency): Label =>
  say(isAcrossOffices ? templates.differAcross : templates.differWithin, (language) => ({
    total: tally.total,
    counts: tally.modes.length > 1 ? modeCounts(tally, language) : wayCounts(tally, language),
  }))

const modeIn = (mode: ModeId, language: Language): string =>
  modes.find(({ id }) => id === mode)?.label[language] ?? mode

const groundIn = (ground: string | null, language: Language): string =>
  grounds.find(({ id }) => id === ground)?.label[language] ?? '—'

const modeCounts = ({ modes: counted }: Tally, language: Language): string =>
  listed(
    counted.map(({ mode, count }) =>
      language === 'en'
        ? `${count} ${modeIn(mode, language).toLowerCase()}`
        : `${count} 份${modeIn(mode, language)}`,
    ),
    language,
  )

const wayCounts = ({ ways }: Tally, language: Language): string =>
  listed(
    ways.map(({ mode, ground, count }) =>
      language === 'en'
        ? `${count} ${modeIn(mode, language).toLowerCase()} on “${groundIn(ground, language)}”`
        : `${count} 份${modeIn(mode, language)}（${groundIn(ground, language)}）`,
    ),
    language,
  )

const listed = (parts: string[], language: Language): string =>
  parts.join(language === 'en' ? ', ' : '，')
