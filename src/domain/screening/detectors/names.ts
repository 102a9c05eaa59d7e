import { compoundSurnames, givenCharacters, surnames } from './nameCharacters.ts'
import { after } from './nameContext.ts'
import { wordsLikeNames } from './wordsLikeNames.ts'

const han = '[\\u4e00-\\u9fff]'
const compound = compoundSurnames.join('|')

/** A name of Chinese form, or one of other peoples, whose parts a dot joins (阿依古丽·买买提). */
export const nameShape = `(?:${han}{2,6}·${han}{2,8}|(?:${compound})${han}{1,2}|[${surnames}]${han}{1,2})`

/** A surname of two characters at the beginning of a name. */
export const compoundSurname = new RegExp(`^(?:${compound})`)

const starting = new RegExp(`^${nameShape}`)
const whole = new RegExp(`^${nameShape}$`)

/** What offices, places and titles end in; a name of three characters hardly ever does. */
const endsInWord =
  /(?:某|[村镇乡县市区局组队街路号费款额率表册证类项社厂店所站院校部室行期岁人卡证方]|科长|局长|主任|老师|同志|经理|书记|县长|镇长|乡长|所长|站长|院长|校长|队长|组长|部长|处长|医生|律师|师傅|先生|女士|大爷|大娘|大妈|阿姨|公司|银行|政府|小学|中学)$/

/** A name may stretch its two characters over the width of three: 陆　明. */
const together = (text: string): string =>
  new RegExp(`^${han}[ ]{1,4}${han}$`).test(text) ? text.replace(/ /g, '') : text

/** Whether a text that stands by itself is a name. */
export const isName = (text: string): boolean => {
  const name = together(text.trim())
  if (!whole.test(name) || wordsLikeNames.has(name)) return false
  return name.length === 2 ? !name.endsWith('某') : !endsInWord.test(name)
}

/** What follows a name that is certain: a sex or an age. Then even 温暖 is a name. */
const personFollows = /^[ ]?[,(][ ]?(?:男|女|\d{1,3}岁)/

/** A word for a person that a name joined by a dot would swallow: 本人古丽娜·阿不都. */
const personWord = /^(?:本人|村民|牧民|居民|户主|学生|患者|业主|[^·]{1,3}人)/

const beforeWord = new RegExp(`^(?:$|[^\\u4e00-\\u9fff·]|${after})`, 'u')

/**
 * The name that begins at `index` of a sentence, or null. Of two characters when the third belongs to
 * the next word; what stands alone need not be made of the characters of names, unless `isStrict`.
 */
export const nameAt = (text: string, index: number, { isStrict = false } = {}): string | null => {
  const longest = starting.exec(text.slice(index, index + 18))?.[0]
  if (longest === undefined) return null
  const shorter = longest.length > 2 && !longest.includes('·') ? [longest.slice(0, -1)] : []
  if (longest.includes('·') && personWord.test(longest)) return null
  for (const name of [longest, ...shorter]) {
    const rest = text.slice(index + name.length, index + name.length + 8)
    if (!beforeWord.test(rest)) continue
    const isAlone = !isStrict && !/[\u4e00-\u9fff]/.test((text[index - 1] ?? '') + (rest[0] ?? ''))
    if (personFollows.test(rest) && whole.test(name)) return name
    if (isAlone ? isName(name) : isNameInSentence(name)) return name
    if (
      !isStrict &&
      isLabel.test(text.slice(Math.max(0, index - 2), index)) &&
      isRareName(name, rest)
    )
      return name
  }
  return null
}

const isLabel = /(?:姓名|户名|户主|[人者])$/

/** One character that is seldom in a name, where the sentence ends behind it: 户名盛海棠，. */
const isRareName = (name: string, rest: string): boolean =>
  name.length === 3 &&
  !/^[\u4e00-\u9fff]/.test(rest) &&
  isName(name) &&
  [...name.slice(1)].some((character) => givenCharacters.has(character))

/** Whether a piece of a sentence is a name: its characters must be those that names are made of. */
export const isNameInSentence = (text: string): boolean => {
  if (!isName(text)) return false
  if (text.includes('·')) return true
  const surname = compoundSurname.exec(text)?.[0] ?? text.slice(0, 1)
  return [...text.slice(surname.length)].every((character) => givenCharacters.has(character))
}

/** Whether all of a cell under a heading such as 姓名 is a name: there even 安康 or 王国 is one. */
export const isNameUnderHeading = (text: string): boolean => {
  const name = together(text.trim())
  return /^[\u4e00-\u9fff]{2,4}$/.test(name) ||
    /^[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}$/.test(name)
    ? !/某|同上|合计|小计|^无$|姓名/.test(name)
    : false
}
