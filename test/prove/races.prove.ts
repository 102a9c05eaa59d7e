import { afterAll, beforeAll, describe, it } from 'vitest'
import { openCounty, type TestCounty } from '../support/county.ts'
import { races } from '../support/races.ts'

let county: TestCounty
let race: ReturnType<typeof races>

beforeAll(async () => {
  county = await openCounty()
  race = races(county)
})
afterAll(() => county?.close())

const rounds = async (count: number, once: () => Promise<void>) => {
  for (let round = 0; round < count; round += 1) await once()
  await race.holds()
}

describe('at the same moment', () => {
  it('of 50 approvals of one step one succeeds, ten times', () =>
    rounds(10, () => race.approve(50)))
  it('200 submissions get 200 index numbers without a gap or a double', () =>
    rounds(2, () => race.number(200)))
  it('300 transitions get through 20 connections', () => rounds(1, () => race.crowd(300)))
  it('an edit and a submission: one loses, 100 times', () => rounds(100, race.editAndSubmit))
  it('an edit and an approval: never an approval of other content, 100 times', () =>
    rounds(100, race.editAndApprove))
  it('a publication and a recall, 50 times', () => rounds(50, race.publishAndRecall))
  it('a take-down and a correction, 50 times', () => rounds(50, race.takeDownAndCorrect))
  it('two take-downs, 30 times', () => rounds(30, race.takeDownTwice))
  it('a take-down and a save, 50 times', () => rounds(50, race.takeDownAndSave))
  it('throwing a draft away and submitting it, 100 times', () => rounds(100, race.discardAndSubmit))
  it('several workers on a scheduled publication, 10 times', () =>
    rounds(10, () => race.scheduled({ isRecalled: false })))
  it('the same, recalled meanwhile, 20 times', () =>
    rounds(20, () => race.scheduled({ isRecalled: true })))
})
