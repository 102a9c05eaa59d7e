import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  documentNumberKey,
  normaliseDocumentNumber,
  sameDocumentNumber,
} from '../../../src/domain/document-number/index.ts'

describe('DN-1 normaliseDocumentNumber', () => {
  it.each([
    '国办发〔2018〕123号',
    '国函〔2018〕159号',
    '国办发明电〔2018〕15号',
    '宿政办函〔2021〕21号',
    '封政办〔2019〕26号',
    '国办公开办函〔2019〕61号',
    '云政发〔1999〕1号',
    '沪府规（试）〔2026〕3号',
    '国令第706号',
    '国务院令第7号',
    '中华人民共和国国务院令第492号',
    '中华人民共和国主席令第七十号',
    '交通运输部令2019年第3号',
    '云泽县人民政府公告2026年第12号',
  ])('accepts %s as it is', (value) => {
    expect(normaliseDocumentNumber(value)).toEqual({ ok: true, value, warnings: [] })
  })

  it.each([
    ['国办发[2018]123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    ['国办发(2018)123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    ['国办发（2018）123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    ['国办发【2018】123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    ['国办发［2018］123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    ['国办发〈2018〉123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    ['国办发《2018》123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    ['国办发<2018>123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    ['国办发〔2018)123号', '国办发〔2018〕123号', ['bracketsReplaced']],
    [' 国发〔2019〕4号 ', '国发〔2019〕4号', []],
    ['国发 〔2019〕 4 号', '国发〔2019〕4号', ['charactersReplaced']],
    ['国发〔２０１９〕４号', '国发〔2019〕4号', ['charactersReplaced']],
    ['國發〔2019〕4號', '國發〔2019〕4号', ['charactersReplaced']],
    ['国发（２０１９） 4号', '国发〔2019〕4号', ['bracketsReplaced', 'charactersReplaced']],
    ['中华人民共和国国务院令 第 492 号', '中华人民共和国国务院令第492号', ['charactersReplaced']],
    ['国令706号', '国令第706号', ['ordinalAdded']],
    ['国务院令（第706号）', '国务院令第706号', ['bracketsRemoved']],
  ])('puts %j right', (text, value, warnings) => {
    expect(normaliseDocumentNumber(text)).toEqual({ ok: true, value, warnings })
  })

  it.each([
    ['宿政办函〔2021〕021号', ['leadingZero'], '宿政办函〔2021〕21号'],
    ['宿政办函〔2021〕第21号', ['ordinalPresent'], '宿政办函〔2021〕21号'],
    ['宿政办函[2021]第021号', ['ordinalPresent', 'leadingZero'], '宿政办函〔2021〕21号'],
    ['国办公开办函〔202130', ['missingBracket', 'missingSuffix'], '国办公开办函〔2021〕30号'],
    ['国发2018〕43号', ['missingBracket'], '国发〔2018〕43号'],
    ['国发201843号', ['missingBracket'], '国发〔2018〕43号'],
    ['国发2018年第43号', ['missingBracket', 'ordinalPresent'], '国发〔2018〕43号'],
    ['国发〔2018〕43', ['missingSuffix'], '国发〔2018〕43号'],
    ['国发〔2018〕43号文', ['trailingText'], '国发〔2018〕43号'],
    ['国令第0706号', ['leadingZero'], '国令第706号'],
    ['国令第706', ['missingSuffix'], '国令第706号'],
    ['国发〔18〕43号', ['invalidYear'], null],
    ['国发〔2118〕43号', ['invalidYear'], null],
    ['国发〔〕43号', ['invalidYear'], null],
    ['交通运输部令19年第3号', ['invalidYear'], null],
    ['〔2018〕43号', ['missingIssuer'], null],
    ['令第3号', ['missingIssuer'], null],
    ['文号：国发〔2018〕43号', ['invalidIssuer'], null],
    ['国发〔2018〕号', ['missingSequence'], null],
    ['国发〔2018〕0号', ['invalidSequence'], null],
    ['国发〔2018〕四十三号', ['invalidSequence'], null],
    ['国发〔2018〕43-1号', ['invalidSequence'], null],
    ['〔18〕第号', ['missingIssuer', 'invalidYear', 'ordinalPresent', 'missingSequence'], null],
    ['关于印发工作要点的通知', ['unknownForm'], null],
    ['无', ['unknownForm'], null],
    ['', ['missingDocumentNumber'], null],
    [' \u3000', ['missingDocumentNumber'], null],
    [undefined, ['missingDocumentNumber'], null],
  ])('names every fault of %j', (text, faults, suggestion) => {
    expect(normaliseDocumentNumber(text)).toEqual({ ok: false, faults, suggestion })
  })

  it('changes nothing the second time, and only ever gives out the official form', () => {
    fc.assert(
      fc.property(anyWriting, (text) => {
        const once = normaliseDocumentNumber(text)
        expect(once.ok).toBe(true)
        const value = once.ok ? once.value : ''
        expect(value).toMatch(/^\S+?〔(19|20)\d{2}〕[1-9]\d*号$/)
        expect(normaliseDocumentNumber(value)).toEqual({ ok: true, value, warnings: [] })
        expect(sameDocumentNumber(text, value)).toBe(true)
      }),
    )
  })

  it('answers any text at all, quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const result = normaliseDocumentNumber(text)
        expect(result.ok || result.faults.length > 0).toBe(true)
      }),
    )
    const started = performance.now()
    normaliseDocumentNumber(`${'令'.repeat(5_000)}〔${'2'.repeat(5_000)}`)
    normaliseDocumentNumber(`${'国（'.repeat(5_000)}${'〔2018'.repeat(5_000)}`)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('sameDocumentNumber', () => {
  it.each([
    ['国发〔2018〕43号', '国发(2018)43号'],
    ['国发〔2018〕43号', ' 国发【２０１８】 第043号'],
    ['国发〔2018〕43号', '国发2018年43号'],
    ['国令第706号', '中华人民共和国国务院令 第706号'],
    ['国务院令第706号', '国令706号'],
    ['办字 A-3', '办字a3'],
  ])('knows that %s is %s', (a, b) => {
    expect(sameDocumentNumber(a, b)).toBe(true)
  })

  it.each([
    ['国发〔2018〕43号', '国发〔2018〕4号'],
    ['国发〔2018〕43号', '国发〔2019〕43号'],
    ['国发〔2018〕43号', '国办发〔2018〕43号'],
    ['国令第706号', '财政部令第706号'],
    ['交通运输部令2019年第3号', '交通运输部令第20193号'],
    ['', ''],
    [null, undefined],
    ['号', '第'],
    ['—', '…'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(sameDocumentNumber(a, b)).toBe(false)
  })

  it('gives a search the same key however the number is typed', () => {
    const typed = ['国发〔2018〕43号', '国发(2018)43号', '国发2018 43', '国发［2018］第043号']
    expect(new Set(typed.map(documentNumberKey))).toEqual(new Set(['国发201843']))
    expect(documentNumberKey('国发〔2018〕')).toBe('国发2018')
    expect(documentNumberKey('国务院令第706号')).toBe('国令706')
    expect(documentNumberKey(null)).toBe('')
  })
})

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))

const anyWriting = fc
  .record({
    issuer: fc.constantFrom('国发', '国办发明电', '宿政办函', '云财采', '云政办发'),
    year: fc.integer({ min: 1900, max: 2099 }).map(String),
    sequence: fc.integer({ min: 1, max: 9_999 }).map(String),
    brackets: fc.constantFrom('〔〕', '[]', '()', '（）', '【】', '［］', '〈〉', '{}', '〔)'),
    space: fc.constantFrom('', ' ', '\u3000', '\u00a0'),
    figures: fc.constantFrom((text: string) => text, wide),
  })
  .map(
    ({ issuer, year, sequence, brackets: [open, close], space, figures }) =>
      `${space}${issuer}${open}${figures(year)}${close}${space}${figures(sequence)}号${space}`,
  )
