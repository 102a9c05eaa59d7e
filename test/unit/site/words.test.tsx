import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { phrasesOf, Title } from '../../../src/site/components/Title.tsx'
import { contentIn } from '../../../src/site/language.ts'
import { en } from '../../../src/site/messages/en.ts'
import { zh } from '../../../src/site/messages/zh.ts'
import { zhTW } from '../../../src/site/messages/zhTW.ts'
import { readQuery, tsqueryFor } from '../../../src/site/queries/searchQuery.ts'
import { localTime, untilMidnight } from '../../../src/site/time.ts'

describe('messages', () => {
  it('stand for the same values in every language', () => {
    const values = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    for (const [key, text] of Object.entries(zh)) {
      const allowed = new Set(values(text))
      expect(values(zhTW[key as keyof typeof zh]), key).toEqual(values(text))
      for (const name of values(en[key as keyof typeof zh]))
        expect(allowed.has(name as string), key).toBe(true)
    }
  })

  it('are in traditional characters where they should be', () => {
    const toTraditional = contentIn('zh-Hant')
    for (const [key, text] of Object.entries(zhTW)) {
      expect(toTraditional(text).replaceAll('汙', '污'), key).toBe(text)
    }
  })
})

describe('a title', () => {
  it('breaks between words, with brackets and small words at their sides', () => {
    const phrases = phrasesOf('云泽县人民政府关于印发《农村生活污水治理三年行动方案》的通知')
    expect(phrases.join('')).toBe('云泽县人民政府关于印发《农村生活污水治理三年行动方案》的通知')
    expect(phrases.filter((phrase) => /^[》的]|《$/.test(phrase))).toEqual([])
    expect(phrases).toContain('生活')
  })

  it('loses nothing in conversion', () => {
    const html = renderToStaticMarkup(
      <Title text="关于发布《规定》的公告" convert={contentIn('zh-Hant')} />,
    )
    expect(html.replace(/<[^>]*>/g, '')).toBe('關於發佈《規定》的公告')
  })
})

describe('a query', () => {
  it('knows a document number in any brackets and characters', () => {
    for (const text of [
      '云政发〔2026〕14号',
      '云政发[2026]14号',
      '云政发（2026）14号',
      '雲政發〔2026〕14號',
      '云政发2026 14',
    ]) {
      expect(readQuery(text).documentNumber, text).toBe('云政发〔2026〕14号')
    }
    expect(readQuery('11999999mb1a2b3d2h/2026-00002').indexNumber).toBe(
      '11999999MB1A2B3D2H/2026-00002',
    )
    expect(readQuery('农村危房').documentNumber).toBeNull()
  })

  it('asks for every word, quoted, whatever the reader types', () => {
    expect(tsqueryFor(['a\\b', "it's"], 'words')).toBe("'a\\\\b' & 'it''s'")
    expect(tsqueryFor(['云泽'], 'beginnings', 'A')).toBe("'云泽':*A")
  })

  it('lets a compound also be found in its parts', () => {
    expect(tsqueryFor(['财政局长'], 'words')).toContain("'财政局长'")
  })
})

describe('time', () => {
  it('is the county’s, in the form that MT-1 asks for', () => {
    expect(localTime('2026-11-22T16:05:00.000Z')).toBe('2026-11-23 00:05')
    expect(untilMidnight(new Date('2026-11-23T15:59:30.000Z'))).toBe(30_000)
  })
})
