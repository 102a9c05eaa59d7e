import type { Label } from './label.ts'
import type { MetadataFaultCode } from './metadataFaults.ts'

/** What people read about the metadata of a document. */
export const metadataMessages: Readonly<Record<MetadataFaultCode, Label>> = {
  titleMissing: { zh: '没有填写标题。', 'zh-TW': '沒有填寫標題。', en: 'The title is missing.' },
  contentMissing: {
    zh: '正文和附件至少要有一样。',
    'zh-TW': '正文和附件至少要有一樣。',
    en: 'There must be a text or an attachment.',
  },
  officeMissing: {
    zh: '没有填写发布机构。',
    'zh-TW': '沒有填寫發佈機構。',
    en: 'The issuing office is missing.',
  },
  modeMissing: {
    zh: '没有确定公开属性。',
    'zh-TW': '沒有確定公開屬性。',
    en: 'The mode of disclosure has not been decided.',
  },
  modeUnknown: {
    zh: '公开属性只能是主动公开、依申请公开或不予公开。',
    'zh-TW': '公開屬性只能是主動公開、依申請公開或不予公開。',
    en: 'The mode must be proactive, on request or withheld.',
  },
  forwardedModeDiffers: {
    zh: '转发的文件应当沿用原文件的公开属性。',
    'zh-TW': '轉發的文件應當沿用原文件的公開屬性。',
    en: 'A forwarded document keeps the mode of the original.',
  },
  groundMissing: {
    zh: '依申请公开或不予公开的，应当注明依据。',
    'zh-TW': '依申請公開或不予公開的，應當註明依據。',
    en: 'A ground is required when a document is not disclosed proactively.',
  },
  groundUnknown: {
    zh: '条例里没有这个依据。',
    'zh-TW': '條例裡沒有這個依據。',
    en: 'The Regulations know no such ground.',
  },
  groundNotForMode: {
    zh: '这个依据不适用于所选的公开属性。',
    'zh-TW': '這個依據不適用於所選的公開屬性。',
    en: 'This ground does not fit the chosen mode.',
  },
  groundNotNeeded: {
    zh: '主动公开的信息不需要填写不公开的依据。',
    'zh-TW': '主動公開的信息不需要填寫不公開的依據。',
    en: 'Information disclosed proactively needs no ground.',
  },
  groundReasonMissing: {
    zh: '依申请公开或不予公开的，应当书面说明理由。',
    'zh-TW': '依申請公開或不予公開的，應當書面說明理由。',
    en: 'A written reason is required when a document is not disclosed proactively.',
  },
  titleNotListable: {
    zh: '国家秘密的标题不能列入名录，只公开数量。',
    'zh-TW': '國家秘密的標題不能列入名錄，只公開數量。',
    en: 'The title of a state secret cannot be listed; only the number is.',
  },
  reviewOnPast: {
    zh: '下次复核日期应当晚于今天。',
    'zh-TW': '下次複核日期應當晚於今天。',
    en: 'The date of the next review must lie after today.',
  },
  reviewOnTooFar: {
    zh: '下次复核日期太晚，超过了这个依据的最长间隔。',
    'zh-TW': '下次複核日期太晚，超過了這個依據的最長間隔。',
    en: 'The date of the next review is later than this ground allows.',
  },
  reviewEventTooLong: {
    zh: '复核条件请写在100字以内。',
    'zh-TW': '複核條件請寫在100字以內。',
    en: 'What the review waits for is to be told in 100 characters.',
  },
  formedOnMissing: {
    zh: '没有填写成文日期。',
    'zh-TW': '沒有填寫成文日期。',
    en: 'The date of the document is missing.',
  },
  formedOnInFuture: {
    zh: '成文日期不能晚于今天。',
    'zh-TW': '成文日期不能晚於今天。',
    en: 'The date of the document lies in the future.',
  },
  dateInvalid: {
    zh: '这不是一个日期，请写成 2026-11-09。',
    'zh-TW': '這不是一個日期，請寫成 2026-11-09。',
    en: 'This is not a date; write it as 2026-11-09.',
  },
  repealedOnBeforeFormedOn: {
    zh: '废止日期不能早于成文日期。',
    'zh-TW': '廢止日期不能早於成文日期。',
    en: 'The date of repeal is before the date of the document.',
  },
  expiresOnBeforeEffectiveOn: {
    zh: '失效日期不能早于生效日期或成文日期。',
    'zh-TW': '失效日期不能早於生效日期或成文日期。',
    en: 'The document would expire before it takes effect or was formed.',
  },
  documentNumberInvalid: {
    zh: '文号不合规范，应当像“云政发〔2026〕3号”。',
    'zh-TW': '文號不合規範，應當像“雲政發〔2026〕3號”。',
    en: 'The document number is not in the official form, 云政发〔2026〕3号.',
  },
  documentNumberMissing: {
    zh: '公文一般有文号，请确认是否漏填。',
    'zh-TW': '公文一般有文號，請確認是否漏填。',
    en: 'An official document as a rule has a number; please make sure it has none.',
  },
  summaryMissing: {
    zh: '建议填写内容概述，目录应当载明（条例第十二条）。',
    'zh-TW': '建議填寫內容概述，目錄應當載明（條例第十二條）。',
    en: 'Please add a summary; the catalogue is to show one (Art. 12).',
  },
  summaryTooLong: {
    zh: '内容概述不宜超过100字。',
    'zh-TW': '內容概述不宜超過100字。',
    en: 'The summary should not exceed 100 characters.',
  },
}
