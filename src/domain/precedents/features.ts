/** Words that stand in every document and say nothing of what it is about. */
const emptyWords = new Set(
  `关于 对于 的 了 和 与 及 以及 或 在 为 为了 对 将 现 就 由 从 到 至 等 其 该 本 各 并 于 以 按 按照 根据 依据
   有关 相关 进行 做好 予以 如下 现将 特此 请 认真 遵照 执行 贯彻 落实 印发 转发 发布 公布 通知 通告 公告 公示
   通报 意见 决定 批复 复函 函 报告 请示 方案 办法 规定 工作 事项 情况 一 二 三 四 五 六 七 八 九 十 年 月 日
   号 第 人民政府 人民 政府 办公室 单位 部门 乡镇 街道 县 市 省`.split(/\s+/),
)

/** How often a word of the title counts against one of the text: the title says what it is about. */
const weightOfTitle = 5
/** How many words of the text count; what a document is about stands at its beginning. */
const wordsOfText = 20

const tells = (word: string): boolean => !emptyWords.has(word) && !/^[\p{N}×.]+$/u.test(word)

/**
 * What a document is compared by: the words of its title, five times each, and the first twenty of
 * its text that say anything. A list of names further down must not make two lists differ. The words
 * come cut, from a title that was cleaned.
 */
export function featuresOf({
  title,
  text,
}: {
  title: readonly string[]
  text: readonly string[]
}): string[] {
  const ofTitle = distinct(title).flatMap((word) =>
    Array.from({ length: weightOfTitle }, (_, copy) => `${word}#${copy}`),
  )
  return [...ofTitle, ...distinct(text).slice(0, wordsOfText)]
}

const distinct = (words: readonly string[]): string[] => [...new Set(words.filter(tells))]

/**
 * What a title is about: without the office that it begins with, which would make all documents of
 * an office alike. 云泽县财政局关于做好部门预算公开工作的通知 is about what follows 关于.
 */
export const subjectOf = (title: string): string =>
  title.replace(/^[^关]{2,40}?(?:政府|[局府会室委办院镇乡厅部站处队心])[ 　]?(?=关于)/u, '')
