import { RE2JS } from 're2js'
import { folded } from './fold.ts'
import type { Level } from './types.ts'
import type { Hit, View } from './view.ts'

/** A word or pattern that an office wants found in its own documents. */
export type OfficeRule = {
  id: string
  kind: 'word' | 'pattern'
  value: string
  level: Exclude<Level, 'refuse'>
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

/** Steps of the matching automaton that a rule may take in a passage; about a quarter of a second. */
const budget = 40_000_000

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
  const faults: OfficeRuleFault[] = []
  if (pattern.test('')) faults.push('ruleMatchesNothing')
  if (ordinary.every((text) => pattern.test(text))) faults.push('ruleMatchesEverything')
  return faults.map(fault)
}

const fault = (code: OfficeRuleFault) => ({ code, field: 'value' as const })

/** Texts that have next to nothing in common: what is found in all of them finds everything. */
const ordinary = ['根据有关规定', 'abc', '2026', '，。', '一', ' ', '（A1）']

function compile({ kind, value }: Pick<OfficeRule, 'kind' | 'value'>): RE2JS | null {
  const text = value.trim()
  try {
    return kind === 'word'
      ? RE2JS.compile(RE2JS.quote(folded(text)), RE2JS.CASE_INSENSITIVE)
      : RE2JS.compile(text)
  } catch {
    return null
  }
}

/**
 * Runs a rule over a passage. A rule that cannot be read, or has not finished within its budget,
 * holds the passage instead of letting it pass.
 */
export function* findByRule(view: View, rule: OfficeRule): Generator<Hit> {
  const pattern = compile(rule)
  const whole = { start: 0, end: view.text.length }
  if (pattern === null) return yield { ...whole, level: 'hold', note: 'ruleUnreadable' }
  if (pattern.programSize() * view.text.length > budget)
    return yield { ...whole, level: 'hold', note: 'ruleNotFinished' }
  const matcher = pattern.matcher(view.text)
  while (matcher.find()) {
    if (matcher.end() > matcher.start())
      yield { start: matcher.start(), end: matcher.end(), level: rule.level }
  }
}
