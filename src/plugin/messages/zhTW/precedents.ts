/** Earlier decisions, the mosaic warning and the monthly consistency list. */
export const precedents = {
  precedents: {
    title: '先例',
    departs: '與先例不一致',
    list: '列出 {{count}} 份',
    hidden: '（您無權查看這份信息的標題）',
    ownOffice: '本機關',
    mosaic: '拼圖風險提示',
    mosaicNote: '以下內容單獨看不出是誰，與已公開的信息合在一起可能看得出。只作提醒，不影響送審。',
    smallCell:
      '第 {{table}} 個表格第 {{row}} 行第 {{column}} 列“{{heading}}”只有 {{count}}，人數過少，可能看得出是誰。',
    sharedIdentifier: '{{kind}} {{value}} 還出現在另外 {{count}} 份已公開的信息裡。',
    household: '戶編號',
    plot: '地塊編號',
    caseNumber: '案號',
    telephone: '電話號碼',
    telephoneEnd: '電話尾號',
    telephoneTail: '電話尾號',
    failed: '先例沒有讀出來，請刷新頁面。',
    consistency: '公開決定一致性清單',
    consistencyOf: '{{month}} 公開決定一致性清單',
    consistencyNote: '內容相似而公開屬性或依據不同的信息，請核對是否應當統一。不同的一份排在前面。',
    consistent: '這個月沒有發現內容相似而處理不同的信息。',
    across: '跨機關',
    more: '另有 {{count}} 份',
    monthBefore: '上月',
    monthAfter: '下月',
    consistencySubject: '{{month}} 公開決定一致性清單：{{count}} 組待核對',
    consistencyMail:
      '{{month}} 有 {{count}} 組內容相似而公開屬性或依據不同的信息，請登錄核對：\n{{link}}',
  },
}
