import { folded } from './fold.ts'
import type { Found } from './found.ts'
import { findByRule, type OfficeRule } from './officeRules.ts'
import { detectors } from './table.ts'
import { type Finding, type Level, levels, type Passage } from './types.ts'
import { type View, viewOf } from './view.ts'

type FoundByRule = Found & { rule?: string }

/**
 * SC-1 and SC-2: everything in the passages that must not be published, or not without a decision.
 * Sorted by passage and place. No stretch is reported twice: the heavier finding has it, then what
 * the law's own detectors found, then the wider. Takes time in proportion to the text.
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

/**
 * Keeps the heaviest of those that share a character; of equal ones what the law's detectors found,
 * then the widest, then the first in the table. A rule of the office takes nothing from what the law
 * finds: it keeps the longest stretch beside. What is about the whole passage takes no part.
 */
function withoutOverlap(found: readonly FoundByRule[], length: number): FoundByRule[] {
  const order = found.map((each, at) => ({ each, at, width: each.end - each.start }))
  order.sort(
    (a, b) =>
      weight(b.each.level) - weight(a.each.level) ||
      Number(isOfOffice(a.each)) - Number(isOfOffice(b.each)) ||
      b.width - a.width ||
      a.at - b.at,
  )
  const taken = new Uint8Array(length)
  const kept: FoundByRule[] = []
  for (const { each } of order) {
    const rest = isOfOffice(each) ? besideLaw(each, taken) : each
    if (isAboutPassage(each)) kept.push(each)
    if (rest.end <= rest.start || taken.subarray(rest.start, rest.end).some(Boolean)) continue
    taken.fill(isOfOffice(each) ? byOffice : byLaw, rest.start, rest.end)
    kept.push(rest)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const [byLaw, byOffice] = [1, 2]

const isOfOffice = ({ detector }: Found): boolean => detector === 'officeRule'

/** A rule that did not do its work: it has a note, and found nothing anywhere. */
const isAboutPassage = ({ start, end, note }: Found): boolean => start === end && note !== undefined

/** The longest stretch of a finding that no finding of the law has. */
function besideLaw(found: FoundByRule, taken: Uint8Array): FoundByRule {
  let longest = { start: found.start, end: found.start }
  for (let start = found.start; start < found.end; ) {
    const next = taken.subarray(start, found.end).indexOf(byLaw)
    const end = next < 0 ? found.end : start + next
    if (end - start > longest.end - longest.start) longest = { start, end }
    start = end + 1
  }
  return { ...found, ...longest }
}
