import type { Label } from '../disclosure/index.ts'
import type { IdKind } from './identity.ts'
import type { Channel } from './receipt.ts'
import type { ApplicantType, RequestKind } from './types.ts'

/** The ways of delivery that the form offers; another may be said in words. */
export const deliveries = ['online', 'email', 'post', 'pickup', 'readOnSite'] as const

/** The carriers that the form offers. */
export const formats = ['electronic', 'paper', 'disc'] as const

const words = (zh: string, zhTW: string, en: string): Label => ({ zh, 'zh-TW': zhTW, en })

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
  decision: words('复议决定、判决', '復議決定、判決', 'Decision on review, judgment'),
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
