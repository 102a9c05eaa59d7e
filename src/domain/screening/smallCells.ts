/** A count of people so small that it may tell who they are. Row and column are counted from 1. */
export type SmallCell = { row: number; column: number; count: number; heading: string }

/** Counts from here on say nothing of one household; below, and above none, they may. */
export const smallestSafeCount = 5

/** Headings under which stands how many people or households there are. */
const countsPeople = /人数|户数|人次|例数|人口数|[（(](?:人|户|名|例|人次)[)）]|^(?:人|户|名|例)$/
/** Groups of people that the law protects, or among whom a few are easily told apart. */
const protectedGroup =
  /年龄|岁|性别|男|(?<!子)女|民族|[回藏苗彝壮满侗瑶白傣黎]族|病|患者|残疾|残障|低保|最低生活保障|特困|五保|孤儿|留守|困境|儿童|未成年|老年|老人|高龄|失能|低收入|贫困|脱贫|救助|优抚|失独|计划生育|戒毒|吸毒|矫正|刑满|感染|死亡|伤亡|信教|流动人口|单亲|辍学|失业/
/** What is measured or numbered and not counted, whatever else the heading says. */
const neverCounts = /元|金额|资金|率|比例|占比|比重|[%％]|人均|户均|标准|面积|亩|平均/
/** The same, unless the heading says in so many words that people are counted. */
const seldomCounts =
  /日|时间|年份|年度|月份|期|公里|千米|米|公顷|吨|公斤|斤|辆|台|套|处|座|个|项|次|序号|编号|号|名称|姓名|排名|名次|位次|床位|等级|年级|班级|级别|得分|评分|分数|班|楼|层|年龄$|性别$|民族$|年限|天|备注|电话/
/** Posts, and not people, are counted here; or beasts and crops. */
const aboutOthers =
  /招聘|招录|招生|岗位|编制|职数|名额|定员|参会|畜|禽|猪|牛|羊|动物|病虫|作物|苗木/
/** A row of these is one person or household by name: a list, and no table of counts. */
const namesPeople = /姓名|户主|申请人|身份证/
/** A row that is no count though its column is one. */
const neverCountsRow = /金额|资金|比例|占比|[%％]|平均|标准/

const whole = /^\d{1,9}(?:人|户|名|例|人次)?$/
const year = /^(?:19|20)\d\d$/
const isNumber = (cell: string): boolean => whole.test(cell) && !year.test(cell)

/**
 * Small cells in a table about people: counts from 1 to 4 in a column or a row of counts, where the
 * table is by age, sex, illness, means and the like, or its title says so. From such a cell and what
 * else is public a person may be told (个人信息保护法 Art. 28; Regulations Art. 15). Columns of money,
 * dates, distances, rates and ordinal numbers are no counts. Never throws; linear in the table.
 */
export function smallCells(table: readonly (readonly string[])[], title = ''): SmallCell[] {
  const rows = table.map((row) => row.map(plain))
  const heads = rows.slice(0, headingRows(rows))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columnHeads = Array.from({ length: width }, (_, at) =>
    [...new Set(heads.map((row) => row[at] ?? ''))].join(''),
  )
  const body = rows.slice(heads.length).map((cells, at) => ({
    cells,
    row: heads.length + at,
    label: labelOf(cells),
  }))
  const words = [...columnHeads, ...body.map(({ label }) => label), plain(title)]
  const isAboutPeople = words.some((word) => protectedGroup.test(word))
  const isOther = columnHeads.some((head) => aboutOthers.test(head) || namesPeople.test(head))
  if (!isAboutPeople || isOther) return []
  const inPeople = /单位[:：]?(?:人|户|名|例)/.test(columnHeads.join('') + plain(title))
  const countColumns = columnHeads.map(
    (head) => isCount(head) || (inPeople && !isMeasured(head) && head !== ''),
  )
  return body.flatMap(({ cells, row, label }) =>
    cells.flatMap((cell, column) => {
      const count = Number.parseInt(cell, 10)
      if (!isNumber(cell) || count < 1 || count >= smallestSafeCount) return []
      const head = columnHeads[column] ?? ''
      const isCounted = countColumns[column]
        ? !neverCountsRow.test(label)
        : isCount(label) && !isMeasured(head)
      if (!isCounted) return []
      return [{ row: row + 1, column: column + 1, count, heading: head || label }]
    }),
  )
}

/** In half width and without spaces, as headings and counts are compared. */
const plain = (cell: string): string => cell.normalize('NFKC').replace(/\s+/g, '')

/** How many rows at the top hold no number: the headings, in one or two levels. */
function headingRows(rows: readonly string[][]): number {
  const first = rows.findIndex((row) => row.some(isNumber))
  return first === -1 ? rows.length : Math.min(first, 3)
}

/** What stands before the first number of a row says what the row is. */
function labelOf(cells: readonly string[]): string {
  const first = cells.findIndex(isNumber)
  return cells.slice(0, first === -1 ? cells.length : first).join('')
}

const isCount = (head: string): boolean =>
  !neverCounts.test(head) &&
  (countsPeople.test(head) || (protectedGroup.test(head) && !seldomCounts.test(head)))

/** Whether a row or column is of money, dates and the like; a count said in so many words is not. */
const isMeasured = (head: string): boolean =>
  neverCounts.test(head) || (seldomCounts.test(head) && !countsPeople.test(head))
