import type { Label } from './label.ts'
import type { ModeId } from './modes.ts'

/**
 * The grounds for not disclosing proactively, Regulations of 2019. The ids are the articles: 14-1 is
 * the first case of Art. 14 (RP-2). What Art. 14 names is never disclosed, so it cannot be disclosed
 * on request; Art. 15 gives way to consent or public interest, and Art. 16 is a discretion
 * (可以不予公开), so these two also serve for disclosure on request.
 */
export const grounds = [
  {
    id: '13-2',
    article: '第十三条第二款',
    modes: ['onRequest'],
    needsReason: true,
    label: {
      zh: '不属于应当主动公开的范围，可以依申请公开',
      'zh-TW': '不屬於應當主動公開的範圍，可以依申請公開',
      en: 'Outside what must be disclosed proactively; open to request',
    },
  },
  {
    id: '14-1',
    article: '第十四条',
    modes: ['withheld'],
    needsReason: true,
    label: { zh: '国家秘密', 'zh-TW': '國家秘密', en: 'State secret' },
  },
  {
    id: '14-2',
    article: '第十四条',
    modes: ['withheld'],
    needsReason: true,
    label: {
      zh: '法律、行政法规禁止公开',
      'zh-TW': '法律、行政法規禁止公開',
      en: 'Disclosure forbidden by law or administrative regulation',
    },
  },
  {
    id: '14-3',
    article: '第十四条',
    modes: ['withheld'],
    needsReason: true,
    label: {
      zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
      'zh-TW': '公開後可能危及國家安全、公共安全、經濟安全、社會穩定',
      en: 'May endanger national, public or economic security or social stability',
    },
  },
  {
    id: '15',
    article: '第十五条',
    modes: ['withheld', 'onRequest'],
    needsReason: true,
    label: {
      zh: '涉及商业秘密、个人隐私，公开会损害第三方合法权益',
      'zh-TW': '涉及商業秘密、個人隱私，公開會損害第三方合法權益',
      en: 'Trade secret or personal privacy of a third party',
    },
  },
  {
    id: '16-1',
    article: '第十六条第一款',
    modes: ['withheld', 'onRequest'],
    needsReason: true,
    label: {
      zh: '内部事务信息（人事管理、后勤管理、内部工作流程等）',
      'zh-TW': '內部事務信息（人事管理、後勤管理、內部工作流程等）',
      en: 'Internal affairs (personnel, logistics, internal procedure)',
    },
  },
  {
    id: '16-2',
    article: '第十六条第二款',
    modes: ['withheld', 'onRequest'],
    needsReason: true,
    label: {
      zh: '过程性信息（讨论记录、过程稿、磋商信函、请示报告等）',
      'zh-TW': '過程性信息（討論記錄、過程稿、磋商信函、請示報告等）',
      en: 'Process records (discussions, working drafts, consultations, requests for instructions)',
    },
  },
  {
    id: '16-3',
    article: '第十六条第二款',
    modes: ['withheld', 'onRequest'],
    needsReason: true,
    label: {
      zh: '行政执法案卷信息',
      'zh-TW': '行政執法案卷信息',
      en: 'Law-enforcement case files',
    },
  },
] as const satisfies readonly Ground[]

/** One row; `article` is of the Regulations of 2019 (国务院令第711号). */
export type Ground = {
  id: string
  article: string
  /** The modes that may rest on it. */
  modes: readonly Exclude<ModeId, 'proactive'>[]
  /** Whether a written reason must stand beside it (PD-2, RP-2). */
  needsReason: boolean
  label: Label
}

export type GroundId = (typeof grounds)[number]['id']

/** The grounds that a mode may rest on, in the order of the articles; none for proactive. */
export const groundsFor = (mode: ModeId): readonly Ground[] =>
  (grounds as readonly Ground[]).filter(({ modes }) => (modes as readonly ModeId[]).includes(mode))
