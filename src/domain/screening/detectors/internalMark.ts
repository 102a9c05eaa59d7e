import type { Hit, View } from '../view.ts'
import { labelPlaces, linesOf } from './secrecyMark.ts'

const spaced = (word: string) => [...word].join('[ ]*')
const words = [
  '内部资料',
  '内部文件',
  '内部材料',
  '内部使用',
  '内部参考',
  '内部刊物',
  '内部传阅',
  '内部掌握',
  '内部文稿',
  '工作秘密',
  '注意保存',
  '注意保密',
  '妥善保管',
  '不得外传',
  '严禁外传',
  '请勿外传',
  '禁止外传',
  '不得翻印',
  '仅供内部参考',
  '仅供内部使用',
  '供内部参考',
  '内部发行',
  '阅后收回',
  '会后收回',
  '阅后即退',
  '不予公开',
  '内部明电',
].filter((word) => word !== '不予公开')
const word = `(?:${words.map(spaced).join('|')})`
const edge = '[ \\t_\\-—·.,、;:!★*()\\[\\]【】《》<>“”"。]'
const term = '(?:[ ]*(?:★|[*])?[ ]*(?:\\d{1,2}[ ]*年|长期))?'

const alone = new RegExp(
  `^(?:${edge}|\\d{6}|特急|加急)*(?<mark>${word}(?:${edge}*${word})*)${term}${edge}*$`,
)
const inName = new RegExp(
  `(?<=^|\\n|${edge})(?<mark>${word}(?:${edge}+${word})*)(?=$|\\n|${edge})`,
  'g',
)

const drafts =
  '内部讨论稿?|送审稿|讨论稿|征求意见稿|审议稿|报审稿|报批稿|上会稿|汇报稿|草案|初稿|草稿|请示'
const draftInBrackets = new RegExp(
  `[(\\[【〔][^()\\[\\]【】〔〕]{0,10}?(?<mark>${drafts})[^()\\[\\]【】〔〕]{0,6}[)\\]】〕][ \\t]*$`,
)
const draftAtEnd = new RegExp(`(?<mark>${drafts})[ \\t]*$`)
const draftInName = new RegExp(`(?<mark>${drafts})(?=$|[ _\\-—.,()\\[\\]【】\\d]|v|V)`)
const closing =
  /(?:妥否|当否|可否|是否妥当)[,。 ]*(?:请|望|恳请)[^。\n]{0,6}(?:批示|批复|审示|审批|指示|审定)/g

/**
 * Marks of what is for officials alone (工作秘密, 内部资料; 保密法 Art. 64, 条例 Art. 16): refused where a
 * mark stands, as with secrets. Words of a draft or a request to superiors are a warning, since a
 * draft is published when the public is asked about it.
 */
export function* internalMarks(view: View): Generator<Hit> {
  const { text, place } = view
  const isLabel = labelPlaces.has(place.kind)
  if (isLabel) for (const match of text.matchAll(inName)) yield* hit(match, 0, 'refuse')
  for (const { line, offset, isHead } of linesOf(text)) {
    if (!isHead) break
    if (line.length > 80 || line.includes('。')) continue
    const mark = alone.exec(line)
    if (mark) yield* hit(mark, offset, 'refuse')
    const draft =
      (isLabel ? draftInName.exec(line) : null) ??
      draftInBrackets.exec(line) ??
      draftAtEnd.exec(line)
    if (draft) yield* hit(draft, offset, 'warn', 'processWord')
  }
  for (const match of text.matchAll(closing)) yield* hit(match, 0, 'warn', 'processWord')
}

function* hit(
  match: RegExpMatchArray,
  offset: number,
  level: Hit['level'],
  note?: string,
): Generator<Hit> {
  const mark = match.groups?.mark ?? match[0]
  const start = offset + (match.index ?? 0) + match[0].indexOf(mark)
  yield { start, end: start + mark.length, level, ...(note ? { note } : {}) }
}
