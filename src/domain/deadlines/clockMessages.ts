import { calendarMessages } from '../calendar/index.ts'
import type { ClockEventType, StandingWhy } from './clockEvents.ts'
import type { Locale } from './dateWords.ts'
import type { NoRequestDue } from './requestDue.ts'

export type Label = Readonly<Record<Locale, string>>

/** What people read where a request has no due date. */
export const noRequestDueMessages: Readonly<Record<NoRequestDue, Label>> = {
  ...calendarMessages,
  NOT_RECEIVED: {
    zh: '尚未与申请人确认收到申请之日（第三十一条），期限没有起算。',
    'zh-TW': '尚未與申請人確認收到申請之日（第三十一條），期限沒有起算。',
    en: 'Receipt has not been confirmed with the applicant (Art. 31), so the clock has not started.',
  },
  BEFORE_REGULATIONS: {
    zh: '收到申请于《政府信息公开条例》2008年5月1日施行之前，没有法定答复期限。',
    'zh-TW': '收到申請於《政府信息公開條例》2008年5月1日施行之前，沒有法定答覆期限。',
    en: 'Received before the Regulations took effect on 1 May 2008; no statutory limit applies.',
  },
}

/** Why a clock stands, as `{{…}}期间`. */
export const standingLabels: Readonly<Record<StandingWhy, Label>> = {
  correction: { zh: '等待补正', 'zh-TW': '等待補正', en: 'awaiting a correction' },
  fee: { zh: '等待缴费', 'zh-TW': '等待繳費', en: 'awaiting payment' },
  suspension: { zh: '中止', 'zh-TW': '中止', en: 'suspended' },
  thirdParty: { zh: '征求第三方意见', 'zh-TW': '徵求第三方意見', en: 'consulting a third party' },
  agency: { zh: '征求其他机关意见', 'zh-TW': '徵求其他機關意見', en: 'consulting another agency' },
}

/** What happened, in the working. */
export const clockEventSentences: Readonly<Record<ClockEventType, Label>> = {
  confirmReceipt: {
    zh: '双方确认收到申请（第三十一条）',
    'zh-TW': '雙方確認收到申請（第三十一條）',
    en: 'receipt confirmed by both sides (Art. 31)',
  },
  askCorrection: {
    zh: '发出补正通知，期限停止计算',
    'zh-TW': '發出補正通知，期限停止計算',
    en: 'correction asked for; the clock stands',
  },
  correct: {
    zh: '收到补正，答复期限自次日起重新计算',
    'zh-TW': '收到補正，答覆期限自次日起重新計算',
    en: 'corrected application received; the count begins anew on the next day',
  },
  consultThirdParty: {
    zh: '书面征求第三方{{party}}意见',
    'zh-TW': '書面徵求第三方{{party}}意見',
    en: 'third party{{party}} consulted in writing',
  },
  thirdPartyAnswer: {
    zh: '收到第三方{{party}}答复',
    'zh-TW': '收到第三方{{party}}答覆',
    en: 'answer of the third party{{party}} received',
  },
  consultAgency: {
    zh: '征求其他机关{{party}}意见',
    'zh-TW': '徵求其他機關{{party}}意見',
    en: 'another agency{{party}} consulted',
  },
  agencyAnswer: {
    zh: '收到其他机关{{party}}答复',
    'zh-TW': '收到其他機關{{party}}答覆',
    en: 'answer of the other agency{{party}} received',
  },
  extend: {
    zh: '经批准延长{{days}}个工作日',
    'zh-TW': '經批准延長{{days}}個工作日',
    en: 'extended by {{days}} working days',
  },
  noticeFee: {
    zh: '发出收费通知，期限停止计算',
    'zh-TW': '發出收費通知，期限停止計算',
    en: 'fee notice sent; the clock stands',
  },
  payFee: {
    zh: '收到缴费，答复期限自次日起重新计算',
    'zh-TW': '收到繳費，答覆期限自次日起重新計算',
    en: 'fee paid; the count begins anew on the next day',
  },
  suspend: { zh: '中止{{reason}}', 'zh-TW': '中止{{reason}}', en: 'suspended{{reason}}' },
  resume: {
    zh: '恢复，自次日起继续计算',
    'zh-TW': '恢復，自次日起繼續計算',
    en: 'resumed; the count goes on from the next day',
  },
  defer: {
    zh: '确定延迟答复至{{until}}（第三十五条）',
    'zh-TW': '確定延遲答覆至{{until}}（第三十五條）',
    en: 'reply deferred to {{until}} (Art. 35)',
  },
  dispatch: { zh: '发出答复', 'zh-TW': '發出答覆', en: 'reply dispatched' },
  withdraw: { zh: '撤回申请', 'zh-TW': '撤回申請', en: 'application withdrawn' },
  refuse: { zh: '不作为申请处理', 'zh-TW': '不作為申請處理', en: 'refused as no application' },
  merge: { zh: '并入其他申请办理', 'zh-TW': '併入其他申請辦理', en: 'merged into another request' },
}

