import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { codesOf, enlist, idOf, type Refused } from './staff.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  await enlist(county, {
    'clerk.heyuan': { heyuan: ['clerk'] },
    'secrecy.heyuan': { heyuan: ['secrecyReviewer'] },
    leader: { heyuan: ['branchLeader'] },
    'county.heyuan': { heyuan: ['countyLeader'] },
    'publisher.heyuan': { heyuan: ['publisher'] },
    // Drafts and leads: never both on one document.
    both: { heyuan: ['clerk', 'branchLeader'] },
  })
})
afterAll(() => county?.close())

it('a leader who opened a correction, and so wrote, takes it from nobody who leaves', async () => {
  const { id } = await go.create({ office: 'heyuan' }, 'clerk.heyuan')
  await go.must('clerk.heyuan', id, 'submit')
  for (const account of ['secrecy.heyuan', 'leader', 'county.heyuan']) {
    await go.must(account, id, 'approve')
  }
  await go.must('publisher.heyuan', id, 'publish')
  await go.must('both', id, 'correct')
  await go.must('clerk.heyuan', id, 'submit')
  await go.must('secrecy.heyuan', id, 'approve')
  const own = await go.act('both', id, 'approve')
  expect([own.status, codesOf(own)]).toEqual([422, ['FOUR_EYES']])

  const leave = (body: Record<string, unknown>) =>
    county.as('admin')<Refused>('POST', `/api/users/${idOf(county, 'leader')}/deactivate`, {
      reason: '调离云泽县',
      ...body,
    })
  const refused = await leave({})
  expect([refused.status, codesOf(refused)]).toEqual([422, ['STEPS_WAITING']])
  expect(refused.body.errors[0]?.documents).toMatchObject([{ id }])
  const unfit = await leave({ successor: idOf(county, 'both') })
  expect([unfit.status, codesOf(unfit)]).toEqual([422, ['SUCCESSOR_UNFIT']])
})
