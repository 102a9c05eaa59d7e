/** A row of Table 3 (国办公开办函〔2021〕30号) with its exact label. Leaves are what a case is counted in. */
export type TableThreeRow = { key: string; label: string; isLeaf: boolean }

const row = (key: string, label: string, isLeaf = true): TableThreeRow => ({ key, label, isLeaf })

/** 收到和处理政府信息公开申请情况, in the order of the form. */
export const tableThreeRows: readonly TableThreeRow[] = [
  row('1', '一、本年新收政府信息公开申请数量', false),
  row('2', '二、上年结转政府信息公开申请数量', false),
  row('3.1', '三、本年度办理结果 （一）予以公开'),
  row('3.2', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  row('3.3.1', '（三）不予公开 1.属于国家秘密'),
  row('3.3.2', '2.其他法律行政法规禁止公开'),
  row('3.3.3', '3.危及“三安全一稳定”'),
  row('3.3.4', '4.保护第三方合法权益'),
  row('3.3.5', '5.属于三类内部事务信息'),
  row('3.3.6', '6.属于四类过程性信息'),
  row('3.3.7', '7.属于行政执法案卷'),
  row('3.3.8', '8.属于行政查询事项'),
  row('3.4.1', '（四）无法提供 1.本机关不掌握相关政府信息'),
  row('3.4.2', '2.没有现成信息需要另行制作'),
  row('3.4.3', '3.补正后申请内容仍不明确'),
  row('3.5.1', '（五）不予处理 1.信访举报投诉类申请'),
  row('3.5.2', '2.重复申请'),
  row('3.5.3', '3.要求提供公开出版物'),
  row('3.5.4', '4.无正当理由大量反复申请'),
  row('3.5.5', '5.要求行政机关确认或重新出具已获取信息'),
  row('3.6.1', '（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
  row('3.6.2', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
  row('3.6.3', '3.其他'),
  row('3.7', '（七）总计', false),
  row('4', '四、结转下年度继续办理', false),
]

const leaves: ReadonlySet<string> = new Set(
  tableThreeRows.filter(({ isLeaf }) => isLeaf).map(({ key }) => key),
)

/** Whether a key is a row in which a closed case can be counted (RP-1). */
export const isTableThreeLeaf = (key: unknown): boolean =>
  typeof key === 'string' && leaves.has(key)
