/** Disclosure requests (依申请公开). */
export const requests = {
  request: {
    name: '依申请公开',
    names: '依申请公开',
    event: '办理记录',
    events: '办理记录',
    file: '申请文件',
    files: '申请文件',
    party: '被征求意见方',
    parties: '被征求意见方',
    receiptNumber: '登记编号',
    office: '办理机构',
    kind: '申请种类',
    channel: '收到方式',
    applicantType: '申请人类型',
    state: '环节',
    outcome: '办理结果',
    tableRow: '年报表三栏目',
    submittedOn: '提出日期',
    signedOn: '签收日期',
    receivedOn: '收到日期',
    dueOn: '答复期限',
    dueCode: '无期限的原因',
    standing: '停止计时',
    calendarVersion: '日历版本',
    closedOn: '办结日期',
    officer: '经办人',
    language: '申请人语言',
    splitFrom: '拆分自',
    erasedOn: '清除日期',
    moderation: '先行查看的原因',
    governmentAbove: '上一级人民政府',
    courtConcerned: '有管辖权的人民法院',
  },
  requestMail: {
    registered: '收到申请',
    staffSubject: '依申请公开 {{receiptNumber}}：{{event}}',
    staff: '登记编号：{{receiptNumber}}\n事项：{{event}}\n答复期限：{{dueOn}}\n\n{{link}}\n',
    subject: '您的政府信息公开申请 {{receiptNumber}}：{{event}}',
    text: '您好：\n\n登记编号 {{receiptNumber}} 的申请有新进展：{{event}}。\n\n请用登记编号和查询码在此查看：\n{{track}}\n\n本邮件由系统发出，请勿回复。\n',
    remindSubject: '依申请公开期限提醒：{{count}} 件，其中逾期 {{overdue}} 件',
    remind: '以下申请临近或者超过答复期限，请及时办理：\n\n{{cases}}\n{{more}}工作台：{{link}}\n',
    remindCase: '{{receiptNumber}}  {{when}}（答复期限：{{dueOn}}）\n{{link}}\n',
    remindMore: '另有 {{count}} 件，见工作台。\n\n',
  },
}

/** Why nothing is shown or made of a request. */
export const requestRefusals = {
  REQUEST_NOT_FOUND:
    '登记编号或查询码不正确。请对照登记回执重新输入；查询码丢失的，请与受理机关联系。',
  ERASED: '这件申请的个人信息已按保存期限清除，不能再制作文书或发送通知。',
}
