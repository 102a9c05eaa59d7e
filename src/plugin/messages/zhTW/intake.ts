/** The question that keeps programs out where there is no JavaScript. */
export const intake = {
  intake: {
    question: '為防止自動提交，請回答：{{left}}{{operator}}{{right}}等於幾？（用數字或漢字回答）',
    plus: '加',
    minus: '減',
  },
}

/** Why a submission or a look-up is not taken, and what to do. */
export const intakeRefusals = {
  CHALLENGE_REQUIRED: '還缺少驗證。請回答頁面上的問題，再提交。',
  CHALLENGE_WRONG: '驗證沒有通過。請回答新的問題，再提交；您填寫的內容還在。',
  CHALLENGE_EXPIRED: '驗證已過期。請回答新的問題，再提交；您填寫的內容還在。',
  CHALLENGE_SPENT:
    '這次驗證已經用過。請回答新的問題，再提交；如果您剛才已經提交成功，請不要重複提交。',
  CHALLENGE_TOO_EASY: '現在提交的人很多，需要再驗證一次。請再提交；您填寫的內容還在。',
  TOO_MANY_SUBMISSIONS: '從您所在的網路提交的申請太多，請稍後再試。也可以郵寄或當面提交。',
  TOO_MANY_CODES: '試錯次數太多，請稍後再試。忘記查詢碼的，請與受理機關聯絡。',
  TOO_MANY_CHALLENGES: '存取太頻繁，請稍後再試。',
}
