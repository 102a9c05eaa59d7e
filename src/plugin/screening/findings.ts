import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { type Level, levels, type Place } from '../../domain/screening/types.ts'
import type { ScreenedField } from './passages.ts'
import type { ReportedFinding } from './reading/index.ts'

/**
 * What stands in a report: where something was found, never what. It is written beside the document
 * and outlives the text that it is about.
 */
export type StoredFinding = Omit<ReportedFinding, 'text' | 'before' | 'after' | 'passageStart'> & {
  id: string
} & ({ field: ScreenedField; file?: never } | { file: string; field?: never })

/**
 * Gives findings their ids: a keyed hash (HMAC-SHA256) of what was found and where, so that the same
 * finding is known again in the next content and nobody can try out what it was. Of several that are
 * the same, each has its own.
 * @param source the field, or the SHA-256 of the file
 */
export function withIds<Found extends ReportedFinding>(
  payload: Payload,
  source: string,
  findings: readonly Found[],
): (Found & { id: string })[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const { detector, rule = null, place, text } = finding
    const what = JSON.stringify([detector, rule, source, place.kind, place.name ?? null, text])
    const nth = seen.get(what) ?? 0
    seen.set(what, nth + 1)
    return { ...finding, id: keyed(payload, `${nth} ${what}`) }
  })
}

const keyed = (payload: Payload, text: string): string =>
  createHmac('sha256', `gongkai finding ${payload.secret}`).update(text).digest('hex').slice(0, 32)

/** Names of places that no person gave: of parts, of properties, numbers of pages. */
const plainName = /^[A-Za-z]{0,30} ?\d{0,4}(?:\.[a-z]{1,5})?$/

/**
 * A place as it may be kept: by its number where people gave it its name, which may itself hold what
 * was found. Whoever reads the file again has the name from there.
 */
function placeKept({ kind, name, ordinal }: Place): Place {
  if (ordinal !== undefined) return { kind, name: ordinal }
  return name !== undefined && plainName.test(name) ? { kind, name } : { kind }
}

/** Drops what was found, what stands around it, and what people called the place. */
export function withoutText<Found extends ReportedFinding>({
  text: _text,
  before: _before,
  after: _after,
  passageStart: _passageStart,
  ...finding
}: Found): Omit<Found, 'text' | 'before' | 'after' | 'passageStart'> {
  return { ...finding, place: placeKept(finding.place) }
}

/** More than anybody decides one by one; a column of a list is dropped or masked as a whole. */
const most = 500

/**
 * As many findings as people can look at, the weightier first, and one that says when there are
 * more: what is left out holds all the same.
 */
export function bounded(findings: readonly ReportedFinding[]): ReportedFinding[] {
  if (findings.length <= most) return [...findings]
  const told = (level: string) => levels.indexOf(level as Level)
  const kept = [...findings].sort((a, b) => told(b.level) - told(a.level)).slice(0, most)
  return [
    ...kept,
    {
      detector: 'unreadable',
      level: 'hold',
      place: { kind: 'text' },
      start: 0,
      end: 0,
      passageStart: 0,
      text: '',
      before: '',
      after: '',
      note: 'tooMany',
    },
  ]
}