/** The other sentences of the working. */
export const clockSentences = {
  received: {
    zh: '收到申请，当日不计',
    'zh-TW': '收到申請，當日不計',
    en: 'application received; this day does not count',
  },
  counted: { zh: '第{{n}}个工作日', 'zh-TW': '第{{n}}個工作日', en: 'working day {{n}}' },
  holiday: { zh: '{{name}}放假', 'zh-TW': '{{name}}放假', en: 'public holiday, {{name}}' },
  notCounted: { zh: '不计', 'zh-TW': '不計', en: 'not counted' },
  during: { zh: '{{why}}期间', 'zh-TW': '{{why}}期間', en: '{{why}}' },
  due: { zh: '答复期限届满日', 'zh-TW': '答覆期限屆滿日', en: 'last day for the reply' },
  afterDue: { zh: '期限届满之后', 'zh-TW': '期限屆滿之後', en: 'after the due date' },
  silent: {
    zh: '{{who}}{{party}}逾期未答复，自次日起继续计算',
    'zh-TW': '{{who}}{{party}}逾期未答覆，自次日起繼續計算',
    en: 'no answer of {{who}}{{party}} by the end of this day; the count goes on from the next',
  },
  thirdParty: { zh: '第三方', 'zh-TW': '第三方', en: 'the third party' },
  agency: { zh: '其他机关', 'zh-TW': '其他機關', en: 'the other agency' },
  isSilent: { zh: '（逾期未答复）', 'zh-TW': '（逾期未答覆）', en: ' (none in time)' },
  dueOn: { zh: '答复期限：{{date}}', 'zh-TW': '答覆期限：{{date}}', en: 'Reply due on {{date}}' },
  stands: {
    zh: '{{why}}，自{{since}}起期限停止计算',
    'zh-TW': '{{why}}，自{{since}}起期限停止計算',
    en: 'The clock stands since {{since}}: {{why}}',
  },
  standsUntil: { zh: '，至{{until}}', 'zh-TW': '，至{{until}}', en: ', until {{until}}' },
  correctionBy: {
    zh: '，申请人至迟于{{until}}补正',
    'zh-TW': '，申請人至遲於{{until}}補正',
    en: '; the applicant corrects by {{until}}',
  },
  payBy: {
    zh: '，申请人至迟于{{until}}缴费',
    'zh-TW': '，申請人至遲於{{until}}繳費',
    en: '; the applicant pays by {{until}}',
  },
  late: { zh: '已逾期', 'zh-TW': '已逾期', en: 'Late' },
  basis: {
    zh: '依据{{law}}{{article}}，工作日历 {{version}}',
    'zh-TW': '依據{{law}}{{article}}，工作日曆 {{version}}',
    en: 'By the {{law}}, {{article}}; calendar {{version}}',
  },
} satisfies Record<string, Label>
