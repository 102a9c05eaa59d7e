import type { DetectorName, Level } from './types.ts'

/** A finding as a report keeps it. The id tells it apart without telling what was found. */
export type ReportedFinding = { id: string; detector: DetectorName; level: Level }

/** What people say to a finding beside masking it. Recorded in the ledger; the newest counts. */
export type FindingDecision = {
  finding: string
  decision: 'justify' | 'accept' | 'reject'
  /** The content that was looked at. */
  contentHash: string | null
  reason: string | null
}

/**
 * `open`: nobody has said anything. `justified`: the clerk has said why it must stand. `accepted`,
 * `rejected`: the word of the secrecy reviewer.
 */
export type FindingState = 'open' | 'justified' | 'accepted' | 'rejected'

export type JudgedFinding = ReportedFinding & {
  state: FindingState
  /** What was said by whoever brought it there; null while it is open. */
  reason: string | null
}

/** What the gate has to know of the content in hand. */
export type Screening = { findings: readonly Pick<JudgedFinding, 'level' | 'state'>[] }

/**
 * Where each finding stands. A clerk's reason holds for as long as the finding is there; what the
 * reviewer decided holds for the very content that was decided on: an edit asks anew.
 */
export function judge({
  findings,
  decisions,
  contentHash,
}: {
  findings: readonly ReportedFinding[]
  /** Oldest first. */
  decisions: readonly FindingDecision[]
  contentHash: string
}): JudgedFinding[] {
  const said = new Map<string, Pick<JudgedFinding, 'state' | 'reason'>>()
  for (const { finding, decision, contentHash: seen, reason } of decisions) {
    if (decision === 'justify' || seen === contentHash) {
      said.set(finding, { state: stateAfter[decision], reason })
    }
  }
  const unsaid = { state: 'open', reason: null } as const
  return findings.map((finding) => ({ ...finding, ...(said.get(finding.id) ?? unsaid) }))
}

/** Where a decision brings a finding. */
export const stateAfter = {
  justify: 'justified',
  accept: 'accepted',
  reject: 'rejected',
} as const satisfies Record<FindingDecision['decision'], FindingState>
