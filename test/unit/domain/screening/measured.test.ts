import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMaskable, maskOf, screen } from '../../../../src/domain/screening/index.ts'
import { areLawsHere, lawsArchive, screenLaws } from '../../../labelled/laws.ts'
import { measure } from '../../../labelled/measure.ts'
import { halves, readSnippets } from '../../../labelled/snippets.ts'
import { tableOf } from '../../../labelled/tableOf.ts'

const document = readFileSync(new URL('../../../../docs/screening.md', import.meta.url), 'utf8')

/** What a county can least afford to overlook. */
const gravest = ['identityNumber', 'mobileNumber', 'bankCard', 'secrecyMark']

describe('the labelled set', () => {
  const all = halves.flatMap(readSnippets)

  it('has at least six hundred different snippets, a good part with nothing to find', () => {
    expect(new Set(all.map(({ text, place }) => `${place}|${text}`)).size).toBeGreaterThan(1_200)
    expect(all.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThan(300)
  })

  it.each(halves)('is measured as the documentation says: %s', (half) => {
    expect(document).toContain(tableOf(measure(readSnippets(half)).figures))
  })

  it.each(halves)('is found as well as the county needs: %s', (half) => {
    for (const { detector, precision, recall } of measure(readSnippets(half)).figures) {
      const isGravest = gravest.includes(detector)
      expect(recall, `recall of ${detector}`).toBeGreaterThanOrEqual(isGravest ? 0.99 : 0.9)
      expect(precision, `precision of ${detector}`).toBeGreaterThanOrEqual(isGravest ? 0.95 : 0.9)
    }
  })

  it('passes when everything that can be masked has been', () => {
    const held = all.flatMap(({ text, place, where }) => {
      const passages = (masked: string) => [{ text: masked, place: { kind: place } }]
      const masked = screen({ passages: passages(text) })
        .filter(({ detector }) => isMaskable(detector))
        .reduceRight((rest, { detector, start, end }) => {
          const mask = maskOf({ detector, text: text.slice(start, end) })
          return rest.slice(0, start) + mask + rest.slice(end)
        }, text)
      const left = screen({ passages: passages(masked) }).filter(({ level }) => level === 'hold')
      return left.map(
        ({ detector, start, end }) => `${where} ${detector} ${masked.slice(start, end)}`,
      )
    })
    expect(held).toEqual([])
  })
})

if (!areLawsHere()) console.warn(`The real laws are not here, so they are skipped: ${lawsArchive}`)

describe.skipIf(!areLawsHere())('real laws, which name nobody private', () => {
  it('are held less than once in a thousand', () => {
    const { documents, alarms } = screenLaws()
    expect(documents).toBeGreaterThan(2_000)
    expect(alarms.length / documents).toBeLessThan(1 / 1_000)
  }, 120_000)
})
