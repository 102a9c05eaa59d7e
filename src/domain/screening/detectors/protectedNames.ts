import type { Hit, View } from '../view.ts'
import { nameHeading } from './nameContext.ts'
import { isNameUnderHeading, nameAt } from './names.ts'

const who =
  '患者|病人|病例|感染者|密接者|密切接触者|残疾儿童|孤儿|未成年人|患儿|受害人|被害人|受害者|留守儿童|困境儿童|流浪儿童|儿童|新生儿|婴儿|婴幼儿|幼儿|幼童|服刑人员|刑满释放人员|戒毒人员|吸毒人员|矫正对象|矫正人员|学生|女童|男童|少年|(?:病例|患者)[\\d一二三四五六七八九十]{1,3}例?[,，]?(?:为|系)'

/** A word for somebody who is protected; their name may follow at once. */
const word = new RegExp(
  `(?:${who})(?:[\\d一二三四五六七八九十]{1,3}例?[,]?)?(?:姓名)?(?:为|系|:)?[ ]{0,2}`,
  'gu',
)

const surnameAlsoWord = /^[和于向应全时成有高方明单万解管相连法查盛安]/

/** Lists of people who are protected, as their title or their heading says. */
const protectedList =
  /学生|考生|中考|高考|中学|小学|幼儿|儿童|孤儿|未成年|新生儿|患者|病人|确诊|感染|病例|精神障碍|艾滋|结核|吸毒|戒毒|服刑|矫正|受害人|被害人/
const protectedHeading =
  /(?:学生|考生|幼儿|儿童|孤儿|患者|病人|患儿|病例|被害人|受害人)(?:的)?姓?名/

/** How much above a table is read as its title. */
const titleLength = 120

/** Names of minors, patients, victims and convicts, whether or not anything stands beside them. */
export function* namesOfTheProtected(view: View): Generator<Hit> {
  for (const { 0: label, index } of view.text.matchAll(word)) {
    const start = index + label.length
    const name = nameAt(view.text, start, { isStrict: true })
    if (name === null) continue
    const isAlone = !/[\u4e00-\u9fff]/.test(view.text[start + name.length] ?? '')
    if (isAlone || !surnameAlsoWord.test(name))
      yield { start, end: start + name.length, level: 'hold' }
  }
  yield* inLists(view)
}

/** Cells under 姓名 in a table of such people. */
function* inLists(view: View): Generator<Hit> {
  if (!view.text.includes('\t') || !protectedList.test(view.text)) return
  let isProtected: boolean | null = null
  for (const line of view.lines()) {
    if (!view.isTable(line)) {
      isProtected = null
      continue
    }
    const title = () => view.text.slice(Math.max(0, line.start - titleLength), line.start)
    isProtected ??= protectedList.test(title())
    for (const cell of view.cellsOf(line)) {
      const heading = view.headingOf(cell.start)
      if (!protectedHeading.test(heading) && !(isProtected && nameHeading.test(heading))) continue
      const text = view.text.slice(cell.start, cell.end)
      if (!isNameUnderHeading(text)) continue
      const start = cell.end - text.trimStart().length
      yield { start, end: start + text.trim().length, level: 'hold' }
    }
  }
}
