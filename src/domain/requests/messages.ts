import { timeFaultMessages } from '../deadlines/index.ts'
import type { Label } from '../disclosure/index.ts'
import type { ApplicationCode, deliveries, formats, IdKind } from './application.ts'
import type { RequestRefusal } from './decideEvent.ts'
import type { EventType } from './events.ts'
import type { Channel } from './receipt.ts'
import type { ReplyType } from './replies.ts'
import type { ApplicantType, RequestKind, RequestStateName } from './types.ts'

const words = (zh: string, zhTW: string, en: string): Label => ({ zh, 'zh-TW': zhTW, en })

export const stateLabels: Readonly<Record<RequestStateName, Label>> = {
  registered: words('已登记', '已登記', 'Registered'),
  correctionAsked: words('待补正', '待補正', 'Correction asked for'),
  underReview: words('审核中', '審核中', 'Under review'),
  consulting: words('征求意见中', '徵求意見中', 'Others are being consulted'),
  inProgress: words('办理中', '辦理中', 'In progress'),
  replied: words('已办结', '已辦結', 'Closed'),
  archived: words('已归档', '已歸檔', 'Archived'),
}

export const eventLabels: Readonly<Record<EventType, Label>> = {
  confirmReceipt: words('确认收到', '確認收到', 'Confirm receipt'),
  assign: words('分派经办人', '分派經辦人', 'Assign'),
  askCorrection: words('告知补正', '告知補正', 'Ask for a correction'),
  correct: words('补正', '補正', 'Correction'),
  consultThirdParty: words('征求第三方意见', '徵求第三方意見', 'Consult a third party'),
  thirdPartyAnswer: words('第三方答复', '第三方答覆', 'Answer of the third party'),
  consultAgency: words('征求其他机关意见', '徵求其他機關意見', 'Consult another organ'),
  agencyAnswer: words('其他机关答复', '其他機關答覆', 'Answer of the other organ'),
  extend: words('延长答复期限', '延長答覆期限', 'Extend the time limit'),
  noticeFee: words('收费通知', '收費通知', 'Fee notice'),
  notePayment: words('申请人告知已缴费', '申請人告知已繳費', 'Applicant says they have paid'),
  payFee: words('确认缴费', '確認繳費', 'Payment received'),
  suspend: words('中止计时', '中止計時', 'Suspend the clock'),
  resume: words('恢复计时', '恢復計時', 'Resume the clock'),
  askReasons: words('要求说明理由', '要求說明理由', 'Ask for reasons'),
  giveReasons: words('说明理由', '說明理由', 'Give reasons'),
  defer: words('确定延迟答复期限', '確定延遲答覆期限', 'Set a later date'),
  proposeReply: words('拟定答复', '擬定答覆', 'Propose a reply'),
  returnReply: words('退回答复', '退回答覆', 'Return the reply'),
  approveReply: words('批准答复', '批准答覆', 'Approve the reply'),
  dispatch: words('发出答复', '發出答覆', 'Send the reply'),
  withdraw: words('撤回申请', '撤回申請', 'Withdraw'),
  transfer: words('转其他机构办理', '轉其他機構辦理', 'Transfer to another office'),
  split: words('拆分申请', '拆分申請', 'Split'),
  merge: words('并案办理', '併案辦理', 'Merge'),
  remind: words('提醒', '提醒', 'Reminder'),
  recompute: words(
    '节假日安排变化，重新计算期限',
    '節假日安排變化，重新計算期限',
    'Recomputed after a change of the calendar',
  ),
  archive: words('归档', '歸檔', 'Archive'),
}

