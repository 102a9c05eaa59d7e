import type { Label } from '../disclosure/index.ts'
import { type ReplyType, replyTypes } from './replies.ts'
import type { Outcome, RequestEventType, RequestStateName } from './types.ts'

/** A language of the interface; another is told in simplified Chinese. */
const inLanguage = (label: Label, language: string): string =>
  label[language as keyof Label] ?? label.zh

export const stateLabels: Readonly<Record<RequestStateName, Label>> = {
  registered: { zh: '已登记', 'zh-TW': '已登記', en: 'Registered' },
  correctionAsked: { zh: '待补正', 'zh-TW': '待補正', en: 'Correction asked for' },
  underReview: { zh: '审核中', 'zh-TW': '審核中', en: 'Under review' },
  consulting: { zh: '征求意见中', 'zh-TW': '徵求意見中', en: 'Consulting others' },
  inProgress: { zh: '办理中', 'zh-TW': '辦理中', en: 'In progress' },
  replied: { zh: '已办结', 'zh-TW': '已辦結', en: 'Closed' },
  archived: { zh: '已归档', 'zh-TW': '已歸檔', en: 'Archived' },
}

const events: Readonly<Record<RequestEventType, Label>> = {
  confirmReceipt: { zh: '确认收到', 'zh-TW': '確認收到', en: 'Confirm receipt' },
  assign: { zh: '分办', 'zh-TW': '分辦', en: 'Assign' },
  askCorrection: { zh: '通知补正', 'zh-TW': '通知補正', en: 'Ask for correction' },
  correct: { zh: '补正', 'zh-TW': '補正', en: 'Correct' },
  consultThirdParty: {
    zh: '征求第三方意见',
    'zh-TW': '徵求第三方意見',
    en: 'Consult a third party',
  },
  thirdPartyAnswer: { zh: '第三方答复', 'zh-TW': '第三方答覆', en: 'Answer of the third party' },
  consultAgency: { zh: '征求其他机关意见', 'zh-TW': '徵求其他機關意見', en: 'Consult an agency' },
  agencyAnswer: { zh: '其他机关答复', 'zh-TW': '其他機關答覆', en: 'Answer of the agency' },
  extend: { zh: '延长答复期限', 'zh-TW': '延長答覆期限', en: 'Extend the time to reply' },
  noticeFee: { zh: '通知缴费', 'zh-TW': '通知繳費', en: 'Give notice of a fee' },
  notePayment: { zh: '告知已缴费', 'zh-TW': '告知已繳費', en: 'Say that the fee is paid' },
  payFee: { zh: '确认缴费', 'zh-TW': '確認繳費', en: 'Confirm payment' },
  suspend: { zh: '中止计算期限', 'zh-TW': '中止計算期限', en: 'Suspend the clock' },
  resume: { zh: '恢复计算期限', 'zh-TW': '恢復計算期限', en: 'Resume the clock' },
  askReasons: { zh: '要求说明理由', 'zh-TW': '要求說明理由', en: 'Ask for reasons' },
  giveReasons: { zh: '说明理由', 'zh-TW': '說明理由', en: 'Give reasons' },
  defer: { zh: '延迟答复', 'zh-TW': '延遲答覆', en: 'Defer the reply' },
  proposeReply: { zh: '拟答复', 'zh-TW': '擬答覆', en: 'Propose a reply' },
  returnReply: { zh: '退回修改', 'zh-TW': '退回修改', en: 'Return the reply' },
  approveReply: { zh: '批准答复', 'zh-TW': '批准答覆', en: 'Approve the reply' },
  dispatch: { zh: '送达', 'zh-TW': '送達', en: 'Send the reply' },
  withdraw: { zh: '撤回申请', 'zh-TW': '撤回申請', en: 'Withdraw' },
  refuse: { zh: '不作为申请处理', 'zh-TW': '不作為申請處理', en: 'Refuse: no application' },
  transfer: { zh: '移交', 'zh-TW': '移交', en: 'Transfer to another office' },
  split: { zh: '拆分', 'zh-TW': '拆分', en: 'Split' },
  merge: { zh: '合并办理', 'zh-TW': '合併辦理', en: 'Merge' },
  remind: { zh: '提醒', 'zh-TW': '提醒', en: 'Reminder' },
  recompute: { zh: '重新计算期限', 'zh-TW': '重新計算期限', en: 'Recompute the due date' },
  suggestPublication: {
    zh: '建议主动公开',
    'zh-TW': '建議主動公開',
    en: 'Suggest publication',
  },
  archive: { zh: '归档', 'zh-TW': '歸檔', en: 'Archive' },
}

