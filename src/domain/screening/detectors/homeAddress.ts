import type { Found } from '../table.ts'
import type { Hit, View } from '../view.ts'
import { isNameCell, nameAtEnd } from './names.ts'

const num =
  '(?:\\d{1,5}(?:[-—]\\d{1,4}){0,3}|[一二三四五六七八九十百零]{1,5}|[甲乙丙丁A-Za-z]\\d{0,3})'
const unit = '(?:号院|号楼|号|组|栋|幢|座|单元|楼|层|室|房|户|社|队|弄|屯|#)'
/** The number of a house, group, building, stairs and room, in a row. */
const doorway = new RegExp(
  `(?:(?:附|第|之)?${num}[ ]?${unit}[ ,-]?)+(?:${num}(?![\\d年月日元万亿人件个]))?`,
  'g',
)

const area =
  /[\u4e00-\u9fffA-Za-z\d]{1,24}?(?:街道|社区|大道|小区|花园|家园|新村|公寓|广场|胡同|[村路街巷弄里庄屯寨苑府城湾坪沟堡坡岭乡镇区园楼居])[\u4e00-\u9fff]{0,4}$/

const homeWords =
  /(?:住址|家庭地址|家庭住[址所]|现居|家住|现住[址所地]?|住所地?|户籍[所在地址]*|户口所?在?地?[址]?|居住地?[址]?|居住在|常住|租住|住在|暂住[地址]*|收件地址|收货地址|房屋[坐座]落|住)[:为是在于]?[ ("“]*$/
const addressWords = /(?:地址|坐落|座落|位置|详址)[:为是]?[ ]*$/
const officeWords =
  /政府|委员会|村委|居委|党委|局|中心|大厅|办公|机关|法院|检察|公司|企业|厂|医院|卫生院|学校|小学|中学|幼儿园|大学|学院|银行|信用社|支行|商场|超市|市场|酒店|宾馆|饭店|车站|派出所|所在地块|窗口|服务站|工业|产业园|开发区|写字楼|大厦|商务|项目/

/**
 * Home addresses down to the group, house or room: beside a person or behind a word for where somebody
 * lives (个人信息保护法 Art. 28, 行踪 and 住址). The address of an office is none. A hold.
 */
export function* homeAddresses(view: View, found: readonly Found[]): Generator<Hit> {
  for (const { 0: door, index } of view.text.matchAll(doorway)) {
    const before = view.before(index, 40)
    const from = before.slice(
      Math.max(...[...',;。:、("“ '].map((mark) => before.lastIndexOf(mark))) + 1,
    )
    const place = area.exec(withoutLabel(from))
    if (place === null) continue
    const start = index - place[0].length
    const end = index + door.trimEnd().replace(/[,-]$/, '').length
    const address = view.text.slice(start, end)
    if (isHome(view, { start, end, address, door }, found)) yield { start, end, level: 'hold' }
  }
}

/** The label is not part of the address, also when nothing parts them: 家住王庄村三组. */
const withoutLabel = (text: string): string =>
  text.replace(/^.*(?:家住|现住|住在|租住|住址|地址|居住在|居住于|户籍在|住)[为是在于]?/, '')

type Address = { start: number; end: number; address: string; door: string }

function isHome(
  view: View,
  { start, end, address, door }: Address,
  found: readonly Found[],
): boolean {
  const around = address + view.after(end, 12)
  if (officeWords.test(around)) return false
  const before = view.before(start, 14)
  const heading = view.headingOf(start)
  if (homeWords.test(before) || homeWords.test(heading)) return true
  if (/单元/.test(door) && /室|\d{3,4}$/.test(door)) return true
  const line = view.lineOf(start)
  if (hasPerson(view, line, start)) return true
  return (addressWords.test(before) || addressWords.test(heading)) && hasIdentity(line, found)
}

function hasIdentity(line: { start: number; end: number }, found: readonly Found[]): boolean {
  return found.some(
    ({ detector, start }) =>
      (detector === 'identityNumber' || detector === 'bankCard') &&
      start >= line.start &&
      start < line.end,
  )
}

/** A cell of the row that is a name, or a name just before the address. */
function hasPerson(view: View, line: { start: number; end: number }, at: number): boolean {
  const row = view.text.slice(line.start, line.end)
  if (row.includes('\t')) return row.split('\t').some((cell) => isNameCell(cell.trim()))
  return nameAtEnd(view.text.slice(Math.max(line.start, at - 14), at))
}
