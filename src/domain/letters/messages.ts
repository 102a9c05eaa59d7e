import type { Label } from '../disclosure/index.ts'
import type { TemplateFaultCode } from './templateFaults.ts'

/**
 * What people read when a wording or a letter is refused. `{{name}}` is the placeholder as it is
 * written, `{{label}}` its name in their language.
 */
export const letterMessages: Readonly<
  Record<TemplateFaultCode | 'PLACEHOLDER_UNRESOLVED' | 'GLYPH_MISSING', Label>
> = {
  TEMPLATE_EMPTY: {
    zh: '请填写文书正文。',
    'zh-TW': '請填寫文書正文。',
    en: 'The letter has no wording.',
  },
  TEMPLATE_TOO_LONG: {
    zh: '文书正文太长，最多20000字。',
    'zh-TW': '文書正文太長，最多20000字。',
    en: 'The wording is too long: 20,000 characters at most.',
  },
  PLACEHOLDER_UNKNOWN: {
    zh: '没有“{{name}}”这个占位符。',
    'zh-TW': '沒有「{{name}}」這個預留欄位。',
    en: 'There is no placeholder “{{name}}”.',
  },
  PLACEHOLDER_MALFORMED: {
    zh: '这里的写法不对：“{{name}}”。占位符写作两个半角花括号夹一个名称，条件只能放在段首。',
    'zh-TW':
      '這裡的寫法不對：「{{name}}」。預留欄位寫作兩個半形大括號夾一個名稱，條件只能放在段首。',
    en: 'This cannot be read: “{{name}}”. A placeholder is a name in two pairs of braces; a condition stands at the beginning of a paragraph.',
  },
  PLACEHOLDER_NOT_FOR_KIND: {
    zh: '这种文书不能使用“{{label}}”（{{name}}）。',
    'zh-TW': '這種文書不能使用「{{label}}」（{{name}}）。',
    en: 'A letter of this kind cannot use “{{label}}” ({{name}}).',
  },
  PLACEHOLDER_COMPULSORY: {
    zh: '这种文书必须写明“{{label}}”（{{name}}），且不能放在带条件的段落里。',
    'zh-TW': '這種文書必須寫明「{{label}}」（{{name}}），且不能放在帶條件的段落裡。',
    en: 'A letter of this kind must say “{{label}}” ({{name}}), in a paragraph without a condition.',
  },
  PLACEHOLDER_UNRESOLVED: {
    zh: '“{{label}}”（{{name}}）还没有内容，文书不能生成。',
    'zh-TW': '「{{label}}」（{{name}}）還沒有內容，文書不能產生。',
    en: '“{{label}}” ({{name}}) has no value yet, so there is no letter.',
  },
  GLYPH_MISSING: {
    zh: '文书字体中没有“{{name}}”这个字，PDF无法印出。请换用通行的写法，或者以Word文件打印。',
    'zh-TW':
      '文書字型中沒有「{{name}}」這個字，PDF無法印出。請換用通行的寫法，或者以Word檔案列印。',
    en: 'The font of letters has no “{{name}}”, so the PDF cannot show it. Use a common form, or print the Word file.',
  },
}
