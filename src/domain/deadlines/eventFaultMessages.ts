import { calendarMessages } from '../calendar/index.ts'

type Label = Readonly<Record<'zh' | 'zh-TW' | 'en', string>>

/** What people read when an event cannot be accepted on its day. */
export const timeFaultMessages = {
  ...calendarMessages,
  INVALID_DATE: {
    zh: '日期无效，应当写成 YYYY-MM-DD 且确有这一天。',
    'zh-TW': '日期無效，應當寫成 YYYY-MM-DD 且確有這一天。',
    en: 'Not a date: write a day that exists as YYYY-MM-DD.',
  },
  OUT_OF_ORDER: {
    zh: '日期早于前一事项或者收到申请之日，请按先后顺序登记。',
    'zh-TW': '日期早於前一事項或者收到申請之日，請按先後順序登記。',
    en: 'The date lies before the preceding event or the receipt; record events in their order.',
  },
  IN_FUTURE: {
    zh: '日期在今天之后，尚未发生的事项不能登记。',
    'zh-TW': '日期在今天之後，尚未發生的事項不能登記。',
    en: 'The date lies in the future; what has not happened cannot be recorded.',
  },
  NOT_RECEIVED: {
    zh: '尚未与申请人确认收到申请之日（第三十一条），期限还没有起算。',
    'zh-TW': '尚未與申請人確認收到申請之日（第三十一條），期限還沒有起算。',
    en: 'Receipt has not been confirmed with the applicant (Art. 31), so no period has begun.',
  },
  CLOCK_STANDS: {
    zh: '期限正处于中止状态，恢复之前不能办理此事项。',
    'zh-TW': '期限正處於中止狀態，恢復之前不能辦理此事項。',
    en: 'The clock stands; this cannot be done before it runs again.',
  },
  INVALID_DAYS: {
    zh: '工作日数应当是 1 以上的整数。',
    'zh-TW': '工作日數應當是 1 以上的整數。',
    en: 'The number of working days must be a whole number of at least 1.',
  },
  CORRECTION_TOO_LATE: {
    zh: '补正通知应当自收到申请之日起7个工作日内发出（第三十条），已经超过。',
    'zh-TW': '補正通知應當自收到申請之日起7個工作日內發出（第三十條），已經超過。',
    en: 'A correction may be asked for within 7 working days of receipt (Art. 30); that time is over.',
  },
  EXTENSION_TOO_LONG: {
    zh: '延长的期限超过上限：2019年条例最长20个工作日，2007年条例最长15个工作日。',
    'zh-TW': '延長的期限超過上限：2019年條例最長20個工作日，2007年條例最長15個工作日。',
    en: 'The extension is too long: at most 20 working days under the 2019 Regulations, 15 under those of 2007.',
  },
  EXTENSION_TOO_LATE: {
    zh: '答复期限已经届满，不能再延长。',
    'zh-TW': '答覆期限已經屆滿，不能再延長。',
    en: 'The due date has passed; it can no longer be extended.',
  },
  NOT_YET_SILENT: {
    zh: '征求意见的答复期限尚未届满，不能认定为逾期未答复。',
    'zh-TW': '徵求意見的答覆期限尚未屆滿，不能認定為逾期未答覆。',
    en: 'The period for their answer is not over, so they cannot be held to be silent.',
  },
  FEE_NOT_APPLICABLE: {
    zh: '此件申请不应收取信息处理费：收到于2021年1月1日之前，或者未超过免费的件数、页数。',
    'zh-TW': '此件申請不應收取信息處理費：收到於2021年1月1日之前，或者未超過免費的件數、頁數。',
    en: 'No fee is due for this application: it was received before 1 January 2021, or lies within what is free.',
  },
  FEE_NOTICE_TOO_LATE: {
    zh: '收费通知应当在答复期限内发出，期限已经届满。',
    'zh-TW': '收費通知應當在答覆期限內發出，期限已經屆滿。',
    en: 'A fee notice is sent within the period for the reply, which is over.',
  },
  PAYMENT_TOO_LATE: {
    zh: '已经超过收到收费通知次日起20个工作日的缴费期限，视为放弃申请。',
    'zh-TW': '已經超過收到收費通知次日起20個工作日的繳費期限，視為放棄申請。',
    en: 'The 20 working days for paying are over; the application counts as given up.',
  },
  DEFERRAL_NOT_APPLICABLE: {
    zh: '2007年条例没有规定延迟答复的合理期限。',
    'zh-TW': '2007年條例沒有規定延遲答覆的合理期限。',
    en: 'The Regulations of 2007 know no deferral of the reply.',
  },
  DEFERRAL_TOO_LATE: {
    zh: '答复期限已经届满，不能再确定延迟答复的期限。',
    'zh-TW': '答覆期限已經屆滿，不能再確定延遲答覆的期限。',
    en: 'The due date has passed; the reply can no longer be deferred.',
  },
  DEFERRAL_NOT_LATER: {
    zh: '延迟答复的日期应当晚于现在的答复期限。',
    'zh-TW': '延遲答覆的日期應當晚於現在的答覆期限。',
    en: 'The day for the deferred reply must lie after the present due date.',
  },
  NOT_A_WORKDAY: {
    zh: '所定日期不是工作日。',
    'zh-TW': '所定日期不是工作日。',
    en: 'The day is not a working day.',
  },
} satisfies Record<string, Label>
