import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { races } from '../../support/races.ts'

let county: TestCounty
let race: ReturnType<typeof races>

beforeAll(async () => {
  county = await openCounty()
  race = races(county)
})
// Whatever was won or lost, everything that the ledger vouches for still holds.
afterEach(() => race.holds())
afterAll(() => county?.close())

const rounds = async (count: number, once: () => Promise<void>) => {
  for (let round = 0; round < count; round += 1) await once()
}

describe('at the same moment', () => {
  it('of 50 approvals of one step one succeeds, and 49 are refused', () => race.approve(50))
  it('60 submissions get 60 index numbers without a gap or a double', () => race.number(60))
  it('100 transitions get through 20 connections', () => race.crowd(100))
  it('an edit and a submission: one loses', () => rounds(8, race.editAndSubmit))
  it('an edit and an approval: never an approval of other content', () =>
    rounds(5, race.editAndApprove))
  it('a publication and a recall: one loses', () => rounds(3, race.publishAndRecall))
  it('a take-down and a correction: one loses', () => rounds(3, race.takeDownAndCorrect))
  it('two take-downs: one loses', () => rounds(2, race.takeDownTwice))
  it('a take-down and a save: neither undoes the other', () => rounds(3, race.takeDownAndSave))
  it('a first publication and a save begun before it: the public never reads what was saved', () =>
    race.publishUnderSave())
  it('throwing a draft away and submitting it: one loses', () => rounds(5, race.discardAndSubmit))
  it('a scheduled publication claimed by several workers: published once', () =>
    race.scheduled({ isRecalled: false }))
  it('the same, recalled meanwhile: published once, or not at all', () =>
    rounds(2, () => race.scheduled({ isRecalled: true })))
})
