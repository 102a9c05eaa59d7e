import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifiersOf, smallCells } from '../../../../src/domain/screening/mosaic.ts'

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim()),
    )

describe('small cells', () => {
  it('are counts below five in a table about people', () => {
    const found = smallCells(
      table(`
        村|低保户数|低保人数|资金（元）
        分水村|12|３|4
        日新村|4|9|3`),
    )
    expect(found).toEqual([
      { row: 2, column: 3, count: 3, heading: '低保人数' },
      { row: 3, column: 2, count: 4, heading: '低保户数' },
    ])
  })

  it.each([
    ['by sex and age', '年龄段|男|女\n0-14岁|23|2\n60岁以上|18|40', [[2, 3]]],
    [
      'lying on its side',
      '年龄|0-14岁|15-59岁|60岁以上\n人数|3|120|44\n金额（元）|4|2|1',
      [[2, 2]],
    ],
    ['by kind of illness', '病种|例数\n尘肺病|1人\n高血压|32', [[2, 2]]],
    ['with headings in two levels', '乡镇|残疾人|残疾人\n|一级|二级\n河源镇|2|31', [[3, 2]]],
    ['by degree of disability', '等级|人数\n一级|4\n二级|5', []],
    ['by nationality', '民族|人数\n汉族|4210\n苗族|4', [[3, 2]]],
    ['with the unit once for all', '单位：人\n村|特困|孤儿\n分水村|21|1', [[3, 3]]],
  ])('are found %s', (_, text, places) => {
    // Degrees alone tell of no group unless the title does.
    const title = text.startsWith('等级') ? '' : '情况表'
    expect(smallCells(table(text), title).map(({ row, column }) => [row, column])).toEqual(places)
  })

  it('are found by the title when the table itself does not say whom it is about', () => {
    const villages = table('村|户数|金额（万元）\n分水村|2|3')
    expect(smallCells(villages)).toEqual([])
    expect(smallCells(villages, '2026年农村最低生活保障资金发放情况')).toHaveLength(1)
  })

  it.each([
    ['money', '项目|低保资金（万元）\n一季度|3'],
    ['dates', '残疾人证办理|办结日期|受理月份\n河源镇|3|4'],
    ['distances', '敬老院（老年）|距离（公里）\n河源镇|4'],
    ['rates', '指标|老年人健康管理率（%）\n全县|4'],
    ['averages', '村|低保人均补助|户均面积\n分水村|3|4'],
    ['ordinal numbers', '序号|儿童福利机构\n1|河源镇福利院\n2|柳溪镇福利院'],
    ['ages in a list', '对象|年龄|残疾等级\n张某|4|2'],
    ['households by name', '户主|家庭人口数|低保金额\n张某|3|420'],
    ['posts', '招聘岗位|招聘人数|年龄要求\n儿科医生|2|35岁以下'],
    ['places in a competition of offices', '乡镇|残疾人工作名次\n河源镇|1'],
    ['beasts', '动物疫病|发病户数\n河源镇猪瘟|3'],
    ['nobody', '项目|残疾人人数\n河源镇|0\n柳溪镇|5'],
    ['meetings', '会议|参会人数|妇女\n常务会|3|1'],
    ['years', '残疾人人数|2023|2024\n合计|2021|2022'],
    ['buildings', '儿童公园|楼层|厕所（座）\n城东|3|2'],
    ['a table of texts', '名称|地址\n福利院|河源镇'],
  ])('are not seen in %s', (_, text) => {
    expect(smallCells(table(text))).toEqual([])
  })

  it('never make it fail, and lie within the table', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('人数', '低保', '3', '４人', '金额', '岁', ''),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        for (const { row, column, count } of smallCells(rows)) {
          expect(rows[row - 1]?.[column - 1]).toBeDefined()
          expect(count).toBeGreaterThan(0)
          expect(count).toBeLessThan(5)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('identifiers', () => {
  it.each([
    ['户编号：Y-0731 22', 'household', 'Y0731'],
    ['农户户编号为５３２７０１', 'household', '532701'],
    ['低保证号 YZ20260017', 'household', 'YZ20260017'],
    ['地块编号:YZ-2026-07', 'plot', 'YZ202607'],
    ['宗地 330102001002GB00013 已登记', 'plot', '330102001002GB00013'],
    ['不动产单元号：330102001002GB00013F00010001', 'plot', '330102001002GB00013F00010001'],
    ['（2026）云0123民初456号判决', 'caseNumber', '(2026)云0123民初456号'],
    ['电话尾号5678', 'telephoneTail', '5678'],
    ['联系 138****5678', 'telephone', '1385678'],
    ['联系 138-0013-5678', 'telephone', '1385678'],
  ])('%s', (text, kind, value) => {
    expect(identifiersOf(text)).toContainEqual({ kind, value })
  })

  it('are read from the column of a table', () => {
    const text =
      '户编号\t户主\t金额\nHY0001\t张某\t420\nHY0002\t李某\t380\n合计\t\t800\n说明\nHY0003\t无'
    expect(identifiersOf(text)).toEqual([
      { kind: 'household', value: 'HY0001' },
      { kind: 'household', value: 'HY0002' },
    ])
  })

  it.each([
    '云政发〔2026〕14号',
    '账号尾数5678元',
    '共12345户，编号见附件',
    '户号登记办法',
    '91330102MA2B000013',
    '330102199003078515',
    '项目编号：YZ-2026-07',
    '热线12345、0571-88001234',
    '第（2026）5号公告',
    '订单13800135678901234',
  ])('%s has none', (text) => {
    expect(identifiersOf(text)).toEqual([])
  })

  it('are no more than can be looked up, each once', () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `户编号：H${10000 + at}`)
    expect(identifiersOf(lines.join('\n'))).toHaveLength(2000)
    expect(identifiersOf('户编号：H1001，户编号：h1001')).toHaveLength(1)
  })

  it('never make it fail', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '户编号',
        '：',
        '138',
        '****',
        '5678',
        '\t',
        '\n',
        '宗地代码',
        '（2026）',
        '尾号',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { value } of identifiersOf(pieces.join(''))) expect(value).toMatch(/\d/)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['figures', '1'],
    ['labels', '户编号'],
    ['tabs', '户编号\t'],
    ['masks', '138****'],
    ['brackets', '（2026）云'],
    ['hyphens', '户编号：A-'],
  ])('take a time that grows with the text alone: %s', (_, piece) => {
    const long = piece.repeat(200_000 / piece.length)
    const start = performance.now()
    identifiersOf(long)
    smallCells([[long], [long, '3']])
    // A quadratic reading of 200,000 characters would take minutes.
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
