import { type OfficeRule, screen } from '../../domain/screening/index.ts'
import type { Passage } from '../../domain/screening/types.ts'
import type { FoundText } from './findings.ts'
import { screenPassages } from './reading/index.ts'

/** What an office adds to the detectors. */
export type OwnRules = { rules: OfficeRule[]; officeTelephones: string[] }

/** Texts up to this length are screened at once; longer ones in a thread, so that nobody waits. */
const longestHere = 20_000

/** Something found in one of several passages. */
export type FoundInPassage = FoundText & { passage: number }

/** Looks for all that must not be disclosed in passages of text. */
export async function findIn(
  passages: readonly Passage[],
  own: OwnRules,
): Promise<FoundInPassage[]> {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0)
  if (length > longestHere) return screenPassages({ passages, ...own })
  return screen({ passages, ...own }).map((finding) => ({
    ...finding,
    ...around(passages[finding.passage] as Passage, finding),
  }))
}

const contextCharacters = 20

/** What was found with a little of its line, for people to see. */
export function around(
  { text, place }: Passage,
  { start, end }: { start: number; end: number },
): Pick<FoundText, 'text' | 'before' | 'after' | 'place'> {
  const before = text.slice(Math.max(0, start - contextCharacters), start)
  const after = text.slice(end, end + contextCharacters)
  return {
    place,
    text: text.slice(start, end),
    before: before.slice(before.lastIndexOf('\n') + 1),
    after: after.split('\n')[0] ?? '',
  }
}
