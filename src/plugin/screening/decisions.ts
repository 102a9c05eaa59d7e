import type { LedgerEntry } from '../../domain/ledger/entry.ts'
import type { FindingDecision } from '../../domain/screening/decisions.ts'

/** The acts of the ledger by which people decide about findings. */
const decisionOf: Record<string, FindingDecision['decision']> = {
  justifyFinding: 'justify',
  acceptFinding: 'accept',
  rejectFinding: 'reject',
}

export const findingActions = Object.keys(decisionOf)

/** The decisions among the acts on a document, in the order of the acts. */
export const decisionsIn = (
  entries: readonly Pick<LedgerEntry, 'action' | 'contentHash' | 'details' | 'opinion'>[],
): FindingDecision[] =>
  entries.flatMap(({ action, contentHash, details, opinion }) => {
    const decision = decisionOf[action]
    const finding = details?.finding
    return decision && typeof finding === 'string'
      ? [{ finding, decision, contentHash, reason: opinion }]
      : []
  })
