/** The register of what is not disclosed, and its reviews. */
export const register = {
  registerListing: {
    byGround: '按依据默认',
    title: '公开标题',
    none: '只公开数量',
  },
  reviewState: {
    notDue: '未到复核时间',
    dueSoon: '临近复核',
    due: '今天应复核',
    overdue: '已过复核日期',
  },
  register: {
    listingHint: '“不予公开信息名录”里怎么列。不选即按依据：不列国家秘密等和涉及他人的标题。',
    reviewHint: '不填即按依据的间隔（一般一年）。',
    eventHint: '例如：规划批准后。最迟到依据的最长间隔。',
    review: '复核',
    dueList: '不公开事项的复核',
    nextReview: '下次复核',
    orWhen: '或：{{event}}',
    toDisclose: '{{on}}复核决定公开',
    discloseBy: '公开期限',
    correctNow: '请信息员用“更正”改为主动公开，再送审。',
    noCalendar: '公开期限待节假日安排公布。',
    outcome: '复核结论',
    keep: '继续不公开',
    disclose: '应当公开',
    reason: '理由',
    decide: '记入复核结论',
    decided: '复核结论已记入台账。',
    keepNote: '不填日期即按依据的间隔。',
    discloseNote: '20个工作日内公开，自今天起算；由信息员更正公开属性后按程序审批。',
    cannot: '您现在不能复核：',
    mailSubject: '不公开事项复核：{{due}} 件到期',
    mail: '不公开的政府信息应当定期复核（条例第十八条）。\n\n应当复核：{{due}} 件\n30天内将到期：{{soon}} 件\n已决定公开、尚未公开：{{toDisclose}} 件\n\n{{link}}\n',
  },
}

/** What it adds to groups of other tables. */
export const registerWords = {
  field: {
    registerListing: '名录列示',
    reviewOn: '下次复核日期',
    reviewEvent: '或复核条件',
  },
  action: { review: '复核' },
  refusal: {
    NOT_RESTRICTED: '这份信息已主动公开，不需要复核。',
    REVIEW_DECIDED: '复核已决定公开，请由信息员更正后送审。',
  },
}
