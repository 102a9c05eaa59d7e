import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandsOf,
  characterShingles,
  shingles,
  signatureLength,
  signatureOf,
  similarity,
} from '../../../../src/domain/similarity/index.ts'

const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `词${at + from}`)
const signatureOfWords = (list: readonly string[]) => signatureOf(shingles(list, 1))

describe('shingles', () => {
  it('are the distinct runs of neighbouring pieces', () => {
    expect([...shingles(['低保', '名单', '公示'], 2)]).toEqual(['低保\u001f名单', '名单\u001f公示'])
    expect([...characterShingles('公示公示', 2)]).toEqual(['公\u001f示', '示\u001f公'])
  })

  it('are one for a text shorter than a run, and none for no text', () => {
    expect([...shingles(['公示'], 3)]).toEqual(['公示'])
    expect(shingles([], 3).size).toBe(0)
  })
})

describe('a signature', () => {
  // From an implementation of the documented constants in another language.
  it('is the same in every process and version', () => {
    const signature = signatureOfWords(['低保', '名单', '公示'])
    expect(signature.slice(0, 4)).toEqual([-1776881762, 682441660, 323182410, 178771511])
    expect(signature.slice(-2)).toEqual([-1799719888, 712771182])
    expect(bandsOf(signature)[0]).toBe(-568384285)
    expect(signature).toHaveLength(signatureLength)
  })

  it('does not depend on the order of words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (list) => {
        expect(signatureOfWords([...list].reverse())).toEqual(signatureOfWords(list))
      }),
    )
  })

  it('is wholly alike with that of the same text, and hardly with that of another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (list) => {
        expect(similarity(signatureOfWords(list), signatureOfWords(list))).toBe(1)
      }),
    )
    expect(similarity(signatureOfWords(words(40)), signatureOfWords(words(40, 40)))).toBeLessThan(
      0.05,
    )
  })

  it('estimates what two sets have in common by what they have together', () => {
    const size = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(size, size, size, (common, one, other) => {
        const estimate = similarity(
          signatureOfWords(words(common + one)),
          signatureOfWords([...words(common), ...words(other, 1000)]),
        )
        // Five standard deviations of 128 coins.
        expect(Math.abs(estimate - common / (common + one + other))).toBeLessThan(0.222)
      }),
      { numRuns: 300 },
    )
  })

  it('strays by no more than 128 permutations must, taken over many pairs', () => {
    const errors = Array.from({ length: 60 }, (_, at) => {
      const shared = words(20, at * 1000)
      const [one, other] = [words(10, at * 1000 + 300), words(10, at * 1000 + 600)]
      return (
        similarity(signatureOfWords([...shared, ...one]), signatureOfWords([...shared, ...other])) -
        0.5
      )
    })
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / 60)).toBeLessThan(0.06)
  })

  it('is not alike with a signature of another making', () => {
    expect(similarity([1, 2, 3], [1, 2])).toBe(0)
    expect(similarity([], [])).toBe(0)
  })
})

describe('bands', () => {
  const share = (common: number) => {
    let found = 0
    for (let at = 0; at < 200; at++) {
      const one = bandsOf(signatureOfWords(words(20, at * 100)))
      const other = [...words(common, at * 100), ...words(20 - common, at * 100 + 50)]
      if (bandsOf(signatureOfWords(other)).some((band) => one.includes(band))) found++
    }
    return found / 200
  }

  it('are shared by what is alike, and by little else', () => {
    // 16 of 20 words: alike by 16/24 = 0.67; 3 of 20: by 3/37 = 0.08.
    expect(share(16)).toBeGreaterThan(0.98)
    expect(share(3)).toBeLessThan(0.05)
  })

  it('tell the same places in different bands apart, and are none for no text', () => {
    const same = Array.from({ length: signatureLength }, () => 7)
    expect(new Set(bandsOf(same)).size).toBe(32)
    expect(bandsOf(signatureOf([]))).toEqual([])
  })
})