export const replyLabels: Readonly<Record<ReplyType | 'withdrawn' | 'merged', Label>> = {
  alreadyPublic: words('已主动公开', '已主動公開', 'Already published'),
  disclose: words('予以公开', '予以公開', 'Disclosed'),
  withhold: words('不予公开', '不予公開', 'Refused'),
  notHeld: words('信息不存在', '信息不存在', 'No such information'),
  otherOffice: words('不属于本机关', '不屬於本機關', 'Another organ is responsible'),
  repeated: words('重复申请', '重複申請', 'Repeated application'),
  specialRules: words('依照特别规定查询', '依照特別規定查詢', 'Special rules apply'),
  partial: words('部分公开', '部分公開', 'Disclosed in part'),
  needsProcessing: words('需另行制作', '需另行製作', 'Would have to be made first'),
  stillUnclear: words('补正后仍不明确', '補正後仍不明確', 'Still unclear after correction'),
  correctionLapsed: words('逾期未补正', '逾期未補正', 'Not corrected in time'),
  complaint: words('属于信访、投诉、举报', '屬於信訪、投訴、舉報', 'A petition or complaint'),
  publication: words('属于公开出版物', '屬於公開出版物', 'A publication on sale'),
  excessive: words(
    '无正当理由大量反复申请',
    '無正當理由大量反覆申請',
    'Excessive without good reason',
  ),
  reissue: words('要求确认或重新出具', '要求確認或重新出具', 'Confirmation or reissue wanted'),
  feeLapsed: words('逾期未缴费', '逾期未繳費', 'Fee not paid in time'),
  recordCorrected: words('已更正', '已更正', 'Record corrected'),
  recordForwarded: words('已转送有权机关', '已轉送有權機關', 'Forwarded to the competent organ'),
  recordKept: words('不予更正', '不予更正', 'Record kept'),
  withdrawn: words('已撤回', '已撤回', 'Withdrawn'),
  merged: words('已并案', '已併案', 'Merged'),
}

export const kindLabels: Readonly<Record<RequestKind, Label>> = {
  disclosure: words('政府信息公开申请', '政府信息公開申請', 'Disclosure request'),
  recordCorrection: words('更正本人信息申请', '更正本人信息申請', 'Correction of one’s own record'),
}

export const applicantLabels: Readonly<Record<ApplicantType, Label>> = {
  naturalPerson: words('自然人', '自然人', 'Natural person'),
  commercial: words('商业企业', '商業企業', 'Commercial enterprise'),
  research: words('科研机构', '科研機構', 'Research body'),
  publicInterest: words('社会公益组织', '社會公益組織', 'Public-interest body'),
  legalService: words('法律服务机构', '法律服務機構', 'Legal service body'),
  other: words('其他', '其他', 'Other body'),
}

export const channelLabels: Readonly<Record<Channel, Label>> = {
  online: words('网上', '網上', 'Online'),
  email: words('电子邮件', '電子郵件', 'E-mail'),
  fax: words('传真', '傳真', 'Fax'),
  counter: words('当面', '當面', 'At the counter'),
  postSigned: words('邮寄（签收）', '郵寄（簽收）', 'Post, signed for'),
  postPlain: words('平常信函', '平常信函', 'Ordinary post'),
  oral: words('口头', '口頭', 'Orally'),
}

export const idKindLabels: Readonly<Record<IdKind, Label>> = {
  idCard: words('居民身份证', '居民身份證', 'Resident identity card'),
  passport: words('护照', '護照', 'Passport'),
  permit: words('通行证、居留证件', '通行證、居留證件', 'Travel or residence permit'),
  uscc: words('统一社会信用代码', '統一社會信用代碼', 'Uniform social credit code'),
  other: words('其他证件', '其他證件', 'Other paper'),
}

export const deliveryLabels: Readonly<Record<(typeof deliveries)[number], Label>> = {
  online: words('网上查看、下载', '網上查看、下載', 'On this site'),
  email: words('电子邮件', '電子郵件', 'E-mail'),
  post: words('邮寄', '郵寄', 'Post'),
  pickup: words('自行领取', '自行領取', 'Collected in person'),
  readOnSite: words('当场阅读、抄录', '當場閱讀、抄錄', 'Read on the premises'),
}

export const formatLabels: Readonly<Record<(typeof formats)[number], Label>> = {
  electronic: words('电子文件', '電子檔案', 'Electronic file'),
  paper: words('纸质', '紙質', 'Paper'),
  disc: words('光盘', '光碟', 'Disc'),
}

/** What is wrong and what to do, for each code. */
export const requestMessages: Readonly<
  Partial<Record<RequestRefusal | ApplicationCode | 'REQUEST_NOT_FOUND' | 'ERASED', Label>>
