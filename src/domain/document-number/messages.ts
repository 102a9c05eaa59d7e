import type { DocumentNumberFault, DocumentNumberWarning } from './normaliseDocumentNumber.ts'

/** What people read about a document number. */
export const documentNumberMessages: Readonly<
  Record<
    DocumentNumberFault | DocumentNumberWarning,
    Readonly<Record<'zh' | 'zh-TW' | 'en', string>>
  >
> = {
  missingDocumentNumber: {
    zh: '没有填写文号。',
    'zh-TW': '沒有填寫文號。',
    en: 'The document number is missing.',
  },
  unknownForm: {
    zh: '看不出这是文号，请写成“云政发〔2026〕3号”或“县人民政府令第3号”的样子。',
    'zh-TW': '看不出這是文號，請寫成“雲政發〔2026〕3號”或“縣人民政府令第3號”的樣子。',
    en: 'This is not a document number; it should look like 云政发〔2026〕3号 or 县人民政府令第3号.',
  },
  missingIssuer: {
    zh: '缺少机关代字。',
    'zh-TW': '缺少機關代字。',
    en: 'The letters of the issuer are missing.',
  },
  invalidIssuer: {
    zh: '机关代字里有标点或其他不该有的字符。',
    'zh-TW': '機關代字裡有標點或其他不該有的字符。',
    en: 'The letters of the issuer contain punctuation or other characters that do not belong there.',
  },
  missingBracket: {
    zh: '年份两边缺少六角括号〔〕。',
    'zh-TW': '年份兩邊缺少六角括號〔〕。',
    en: 'The brackets 〔〕 around the year are missing.',
  },
  invalidYear: {
    zh: '年份应当写全四位数字（1900至2099）。',
    'zh-TW': '年份應當寫全四位數字（1900至2099）。',
    en: 'The year must be written in full, four figures (1900 to 2099).',
  },
  ordinalPresent: {
    zh: '序号前面不加“第”。',
    'zh-TW': '序號前面不加“第”。',
    en: 'There must be no 第 before the serial number.',
  },
  missingSequence: {
    zh: '缺少序号。',
    'zh-TW': '缺少序號。',
    en: 'The serial number is missing.',
  },
  invalidSequence: {
    zh: '序号应当是阿拉伯数字，从1开始。',
    'zh-TW': '序號應當是阿拉伯數字，從1開始。',
    en: 'The serial number must be in Arabic figures, from 1.',
  },
  leadingZero: {
    zh: '序号不编虚位，1不写成01。',
    'zh-TW': '序號不編虛位，1不寫成01。',
    en: 'The serial number takes no leading zero: 1, not 01.',
  },
  missingSuffix: {
    zh: '末尾缺少“号”字。',
    'zh-TW': '末尾缺少“號”字。',
    en: 'The closing 号 is missing.',
  },
  trailingText: {
    zh: '“号”字后面还有多余的文字。',
    'zh-TW': '“號”字後面還有多餘的文字。',
    en: 'There is text after the closing 号.',
  },
  bracketsReplaced: {
    zh: '年份两边的括号已改为六角括号〔〕。',
    'zh-TW': '年份兩邊的括號已改為六角括號〔〕。',
    en: 'The brackets around the year have been changed to 〔〕.',
  },
  bracketsRemoved: {
    zh: '令号两边的括号已去掉。',
    'zh-TW': '令號兩邊的括號已去掉。',
    en: 'The brackets around the number of the order have been removed.',
  },
  charactersReplaced: {
    zh: '已去掉空格，并把全角字符改为半角。',
    'zh-TW': '已去掉空格，並把全角字符改為半角。',
    en: 'Spaces have been removed and full-width characters changed to half-width.',
  },
  ordinalAdded: {
    zh: '已在序号前面补上“第”。',
    'zh-TW': '已在序號前面補上“第”。',
    en: '第 has been added before the serial number.',
  },
}
