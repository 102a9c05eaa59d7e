import { timeFaultMessages } from '../../domain/deadlines/index.ts'
import { feeMessages } from '../../domain/fees/index.ts'
import { requestMessages } from '../../domain/requests/index.ts'
import type { Locale } from './lawMessages.ts'

type Label = Readonly<Record<Locale, string>>

/** What is wrong with the file of events. */
export const eventsFileMessages = {
  NO_SUCH_FILE: { zh: '没有这个文件。', 'zh-TW': '沒有這個文件。', en: 'There is no such file.' },
  UNREADABLE_PATH: {
    zh: '无法读取，或者不是文件。',
    'zh-TW': '無法讀取，或者不是文件。',
    en: 'It cannot be read, or is not a file.',
  },
  FILE_TOO_LARGE: {
    zh: '文件过大：最多 1 MB、1000 个事项。',
    'zh-TW': '文件過大：最多 1 MB、1000 個事項。',
    en: 'The file is too large: at most 1 MB and 1000 events.',
  },
  NOT_JSON: { zh: '内容不是 JSON。', 'zh-TW': '內容不是 JSON。', en: 'It is not JSON.' },
  NOT_AN_ARRAY: {
    zh: '内容应当是事项的 JSON 数组。',
    'zh-TW': '內容應當是事項的 JSON 數組。',
    en: 'It must hold a JSON array of events.',
  },
  NOT_AN_EVENT: {
    zh: '数组中的每一项应当是一个对象，如 { "type": "extend", "on": "2026-03-20", "days": 20 }。',
    'zh-TW':
      '數組中的每一項應當是一個對象，如 { "type": "extend", "on": "2026-03-20", "days": 20 }。',
    en: 'Every item of the array must be an object such as { "type": "extend", "on": "2026-03-20", "days": 20 }.',
  },
} satisfies Record<string, Label>

/** What is wrong with the order of events. */
const orderMessages: Readonly<Record<string, Label>> = {
  UNKNOWN_EVENT: {
    zh: '没有这种事项。',
    'zh-TW': '沒有這種事項。',
    en: 'There is no such event.',
  },
  WRONG_STATE: {
    zh: '申请处于这一状态时不能办理此事项。',
    'zh-TW': '申請處於這一狀態時不能辦理此事項。',
    en: 'This cannot be done in the state that the request is in.',
  },
  ARCHIVED: {
    zh: '已经归档，不能再登记任何事项。',
    'zh-TW': '已經歸檔，不能再登記任何事項。',
    en: 'The request is archived; nothing more can be recorded.',
  },
  CORRECTION_ALREADY_ASKED: {
    zh: '补正只能一次性告知，不得再次要求补正（第三十条）。',
    'zh-TW': '補正只能一次性告知，不得再次要求補正（第三十條）。',
    en: 'A correction may be asked for only once (Art. 30).',
  },
  ALREADY_EXTENDED: {
    zh: '答复期限只能延长一次（第三十三条）。',
    'zh-TW': '答覆期限只能延長一次（第三十三條）。',
    en: 'The period may be extended only once (Art. 33).',
  },
  NO_SUCH_CONSULTATION: {
    zh: '没有待答复的征求意见。',
    'zh-TW': '沒有待答覆的徵求意見。',
    en: 'Nobody was asked who has not answered yet.',
  },
  CONSULTATION_OPEN: {
    zh: '征求意见尚未答复，期限也未届满，不能答复申请人。',
    'zh-TW': '徵求意見尚未答覆，期限也未屆滿，不能答覆申請人。',
    en: 'Somebody who was asked may still answer; there can be no reply yet.',
  },
  FEE_ALREADY_NOTICED: {
    zh: '一件申请只发一次收费通知。',
    'zh-TW': '一件申請只發一次收費通知。',
    en: 'A request gets one fee notice only.',
  },
  FEE_UNPAID: {
    zh: '费用尚未缴纳，缴费期限也未届满，不能答复申请人。',
    'zh-TW': '費用尚未繳納，繳費期限也未屆滿，不能答覆申請人。',
    en: 'The fee is not paid and may still be; there can be no reply yet.',
  },
  REPLY_NOT_YET: {
    zh: '补正期限尚未届满，不能作出答复。',
    'zh-TW': '補正期限尚未屆滿，不能作出答覆。',
    en: 'The applicant may still correct the application; there can be no reply yet.',
  },
}

/** The sentence for a code about an event; the code itself where there is none. */
export const faultMessage = (code: string, locale: Locale): string => {
  const all: Readonly<Record<string, Label>> = {
    ...requestMessages,
    ...orderMessages,
    ...feeMessages,
    ...timeFaultMessages,
  }
  return all[code]?.[locale] ?? code
}
