/** What every format of a feed says. */
export type Feed = {
  title: string
  description: string
  /** Address of the site, without a slash at the end. */
  origin: string
  language: string
  author: string
  /** ISO 8601; null while nothing has been published. */
  updatedAt: string | null
  entries: FeedEntry[]
}

export type FeedEntry = {
  /** Permanent, and so also the entry's id. */
  url: string
  title: string
  summary: string
  publishedAt: string
  author: string
  categories: string[]
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text for XML 1.0: what marks up is escaped, what no XML may hold is left out. */
export const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)

export const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`
