import type { Label } from '../disclosure/label.ts'

/** Why a finding has its level, or what is odd about it. */
export const noteMessages = {
  checkDigit: {
    zh: '校验码不对，可能是笔误，也可能不是证件或卡号，请核对。',
    'zh-TW': '校驗碼不對，可能是筆誤，也可能不是證件或卡號，請核對。',
    en: 'The check digit is wrong: a slip of the pen, or no such number. Please compare.',
  },
  firstGeneration: {
    zh: '像是15位的第一代身份证号码。',
    'zh-TW': '像是15位的第一代身份證號碼。',
    en: 'It looks like an identity number of the first generation, with 15 digits.',
  },
  glued: {
    zh: '号码与其他数字连写在一起。',
    'zh-TW': '號碼與其他數字連寫在一起。',
    en: 'The number is written together with other digits.',
  },
  halfMasked: {
    zh: '虽已部分遮盖，但保留了前段和后四位，合起来仍可能识别出个人。',
    'zh-TW': '雖已部分遮蓋，但保留了前段和後四位，合起來仍可能識別出個人。',
    en: 'Masked in part, but its beginning and last four together may still identify the person.',
  },
  processWord: {
    zh: '像是内部办理过程中的文稿，请核对公开属性是否妥当。',
    'zh-TW': '像是內部辦理過程中的文稿，請核對公開屬性是否妥當。',
    en: 'It looks like a draft or a request within the government. Please check that its mode of disclosure is right.',
  },
  ruleNotFinished: {
    zh: '文字过长，本机关自定义的规则没有在限定时间内检查完，须人工核对。',
    'zh-TW': '文字過長，本機關自訂的規則沒有在限定時間內檢查完，須人工核對。',
    en: 'The text is too long: the rule of the office did not finish in time. Please check by hand.',
  },
  ruleUnreadable: {
    zh: '本机关自定义的规则写法有误，无法检查，须人工核对。',
    'zh-TW': '本機關自訂的規則寫法有誤，無法檢查，須人工核對。',
    en: 'The rule of the office cannot be read. Please check by hand.',
  },
} as const satisfies Readonly<Record<string, Label>>

export type NoteCode = keyof typeof noteMessages
