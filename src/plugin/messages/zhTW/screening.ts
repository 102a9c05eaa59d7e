/** Screening, as the admin tells of it. */
export const screening = {
  screening: {
    title: '保密篩查',
    notLoaded: '篩查結果沒有取到。',
    open: '還有 {{count}} 處須由您逐項決定：同意公開，或不同意公開。',
    openForOthers: '還有 {{count}} 處沒有處理完。',
    openForClerk: '有 {{count}} 處須處理：請遮蓋，或說明必須保留的理由。',
    allDecided: '須處理的都已處理。',
    onlyTold: '沒有須處理的內容，只有提示。',
    told: '{{count}} 處提示，不影響送審',
    maskAll: '全部遮蓋（{{count}} 處待處理的）',
    masked: '已遮蓋 {{count}} 處。',
    changeReason: '修改理由',
    reasonSame: '理由沒有改動。請改寫理由，或取消。',
    maskedAs: '遮蓋後為 {{mask}}',
    tooMany:
      '發現的內容超過 500 處，只列出 500 處。附件請刪去或遮蓋整欄後重新上傳；正文請先全部遮蓋，再看餘下的。',
    besideText: '連結網址等',
    notScreened: '這個檔案沒有經過篩查，請人工核對。',
    inFile: '篩查發現 {{count}} 處',
    decidedInDocument: '這裡只列出，不能處理：在所屬的信息裡逐項決定，或遮蓋後公開。',
    reasonMissing: '請寫明理由。',
  },
  findingReason: {
    justify: '為什麼必須保留（如：公職人員辦公電話、法律要求公開）',
    reject: '為什麼不能公開',
  },
  findingConfirm: { justify: '確認保留', reject: '確認不同意公開' },
  findingState: {
    open: '待處理',
    justified: '已說明理由',
    accepted: '同意公開',
    rejected: '不同意公開',
  },
  findingAct: { mask: '遮蓋', justify: '保留並說明', accept: '同意公開', reject: '不同意公開' },
}
