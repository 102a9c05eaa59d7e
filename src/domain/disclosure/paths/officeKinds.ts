import type { Label } from '../label.ts'

/**
 * Kinds of office by what they hold, and so by the questions that they have to ask before they
 * disclose it (Art. 4: each organ organises the review of what it is to disclose).
 */
export const officeKinds = [
  {
    id: 'general',
    label: {
      zh: '综合办公（政府办公室、乡镇街道等）',
      'zh-TW': '綜合辦公（政府辦公室、鄉鎮街道等）',
      en: 'General government (government office, townships)',
    },
  },
  {
    id: 'finance',
    label: {
      zh: '财政、审计、统计、国资',
      'zh-TW': '財政、審計、統計、國資',
      en: 'Finance, audit, statistics, state assets',
    },
  },
  {
    id: 'enforcement',
    label: {
      zh: '公安、司法、应急和行政执法',
      'zh-TW': '公安、司法、應急和行政執法',
      en: 'Public security, justice, emergency and enforcement',
    },
  },
  {
    id: 'welfare',
    label: {
      zh: '民政、卫生健康、教育、社会保障',
      'zh-TW': '民政、衛生健康、教育、社會保障',
      en: 'Civil affairs, health, education, social security',
    },
  },
  {
    id: 'construction',
    label: {
      zh: '自然资源、住房建设、交通水利、农业农村',
      'zh-TW': '自然資源、住房建設、交通水利、農業農村',
      en: 'Natural resources, construction, transport, water, agriculture',
    },
  },
] as const satisfies readonly { id: string; label: Label }[]

export type OfficeKind = (typeof officeKinds)[number]['id']

export const isOfficeKind = (value: unknown): value is OfficeKind =>
  officeKinds.some(({ id }) => id === value)
