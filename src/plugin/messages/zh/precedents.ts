/** Earlier decisions, the mosaic warning and the monthly consistency list. */
export const precedents = {
  precedents: {
    title: '先例',
    departs: '与先例不一致',
    list: '列出 {{count}} 份',
    hidden: '（您无权查看这份信息的标题）',
    ownOffice: '本机关',
    mosaic: '拼图风险提示',
    mosaicNote: '以下内容单独看不出是谁，与已公开的信息合在一起可能看得出。只作提醒，不影响送审。',
    smallCell:
      '第 {{table}} 个表格第 {{row}} 行第 {{column}} 列“{{heading}}”只有 {{count}}，人数过少，可能看得出是谁。',
    sharedIdentifier: '{{kind}} {{value}} 还出现在另外 {{count}} 份已公开的信息里。',
    household: '户编号',
    plot: '地块编号',
    caseNumber: '案号',
    telephone: '电话号码',
    telephoneEnd: '电话尾号',
    telephoneTail: '电话尾号',
    failed: '先例没有读出来，请刷新页面。',
    consistency: '公开决定一致性清单',
    consistencyOf: '{{month}} 公开决定一致性清单',
    consistencyNote: '内容相似而公开属性或依据不同的信息，请核对是否应当统一。不同的一份排在前面。',
    consistent: '这个月没有发现内容相似而处理不同的信息。',
    across: '跨机关',
    more: '另有 {{count}} 份',
    monthBefore: '上月',
    monthAfter: '下月',
    consistencySubject: '{{month}} 公开决定一致性清单：{{count}} 组待核对',
    consistencyMail:
      '{{month}} 有 {{count}} 组内容相似而公开属性或依据不同的信息，请登录核对：\n{{link}}',
  },
}
