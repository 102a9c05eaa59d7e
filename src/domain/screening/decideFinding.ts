import type { Role } from '../access/roles.ts'
import type { Stage } from '../approval/stages.ts'
import type { Capacity } from '../approval/types.ts'
import { type JudgedFinding, stateAfter } from './decisions.ts'
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
    | 'FINDING_SAID_ALREADY'
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
  if (finding && act !== 'mask' && isSaid({ act, finding, reason })) {
    reasons.push({ code: 'FINDING_SAID_ALREADY', field: 'reason' })
  }
  if (needsReason && reason.trim() === '') {
    reasons.push({ code: 'REASON_REQUIRED', field: 'reason' })
  }
  return reasons.length === 0 && capacity ? { ok: true, capacity } : { ok: false, reasons }
}

/** The same again would be another line of the ledger that says nothing. */
const isSaid = ({
  act,
  finding,
  reason,
}: {
  act: Exclude<FindingAct, 'mask'>
  finding: JudgedFinding
  reason: string
}): boolean => finding.state === stateAfter[act] && (finding.reason ?? '') === reason.trim()

/**
 * Whether a finding stays when several are masked at once: somebody has said that it must stand, and
 * whoever masks the rest has not thought better of it.
 */
export const isLeftByMaskingAll = ({ state }: Pick<JudgedFinding, 'state'>): boolean =>
  state === 'justified' || state === 'accepted'

const wrote = ({ actor, onBehalfOf }: Capacity, writers: readonly string[]): boolean =>
  [actor, onBehalfOf].some((id) => id !== null && writers.includes(id))
