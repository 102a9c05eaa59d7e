import type { Label } from '../disclosure/index.ts'
import type { PersonalDataKind, RetentionAction } from './rules.ts'

/** What is kept of somebody, in words. */
export const retentionMessages: Readonly<Record<PersonalDataKind, Label>> = {
  application: {
    zh: '申请人的姓名、证件号码和联系方式',
    'zh-TW': '申請人的姓名、證件號碼和聯絡方式',
    en: 'name, identity number and contact of an applicant',
  },
  recordCorrection: {
    zh: '申请更正本人信息的人的姓名、证件号码和联系方式',
    'zh-TW': '申請更正本人資訊的人的姓名、證件號碼和聯絡方式',
    en: 'name, identity number and contact of somebody who had their own record corrected',
  },
  identityProof: {
    zh: '身份证明、代理或监护证明的文件',
    'zh-TW': '身分證明、代理或監護證明的檔案',
    en: 'proof of identity, of an agent or of a guardian',
  },
  thirdParty: {
    zh: '被征求意见的第三方的姓名和联系方式',
    'zh-TW': '被徵求意見的第三方的姓名和聯絡方式',
    en: 'name and contact of a third party who was consulted',
  },
  refusedSubmission: {
    zh: '经审查不作为申请处理的提交内容',
    'zh-TW': '經審查不作為申請處理的提交內容',
    en: 'what was sent and found to be no application',
  },
}

/** What happens to it. */
export const retentionActionMessages: Readonly<Record<RetentionAction, Label>> = {
  erase: { zh: '删除', 'zh-TW': '刪除', en: 'erased' },
  pseudonymise: { zh: '以代号替换', 'zh-TW': '以代號替換', en: 'replaced by a code' },
}
