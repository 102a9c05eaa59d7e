import type { PlaceKind } from '../types.ts'
import type { Hit, View } from '../view.ts'

const level = '[绝机秘][ \\t]*密'
const term =
  '(?:[\\d一二三四五六七八九十]{1,3}[ ]*(?:年|个?月|天|日)|[\\d ]{2,5}[ ]*(?:年|个?月)|长期|永久)'
const loose = `(?:长[ ]*期|[\\d一二三四五六七八九十][\\d一二三四五六七八九十 ]{0,4}(?:年|个[ ]*月|月|天|日))`

/** A level with a star, wherever it stands (GB/T 9704: 密级和保密期限 are parted by ★). */
const withStar = new RegExp(
  `${level}(?:[ ]*级)?[ \\t)\\]】(]*(?:★+(?:[ \\t]*${loose})?|[*※▲✦][ ]*${term})`,
  'g',
)

/** What may stand beside a mark on its line: the number of the copy, urgency, brackets. */
const beside =
  '(?:[ \\t]|\\d{6}|No\\.?\\d+|特急|加急|平急|特提|[【】\\[\\]()<>《》"“”*★.:。-]|密级|定密|保密期限|期限|内部资料|内部文件|注意保存|严禁复制|严禁外传|严禁翻印|不得翻印|阅后收回|加急件?|急件)*'
const kept = `(?:[ \\t,:(★*·-]|保密期限|期限)*`

/** A level with a term, and nothing else on the line. */
const withTerm = new RegExp(
  `^${beside}(?<mark>${level}(?:级|件)?(?:[ ]*\\((?:★|保密期限)?[: ]*${loose}\\)|${kept}${loose}))${beside}$`,
)
/** A level, and nothing else on the line. */
const bare = new RegExp(`^${beside}(?<mark>${level})(?:级|件|文件|资料|材料)?${beside}$`)
const labelled = new RegExp(
  `^[^。,;\\d]{0,8}密[ ]*级(?:别|标[识志])?[ ]*[:\\t(]?[ ]*(?<mark>${level})(?:级)?(?![\\u4e00-\\u9fff、])`,
)

const upright =
  /(?<=^|\n)[ \t]*(?<mark>[绝机秘][ \t]*\n[ \t]*密(?:[ \t]*\n[ \t]*★(?:[ \t]*\n?[ \t]*[\d一二三四五六七八九十]){0,3}(?:[ \t]*\n?[ \t]*(?:年|长[ \t]*\n?[ \t]*期))?)?)[ \t]*(?=\n|$)/g

/** Places where a mark need not stand alone on its line, only by itself. */
export const labelPlaces: ReadonlySet<PlaceKind> = new Set([
  'fileName',
  'header',
  'property',
  'embeddedFile',
])
const inName = new RegExp(
  `(?<=^|[ \\t\\n_\\-—·.,()\\[\\]【】《》“”"])(?<mark>${level})(?:级|件|文件|资料|材料|方案|报告|名单|名册|计划|通报|纪要)?(?:[ ]*${term})?(?=$|[ \\t\\n_\\-—·.,()\\[\\]【】《》“”"★])`,
  'g',
)

/** How many lines, and how many characters, are the head of a passage. */
const headLines = 12
const headLength = 600

/**
 * SC-1: marks of state secrets (保密法 Art. 14, 国家秘密定密管理 and GB/T 9704). A level with a star, a
 * level with a term alone on a line, a level alone on a line at the head, in a page header or in a
 * file name. The same words in a sentence are no mark.
 */
export function* secrecyMarks(view: View): Generator<Hit> {
  const { text } = view
  if (!/[绝机秘]\s*密/.test(text)) return
  for (const { 0: mark, index } of text.matchAll(withStar)) {
    if (
      /(?:商业|技术|个人|国家|保守|泄露)$/.test(text.slice(Math.max(0, index - 2), index)) &&
      !/[年月期]$/.test(mark)
    )
      continue
    if (/工作$/.test(text.slice(Math.max(0, index - 2), index))) continue
    yield { start: index, end: index + mark.length, level: 'refuse' }
  }
  for (const match of text.matchAll(upright)) yield* refusal(match, 0)
  if (labelPlaces.has(view.place.kind))
    for (const match of text.matchAll(inName)) yield* refusal(match, 0)
  for (const { line, offset, isHead } of linesOf(text)) {
    if (line.length > 60 || !/[绝机秘][ \t]*密/.test(line)) continue
    const match = withTerm.exec(line) ?? labelled.exec(line) ?? (isHead ? bare.exec(line) : null)
    if (match) yield* refusal(match, offset)
  }
}

function* refusal(match: RegExpMatchArray, offset: number): Generator<Hit> {
  const mark = match.groups?.mark ?? match[0]
  const start = offset + (match.index ?? 0) + match[0].indexOf(mark)
  yield { start, end: start + mark.length, level: 'refuse' }
}

/** The lines of a text, and whether each is among the first that have anything on them. */
export function* linesOf(
  text: string,
): Generator<{ line: string; offset: number; isHead: boolean }> {
  let filled = 0
  let offset = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') filled += 1
    yield { line, offset, isHead: filled <= headLines && offset <= headLength }
    offset += line.length + 1
  }
}