const outcomes: Readonly<Record<Outcome['type'], Label>> = {
  alreadyPublic: { zh: '已经主动公开', 'zh-TW': '已經主動公開', en: 'Already public' },
  disclose: { zh: '予以公开', 'zh-TW': '予以公開', en: 'Disclosed' },
  withhold: { zh: '不予公开', 'zh-TW': '不予公開', en: 'Not disclosed' },
  notHeld: { zh: '政府信息不存在', 'zh-TW': '政府信息不存在', en: 'No such information' },
  otherOffice: {
    zh: '不属于本行政机关负责公开',
    'zh-TW': '不屬於本行政機關負責公開',
    en: 'A matter of another office',
  },
  repeated: { zh: '不予重复处理', 'zh-TW': '不予重複處理', en: 'Answered before' },
  specialRules: {
    zh: '依照有关法律、行政法规办理',
    'zh-TW': '依照有關法律、行政法規辦理',
    en: 'Governed by rules of its own',
  },
  partial: { zh: '部分公开', 'zh-TW': '部分公開', en: 'Disclosed in part' },
  needsProcessing: {
    zh: '没有现成信息，需要加工、分析',
    'zh-TW': '沒有現成信息，需要加工、分析',
    en: 'Would have to be compiled',
  },
  stillUnclear: {
    zh: '补正后申请内容仍不明确',
    'zh-TW': '補正後申請內容仍不明確',
    en: 'Still unclear after correction',
  },
  correctionLapsed: {
    zh: '逾期不补正，视为放弃申请',
    'zh-TW': '逾期不補正，視為放棄申請',
    en: 'Given up: no correction came',
  },
  complaint: {
    zh: '信访、投诉、举报，不予处理',
    'zh-TW': '信訪、投訴、舉報，不予處理',
    en: 'A complaint, not a request',
  },
  publication: { zh: '公开出版物', 'zh-TW': '公開出版物', en: 'A publication on sale' },
  excessive: {
    zh: '无正当理由大量反复申请，不予处理',
    'zh-TW': '無正當理由大量反覆申請，不予處理',
    en: 'Excessive without good reason',
  },
  reissue: {
    zh: '要求确认或者重新出具已获取信息，不予处理',
    'zh-TW': '要求確認或者重新出具已獲取信息，不予處理',
    en: 'Confirmation or reissue of what was obtained',
  },
  feeLapsed: {
    zh: '逾期未缴费，视为放弃申请',
    'zh-TW': '逾期未繳費，視為放棄申請',
    en: 'Given up: the fee was not paid',
  },
  recordCorrected: { zh: '已更正', 'zh-TW': '已更正', en: 'Record corrected' },
  recordForwarded: {
    zh: '转送有权更正的机关',
    'zh-TW': '轉送有權更正的機關',
    en: 'Forwarded to the office that can correct it',
  },
  recordElsewhere: {
    zh: '告知向有权更正的机关提出',
    'zh-TW': '告知向有權更正的機關提出',
    en: 'To be asked of the office that can correct it',
  },
  recordKept: { zh: '不予更正', 'zh-TW': '不予更正', en: 'Record kept as it is' },
  withdrawn: { zh: '申请人撤回', 'zh-TW': '申請人撤回', en: 'Withdrawn' },
  merged: { zh: '合并办理', 'zh-TW': '合併辦理', en: 'Merged' },
  refused: { zh: '不作为申请处理', 'zh-TW': '不作為申請處理', en: 'No application' },
}

export const stateLabel = (state: RequestStateName, language: string): string =>
  inLanguage(stateLabels[state], language)

export const eventLabel = (type: RequestEventType, language: string): string =>
  inLanguage(events[type], language)

/** The name of a way to answer, or of another way in which a request ended. */
export const replyLabel = (type: Outcome['type'], language: string): string =>
  inLanguage(outcomes[type], language)

/** The article a reply rests on, as a reply cites it: 第三十六条第三项. */
export const articleLabel = (type: ReplyType): string => articles[replyTypes[type].article]

const regulations = '《中华人民共和国政府信息公开条例》'
const articles: Readonly<Record<(typeof replyTypes)[ReplyType]['article'], string>> = {
  '30': `${regulations}第三十条`,
  '35': `${regulations}第三十五条`,
  '36': `${regulations}第三十六条`,
  '36-1': `${regulations}第三十六条第一项`,
  '36-2': `${regulations}第三十六条第二项`,
  '36-3': `${regulations}第三十六条第三项`,
  '36-4': `${regulations}第三十六条第四项`,
  '36-5': `${regulations}第三十六条第五项`,
  '36-6': `${regulations}第三十六条第六项`,
  '36-7': `${regulations}第三十六条第七项`,
  '37': `${regulations}第三十七条`,
  '38': `${regulations}第三十八条`,
  '39-1': `${regulations}第三十九条第一款`,
  '39-2': `${regulations}第三十九条第二款`,
  '41': `${regulations}第四十一条`,
  '109': '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
}
