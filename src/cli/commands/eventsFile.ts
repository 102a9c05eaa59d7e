import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { eventsFileMessages } from './deadlineMessages.ts'
import type { Sentence } from './lawAnswer.ts'
import type { Locale } from './lawMessages.ts'

/** What stands in the file; nothing about an item is known yet but that it is an object. */
export type EventsFile =
  | { ok: true; items: Record<string, unknown>[] }
  | { ok: false; fault: Sentence }

/** A request's whole life is a few dozen lines. Whatever is larger is another file. */
const MOST_BYTES = 1_000_000
const MOST_EVENTS = 1_000

/** Reads `--events FILE`. Whatever is wrong with the file is one sentence that names it. */
export const readEventsFile = (path: string, locale: Locale): EventsFile => {
  const refuse = (code: keyof typeof eventsFileMessages): EventsFile => ({
    ok: false,
    fault: { code, message: `--events ${path}: ${eventsFileMessages[code][locale]}` },
  })
  const text = textOf(path)
  if (!text.ok) return refuse(text.code)
  let items: unknown
  try {
    items = JSON.parse(text.content.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('NOT_JSON')
  }
  if (!Array.isArray(items)) return refuse('NOT_AN_ARRAY')
  if (items.length > MOST_EVENTS) return refuse('FILE_TOO_LARGE')
  return items.every(isObject) ? { ok: true, items } : refuse('NOT_AN_EVENT')
}

type Text =
  | { ok: true; content: string }
  | { ok: false; code: 'NO_SUCH_FILE' | 'UNREADABLE_PATH' | 'FILE_TOO_LARGE' }

/** Opened once, so that what is measured is what is read; a pipe or a device is no file, and not waited for. */
function textOf(path: string): Text {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ok: false, code: isMissing ? 'NO_SUCH_FILE' : 'UNREADABLE_PATH' }
  }
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) return { ok: false, code: 'UNREADABLE_PATH' }
    if (stats.size > MOST_BYTES) return { ok: false, code: 'FILE_TOO_LARGE' }
    return { ok: true, content: readFileSync(file, 'utf8') }
  } catch {
    return { ok: false, code: 'UNREADABLE_PATH' }
  } finally {
    closeSync(file)
  }
}

function isObject(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
}
