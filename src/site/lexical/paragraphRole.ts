/** What a paragraph is in an official document, where nothing but its text says so. */
export type ParagraphRole =
  | 'plain'
  /** 主送机关: flush left. */
  | 'addressee'
  /** 一、总体要求 and 第一章 总则. */
  | 'heading'
  /** （一）摸清底数. */
  | 'subheading'
  /** 发文机关署名 and 成文日期: to the right. */
  | 'signature'
  /** 附件：…, flush with the text, with the names below each other. */
  | 'annex'

const numeral = '[一二三四五六七八九十百]'
const chapter = new RegExp(`^第${numeral}+[章节编][\\s\\u3000].{0,30}$`)
const heading = new RegExp(`^${numeral}+、[^。；：？！]{1,30}$`)
const subheading = new RegExp(`^[（(]${numeral}+[）)][^。；：？！]{1,30}$`)
const date =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/
const signatory = /^[^。，；：、！？]{2,40}$/
const addressee = /^[^。；]{2,200}[：:]$/

/**
 * The roles of a run of plain paragraphs, by the layout that 党政机关公文格式 (GB/T 9704-2012)
 * prescribes. Texts typed or imported without any markup thus read like the document they are.
 */
export function paragraphRoles(texts: readonly string[]): ParagraphRole[] {
  const trimmed = texts.map((text) => text.trim())
  const roles = trimmed.map((text, index): ParagraphRole => {
    if (chapter.test(text) || heading.test(text)) return 'heading'
    if (subheading.test(text)) return 'subheading'
    if (/^附件[\d１-９]*[：:]/.test(text)) return 'annex'
    if (index === 0 && addressee.test(text)) return 'addressee'
    return 'plain'
  })
  for (const [index, text] of trimmed.entries()) {
    if (index === 0 || !date.test(text)) continue
    roles[index] = 'signature'
    const before = trimmed[index - 1] ?? ''
    if (index > 1 && signatory.test(before)) roles[index - 1] = 'signature'
  }
  return roles
}
