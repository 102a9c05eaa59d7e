import type { Role } from '../access/roles.ts'
import type { Stage } from '../approval/stages.ts'
import type { Capacity } from '../approval/types.ts'
import type { JudgedFinding } from './decisions.ts'
import { mustBeDecided } from './gate.ts'

/** What may be done about a finding. */
export const findingActs = {
  /** The clerk replaces it by what the rule leaves of it. */
  mask: { role: 'clerk', from: ['draft'], needsReason: false },
  /** The clerk says why it must stand. */
  justify: { role: 'clerk', from: ['draft'], needsReason: true },
  /** The reviewer agrees that it may be disclosed. */
  accept: { role: 'secrecyReviewer', from: ['secrecyReview', 'referred'], needsReason: false },
  /** The reviewer says no; the document goes back. */
  reject: { role: 'secrecyReviewer', from: ['secrecyReview', 'referred'], needsReason: true },
} as const satisfies Record<string, { role: Role; from: readonly Stage[]; needsReason: boolean }>

export type FindingAct = keyof typeof findingActs

export const findingActNames = Object.keys(findingActs) as FindingAct[]

export type FindingReason = {
  code:
    | 'NOT_ENTITLED'
    | 'WRONG_STAGE'
    | 'FOUR_EYES'
    | 'REASON_REQUIRED'
    | 'FINDING_UNKNOWN'
    | 'FINDING_NOT_MASKABLE'
    | 'FINDING_NEEDS_NO_DECISION'
    | 'REASON_UNCHANGED'
  field?: string
}

/**
 * Whether somebody may say this of a finding, and in which capacity. Every reason at once. A
 * reviewer never decides about what they wrote (four eyes), in person or through a delegation.
 */
export function decideFinding({
  act,
  finding,
  canMask,
  reason,
  lastReason = null,
  stage,
  writers,
  capacities,
}: {
  act: FindingAct
  /** Null when the content in hand has no such finding. */
  finding: JudgedFinding | null
  /** Whether what was found is text that a rule can mask where it stands. */
  canMask: boolean
  reason: string
  /** The reason that stands already, when the clerk has given one. */
  lastReason?: string | null
  stage: Stage
  writers: readonly string[]
  capacities: Partial<Record<Role, Capacity[]>>
}): { ok: true; capacity: Capacity } | { ok: false; reasons: FindingReason[] } {
  const { role, from, needsReason } = findingActs[act]
  const entitled = capacities[role] ?? []
  const capacity =
    entitled.find((one) => act === 'mask' || act === 'justify' || !wrote(one, writers)) ?? null
  const reasons: FindingReason[] = []
  if (entitled.length === 0) reasons.push({ code: 'NOT_ENTITLED' })
  else if (!capacity) reasons.push({ code: 'FOUR_EYES' })
  if (!(from as readonly Stage[]).includes(stage)) reasons.push({ code: 'WRONG_STAGE' })
  if (!finding) reasons.push({ code: 'FINDING_UNKNOWN', field: 'finding' })
  else if (act === 'mask' && !canMask) reasons.push({ code: 'FINDING_NOT_MASKABLE' })
  else if (act !== 'mask' && !mustBeDecided(finding.level)) {
    reasons.push({ code: 'FINDING_NEEDS_NO_DECISION' })
  }
  if (needsReason && reason.trim() === '') {
    reasons.push({ code: 'REASON_REQUIRED', field: 'reason' })
  }
  // The same once more would be an entry in the ledger that says nothing.
  if (act === 'justify' && finding?.state === 'justified' && reason.trim() === lastReason) {
    reasons.push({ code: 'REASON_UNCHANGED', field: 'reason' })
  }
  return reasons.length === 0 && capacity ? { ok: true, capacity } : { ok: false, reasons }
}

const wrote = ({ actor, onBehalfOf }: Capacity, writers: readonly string[]): boolean =>
  [actor, onBehalfOf].some((id) => id !== null && writers.includes(id))
