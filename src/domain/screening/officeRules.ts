import { RE2JS } from 're2js'
import { folded } from './fold.ts'
import type { Level } from './types.ts'
import { type Hit, type View, viewOf } from './view.ts'

export const ruleKinds = ['word', 'pattern'] as const

/** An office can hold and warn; only the law refuses. */
export const ruleLevels = ['hold', 'warn'] as const satisfies readonly Level[]

/** A word or pattern that an office wants found in its own documents. */
export type OfficeRule = {
  id: string
  kind: (typeof ruleKinds)[number]
  value: string
  level: (typeof ruleLevels)[number]
}

export type OfficeRuleFault =
  | 'ruleEmpty'
  | 'ruleTooLong'
  | 'ruleSyntax'
  /** It matches where there is nothing. */
  | 'ruleMatchesNothing'
  /** It matches any text whatever. */
  | 'ruleMatchesEverything'

/** Longer ones are texts, not words; and the time a pattern takes grows with its length. */
export const longestRule = 200

/** Steps of the automaton that a pattern may take in a passage: a second or so, whatever the pattern. */
const budget = 60_000_000

/** States of the automaton; a pattern with more repeats too much to be a pattern of anything. */
const largestProgram = 1_500

/** A line is read in pieces of this length, so that no single search takes long. */
const pieceLength = 2_000

/**
 * What is wrong with a rule, all of it. Patterns are of RE2: no look-around and no back-reference, so
 * that the time they take grows with the text alone and none can be written that hangs.
 */
export const ruleFaults = (
  rule: Pick<OfficeRule, 'kind' | 'value'>,
): { code: OfficeRuleFault; field: 'value' }[] => {
  const value = rule.value.trim()
  if (value === '') return [fault('ruleEmpty')]
  if (value.length > longestRule) return [fault('ruleTooLong')]
  if (rule.kind === 'word') return folded(value).trim() === '' ? [fault('ruleEmpty')] : []
  const pattern = compile(rule)
  if (pattern === null) return [fault('ruleSyntax')]
  if (pattern.programSize() > largestProgram) return [fault('ruleTooLong')]
  const faults: OfficeRuleFault[] = []
  if (pattern.test('')) faults.push('ruleMatchesNothing')
  if (ordinary.every((text) => pattern.test(text))) faults.push('ruleMatchesEverything')
  return faults.map(fault)
}

/** Whether a rule finds something in a text; for the samples it is tried against. */
export const ruleFinds = (rule: OfficeRule, text: string): boolean => {
  const view = viewOf({ text, place: { kind: 'text' } })
  return [...findByRule(view, rule)].some(({ note }) => note === undefined)
}

const fault = (code: OfficeRuleFault) => ({ code, field: 'value' as const })

/** Texts that have next to nothing in common: what is found in all of them finds everything. */
const ordinary = ['根据有关规定', 'abc', '2026', '，。', '一', ' ', '（A1）']

function compile({ value }: Pick<OfficeRule, 'value'>): RE2JS | null {
  try {
    return RE2JS.compile(value.trim())
  } catch {
    return null
  }
}

/**
 * Runs a rule over a passage. Words are found in any case and width; patterns within a line. A rule
 * that cannot be read, or has not finished within its budget, holds the passage instead of letting
 * it pass: found at its beginning, without a width, so that it hides nothing else.
 */
export function* findByRule(view: View, rule: OfficeRule): Generator<Hit> {
  if (rule.kind === 'word') return yield* findWord(view, rule)
  const passage = { start: 0, end: 0 }
  const pattern = compile(rule)
  if (pattern === null) return yield { ...passage, level: 'hold', note: 'ruleUnreadable' }
  let left = budget
  for (const { start, end } of pieces(view)) {
    const piece = view.text.slice(start, end)
    const matcher = pattern.matcher(piece)
    // Each search may read all that is left of the piece, with every state at every character.
    for (let at = 0; ; at = matcher.end()) {
      left -= pattern.programSize() * (piece.length - at)
      if (left < 0) return yield { ...passage, level: 'hold', note: 'ruleNotFinished' }
      if (!matcher.find()) break
      if (matcher.end() > matcher.start())
        yield { start: start + matcher.start(), end: start + matcher.end(), level: rule.level }
    }
  }
}

function* findWord(view: View, { value, level }: OfficeRule): Generator<Hit> {
  const word = folded(value).trim().toLowerCase()
  const text = view.text.toLowerCase()
  // Where lower case is longer than capitals, offsets would not be those of the text.
  const searched = text.length === view.text.length ? text : view.text
  if (word === '') return
  for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length))
    yield { start: at, end: at + word.length, level }
}

/** Lines, the long ones cut, with as much of the last piece again as a match may need. */
function* pieces(view: View): Generator<{ start: number; end: number }> {
  for (const line of view.lines()) {
    if (line.end - line.start <= pieceLength) yield line
    else
      for (let start = line.start; start < line.end; start += pieceLength - longestRule)
        yield { start, end: Math.min(start + pieceLength, line.end) }
  }
}
