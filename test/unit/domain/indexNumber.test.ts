import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatIndexNumber,
  isValidUscc,
  orgCodeCheckDigit,
  parseIndexNumber,
  usccCheckDigit,
} from '../../../src/domain/index-number/index.ts'

describe('IX-1 parseIndexNumber', () => {
  it.each([
    ['000014349/2017-00110', 'national', 2017, 110],
    ['000014349/2018-00222', 'national', 2018, 222],
    ['011336909/2020-12335', 'national', 2020, 12335],
    ['014416330/2018-04736', 'national', 2018, 4736],
    ['003129766/201901-00336', 'orgCodeMonth', 2019, 336],
    ['11441700007280420Y/2021-00050', 'uscc', 2021, 50],
    ['11370812004339255B/2020-22849', 'uscc', 2020, 22849],
    ['11341702486344515H/202110-00013', 'usccMonth', 2021, 13],
    ['113417020032563511/202504-00057', 'usccMonth', 2025, 57],
    ['114114240058778641-zcxzf-00004650', 'usccSite', null, 4650],
  ])('accepts %s', (value, form, year, sequence) => {
    const issuer = value.split(/[/-]/)[0]
    expect(parseIndexNumber(value)).toEqual({
      ok: true,
      warnings: [],
      value,
      form,
      issuer,
      year,
      sequence,
    })
  })

  it.each([
    ['035210000/2025-00016', 'orgCodeCheckDigit'],
    ['000000001/2021-00151', 'orgCodeCheckDigit'],
    ['11441700007280420X/2021-00050', 'usccCheckDigit'],
    ['114114240058778642-zcxzf-00004650', 'usccCheckDigit'],
  ])('accepts %s with a warning', (value, warning) => {
    expect(parseIndexNumber(value)).toMatchObject({ ok: true, value, warnings: [warning] })
  })

  it.each([
    ['0142768-8/2022-00185', ['issuerHyphen', 'issuerLength']],
    ['00001434-9/2018-00222', ['issuerHyphen']],
    ['/2021-None', ['missingIssuer', 'invalidSequence']],
    ['xgz/2026-00001', ['issuerLength', 'issuerCharacters']],
    ['11441700O07280420Y/2021-00050', ['issuerCharacters']],
    ['000014349/2018-222', ['invalidSequence']],
    ['000014349/2018-00000', ['invalidSequence']],
    ['000014349/2018-100000', ['invalidSequence']],
    ['000014349/2018', ['invalidSequence']],
    ['000014349/18-00222', ['invalidYear']],
    ['000014349/3018-00222', ['invalidYear']],
    ['000014349/201813-00222', ['invalidMonth']],
    ['000014349/201800-0', ['invalidMonth', 'invalidSequence']],
    ['000014349/2018-00222/1', ['invalidSequence']],
    ['000014349', ['missingSlash']],
    ['国办发〔2018〕123号', ['issuerLength', 'issuerCharacters', 'missingSlash']],
    ['', ['missingIndexNumber']],
    [' \u3000', ['missingIndexNumber']],
    [null, ['missingIndexNumber']],
  ])('names every fault of %s', (text, faults) => {
    expect(parseIndexNumber(text)).toEqual({ ok: false, faults })
  })

  it('reads full-width figures and stray spaces, and stores the clean form', () => {
    expect(parseIndexNumber('　０００014349 ／２018-00222 ')).toMatchObject({
      ok: true,
      value: '000014349/2018-00222',
    })
  })
})

describe('IX-1 formatIndexNumber', () => {
  const uscc = '11441700007280420Y'

  it('writes credit code, year and five figures', () => {
    expect(formatIndexNumber({ uscc, year: 2026, sequence: 1 })).toEqual({
      ok: true,
      value: '11441700007280420Y/2026-00001',
    })
    expect(formatIndexNumber({ uscc, year: 2026, sequence: 99_999 })).toEqual({
      ok: true,
      value: '11441700007280420Y/2026-99999',
    })
  })

  it('ends at 99999', () => {
    expect(formatIndexNumber({ uscc, year: 2026, sequence: 100_000 })).toEqual({
      ok: false,
      faults: ['sequenceOverflow'],
    })
  })

  it('names everything that is wrong at once', () => {
    expect(formatIndexNumber({ uscc: '11441700007280420X', year: 26, sequence: 0 })).toEqual({
      ok: false,
      faults: ['invalidUscc', 'invalidYear', 'invalidSequence'],
    })
  })

  it('writes nothing that parseIndexNumber would not read back the same', () => {
    const year = fc.integer({ min: 1900, max: 2099 })
    const sequence = fc.integer({ min: 1, max: 99_999 })
    fc.assert(
      fc.property(anyUscc, year, sequence, (issuer, y, n) => {
        const written = formatIndexNumber({ uscc: issuer, year: y, sequence: n })
        expect(written.ok && parseIndexNumber(written.value)).toMatchObject({
          ok: true,
          form: 'uscc',
          issuer,
          year: y,
          sequence: n,
          warnings: [],
        })
      }),
    )
  })
})

describe('IX-2 check digits', () => {
  it.each([
    ['00001434', '9'],
    ['00312976', '6'],
    ['03521000', '8'],
    ['01441633', '0'],
    ['0000143', null],
    ['0000143é', null],
  ])('of organisation code %s is %s', (first8, digit) => {
    expect(orgCodeCheckDigit(first8)).toBe(digit)
  })

  it('of credit code 11441700007280420 is Y', () => {
    expect(usccCheckDigit('11441700007280420')).toBe('Y')
    expect(usccCheckDigit('1144170000728042')).toBeNull()
    expect(usccCheckDigit('1144170000728042O')).toBeNull()
  })

  it('finds every single wrong character of a credit code', () => {
    fc.assert(
      fc.property(anyUscc, fc.nat(17), fc.constantFrom(...ALPHABET), (uscc, at, character) => {
        fc.pre(uscc[at] !== character)
        expect(isValidUscc(uscc)).toBe(true)
        expect(isValidUscc(uscc.slice(0, at) + character + uscc.slice(at + 1))).toBe(false)
      }),
    )
  })
})

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const anyUscc = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join('') + usccCheckDigit(characters.join('')))
