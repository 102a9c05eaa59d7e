import { type DateOnly, formatChineseDate } from '../domain/dates/index.ts'
import type { Label } from '../domain/disclosure/index.ts'
import type { Display } from './display.ts'
import { contentIn, type Language, languages, localeOf, pathIn } from './language.ts'
import { messagesIn, type Translate } from './messages/index.ts'

/** What every view knows beside its own data. */
export type PageContext = {
  language: Language
  t: Translate
  /** A content text in the reader's characters. */
  c: (text: string) => string
  /** `lang` of content, where it is not the page's own. */
  contentLang: string | undefined
  /** What a table of the domain says, in the reader's language. */
  said: (label: Label) => string
  /** A path of this site in the reader's language. */
  href: (path: string) => string
  /** A date as the reader writes it. */
  date: (date: DateOnly) => string
  display: Display
  /** Path and query of the page, without the language's prefix. */
  path: string
  today: DateOnly
  /** Public address of the site, without a slash at the end. */
  origin: string
}

export function contextOf({
  language,
  ...rest
}: Pick<PageContext, 'language' | 'display' | 'path' | 'today' | 'origin'>): PageContext {
  const { tag, contentTag } = languages[language]
  return {
    ...rest,
    language,
    t: messagesIn(language),
    c: contentIn(language),
    contentLang: contentTag === tag ? undefined : contentTag,
    said: (label) => label[localeOf(language)],
    href: (path) => pathIn(language, path),
    date: language === 'en' ? englishDate : formatChineseDate,
  }
}

const englishDate = (date: DateOnly): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
