import type { Label } from './label.ts'

/**
 * How information is disclosed (公开属性), fixed while a document is drafted. Disclosure is the rule
 * (Art. 5): every mode but the first needs a ground and a written reason (PD-2).
 */
export const modes = [
  {
    id: 'proactive',
    article: '第十九条至第二十六条',
    needsGround: false,
    label: { zh: '主动公开', 'zh-TW': '主動公開', en: 'Disclosed proactively' },
  },
  {
    id: 'onRequest',
    article: '第十三条第二款、第二十七条',
    needsGround: true,
    label: { zh: '依申请公开', 'zh-TW': '依申請公開', en: 'Disclosed on request' },
  },
  {
    id: 'withheld',
    article: '第十四条至第十六条',
    needsGround: true,
    label: { zh: '不予公开', 'zh-TW': '不予公開', en: 'Withheld' },
  },
] as const satisfies readonly Mode[]

/** One row; `article` is of the Regulations of 2019 (国务院令第711号). */
type Mode = { id: string; article: string; needsGround: boolean; label: Label }

export type ModeId = (typeof modes)[number]['id']
