import type { DetectorName, Level } from './types.ts'

/** A finding as a report keeps it. The id tells it apart without telling what was found. */
export type ReportedFinding = { id: string; detector: DetectorName; level: Level }

/** What people say to a finding beside masking it. Recorded in the ledger; the newest counts. */
export type FindingDecision = {
  finding: string
  decision: 'justify' | 'accept' | 'reject'
  /** The content that was looked at. */
  contentHash: string | null
  /** What was written with it. */
  reason?: string | null
}

/**
 * `open`: nobody has said anything. `justified`: the clerk has said why it must stand. `accepted`,
 * `rejected`: the word of the secrecy reviewer.
 */
export type FindingState = 'open' | 'justified' | 'accepted' | 'rejected'

export type JudgedFinding = ReportedFinding & { state: FindingState }

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
  const states = new Map<string, FindingState>()
  for (const { finding, decision, contentHash: seen } of decisions) {
    if (decision === 'justify') states.set(finding, 'justified')
    else if (seen === contentHash) states.set(finding, stateAfter[decision])
  }
  return findings.map((finding) => ({ ...finding, state: states.get(finding.id) ?? 'open' }))
}

const stateAfter = { accept: 'accepted', reject: 'rejected' } as const
