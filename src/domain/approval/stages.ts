import type { Role } from '../access/roles.ts'

/**
 * The approval steps there are. A route is an ordered choice of them. To add a step, add its entry
 * here and its name to the messages; everything else walks this table.
 */
export const steps = {
  /** 保密审查, Regulations Art. 17: every document is reviewed for secrecy before disclosure. */
  secrecyReview: { role: 'secrecyReviewer', limitWorkingDays: 3 },
  /** 分管领导审批. */
  branchApproval: { role: 'branchLeader', limitWorkingDays: 3 },
  /** 分管县长审批. */
  countyApproval: { role: 'countyLeader', limitWorkingDays: 3 },
} as const satisfies Record<string, { role: Role; limitWorkingDays: number }>

export type StepName = keyof typeof steps

export const stepNames = Object.keys(steps) as StepName[]

/** Where a document stands. The steps come from the table above; the others are fixed. */
export const stages = [
  'draft',
  ...stepNames,
  'referred',
  'approved',
  'published',
  'repealed',
  'takenDown',
] as const

export type Stage = 'draft' | StepName | 'referred' | 'approved' | PublicStage

/** Stages of what the public has been shown. */
export type PublicStage = 'published' | 'repealed' | 'takenDown'

export const isStep = (stage: Stage): stage is StepName => Object.hasOwn(steps, stage)
