import { timeFaultMessages } from '../deadlines/index.ts'
import type { Label } from '../disclosure/index.ts'
import type { RequestRefusal } from './types.ts'

/** What people read when an event is refused. */
export const requestMessages: Readonly<Record<RequestRefusal, Label>> = {
  ...timeFaultMessages,
  NOT_ENTITLED: {
    zh: '您在这个机构没有办理这一步的职责。',
    'zh-TW': '您在這個機構沒有辦理這一步的職責。',
    en: 'You have no duty for this step in this office.',
  },
  STALE_REVISION: {
    zh: '这件申请刚刚有了新的进展，请刷新后再办理。',
    'zh-TW': '這件申請剛剛有了新的進展，請重新整理後再辦理。',
    en: 'Something has just happened in this request. Reload and try again.',
  },
  WRONG_STATE: {
    zh: '申请目前的状态不能办理这一步。',
    'zh-TW': '申請目前的狀態不能辦理這一步。',
    en: 'This is not possible at the present state of the request.',
  },
  NOT_MODERATED: {
    zh: '只有提交时被标记的内容才可以不作为申请处理；这件应当依法受理。',
    'zh-TW': '只有提交時被標記的內容才可以不作為申請處理；這件應當依法受理。',
    en: 'Only what was flagged when it came can be refused as no application; this one is to be taken.',
  },
  ARCHIVED: {
    zh: '申请已经归档，不能再改动。',
    'zh-TW': '申請已經歸檔，不能再改動。',
    en: 'The request is archived; nothing changes any more.',
  },
  FOUR_EYES: {
    zh: '拟写答复的人不能批准答复，代理也不行。',
    'zh-TW': '擬寫答覆的人不能批准答覆，代理也不行。',
    en: 'Whoever proposed a reply in this case may not approve it, not even through a delegation.',
  },
  REASON_REQUIRED: {
    zh: '请填写这一项。',
    'zh-TW': '請填寫這一項。',
    en: 'Please fill this in.',
  },
  CORRECTION_ALREADY_ASKED: {
    zh: '补正只能一次性通知，已经通知过了（条例第三十条）。',
    'zh-TW': '補正只能一次性通知，已經通知過了（條例第三十條）。',
    en: 'A correction can be asked for once, and has been (Art. 30).',
  },
  CORRECTION_TOO_LATE: {
    zh: '补正应当在收到申请之日起7个工作日内通知（条例第三十条），期限已过。',
    'zh-TW': '補正應當在收到申請之日起7個工作日內通知（條例第三十條），期限已過。',
    en: 'A correction is asked for within 7 working days of receipt (Art. 30); that time is over.',
  },
  ALREADY_EXTENDED: {
    zh: '答复期限只能延长一次，已经延长过了（条例第三十三条）。',
    'zh-TW': '答覆期限只能延長一次，已經延長過了（條例第三十三條）。',
    en: 'The time to reply can be extended once, and has been (Art. 33).',
  },
  EXTENSION_TOO_LONG: {
    zh: '延长的工作日超过了条例允许的天数。',
    'zh-TW': '延長的工作日超過了條例允許的天數。',
    en: 'The extension is longer than the Regulations allow.',
  },
  EXTENSION_TOO_LATE: {
    zh: '答复期限已经届满，不能再延长。',
    'zh-TW': '答覆期限已經屆滿，不能再延長。',
    en: 'The time to reply is over and cannot be extended.',
  },
  NOT_RECEIVED: {
    zh: '还没有确认收到申请的日期，期限没有起算（条例第三十一条）。',
    'zh-TW': '還沒有確認收到申請的日期，期限沒有起算（條例第三十一條）。',
    en: 'The day of receipt is not confirmed yet, so no time runs (Art. 31).',
  },
  CONSULTATION_OPEN: {
    zh: '征求意见还没有结束。',
    'zh-TW': '徵求意見還沒有結束。',
    en: 'A consultation is still open.',
  },
  NO_SUCH_CONSULTATION: {
    zh: '没有正在征求的这一方意见。',
    'zh-TW': '沒有正在徵求的這一方意見。',
    en: 'Nobody of that kind or name is being consulted.',
  },
  NOT_YET_SILENT: {
    zh: '答复意见的15个工作日还没有过，不能记作逾期未答复。',
    'zh-TW': '答覆意見的15個工作日還沒有過，不能記作逾期未答覆。',
    en: 'The 15 working days to answer are not over; this is no silence yet.',
  },
  FEE_NOT_APPLICABLE: {
    zh: '这件申请没有应当缴纳的信息处理费。',
    'zh-TW': '這件申請沒有應當繳納的信息處理費。',
    en: 'No processing fee is due in this request.',
  },
  FEE_ALREADY_NOTICED: {
    zh: '已经发过收费通知。',
    'zh-TW': '已經發過收費通知。',
    en: 'Notice of the fee was given already.',
  },
  FEE_UNPAID: {
    zh: '信息处理费还没有缴纳，期限停止计算。',
    'zh-TW': '信息處理費還沒有繳納，期限停止計算。',
    en: 'The processing fee is not paid; the clock stands.',
  },
  ONE_METHOD_ONLY: {
    zh: '按件和按量只能选一种收费方式。',
    'zh-TW': '按件和按量只能選一種收費方式。',
    en: 'A fee goes by item or by page, never by both.',
  },
  PAYMENT_TOO_LATE: {
    zh: '已经超过20个工作日的缴费期限，视为放弃申请。',
    'zh-TW': '已經超過20個工作日的繳費期限，視為放棄申請。',
    en: 'The 20 working days to pay are over; the request counts as given up.',
  },
  CLOCK_STANDS: {
    zh: '期限正在中止，恢复之后才能办理。',
    'zh-TW': '期限正在中止，恢復之後才能辦理。',
    en: 'The clock is suspended; resume it first.',
  },
  REASONS_NOT_ASKED: {
    zh: '还没有要求申请人说明理由（条例第三十五条）。',
    'zh-TW': '還沒有要求申請人說明理由（條例第三十五條）。',
    en: 'The applicant has not been asked for reasons (Art. 35).',
  },
  REASONS_NOT_GIVEN: {
    zh: '申请人还没有说明理由。',
    'zh-TW': '申請人還沒有說明理由。',
    en: 'The applicant has not given reasons yet.',
  },
  THIRD_PARTY_OBJECTS: {
    zh: '第三方有理由地不同意公开；要公开，须写明不公开会对公共利益造成的重大影响（条例第十五条、第三十二条）。',
    'zh-TW':
      '第三方有理由地不同意公開；要公開，須寫明不公開會對公共利益造成的重大影響（條例第十五條、第三十二條）。',
    en: 'A third party objects with reason. To disclose nevertheless, write down why the public interest outweighs it (Art. 15, 32).',
  },
  NO_REPLY_PROPOSED: {
    zh: '还没有拟好的答复。',
    'zh-TW': '還沒有擬好的答覆。',
    en: 'No reply has been proposed.',
  },
  REPLY_NOT_APPROVED: {
    zh: '答复还没有经负责人批准。',
    'zh-TW': '答覆還沒有經負責人批准。',
    en: 'The reply has not been approved.',
  },
  REPLY_CHANGED: {
    zh: '答复在您看过之后改动过，请重新审阅。',
    'zh-TW': '答覆在您看過之後改動過，請重新審閱。',
    en: 'The reply has changed since you read it; please read it again.',
  },
  REPLY_INCOMPLETE: {
    zh: '这种答复应当写明这一项。',
    'zh-TW': '這種答覆應當寫明這一項。',
    en: 'A reply of this kind must contain this.',
  },
  REPLY_NOT_YET: {
    zh: '条件还不具备，不能这样答复：期限没有过，或者还没有补正。',
    'zh-TW': '條件還不具備，不能這樣答覆：期限沒有過，或者還沒有補正。',
    en: 'It is too early for this reply: the period is not over, or no correction was made.',
  },
  OUT_OF_ORDER: {
    zh: '日期早于这件申请已经记录的事项。',
    'zh-TW': '日期早於這件申請已經記錄的事項。',
    en: 'The date lies before what has been recorded already.',
  },
  IN_FUTURE: {
    zh: '日期不能晚于今天。',
    'zh-TW': '日期不能晚於今天。',
    en: 'The date lies in the future.',
  },
  INVALID_DATE: {
    zh: '这不是一个日期，请写成 2026-11-09。',
    'zh-TW': '這不是一個日期，請寫成 2026-11-09。',
    en: 'This is not a date; write it as 2026-11-09.',
  },
  INVALID_VALUE: {
    zh: '这一项的内容不合要求。',
    'zh-TW': '這一項的內容不合要求。',
    en: 'This value cannot stand here.',
  },
  UNKNOWN_EVENT: {
    zh: '没有这种办理事项。',
    'zh-TW': '沒有這種辦理事項。',
    en: 'There is no such step.',
  },
  CALENDAR_NOT_PUBLISHED: {
    zh: '待节假日安排公布：工作日历尚未覆盖这段时间，无法核对期限。',
    'zh-TW': '待節假日安排公佈：工作日曆尚未覆蓋這段時間，無法核對期限。',
    en: 'Awaiting the holiday arrangement: the calendar does not reach, so the period cannot be checked.',
  },
  NOT_DISCLOSABLE: {
    zh: '只有可以公开的信息才能转为主动公开（条例第四十四条）。',
    'zh-TW': '只有可以公開的信息才能轉為主動公開（條例第四十四條）。',
    en: 'Only what can be disclosed becomes proactive (Art. 44).',
  },
  ASKED_BY_ONE: {
    zh: '还没有两个以上的申请人申请同样的信息（条例第四十四条）。',
    'zh-TW': '還沒有兩個以上的申請人申請同樣的信息（條例第四十四條）。',
    en: 'No two applicants have asked for the same yet (Art. 44).',
  },
  ALREADY_SUGGESTED: {
    zh: '已经建议过主动公开，不再重复起草。',
    'zh-TW': '已經建議過主動公開，不再重複起草。',
    en: 'Its publication has been suggested already; there is no second draft.',
  },
}
