import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { siteOf } from '../../support/site.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
})
afterAll(() => county?.close())

const found = async (q: string): Promise<string[]> => {
  const { body } = await siteOf(county).api(`?q=${encodeURIComponent(q)}`)
  return body.docs.map(({ title }: { title: string }) => title)
}

/** Many different words: far more than a search index of one text can hold. */
const endless = Array.from({ length: 80_000 }, (_, index) => `w${(index * 7919).toString(36)}`)

const longer = endless.slice(0, 40_000).map((word) => word.repeat(5))

describe('a text that no search index can hold', () => {
  it.each([
    ['a run of letters', 'a'.repeat(5000), 'a'.repeat(150)],
    ['a run of figures', '8'.repeat(9000), '8'.repeat(150)],
    ['a run of rare characters', '𠀀'.repeat(3000), null],
    ['an endless list of words', endless.join(' '), endless[10]],
    ['an endless list of long words', longer.join(' '), null],
  ])('is published all the same, and found: %s', async (name, bodyText, word) => {
    const { id } = await go.create({
      title: `放不下：${name}`,
      bodyText: `开头的话。\n\n${bodyText}`,
    })
    expect((await go.bring(id, 'published')).stage).toBe('published')
    expect(await found(`放不下 ${name}`)).toEqual([`放不下：${name}`])
    if (word) expect(await found(word)).toContain(`放不下：${name}`)
  })

  it('passes verification', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
