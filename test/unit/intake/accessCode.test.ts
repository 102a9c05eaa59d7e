import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hashAccessCode,
  matchAccessCode,
  newAccessCode,
  normaliseAccessCode,
} from '../../../src/plugin/intake/accessCode.ts'
import { blindIndexOf } from '../../../src/plugin/privacy/blindIndex.ts'
import { ringOf } from '../privacy/keys.ts'

const blindIndex = blindIndexOf(ringOf())
const record = '0190a1b2-0000-7000-8000-000000000001'

describe('an access code', () => {
  it('has 85 random bits in groups that can be read out, and no letter that is taken for another', () => {
    const codes = Array.from({ length: 2000 }, newAccessCode)
    for (const code of codes) {
      expect(code).toMatch(/^(?:[\dA-HJKMNP-TV-Z]{4}-){4}[\dA-HJKMNP-TV-Z]$/)
    }
    expect(new Set(codes).size).toBe(codes.length)
    // Every sign in every place: 32 signs, 2,000 codes.
    for (const at of [0, 8, 20]) expect(new Set(codes.map((code) => code[at])).size).toBe(32)
  })

  it.each([
    ['as it is', (code: string) => code],
    ['in lower case', (code: string) => code.toLowerCase()],
    ['without hyphens', (code: string) => code.replaceAll('-', '')],
    ['with spaces and other hyphens', (code: string) => ` ${code.replaceAll('-', ' – ')}\t`],
    [
      'with O for 0 and l or I for 1',
      (code: string) => code.replace(/0/g, 'O').replace(/1/, 'l').replace(/1/g, 'I'),
    ],
    [
      'full-width',
      (code: string) =>
        code.replace(/[^-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])('is taken %s', (_, typed) => {
    for (let time = 0; time < 50; time += 1) {
      const code = newAccessCode()
      const hashes = [hashAccessCode(blindIndex, code, record)]
      expect(matchAccessCode(blindIndex, typed(code), { record, hashes })).toBe(0)
    }
  })

  it('is not taken for another code, another request, or a number that nobody has', () => {
    const [mine, theirs] = [newAccessCode(), newAccessCode()]
    const hashes = [mine, theirs].map((code) => hashAccessCode(blindIndex, code, record))
    const match = (typed: string, of: { record: string | null; hashes: string[] }) =>
      matchAccessCode(blindIndex, typed, of)
    expect(match(theirs, { record, hashes })).toBe(1)
    expect(match(newAccessCode(), { record, hashes })).toBe(-1)
    expect(match(mine, { record: 'another', hashes })).toBe(-1)
    expect(match(mine, { record: null, hashes: [] })).toBe(-1)
    expect(match(mine, { record: null, hashes })).toBe(-1)
    expect(match('', { record, hashes })).toBe(-1)
    expect(match('', { record, hashes: ['-'.repeat(43)] })).toBe(-1)
  })

  it('is stored so that nothing of it is seen, and anything that was typed is answered', () => {
    const code = newAccessCode()
    const stored = hashAccessCode(blindIndex, code, record)
    expect(stored).not.toContain(code.slice(0, 4))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(matchAccessCode(blindIndex, typed, { record, hashes: [stored] })).toBe(-1)
        const signs = normaliseAccessCode(typed)
        if (signs !== null) expect(signs).toHaveLength(17)
      }),
    )
  })
})
