import { expect, it } from 'vitest'
import { labelledFiles } from '../../../labelled/files/index.ts'
import { measureFiles } from '../../../labelled/files/measure.ts'

it('finds in the labelled files all that is in them, and nothing else', async () => {
  const { figures, mistakes } = await measureFiles()
  expect(labelledFiles.length).toBeGreaterThanOrEqual(60)
  expect(mistakes).toEqual([])
  expect(figures.map(({ detector }) => detector).sort()).toEqual([
    'bankCard',
    'hiddenContent',
    'identityNumber',
    'metadata',
    'mobileNumber',
    'personName',
    'secrecyMark',
    'unreadable',
  ])
}, 120_000)
