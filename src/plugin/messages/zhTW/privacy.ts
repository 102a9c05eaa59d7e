/** Applicants' data: the record of who saw them, and why. */
export const privacy = {
  identityView: {
    one: '身分資訊檢視紀錄',
    many: '身分資訊檢視紀錄',
    about:
      '誰在什麼時候、為辦理哪一件申請、以什麼事由看過申請人的身分資訊。只記錄檢視，不記錄內容；不能修改或刪除。',
    at: '時間',
    person: '檢視人',
    request: '申請',
    office: '機關',
    purpose: '事由',
    parts: '檢視的內容',
  },
  viewPurpose: {
    handling: '辦理申請',
    consultation: '徵求第三方意見',
    letter: '製作文書',
    codeRenewal: '核實身分後更換查詢碼',
    oversight: '行政複議、訴訟或投訴處理',
    retention: '到期清除',
  },
  viewPart: {
    identity: '姓名和證件號碼',
    contact: '聯絡方式',
    proof: '身分證明檔案',
  },
}

/** Why applicants' data cannot be read or written. */
export const privacyRefusals = {
  NO_PRIVACY_KEY:
    '本系統沒有設定保護申請人資訊的金鑰，暫時不能辦理。請維運人員設定 GONGKAI_ENCRYPTION_KEY。',
  SEALED_UNREADABLE: '這一項加密的資訊打不開：金鑰不在，或內容被改動過。請維運人員檢查金鑰設定。',
}
