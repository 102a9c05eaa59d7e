import type { PayloadRequest } from 'payload'
import {
  type Inconsistency,
  inconsistencies,
  inconsistencySentence,
} from '../../domain/precedents/index.ts'
import { type Actor, officesSeenBy } from '../access/actor.ts'
import { isPostgres } from '../postgres/connection.ts'
import { decisionsOfMonth } from './find.ts'
import { inLanguage } from './precedentsOf.ts'
import { type SeenDecision, seenBy } from './seen.ts'

/** A group longer than this is cut off; the rarer way comes first. */
const mostOfGroup = 20
const mostGroups = 100

/** The similar documents of a month that were decided differently. */
export type Consistency = {
  month: string
  groups: {
    decisions: SeenDecision[]
    count: number
    isAcrossOffices: boolean
    ways: Inconsistency['tally']['ways']
    sentence: string
  }[]
}

/** `YYYY-MM`, or null: a month of the calendar and nothing else. */
export const monthOf = (value: unknown): string | null =>
  typeof value === 'string' && /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(value) ? value : null

/** The offices whose decisions a head of disclosure keeps consistent; none for anybody else. */
export const officesToKeep = (actor: Actor): string[] => officesSeenBy(actor, 'disclosureHead')

/**
 * The consistency list of a month, over the offices given: the similar documents that did not all go
 * the same way, among them at least one decision of that month.
 */
export async function consistencyOf(
  req: PayloadRequest,
  { month, offices }: { month: string; offices: readonly string[] },
): Promise<Consistency> {
  const groups = isPostgres(req.payload)
    ? inconsistencies(await decisionsOfMonth(req, { month, offices }))
    : []
  const ofMonth = groups
    .filter(({ decisions }) => decisions.some(({ decidedOn }) => decidedOn.startsWith(month)))
    .slice(0, mostGroups)
  const shown = ofMonth.map(({ decisions }) => decisions.slice(0, mostOfGroup))
  const seen = await seenBy(req, shown.flat())
  return {
    month,
    groups: ofMonth.map((group, at) => {
      const before = shown.slice(0, at).reduce((sum, { length }) => sum + length, 0)
      return {
        decisions: seen.slice(before, before + (shown[at]?.length ?? 0)),
        count: group.decisions.length,
        isAcrossOffices: group.isAcrossOffices,
        ways: group.tally.ways,
        sentence: inLanguage(req, inconsistencySentence(group)),
      }
    }),
  }
}

/** The month before (-1) or after (1) another. */
export function monthBeside(month: string, by: -1 | 1): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
