import { Converter } from 'opencc-js/cn2t'

/** The languages of the site, by the prefix of their addresses. */
export const languages = {
  zh: { prefix: '', tag: 'zh-Hans', contentTag: 'zh-Hans', name: '简体中文', short: '简体' },
  'zh-Hant': {
    prefix: '/zh-Hant',
    tag: 'zh-Hant',
    contentTag: 'zh-Hant',
    name: '繁體中文',
    short: '繁體',
  },
  en: { prefix: '/en', tag: 'en', contentTag: 'zh-Hans', name: 'English', short: 'English' },
} as const

export type Language = keyof typeof languages

export const languageNames = Object.keys(languages) as Language[]

/** The same language by the name that the plugin and the tables of the domain have for it. */
export const localeOf = (language: Language): 'zh' | 'zh-TW' | 'en' =>
  language === 'zh-Hant' ? 'zh-TW' : language

/** The language of a path, and the path without its prefix. */
export function splitLanguage(path: string): { language: Language; path: string } {
  for (const language of languageNames) {
    const { prefix } = languages[language]
    if (prefix === '') continue
    if (path === prefix) return { language, path: '/' }
    if (path.startsWith(`${prefix}/`)) return { language, path: path.slice(prefix.length) }
  }
  return { language: 'zh', path }
}

/** The path of a page in a language. */
export const pathIn = (language: Language, path: string): string => {
  const { prefix } = languages[language]
  return path === '/' ? prefix || '/' : `${prefix}${path}`
}

let toTraditional: ((text: string) => string) | null = null

/**
 * What a content text looks like in a language: documents are written in simplified characters and,
 * for readers of traditional ones, converted; the page says so and links to the original.
 */
export function contentIn(language: Language): (text: string) => string {
  if (language !== 'zh-Hant') return (text) => text
  toTraditional ??= Converter({ from: 'cn', to: 'tw' })
  return toTraditional
}
