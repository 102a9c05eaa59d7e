/** The question that keeps programs out where there is no JavaScript. */
export const intake = {
  intake: {
    question: '为防止自动提交，请回答：{{left}}{{operator}}{{right}}等于几？（用数字或汉字回答）',
    plus: '加',
    minus: '减',
  },
}

/** Why a submission or a look-up is not taken, and what to do. */
export const intakeRefusals = {
  CHALLENGE_REQUIRED: '还缺少验证。请回答页面上的问题，再提交。',
  CHALLENGE_WRONG: '验证没有通过。请回答新的问题，再提交；您填写的内容还在。',
  CHALLENGE_EXPIRED: '验证已过期。请回答新的问题，再提交；您填写的内容还在。',
  CHALLENGE_SPENT:
    '这次验证已经用过。请回答新的问题，再提交；如果您刚才已经提交成功，请不要重复提交。',
  CHALLENGE_TOO_EASY: '现在提交的人很多，需要再验证一次。请再提交；您填写的内容还在。',
  TOO_MANY_SUBMISSIONS: '从您所在的网络提交的申请太多，请稍后再试。也可以邮寄或当面提交。',
  TOO_MANY_CODES: '试错次数太多，请稍后再试。忘记查询码的，请与受理机关联系。',
  TOO_MANY_CHALLENGES: '访问太频繁，请稍后再试。',
}
