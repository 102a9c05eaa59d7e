import { describe, expect, it } from 'vitest'
import {
  grounds,
  isTitleListed,
  publicGrounds,
  registerListings,
} from '../../../src/domain/disclosure/index.ts'

describe('what the public is told of a ground', () => {
  it('is there for every ground, in the order of the articles', () => {
    expect(publicGrounds.map(({ id }) => id)).toEqual(grounds.map(({ id }) => id))
  })

  it.each(publicGrounds.map((each) => [each.id, each] as const))(
    '%s fits on a card: explanation and example together 80 characters, each other text too',
    (_, { explanation, example, part, ask, contest }) => {
      for (const language of ['zh', 'zh-TW'] as const) {
        expect([...explanation[language], ...example[language]].length).toBeLessThanOrEqual(80)
        for (const text of [part, ask, contest]) {
          expect([...text[language]].length, text[language]).toBeLessThanOrEqual(80)
        }
      }
      for (const text of [explanation, example, part, ask, contest]) {
        for (const wording of Object.values(text)) expect(wording.trim()).not.toBe('')
      }
      expect(example.zh).toMatch(/^例如：/)
      expect(example.en).toMatch(/^For example /)
    },
  )

  it('sends whoever is refused to administrative review first, and says for how long (RP-3)', () => {
    for (const { contest } of publicGrounds) {
      expect(contest.zh).toMatch(/60日内先申请行政复议.*15日内起诉/)
    }
  })

  it('has traditional characters where it says so', () => {
    for (const { explanation, example, part, ask, contest } of publicGrounds) {
      const text = [explanation, example, part, ask, contest].map((each) => each['zh-TW']).join('')
      expect(text).not.toMatch(/[们发开时处复决给国员办级说会务产动个义书达东车调门间]/)
    }
  })
})

describe('a title in the register', () => {
  it.each([
    ['13-2', 'yes', 'yes', 'no'],
    ['14-1', 'no', 'no', 'no'],
    ['14-2', 'no', 'yes', 'no'],
    ['14-3', 'no', 'yes', 'no'],
    ['15', 'no', 'yes', 'no'],
    ['16-1', 'yes', 'yes', 'no'],
    ['16-2', 'yes', 'yes', 'no'],
    ['16-3', 'yes', 'yes', 'no'],
    ['of no law', 'no', 'no', 'no'],
  ])('on ground %s: by default %s, if asked for %s, if kept back %s', (ground, ...wanted) => {
    expect(registerListings).toEqual(['byGround', 'title', 'none'])
    const shown = registerListings.map((listing) =>
      isTitleListed({ ground, listing }) ? 'yes' : 'no',
    )
    expect(shown).toEqual(wanted)
    expect(isTitleListed({ ground, listing: null })).toBe(wanted[0] === 'yes')
  })
})