> = {
  ...timeFaultMessages,
  WRONG_STATE: words(
    '申请现在所处的环节不能这样办理，请刷新后再看。',
    '申請現在所處的環節不能這樣辦理，請重新整理後再看。',
    'This cannot be done where the request stands now. Reload and look again.',
  ),
  ARCHIVED: words(
    '申请已归档，不能再改动。',
    '申請已歸檔，不能再改動。',
    'The request is archived; nothing about it changes any more.',
  ),
  CLOSED: words(
    '申请已办结，只能归档。',
    '申請已辦結，只能歸檔。',
    'The request is closed; it can only be archived.',
  ),
  UNKNOWN_EVENT: words('没有这种办理事项。', '沒有這種辦理事項。', 'There is no such event.'),
  UNKNOWN_PARAMETER: words(
    '这一事项没有这个参数。',
    '這一事項沒有這個參數。',
    'This event has no such parameter.',
  ),
  INVALID_VALUE: words(
    '填写的内容不符合要求。',
    '填寫的內容不符合要求。',
    'This value is not possible here.',
  ),
  CORRECTION_ALREADY_ASKED: words(
    '补正只能一次性告知，已经告知过了（条例第三十条）。',
    '補正只能一次性告知，已經告知過了（條例第三十條）。',
    'A correction may be asked for once only, and was (Art. 30).',
  ),
  ALREADY_EXTENDED: words(
    '答复期限只能延长一次，已经延长过了（条例第三十三条）。',
    '答覆期限只能延長一次，已經延長過了（條例第三十三條）。',
    'The time limit can be extended once only, and was (Art. 33).',
  ),
  FEE_ALREADY_NOTICED: words(
    '已经通知过收费，不能再通知。',
    '已經通知過收費，不能再通知。',
    'The fee was notified already, by one method; it cannot be notified again.',
  ),
  NO_FEE_NOTICED: words('没有待缴的费用。', '沒有待繳的費用。', 'No fee is waiting to be paid.'),
  FEE_UNPAID: words(
    '费用尚未缴纳，期限停止计算，不能答复。',
    '費用尚未繳納，期限停止計算，不能答覆。',
    'The fee is not paid; the clock stands and no reply can be given.',
  ),
  NO_SUCH_CONSULTATION: words(
    '没有待答复的征求意见。',
    '沒有待答覆的徵求意見。',
    'No such consultation is waiting for an answer.',
  ),
  CONSULTATION_OPEN: words(
    '还有征求意见没有答复，请先记录答复，或在期满后记录未答复。',
    '還有徵求意見沒有答覆，請先記錄答覆，或在期滿後記錄未答覆。',
    'Somebody is still being consulted. Record the answer, or their silence once the time is over.',
  ),
  ALREADY_SUSPENDED: words('计时已经中止。', '計時已經中止。', 'The clock is suspended already.'),
  NOT_SUSPENDED: words('计时没有中止。', '計時沒有中止。', 'The clock is not suspended.'),
  NO_REPLY_PROPOSED: words(
    '还没有拟定答复。',
    '還沒有擬定答覆。',
    'No reply has been proposed yet.',
  ),
  REPLY_NOT_APPROVED: words(
    '答复还没有经负责人批准，不能发出。',
    '答覆還沒有經負責人批准，不能發出。',
    'The reply is not approved yet; it cannot be sent.',
  ),
  REPLY_INCOMPLETE: words(
    '这种答复还缺少内容，请补齐。',
    '這種答覆還缺少內容，請補齊。',
    'A reply of this type lacks something.',
  ),
  REPLY_NOT_YET: words(
    '申请人补正或缴费的期限还没有过，不能按逾期处理。',
    '申請人補正或繳費的期限還沒有過，不能按逾期處理。',
    'The applicant’s time to correct or to pay is not over yet.',
  ),
  THIRD_PARTY_OBJECTS: words(
    '第三方有理由地不同意公开；要公开，须写明不公开会对公共利益造成的重大影响（条例第十五条、第三十二条）。',
    '第三方有理由地不同意公開；要公開，須寫明不公開會對公共利益造成的重大影響（條例第十五條、第三十二條）。',
    'A third party objects with reason. To disclose nevertheless, write down why the public interest outweighs it (Art. 15, 32).',
  ),
  APPLICANT_TYPE_REQUIRED: words(
    '请选择申请人类型。',
    '請選擇申請人類型。',
    'Choose the type of applicant.',
  ),
  NAME_REQUIRED: words('请填写姓名或者名称。', '請填寫姓名或者名稱。', 'Enter your name.'),
  IDENTITY_REQUIRED: words(
    '请填写证件号码。',
    '請填寫證件號碼。',
    'Enter the number of your identity paper.',
  ),
  IDENTITY_NUMBER_INVALID: words(
    '证件号码不正确，请对照证件检查位数和最后一位。',
    '證件號碼不正確，請對照證件檢查位數和最後一位。',
    'This is not a valid number; compare its length and last character with the paper.',
  ),
  ORGANISATION_NUMBER_INVALID: words(
    '统一社会信用代码不正确，应为18位，请对照证照检查。',
    '統一社會信用代碼不正確，應為18位，請對照證照檢查。',
    'This is not a valid uniform social credit code of 18 characters.',
  ),
  CONTACT_REQUIRED: words(
    '请至少填写一种联系方式（电话、电子邮箱或通信地址）。',
    '請至少填寫一種聯絡方式（電話、電子郵箱或通信地址）。',
    'Give at least one way to reach you: telephone, e-mail or postal address.',
  ),
  EMAIL_INVALID: words(
    '电子邮箱不正确，应类似 name@example.com。',
    '電子郵箱不正確，應類似 name@example.com。',
    'This is not an e-mail address; it should look like name@example.com.',
  ),
  PHONE_INVALID: words('电话号码不正确。', '電話號碼不正確。', 'This is not a telephone number.'),
  DESCRIPTION_REQUIRED: words(
    '请写明要哪些信息：名称、文号，或者便于查找的其他特征。',
    '請寫明要哪些信息：名稱、文號，或者便於查找的其他特徵。',
    'Say what information you want: its title, its number, or whatever helps to find it.',
  ),
  DESCRIPTION_TOO_LONG: words(
    '内容描述不能超过5000字。',
    '內容描述不能超過5000字。',
    'The description may have 5,000 characters at most.',
  ),
  DELIVERY_REQUIRED: words(
    '请选择获取信息的方式。',
    '請選擇獲取信息的方式。',
    'Choose how you want to get the answer.',
  ),
  DELIVERY_NEEDS_ADDRESS: words(
    '选择邮寄的，请填写通信地址。',
    '選擇郵寄的，請填寫通信地址。',
    'Enter a postal address, since you chose post.',
  ),
  DELIVERY_NEEDS_EMAIL: words(
    '选择电子邮件的，请填写电子邮箱。',
    '選擇電子郵件的，請填寫電子郵箱。',
    'Enter an e-mail address, since you chose e-mail.',
  ),
  PROXY_INCOMPLETE: words(
    '代理人的姓名、证件号码和与申请人的关系都要填写。',
    '代理人的姓名、證件號碼和與申請人的關係都要填寫。',
    'For a proxy, enter name, identity number and relation to the applicant.',
  ),
  REQUEST_NOT_FOUND: words(
    '登记编号或查询码不正确。请对照回执检查；查询码遗失的，请带身份证件到办理机构补办。',
    '登記編號或查詢碼不正確。請對照回執檢查；查詢碼遺失的，請帶身分證件到辦理機構補辦。',
    'Receipt number or access code is not right. Compare them with your receipt; if the code is lost, the office gives a new one after identifying you.',
  ),
  ERASED: words(
    '申请人的资料已按期限清除。',
    '申請人的資料已按期限清除。',
    'The applicant’s data have been erased when their time came.',
  ),
}

const inLanguage = (label: Label, language: string): string =>
  label[language as keyof Label] ?? label.zh

export const eventLabel = (type: EventType, language: string): string =>
  inLanguage(eventLabels[type], language)

export const stateLabel = (state: RequestStateName, language: string): string =>
  inLanguage(stateLabels[state], language)

export const replyLabel = (type: string, language: string): string => {
  const label = Object.hasOwn(replyLabels, type) ? replyLabels[type as ReplyType] : undefined
  return label ? inLanguage(label, language) : type
}
