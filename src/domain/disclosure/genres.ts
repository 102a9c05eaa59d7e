import type { Label } from './label.ts'

/**
 * The fifteen kinds of official document (文种), 党政机关公文处理工作条例 (2012) Art. 8, in its order.
 * A document of any of them is an official document (公文) and as a rule carries a document number.
 */
export const genres = [
  { id: 'resolution', label: { zh: '决议', 'zh-TW': '決議', en: 'Resolution' } },
  { id: 'decision', label: { zh: '决定', 'zh-TW': '決定', en: 'Decision' } },
  { id: 'order', label: { zh: '命令（令）', 'zh-TW': '命令（令）', en: 'Order' } },
  { id: 'communique', label: { zh: '公报', 'zh-TW': '公報', en: 'Communiqué' } },
  { id: 'announcement', label: { zh: '公告', 'zh-TW': '公告', en: 'Announcement' } },
  { id: 'publicNotice', label: { zh: '通告', 'zh-TW': '通告', en: 'Public notice' } },
  { id: 'opinions', label: { zh: '意见', 'zh-TW': '意見', en: 'Opinions' } },
  { id: 'notice', label: { zh: '通知', 'zh-TW': '通知', en: 'Notice' } },
  { id: 'circular', label: { zh: '通报', 'zh-TW': '通報', en: 'Circular' } },
  { id: 'report', label: { zh: '报告', 'zh-TW': '報告', en: 'Report' } },
  {
    id: 'requestForInstructions',
    label: { zh: '请示', 'zh-TW': '請示', en: 'Request for instructions' },
  },
  { id: 'reply', label: { zh: '批复', 'zh-TW': '批覆', en: 'Official reply' } },
  { id: 'proposal', label: { zh: '议案', 'zh-TW': '議案', en: 'Proposal' } },
  { id: 'letter', label: { zh: '函', 'zh-TW': '函', en: 'Letter' } },
  { id: 'minutes', label: { zh: '纪要', 'zh-TW': '紀要', en: 'Minutes' } },
] as const satisfies readonly { id: string; label: Label }[]

export type GenreId = (typeof genres)[number]['id']
