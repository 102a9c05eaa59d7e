/** The register of what is not disclosed, and its reviews. */
export const register = {
  registerListing: {
    byGround: '按依據預設',
    title: '公開標題',
    none: '只公開數量',
  },
  reviewState: {
    notDue: '未到複核時間',
    dueSoon: '臨近複核',
    due: '今天應複核',
    overdue: '已過複核日期',
  },
  register: {
    listingHint: '「不予公開信息名錄」裡怎麼列。不選即按依據：不列國家秘密等和涉及他人的標題。',
    reviewHint: '不填即按依據的間隔（一般一年）。',
    eventHint: '例如：規劃批准後。最遲到依據的最長間隔。',
    review: '複核',
    dueList: '不公開事項的複核',
    nextReview: '下次複核',
    orWhen: '或：{{event}}',
    toDisclose: '{{on}}複核決定公開',
    discloseBy: '公開期限',
    correctNow: '請信息員用「更正」改為主動公開，再送審。',
    noCalendar: '公開期限待節假日安排公佈。',
    outcome: '複核結論',
    keep: '繼續不公開',
    disclose: '應當公開',
    reason: '理由',
    decide: '記入複核結論',
    decided: '複核結論已記入台賬。',
    keepNote: '不填日期即按依據的間隔。',
    discloseNote: '20個工作日內公開，自今天起算；由信息員更正公開屬性後按程序審批。',
    cannot: '您現在不能複核：',
    mailSubject: '不公開事項複核：{{due}} 件到期',
    mail: '不公開的政府信息應當定期複核（條例第十八條）。\n\n應當複核：{{due}} 件\n30天內將到期：{{soon}} 件\n已決定公開、尚未公開：{{toDisclose}} 件\n\n{{link}}\n',
  },
}

/** What it adds to groups of other tables. */
export const registerWords = {
  field: {
    registerListing: '名錄列示',
    reviewOn: '下次複核日期',
    reviewEvent: '或複核條件',
  },
  action: { review: '複核' },
  refusal: {
    NOT_RESTRICTED: '這份信息已主動公開，不需要複核。',
    REVIEW_DECIDED: '複核已決定公開，請由信息員更正後送審。',
  },
}
