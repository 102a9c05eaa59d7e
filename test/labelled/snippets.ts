import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DetectorName, Level, PlaceKind } from '../../src/domain/screening/index.ts'

/** The two halves: the detectors were tuned on one, and never looked at the other. */
export const halves = ['tuned', 'unseen'] as const
export type Half = (typeof halves)[number]

/** Something that must be found in a snippet: what, and exactly where. */
export type Wanted = { detector: DetectorName; level: Level; start: number; end: number }

/** An invented text with all that is to be found in it. `where` is its file and line. */
export type Snippet = { text: string; place: PlaceKind; wanted: Wanted[]; where: string }

/**
 * The snippets of a half, one a line: `place|text`, or the text alone when it is running text. What
 * must be found stands in 〖detector:text〗, or 〖detector/level:text〗 where the level is not the
 * detector's usual one. `\n`, `\t` and `\uXXXX` are what they are in JSON; `#` begins a remark.
 */
export const readSnippets = (half: Half): Snippet[] => {
  const folder = fileURLToPath(new URL(`snippets/${half}/`, import.meta.url))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}${file}`, 'utf8')
        .split('\n')
        .map((line, at) => ({ line, where: `${half}/${file}:${at + 1}` }))
        .filter(({ line }) => line !== '' && !line.startsWith('#')),
    )
    .map(({ line, where }) => parse(line, where))
}

const usual: Partial<Record<DetectorName, Level>> = {
  secrecyMark: 'refuse',
  internalMark: 'refuse',
  telephone: 'warn',
}

const escapes = /\\(?:u([\da-f]{4})|([nt]))/gi

/** One line of a file of snippets. */
function parse(line: string, where: string): Snippet {
  const [, named, marked = ''] = /^(?:(\w+)\|)?(.*)$/u.exec(line) ?? []
  const plain = marked.replace(escapes, (_, code?: string, letter?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : letter === 't' ? '\t' : '\n',
  )
  const wanted: Wanted[] = []
  let text = ''
  let from = 0
  for (const mark of plain.matchAll(/〖(\w+)(?:\/(\w+))?:([^〗]*)〗/gu)) {
    const [whole, name = '', level, found = ''] = mark
    const detector = name as DetectorName
    text += plain.slice(from, mark.index)
    wanted.push({
      detector,
      level: (level as Level | undefined) ?? usual[detector] ?? 'hold',
      start: text.length,
      end: text.length + found.length,
    })
    text += found
    from = mark.index + whole.length
  }
  return { text: text + plain.slice(from), place: (named as PlaceKind) ?? 'text', wanted, where }
}
