/**
 * Everything that `verify` can find wrong, each with a sentence in Chinese and in English. To add a
 * check, add its code here.
 */
export const breakMessages = {
  ENTRY_SEQUENCE: ['台账序号不连续', 'The ledger has a gap, or an entry out of its order'],
  ENTRY_PREVIOUS_HASH: ['台账条目与前一条不衔接', 'The entry does not follow from the one before'],
  ENTRY_HASH: ['台账条目被改过', 'The entry is not what was signed'],
  ANCHOR_MISSING: ['库外没有台账锚点文件', 'There is no anchor outside the database'],
  ANCHOR_UNREADABLE: ['锚点文件有读不出的行', 'The anchor has a line that cannot be read'],
  ANCHOR_GAP: ['锚点文件缺少行', 'The anchor lacks a line'],
  ANCHORED_ENTRY_MISSING: [
    '锚点记录过的台账条目不见了',
    'An anchored entry is gone from the ledger',
  ],
  ANCHORED_ENTRY_DIFFERS: ['台账条目与锚点不符', 'The entry is not the one that was anchored'],
  GUARD_MISSING: ['数据库的保护触发器被停用或删除', 'A guard of the database is off or gone'],
  DOCUMENT_MISSING: ['台账里有、库里没有这份信息', 'The ledger knows a document that is gone'],
  DOCUMENT_UNRECORDED: ['库里有、台账里没有这份信息', 'The ledger does not know this document'],
  VERSION_MISSING: ['缺少这一修订', 'This revision is gone'],
  VERSION_EXTRA: ['多出台账没有的修订', 'There is a revision that the ledger does not know'],
  VERSION_ORPHAN: ['有不属于任何信息的修订', 'There is a revision of no document'],
  CONTENT_CHANGED: ['内容与台账记录的不符', 'The content is not what the ledger recorded'],
  STATE_CHANGED: ['状态字段与台账记录的不符', 'The state is not what the ledger recorded'],
  VERSION_STATUS: ['修订的发布标志不对', 'The publication mark of this revision is wrong'],
  VERSION_LATEST: ['最新修订的标志不对', 'The mark of the newest revision is wrong'],
  HISTORY_IMPOSSIBLE: ['经过不合审批规则', 'The rules of approval do not allow this history'],
  ROW_CONTENT: [
    '公开的内容不是最后发布的内容',
    'The public content is not what was last published',
  ],
  ROW_STATE: ['公开的状态与台账不符', 'The public state is not what the ledger says'],
  ROW_STATUS: ['公开标志与台账不符', 'The publication mark is not what the ledger says'],
  FILE_GONE: ['附件的文件不见了', 'The bytes of a file are gone'],
  FILE_BYTES: ['附件的字节被改过', 'The bytes of a file were changed'],
  FILE_SIZE: ['附件的大小不对', 'The recorded size of a file is wrong'],
  FILE_AUDIENCE: ['附件的公开范围不对', 'A file is open to the wrong people'],
  FILE_OWNER: ['附件的归属不对', 'A file belongs to the wrong document or office'],
  PUBLIC_MISSING: [
    '该公开的信息不在公开目录里',
    'A public document is missing from the public lists',
  ],
  PUBLIC_EXTRA: ['公开目录里有不该公开的信息', 'The public lists show what is not public'],
  PUBLIC_DIFFERS: ['公开目录与公开的内容不符', 'The public lists differ from what is public'],
  NO_CLOCK: ['不公开的信息没有复核时间', 'What is not disclosed has no date for its review'],
  REGISTER_EXTRA: [
    '不予公开名录里有多余的条目',
    'The register of what is not disclosed has one too many',
  ],
  REGISTER_DIFFERS: [
    '不予公开名录与台账不符',
    'The register of what is not disclosed differs from the ledger',
  ],
  HOLIDAY_CHANGED: ['节假日记录与台账不符', 'A record of holidays is not what the ledger recorded'],
  HOLIDAY_MISSING: ['缺少台账里的节假日记录', 'A record of holidays is gone'],
  HOLIDAY_UNRECORDED: ['有台账里没有的节假日记录', 'The ledger does not know a record of holidays'],
  REQUEST_MISSING: ['台账里有、库里没有这件申请', 'The ledger knows a request that is gone'],
  REQUEST_UNRECORDED: ['库里有、台账里没有这件申请', 'The ledger does not know this request'],
  REQUEST_CHANGED: ['申请的登记内容被改过', 'The request is not what was registered'],
  REQUEST_STATE: ['申请的状态与台账不符', 'The state of the request is not what the ledger says'],
  REQUEST_TEXT: [
    '申请人或者申请内容被改过，或者解不开',
    'The applicant or what was asked was changed, or does not open',
  ],
  REQUEST_ERASED: [
    '申请的清除记录与台账不符',
    'What is erased of the request is not what the ledger says',
  ],
  REQUEST_ACCESS: [
    '申请的查询码或者提交标识被改过',
    'The access code of the request, or the key of its form, was changed',
  ],
  REQUEST_INDEX: [
    '申请的查重标识与申请内容不符',
    'What the request is found by is not of what was asked',
  ],
  REQUEST_HOLD: [
    '申请的封存记录与台账不符',
    'The legal hold of the request is not what the ledger recorded',
  ],
  PARTY_MISSING: ['缺少台账里的被征求意见方', 'A party that was consulted is gone'],
  PARTY_EXTRA: ['多出台账没有的被征求意见方', 'The ledger does not know a party of the request'],
  PARTY_CHANGED: [
    '被征求意见方或者其查询码被改过',
    'A party that was consulted, or its code, was changed',
  ],
  REQUEST_FILE_MISSING: ['缺少台账里的申请文件', 'A file of the request is gone'],
  REQUEST_FILE_EXTRA: ['多出台账没有的申请文件', 'The ledger does not know a file of the request'],
  REQUEST_FILE_CHANGED: [
    '申请文件的记录与台账不符',
    'The record of a file is not what the ledger recorded',
  ],
  EVENT_MISSING: ['台账里有、库里没有这件事', 'The ledger knows an event that is gone'],
  EVENT_EXTRA: ['多出台账没有的事', 'There is an event that the ledger does not know'],
  EVENT_CHANGED: ['办理经过与台账不符', 'The event is not what the ledger recorded'],
  EVENT_TEXT: [
    '办理经过的文字被改过，或者解不开',
    'The words of an event were changed, or do not open',
  ],
  REVIEW_CHANGED: [
    '复议、诉讼记录与台账不符',
    'A proceeding about a request is not what the ledger recorded',
  ],
  REVIEW_TEXT: [
    '复议、诉讼记录的文字被改过，或者解不开',
    'The words of a proceeding were changed, or do not open',
  ],
  REVIEW_MISSING: ['缺少台账里的复议、诉讼记录', 'The ledger knows a proceeding that is gone'],
  REVIEW_UNRECORDED: ['有台账里没有的复议、诉讼记录', 'The ledger does not know a proceeding'],
  NUMBER_COUNTER: ['索引号计数器不对', 'The counter of index numbers is wrong'],
  NUMBER_DOUBLE: ['索引号重复', 'An index number was given twice'],
  NUMBER_GAP: ['索引号有空号', 'An index number was left out'],
} as const

export type BreakCode = keyof typeof breakMessages

/** One thing that is wrong. */
export type Break = {
  /** `ledger/12`, `documents/<id>/revision/3`, `files/<id>`, ... */
  where: string
  what: BreakCode
  /** The ledger entry concerned. */
  seq?: number
  /** What exactly: a field, codes of refusal, another id. */
  detail?: string
}

/** A break as a sentence for people. */
export function sentenceOf({ where, what, seq, detail }: Break): string {
  const [chinese, english] = breakMessages[what]
  const more = [seq === undefined ? null : `#${seq}`, detail].filter(Boolean).join(' ')
  return `${where}${more ? `（${more}）` : ''}：${chinese}。 ${english}.`
}
