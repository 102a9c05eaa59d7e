import { type ReplyType, replyTypes } from './replies.ts'
import type { Outcome, ReplyGround, ReplyGroundId, RequestKind } from './types.ts'

/**
 * The 25 rows of Table 3 of the annual report (国办公开办函〔2021〕30号), in order, with their exact
 * labels. A leaf is a row in which a closed request is counted; the others are sums and openings.
 */
export const tableThreeRows = [
  { key: '1', isLeaf: false, label: '一、本年新收政府信息公开申请数量' },
  { key: '2', isLeaf: false, label: '二、上年结转政府信息公开申请数量' },
  { key: '3.1', isLeaf: true, label: '（一）予以公开' },
  {
    key: '3.2',
    isLeaf: true,
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  },
  { key: '3.3.1', isLeaf: true, label: '1.属于国家秘密' },
  { key: '3.3.2', isLeaf: true, label: '2.其他法律行政法规禁止公开' },
  { key: '3.3.3', isLeaf: true, label: '3.危及“三安全一稳定”' },
  { key: '3.3.4', isLeaf: true, label: '4.保护第三方合法权益' },
  { key: '3.3.5', isLeaf: true, label: '5.属于三类内部事务信息' },
  { key: '3.3.6', isLeaf: true, label: '6.属于四类过程性信息' },
  { key: '3.3.7', isLeaf: true, label: '7.属于行政执法案卷' },
  { key: '3.3.8', isLeaf: true, label: '8.属于行政查询事项' },
  { key: '3.4.1', isLeaf: true, label: '1.本机关不掌握相关政府信息' },
  { key: '3.4.2', isLeaf: true, label: '2.没有现成信息需要另行制作' },
  { key: '3.4.3', isLeaf: true, label: '3.补正后申请内容仍不明确' },
  { key: '3.5.1', isLeaf: true, label: '1.信访举报投诉类申请' },
  { key: '3.5.2', isLeaf: true, label: '2.重复申请' },
  { key: '3.5.3', isLeaf: true, label: '3.要求提供公开出版物' },
  { key: '3.5.4', isLeaf: true, label: '4.无正当理由大量反复申请' },
  { key: '3.5.5', isLeaf: true, label: '5.要求行政机关确认或重新出具已获取信息' },
  {
    key: '3.6.1',
    isLeaf: true,
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  {
    key: '3.6.2',
    isLeaf: true,
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  },
  { key: '3.6.3', isLeaf: true, label: '3.其他' },
  { key: '3.7', isLeaf: false, label: '（七）总计' },
  { key: '4', isLeaf: false, label: '四、结转下年度继续办理' },
] as const

/** The headings above groups of rows, by the beginning of their keys. */
export const tableThreeGroups = {
  '3': '三、本年度办理结果',
  '3.3': '（三）不予公开',
  '3.4': '（四）无法提供',
  '3.5': '（五）不予处理',
  '3.6': '（六）其他处理',
} as const

type Row = (typeof tableThreeRows)[number]
export type TableThreeRow = Row['key']
export type LeafRow = Extract<Row, { isLeaf: true }>['key']

/** The row of a refusal by its ground (RP-2). */
export const rowOfGround: Readonly<Record<ReplyGroundId, LeafRow>> = {
  '14-1': '3.3.1',
  '14-2': '3.3.2',
  '14-3': '3.3.3',
  '15': '3.3.4',
  '16-1': '3.3.5',
  '16-2': '3.3.6',
  '16-3': '3.3.7',
}

/**
 * RP-1: the one leaf row in which a request that ended so is counted. Null for the correction of a
 * record (Art. 41), which Table 3 does not count, for what was no application, and for a refusal
 * without a ground.
 */
export function tableThreeRow(
  outcome: Outcome['type'],
  grounds: readonly Pick<ReplyGround, 'ground'>[] = [],
  kind: RequestKind = 'disclosure',
): LeafRow | null {
  if (kind === 'recordCorrection' || outcome === 'refused') return null
  if (outcome === 'withdrawn' || outcome === 'merged') return '3.6.3'
  const row = replyTypes[outcome satisfies ReplyType].row
  if (row !== 'byGround') return row
  const principal = grounds[0]?.ground
  return (principal && rowOfGround[principal]) ?? null
}
