import { longSurnames, surnames, wordySurnames } from './surnames.ts'

/** Stands where a name or a number stood. */
const blank = '×'

const masked = /(\p{Script=Han})(?:某{1,2}(?![些种个地项类])|[*＊×Xx]{1,2}(?![\dA-Za-z]))/gu
const number = /[0-9０-９]{17}[XxＸｘ]|[0-9０-９]+/g
/** What follows a name and nothing else. */
const afterName =
  /同志|先生|女士|同学|等[0-9０-９一二两三四五六七八九十百]+(?:人|名|户)|[（(][男女]/g
/** What stands before and after a person in a title that decides about one. */
const between =
  /(关于(?:对|给予|授予)?|对|给予|授予|与|为|因)(\p{Script=Han}{2,4}?)(?=的|作出|涉嫌|违法|违规|非法|擅自|不服|信访|投诉|举报|申请|行政|处分|一案|案|诉)/gu
const afterPart =
  /((?:户主|申请人|当事人|被处罚人|被申请人|患者|学生|职工|负责人|法定代表人)[:：]?)(\p{Script=Han}{2,4}?)(?=$|[^\p{Script=Han}]|的|不服)/gu

/**
 * A title without persons: names of people and all numbers are blanked, so that what was decided can
 * be told without telling about whom (Art. 15; a precedent is kept apart from its document). It looks
 * at where names stand in titles: beside 同志, between 对 and 的, after 申请人. Offices and firms stay.
 */
export function cleanTitle(title: string): string {
  // The masked ones first: afterwards a blank may stand behind any character.
  const unmasked = title.replace(masked, (found, first: string) =>
    surnames.has(first) ? blank : found,
  )
  return blankBefore(unmasked)
    .replace(between, (found, cue: string, name: string) =>
      isName(name) ? `${cue}${blank}` : found,
    )
    .replace(afterPart, (found, cue: string, name: string) =>
      isName(name) ? `${cue}${blank}` : found,
    )
    .replace(number, blank)
}

/** Blanks the names before 同志 and the like, and those that stand in a list with them. */
function blankBefore(title: string): string {
  let cleaned = ''
  let from = 0
  for (const { index } of title.matchAll(afterName)) {
    cleaned += withoutNamesAtEnd(title.slice(from, index))
    from = index
  }
  return cleaned + title.slice(from)
}

function withoutNamesAtEnd(text: string): string {
  const length = lengthOfNameAtEnd(text)
  if (length === 0) return text
  const before = text.slice(0, -length)
  const last = before.at(-1) ?? ''
  return '、，,和及与'.includes(last) && last !== ''
    ? `${withoutNamesAtEnd(before.slice(0, -1))}${last}${blank}`
    : `${before}${blank}`
}

/** What stands just before a name in a title. */
const isEdge = (character: string | undefined): boolean =>
  character === undefined ||
  !/\p{Script=Han}/u.test(character) ||
  '于对予授命去彰为与和及给免选举聘念向因'.includes(character)

function lengthOfNameAtEnd(text: string): number {
  const fits = [4, 3, 2].filter(
    (length) => text.length >= length && beginsAsName(text.slice(-length)),
  )
  return fits.find((length) => isEdge(text.at(-length - 1))) ?? fits[0] ?? 0
}

function beginsAsName(text: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(text)) return false
  if (longSurnames.has(text.slice(0, 2))) return text.length >= 3
  return text.length <= 3 && surnames.has(text[0] as string)
}

/** Whether what stands where a name could is one, and no office, firm, place or group of people. */
function isName(text: string): boolean {
  if (!beginsAsName(text) || /[局厅部委办院校乡镇村县区市所站队司厂店组户民众员]$/u.test(text))
    return false
  return text.length > 2 || !wordySurnames.has(text[0] as string)
}
