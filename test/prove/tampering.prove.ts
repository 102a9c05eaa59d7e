import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../support/county.ts'
import { populateRequests } from '../support/populateRequests.ts'
import { populate } from '../support/population.ts'
import {
  openVandal,
  pick,
  randomFrom,
  type Tamper,
  type Vandal,
} from '../support/tampering/index.ts'

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
const wanted = 300

describe(`300 random changes made in the database and on disk (seed ${seed})`, () => {
  it('are each named by verify, which passes again once each is undone', async () => {
    const random = randomFrom(seed)
    const missed: string[] = []
    const touched = new Set<string>()
    let done = 0
    const hold = async ({ name, expected, undo }: Tamper) => {
      const { breaks } = await verifyLedger(county.payload)
      await undo()
      const [first] = breaks
      if (!first || !expected.some((part) => first.where.startsWith(part))) {
        missed.push(`${name}: ${first ? `${first.where} ${first.what}` : 'nothing'}`)
      }
      const after = await verifyLedger(county.payload)
      expect(after.breaks, `after ${name} was undone`).toEqual([])
      done += 1
    }
    const change = async (column: (typeof vandal.columns)[number]) => {
      const tamper = await vandal.changeValue(column, random)
      if (!tamper) return false
      touched.add(`${column.table}.${column.column}`)
      await hold(tamper)
      return true
    }
    // Every kind and every column once, then at random. The database refuses some values by itself.
    for (const special of vandal.special) await hold(await special(random))
    for (const column of vandal.columns) (await change(column)) || (await change(column))
    while (done < wanted) {
      if (random() < 0.2) await hold(await pick(random, vandal.special)(random))
      else await change(pick(random, vandal.columns))
    }
    const untouched = vandal.columns
      .map(({ table, column }) => `${table}.${column}`)
      .filter((column) => !touched.has(column))
    process.stdout.write(
      `${done} changes; ${touched.size} of ${vandal.columns.length} columns; not reached: ${untouched.join(', ')}\n`,
    )
    expect(missed).toEqual([])
    expect(untouched.length).toBeLessThan(vandal.columns.length / 20)
  })
})
