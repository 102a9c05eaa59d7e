import { type Found, foundIn } from '../found.ts'
import type { Hit, Stretch, View } from '../view.ts'
import { addressWords, homeWords, officeWords } from './addressWords.ts'
import { before as beforeName } from './nameContext.ts'
import { isName, isNameInSentence, nameShape } from './names.ts'

const num =
  '(?:\\d{1,5}(?:-\\d{1,4}){0,3}|[一二三四五六七八九十百零]{1,5}|[甲乙丙丁A-Za-z]\\d{0,3})'
const unit = '(?:号院|号楼|号|组|栋|幢|座|单元|楼|层|室|房|户|门|社|队|弄|屯|区|#)'

/** The number of a house, group, building, stairs and room, in a row; or a group that has a name. */
const doorway = new RegExp(
  `(?:(?:附|第|之)?${num}[ ]?${unit}[ ,-]?)+(?:${num}(?![\\d年月日元万亿人件个%.]))?|(?<=小区|花园|家园|新村|公寓|[苑城府里湾])\\d{1,3}-\\d{1,2}-\\d{3,4}(?!\\d)|(?<=村)(?!民小组)[\\u4e00-\\u9fff]{2,3}[组屯](?:${num}号)?`,
  'g',
)

/** The village, street or estate before it, with whatever leads there. */
const area =
  /[\u4e00-\u9fffA-Za-z\d]{1,24}?(?:街道|社区|大道|小区|花园|家园|新村|公寓|广场|胡同|[村路街巷弄里庄屯寨苑府城湾坪沟堡坡岭乡镇区园楼居])[\u4e00-\u9fff]{0,4}$/

/** Down to the stairs, room or group: where somebody lives, not where something is. */
const deep = /组|栋|幢|单元|室|户|屯|队|社|弄|附|\d-\d{1,2}-\d{3,4}/

type Address = Stretch & { text: string; door: string }

/**
 * Home addresses down to the group, house or room: beside a person or behind a word for where somebody
 * lives (个人信息保护法 Art. 28). The address of an office is none. A hold.
 */
export function* homeAddresses(view: View, found: readonly Found[]): Generator<Hit> {
  const people = new Map<number, boolean>()
  for (const { 0: door, index } of view.text.matchAll(doorway)) {
    const line = view.before(index, 40)
    const from = line.slice(
      Math.max(...[...',;。:、("“ |'].map((mark) => line.lastIndexOf(mark))) + 1,
    )
    const place = area.exec(withoutLabel(from))
    if (place === null) continue
    const start = index - place[0].length
    const end = index + door.replace(/[ ,-]+$/, '').length
    const address = { start, end, text: view.text.slice(start, end), door }
    if (isHome({ view, address, found, people })) yield { start, end, level: 'hold' }
  }
}

/** The label is not part of the address, also when nothing parts them: 家住王庄村三组. */
const withoutLabel = (text: string): string =>
  text.replace(
    /^.*(?:家住|现住|原住|租住|住在|家在|住址|住所|地址|居住在|居住于|租住于|户籍在|坐落于?|座落于?|住)[为是在于]?/,
    '',
  )

type Question = {
  view: View
  address: Address
  found: readonly Found[]
  people: Map<number, boolean>
}

function isHome({ view, address, found, people }: Question): boolean {
  const { start, end, text, door } = address
  if (officeWords.test(text + view.after(end, 8))) return false
  const before = view.before(start, 14)
  const labels = [before, view.headingOf(start), view.leftOf(start)]
  if (labels.some((label) => homeWords.test(label))) return true
  if (/单元/.test(door) && /室|户|\d{3,4}$/.test(door)) return true
  if (officeLabel.test(before)) return false
  const line = view.lineOf(start)
  if (deep.test(door) && hasPerson(view, line, start, people)) return true
  const isLabelled = labels.some((label) => addressWords.test(label))
  const near = view.isTable(line)
    ? line
    : { start: Math.max(line.start, start - 60), end: Math.min(line.end, end + 60) }
  return (isLabelled || deep.test(door)) && foundIn(found, near).some(isOfPerson)
}

const officeLabel =
  /(?:单位|企业|公司|办公|经营|办理|受理|建设|项目|注册|学校|机构|门店|厂)(?:地址|地点|场所|住所)?[:为在]?[ ]*$/

const isOfPerson = ({ detector }: Found): boolean =>
  detector === 'identityNumber' || detector === 'bankCard'

const nameThen = new RegExp(
  `(?:^|[^\\u4e00-\\u9fff]|${beforeName})(${nameShape})[ ]?[,:(的]?[ ]?(?:家|原|现)?(?:住|系)?$`,
  'u',
)

/** A cell of the row that is a name, or a name just before the address. */
function hasPerson(view: View, line: Stretch, at: number, people: Map<number, boolean>): boolean {
  if (!view.isTable(line)) {
    const name = nameThen.exec(view.text.slice(Math.max(line.start, at - 14), at))?.[1]
    return name !== undefined && isNameInSentence(name)
  }
  const known = people.get(line.start)
  if (known !== undefined) return known
  const isOne = view.cellsOf(line).some(({ start, end }) => isName(view.text.slice(start, end)))
  people.set(line.start, isOne)
  return isOne
}
