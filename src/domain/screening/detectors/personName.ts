import type { Found } from '../table.ts'
import type { DetectorName } from '../types.ts'
import type { Hit, View } from '../view.ts'
import { isNameCell, nameShape } from './names.ts'

/** What identifies a person, so that a name beside it must go too. */
const personal: ReadonlySet<DetectorName> = new Set([
  'identityNumber',
  'mobileNumber',
  'bankCard',
  'passport',
  'vehiclePlate',
  'homeAddress',
])

const labelled = new RegExp(
  `(?:姓名|户主|申请人|当事人|受益人|持卡人|开户名|户名|收款人|监护人|家长|车主|补贴对象|保障对象|救助对象|承租人|死者|被害人|联系人|法定代理人)[: ]{1,3}(?<name>${nameShape})(?![\\u4e00-\\u9fff])`,
  'g',
)
const beforeSex = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?<name>${nameShape})[ ]?[,(][ ]?[男女](?![\\u4e00-\\u9fff])`,
  'g',
)
const beforeNumber = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?<name>${nameShape})[ ]?[,(:][ ]?(?:身份证|手机|电话|联系电话|住|卡号|银行卡|公民身份|护照)?(?:号码?)?[:为是]?[ ]*$`,
)
const glued = new RegExp(`(?<![\\u4e00-\\u9fff])(?<name>${nameShape})[ ]*$`)

/** Minors, patients and others whose name alone must not be told (个人信息保护法 Art. 28). */
const sensitive = new RegExp(
  `(?:患者|病人|确诊病例|确诊患者|感染者|精神病人|残疾儿童|孤儿|未成年人|学生姓名|患儿|受害人|被害人|留守儿童|困境儿童|新生儿|服刑人员|戒毒人员|学生|幼儿)[: ]{0,2}(?<name>${nameShape})(?=$|[ ,。;、(:\\n\\t]|[男女]|患|因|系|于)`,
  'g',
)

/**
 * Names beside anything that identifies a person, and names of minors and patients wherever they are
 * called that. Names of officials in office are no finding. A hold.
 */
export function* personNames(view: View, found: readonly Found[]): Generator<Hit> {
  const seen = new Set<number>()
  for (const { detector, start, level } of found) {
    if (!personal.has(detector) || level !== 'hold') continue
    const line = view.lineOf(start)
    yield* before(view, line.start, start)
    if (seen.has(line.start)) continue
    seen.add(line.start)
    yield* inLine(view, line)
  }
  for (const match of view.text.matchAll(sensitive)) yield* named(match, 0)
}

function* before(view: View, from: number, start: number): Generator<Hit> {
  const at = Math.max(from, start - 30)
  const text = view.text.slice(at, start)
  const match = beforeNumber.exec(text) ?? glued.exec(text)
  if (match) yield* named(match, at)
}

function* inLine(view: View, { start, end }: { start: number; end: number }): Generator<Hit> {
  const line = view.text.slice(start, end)
  if (line.includes('\t')) {
    let at = start
    for (const cell of line.split('\t')) {
      const name = cell.trim()
      if (isNameCell(name)) {
        const from = at + cell.indexOf(name)
        yield { start: from, end: from + name.length, level: 'hold' }
      }
      at += cell.length + 1
    }
  }
  for (const form of [labelled, beforeSex])
    for (const match of line.matchAll(form)) yield* named(match, start)
}

function* named(match: RegExpMatchArray, offset: number): Generator<Hit> {
  const name = match.groups?.name ?? ''
  if (!isNameCell(name)) return
  const start = offset + (match.index ?? 0) + match[0].lastIndexOf(name)
  yield { start, end: start + name.length, level: 'hold' }
}
