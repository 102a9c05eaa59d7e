import type { OfficeRule } from '../../domain/screening/index.ts'
import type { Passage } from '../../domain/screening/types.ts'
import { type ReportedFinding, reportOn, screenPassages } from './reading/index.ts'

/** What an office adds to the detectors. */
export type OwnRules = { rules: OfficeRule[]; officeTelephones: string[] }

/** Texts up to this length are screened at once; longer ones in a thread, so that nobody waits. */
const longestHere = 20_000

/**
 * Looks for all that must not be disclosed in passages of text.
 * @param own left out where only a mark of secrecy matters: an office's own rules never refuse
 */
export async function findIn(
  passages: readonly Passage[],
  own: OwnRules = { rules: [], officeTelephones: [] },
): Promise<ReportedFinding[]> {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0)
  if (length > longestHere) return (await screenPassages({ passages, ...own })).findings
  return reportOn({ passages: [...passages], findings: [], grids: new Map() }, own).findings
}
