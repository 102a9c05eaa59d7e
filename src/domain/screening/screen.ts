import { folded } from './fold.ts'
import type { Found } from './found.ts'
import { findByRule, type OfficeRule } from './officeRules.ts'
import { detectors } from './table.ts'
import { type Finding, type Level, levels, type Passage } from './types.ts'
import { type View, viewOf } from './view.ts'

type FoundByRule = Found & { rule?: string }

/**
 * SC-1 and SC-2: everything in the passages that must not be published, or not without a decision.
 * Sorted by passage and place. No stretch is reported twice: the heavier finding has it, then the
 * wider. Takes time in proportion to the text.
 * @param rules words and patterns of the office
 * @param officeTelephones telephones that the office gives to the public, in any spelling
 */
export const screen = ({
  passages,
  rules = [],
  officeTelephones = [],
}: {
  passages: readonly Passage[]
  rules?: readonly OfficeRule[]
  officeTelephones?: readonly string[]
}): Finding[] => {
  const listed = new Set(officeTelephones.map(localPart).filter((number) => number.length >= 5))
  return passages.flatMap((each, passage) => {
    const view = viewOf(each)
    return withoutOverlap(findIn(view, rules, listed), view.text.length).map(
      ({ detector, level, start, end, rule, note }): Finding => ({
        detector,
        level,
        passage,
        start: view.folded.startOf(start),
        end: view.folded.endOf(end),
        ...(rule === undefined ? {} : { rule }),
        ...(note === undefined ? {} : { note }),
      }),
    )
  })
}

/** The heaviest level of the findings; `clear` when there is none. */
export const outcomeOf = (findings: readonly { level: Level }[]): 'clear' | Level =>
  findings.reduce<'clear' | Level>(
    (heaviest, { level }) =>
      heaviest === 'clear' || weight(level) > weight(heaviest) ? level : heaviest,
    'clear',
  )

const weight = (level: Level): number => levels.indexOf(level)

function findIn(
  view: View,
  rules: readonly OfficeRule[],
  listed: ReadonlySet<string>,
): FoundByRule[] {
  const found: FoundByRule[] = []
  for (const { name, find } of detectors) {
    for (const hit of [...find(view, found)])
      if (!isListed(view, name, hit, listed)) found.push({ ...hit, detector: name })
    found.sort((a, b) => a.start - b.start)
  }
  for (const rule of rules)
    for (const hit of findByRule(view, rule))
      found.push({ ...hit, detector: 'officeRule', rule: rule.id })
  return found
}

function isListed(
  view: View,
  name: Found['detector'],
  { start, end }: { start: number; end: number },
  listed: ReadonlySet<string>,
): boolean {
  if (name !== 'telephone' && name !== 'mobileNumber') return false
  return listed.size > 0 && listed.has(localPart(view.text.slice(start, end)))
}

/** A telephone without area code, country code and extension, so that all its spellings compare. */
function localPart(telephone: string): string {
  const number = folded(telephone).replace(/(?:转|分机|ext).*$/i, '')
  const figures = number.replace(/^(?:\+|00)86/, '').replace(/[^\d]/g, '')
  const mobile = /1[3-9]\d{9}$/.exec(figures)?.[0]
  return mobile ?? figures.replace(/^0(?:10|2\d|[3-9]\d{2})/, '')
}

/** Keeps the heaviest, then the widest, then the first in the table, of those that share a character. */
function withoutOverlap(found: readonly FoundByRule[], length: number): FoundByRule[] {
  const order = found.map((each, at) => ({ each, at, width: each.end - each.start }))
  order.sort(
    (a, b) => weight(b.each.level) - weight(a.each.level) || b.width - a.width || a.at - b.at,
  )
  const taken = new Uint8Array(length)
  const kept: FoundByRule[] = []
  for (const { each } of order) {
    if (each.end <= each.start || taken.subarray(each.start, each.end).includes(1)) continue
    taken.fill(1, each.start, each.end)
    kept.push(each)
  }
  return kept.sort((a, b) => a.start - b.start)
}
