/** The languages in which `law` answers; help is in the first. */
export type Locale = 'zh' | 'zh-TW' | 'en'

export type LawMessageKey = keyof typeof lawMessages

/** What `law` says in its own words; faults are told in the words of the domain. */
export const lawMessages = {
  law: {
    zh: '依条例计算和核对，不需要数据库',
    'zh-TW': '依條例計算和核對，不需要數據庫',
    en: 'Compute and check by the Regulations, without a database',
  },
  workingDays: {
    zh: '某日之后的第 n 个工作日（当日不计）',
    'zh-TW': '某日之後的第 n 個工作日（當日不計）',
    en: 'The n-th working day after a date, which is not counted',
  },
  from: { zh: '起算日，如 2026-02-10', 'zh-TW': '起算日，如 2026-02-10', en: 'Start, 2026-02-10' },
  days: { zh: '工作日数', 'zh-TW': '工作日數', en: 'Number of working days' },
  checkIndexNumber: { zh: '核对索引号', 'zh-TW': '核對索引號', en: 'Check an index number' },
  checkDocumentNumber: {
    zh: '核对发文字号',
    'zh-TW': '核對發文字號',
    en: 'Check a document number',
  },
  json: { zh: '输出一个 JSON 对象', 'zh-TW': '輸出一個 JSON 對象', en: 'Print one JSON object' },
  locale: { zh: '语言：zh、zh-TW 或 en', 'zh-TW': '語言：zh、zh-TW 或 en', en: 'zh, zh-TW or en' },
  invalidDays: {
    zh: '--days: 工作日数应当是 1 以上的整数。',
    'zh-TW': '--days: 工作日數應當是 1 以上的整數。',
    en: '--days: must be a whole number of at least 1.',
  },
  calendarVersion: { zh: '日历版本', 'zh-TW': '日曆版本', en: 'Calendar' },
  deadline: {
    zh: '答复期限，逐日列出计算过程',
    'zh-TW': '答覆期限，逐日列出計算過程',
    en: 'When the reply to a request is due, with the working day by day',
  },
  received: {
    zh: '收到申请之日，如 2026-03-02',
    'zh-TW': '收到申請之日，如 2026-03-02',
    en: 'Day of receipt, 2026-03-02',
  },
  regime: {
    zh: '适用的条例：2007 或 2019；不写则依收到之日',
    'zh-TW': '適用的條例：2007 或 2019；不寫則依收到之日',
    en: 'Regulations to apply, 2007 or 2019; by default those of the day of receipt',
  },
  events: {
    zh: '办理事项的 JSON 数组文件：[{ "type": "extend", "on": "2026-03-20", "days": 20 }]',
    'zh-TW': '辦理事項的 JSON 數組文件：[{ "type": "extend", "on": "2026-03-20", "days": 20 }]',
    en: 'A file with a JSON array of events: [{ "type": "extend", "on": "2026-03-20", "days": 20 }]',
  },
  compact: { zh: '只列要点', 'zh-TW': '只列要點', en: 'Only the lines that matter' },
  invalidRegime: {
    zh: '--regime: 应当是 2007 或者 2019。',
    'zh-TW': '--regime: 應當是 2007 或者 2019。',
    en: '--regime: must be 2007 or 2019.',
  },
  fee: {
    zh: '政府信息公开信息处理费',
    'zh-TW': '政府信息公開信息處理費',
    en: 'The information processing fee',
  },
  method: {
    zh: '计收方式：byItem（按件）或 byPage（按量）',
    'zh-TW': '計收方式：byItem（按件）或 byPage（按量）',
    en: 'byItem or byPage',
  },
  count: { zh: '件数或者页数', 'zh-TW': '件數或者頁數', en: 'Number of items or pages' },
  valid: { zh: '符合规范：', 'zh-TW': '符合規範：', en: 'Valid: ' },
  suggestion: { zh: '是不是：', 'zh-TW': '是不是：', en: 'Did you mean: ' },
} as const satisfies Record<string, Record<Locale, string>>

/** The language asked for; simplified Chinese without one, or for one that there is no table for. */
export const localeOf = (text: string | undefined): Locale =>
  text === 'zh-TW' || text === 'en' ? text : 'zh'
