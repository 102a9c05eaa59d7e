import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentenceOf } from '../../../src/plugin/ledger/verify/breaks.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { populateRequests } from '../../support/populateRequests.ts'
import { populate } from '../../support/population.ts'
import {
  openVandal,
  pick,
  randomFrom,
  uncovered,
  type Vandal,
} from '../../support/tampering/index.ts'

let county: TestCounty
let vandal: Vandal

beforeAll(async () => {
  county = await openCounty()
  await populate(county)
  await populateRequests(county)
  vandal = await openVandal(county)
})
afterAll(async () => {
  await vandal?.close()
  await county?.close()
})

const seed = Number(process.env.GONGKAI_SEED ?? Date.now() % 1_000_000)

describe(`verify, over changes made in the database and on disk (seed ${seed})`, () => {
  it('names each of the changes that are more than one value', async () => {
    const random = randomFrom(seed)
    for (const tamper of vandal.special) {
      const { name, expected, undo } = await tamper(random)
      const { breaks } = await verifyLedger(county.payload)
      await undo()
      expect(breaks[0]?.where ?? 'nothing', name).toSatisfy((where: string) =>
        expected.some((part) => where.startsWith(part)),
      )
      expect(sentenceOf(breaks[0] as (typeof breaks)[0])).toMatch(/[。].+\.$/)
    }
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })

  it('names the row of each single value that is changed, and passes when it is put back', async () => {
    const random = randomFrom(seed)
    let tried = 0
    while (tried < 20) {
      const tamper = await vandal.changeValue(pick(random, vandal.columns), random)
      if (!tamper) continue
      tried += 1
      const { breaks } = await verifyLedger(county.payload)
      await tamper.undo()
      expect(breaks[0]?.where ?? 'nothing', tamper.name).toSatisfy((where: string) =>
        tamper.expected.some((part) => where.startsWith(part)),
      )
    }
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })

  it('covers every column but those named as uncovered, which exist', () => {
    for (const [table, { columns }] of Object.entries(uncovered)) {
      expect(
        vandal.columns.some((column) => column.table === table),
        table,
      ).toBe(true)
      for (const column of columns) {
        expect(vandal.columns).not.toContainEqual(expect.objectContaining({ table, column }))
      }
    }
  })
})
