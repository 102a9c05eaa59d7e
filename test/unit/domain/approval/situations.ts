import type { Role } from '../../../../src/domain/access/roles.ts'
import {
  type Action,
  type Approval,
  type Capacity,
  type DocumentState,
  defaultRoute,
  type Situation,
  type Stage,
  type StepName,
  stepNames,
} from '../../../../src/domain/approval/index.ts'

export const now = '2026-11-20T01:00:00.000Z'

/** Every parameter that an action needs, so that a refusal has another reason. */
export const completeParams: Record<Action, Situation['params']> = {
  submit: {},
  recall: {},
  approve: {},
  return: { opinion: '数字与附件不符' },
  refer: { opinion: '是否涉密不明确' },
  publish: {},
  repeal: { repealedOn: '2026-11-19', opinion: '已被新文件代替' },
  takeDown: { reason: 'error', opinion: '附件有误' },
  correct: { changeNote: '更正第三条的日期' },
}

/** A capacity for one role, in one's own right. */
export const own = (actor: string): Capacity => ({ actor, onBehalfOf: null })

export const signature = (step: StepName, actor: string, onBehalfOf: string | null = null) =>
  ({ step, actor, onBehalfOf, at: now }) satisfies Approval

/** A document as it stands at a stage, with everything that must have happened before. */
export function documentAt(stage: Stage, more: Partial<DocumentState> = {}): DocumentState {
  const steps = stepNames.indexOf(stage as StepName)
  const isPublic = stage === 'published' || stage === 'repealed' || stage === 'takenDown'
  const walked =
    stage === 'approved' || isPublic ? stepNames : stepNames.slice(0, Math.max(steps, 0))
  return {
    stage,
    revision: 7,
    round: stage === 'draft' ? 0 : 1,
    route: stage === 'draft' ? null : defaultRoute,
    approvals: walked.map((step) => signature(step, `signed-${step}`)),
    roundHash: stage === 'draft' ? null : 'content',
    scheduledFor: null,
    indexNumber: stage === 'draft' ? null : '119999990000000000/2026-00001',
    publishedAt: isPublic ? now : null,
    repealedOn: stage === 'repealed' ? '2026-11-01' : null,
    takenDown: stage === 'takenDown' ? { reason: 'error', at: now } : null,
    live: stage === 'published' || stage === 'repealed' ? { revision: 6, stage } : null,
    createdBy: 'writer',
    lastEditedBy: 'writer',
    stageEnteredAt: now,
    ...more,
  }
}

/** A situation in which `actor` holds `roles` and nothing else stands in the way. */
export function situation({
  action,
  actor = 'actor',
  roles = [],
  ...more
}: { action: Action; actor?: string; roles?: Role[] } & Partial<Situation>): Situation {
  const document = more.document ?? documentAt('draft')
  return {
    action,
    params: completeParams[action],
    expectedRevision: document.revision,
    document,
    contentHash: 'content',
    formedOn: '2026-11-09',
    writers: ['writer'],
    capacities: Object.fromEntries(roles.map((role) => [role, [own(actor)]])),
    faults: [],
    route: defaultRoute,
    screening: { findings: [] },
    now,
    today: '2026-11-20',
    ...more,
  }
}

/** The codes of a refusal; none when it is allowed. */
export const codesOf = (decision: { ok: boolean; reasons?: { code: string }[] }): string[] =>
  decision.ok ? [] : (decision.reasons ?? []).map((reason) => reason.code)
