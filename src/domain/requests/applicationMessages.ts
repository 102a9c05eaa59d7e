import type { Label } from '../disclosure/index.ts'
import type { ApplicationFault } from './application.ts'

/** What an applicant reads when something in the form is wrong. */
export const applicationMessages: Readonly<Record<ApplicationFault['code'], Label>> = {
  REQUIRED: { zh: '请填写这一项。', 'zh-TW': '請填寫這一項。', en: 'Please fill this in.' },
  UNKNOWN_VALUE: {
    zh: '请从所列的选项里选择。',
    'zh-TW': '請從所列的選項裡選擇。',
    en: 'Please choose one of the options given.',
  },
  TOO_LONG: { zh: '内容太长。', 'zh-TW': '內容太長。', en: 'This is too long.' },
  IDENTITY_MISSING: {
    zh: '请填写身份证明号码（条例第二十九条）。',
    'zh-TW': '請填寫身份證明號碼（條例第二十九條）。',
    en: 'Please give the number of your proof of identity (Art. 29).',
  },
  IDENTITY_FORM: {
    zh: '证件号码的位数或者字符不对。',
    'zh-TW': '證件號碼的位數或者字元不對。',
    en: 'The number has the wrong length or characters that it cannot have.',
  },
  IDENTITY_DATE: {
    zh: '身份证号码里的地区或者出生日期不存在。',
    'zh-TW': '身份證號碼裡的地區或者出生日期不存在。',
    en: 'The region or the day of birth in the identity number does not exist.',
  },
  IDENTITY_CHECK_DIGIT: {
    zh: '号码的校验位不对，请核对是否有一位写错。',
    'zh-TW': '號碼的校驗位不對，請核對是否有一位寫錯。',
    en: 'The check character is wrong; please look for a mistyped character.',
  },
  IDENTITY_KIND: {
    zh: '这种证件不适用于所选的申请人类型。',
    'zh-TW': '這種證件不適用於所選的申請人類型。',
    en: 'This kind of document does not fit the type of applicant.',
  },
  EMAIL_FORM: {
    zh: '电子邮箱的写法不对。',
    'zh-TW': '電子郵箱的寫法不對。',
    en: 'This is no e-mail address.',
  },
  PHONE_FORM: {
    zh: '电话号码的写法不对。',
    'zh-TW': '電話號碼的寫法不對。',
    en: 'This is no telephone number.',
  },
  CONTACT_MISSING: {
    zh: '请至少留下一种联系方式：电话、电子邮箱或者通信地址。',
    'zh-TW': '請至少留下一種聯繫方式：電話、電子郵箱或者通信地址。',
    en: 'Please leave a telephone number, an e-mail address or a postal address.',
  },
  EMAIL_NEEDED: {
    zh: '要用电子邮件取得信息，请填写电子邮箱。',
    'zh-TW': '要用電子郵件取得信息，請填寫電子郵箱。',
    en: 'To have the answer by e-mail, please give an e-mail address.',
  },
  ADDRESS_NEEDED: {
    zh: '要邮寄取得信息，请填写通信地址。',
    'zh-TW': '要郵寄取得信息，請填寫通信地址。',
    en: 'To have the answer by post, please give a postal address.',
  },
}
