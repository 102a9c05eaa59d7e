import type { IndexNumberRefusal } from './formatIndexNumber.ts'
import type { IndexNumberFault, IndexNumberWarning } from './parseIndexNumber.ts'

/** What people read about an index number. */
export const indexNumberMessages: Readonly<
  Record<
    IndexNumberFault | IndexNumberWarning | IndexNumberRefusal,
    Readonly<Record<'zh' | 'zh-TW' | 'en', string>>
  >
> = {
  missingIndexNumber: {
    zh: '没有填写索引号。',
    'zh-TW': '沒有填寫索引號。',
    en: 'The index number is missing.',
  },
  missingSlash: {
    zh: '前段码和后段码之间缺少“/”。',
    'zh-TW': '前段碼和後段碼之間缺少“/”。',
    en: 'There is no "/" between the two parts.',
  },
  missingIssuer: {
    zh: '缺少“/”前面的机构代码。',
    'zh-TW': '缺少“/”前面的機構代碼。',
    en: 'The code of the issuer before the "/" is missing.',
  },
  issuerHyphen: {
    zh: '机构代码里的连字符应当省略。',
    'zh-TW': '機構代碼裡的連字符應當省略。',
    en: 'The hyphen in the code of the issuer must be left out.',
  },
  issuerLength: {
    zh: '机构代码应当是18位统一社会信用代码或9位组织机构代码。',
    'zh-TW': '機構代碼應當是18位統一社會信用代碼或9位組織機構代碼。',
    en: 'The code of the issuer must be an 18-character unified social credit code or a 9-character organisation code.',
  },
  issuerCharacters: {
    zh: '机构代码含有不允许的字符。',
    'zh-TW': '機構代碼含有不允許的字符。',
    en: 'The code of the issuer has characters that are not allowed.',
  },
  invalidYear: {
    zh: '年份应当是四位数字（1900至2099），后面可以加两位月份。',
    'zh-TW': '年份應當是四位數字（1900至2099），後面可以加兩位月份。',
    en: 'The year must have four figures (1900 to 2099); two figures for the month may follow.',
  },
  invalidMonth: {
    zh: '月份应当在01至12之间。',
    'zh-TW': '月份應當在01至12之間。',
    en: 'The month must be between 01 and 12.',
  },
  invalidSequence: {
    zh: '流水号应当是五位数字，从00001开始。',
    'zh-TW': '流水號應當是五位數字，從00001開始。',
    en: 'The serial number must have five figures, from 00001.',
  },
  orgCodeCheckDigit: {
    zh: '组织机构代码的校验码不对，请核对。',
    'zh-TW': '組織機構代碼的校驗碼不對，請核對。',
    en: 'The check digit of the organisation code is wrong; please compare.',
  },
  usccCheckDigit: {
    zh: '统一社会信用代码的校验码不对，请核对。',
    'zh-TW': '統一社會信用代碼的校驗碼不對，請核對。',
    en: 'The check digit of the unified social credit code is wrong; please compare.',
  },
  invalidUscc: {
    zh: '该机构没有正确的统一社会信用代码，不能编制索引号。',
    'zh-TW': '該機構沒有正確的統一社會信用代碼，不能編制索引號。',
    en: 'The office has no correct unified social credit code, so no index number can be given.',
  },
  sequenceOverflow: {
    zh: '该机构本年度的99999个索引号已经用完。',
    'zh-TW': '該機構本年度的99999個索引號已經用完。',
    en: 'The office has used all 99999 index numbers of the year.',
  },
}
