import { atTime } from '../../../src/lib/clock.ts'
import type { TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { enlist, idOf } from './staff.ts'

export type Made = { id: string; status: string }
export type Standing = {
  available: { action: string; reasons: { code: string }[] }[]
  waitingFor: string[]
  ledger: {
    action: string
    actor: string
    actorName: string
    onBehalfOf: string | null
    onBehalfOfName: string | null
  }[]
}

/** The Monday on which the delegations of these tests begin. */
const monday = '2026-11-23'

/** Runs something at one time, by default at noon of that Monday. */
export const at = <Result>(
  run: () => Promise<Result>,
  time = new Date(`${monday}T12:00:00+08:00`),
): Promise<Result> => atTime(time, run)

/** The people of an office whose leader goes away: `boss`. All others are at hand. */
export async function delegating(county: TestCounty) {
  const go = journeys(county)
  await enlist(county, {
    boss: { education: ['branchLeader', 'countyLeader', 'publisher'] },
    'boss.secrecy': { education: ['secrecyReviewer'] },
    'clerk.education': { education: ['clerk'] },
    deputy: {},
    other: {},
    third: {},
    temp: { education: ['publisher'] },
    chief: { education: ['countyLeader'] },
    // Clerk and reviewer, to see four eyes at work through a delegation.
    busy: { education: ['clerk', 'secrecyReviewer'] },
    'admin.third': { yunze: ['admin'] },
  })

  const make = (account: string, more: Record<string, unknown> = {}) =>
    county.as(account)<Made>('POST', '/api/delegations/make', {
      delegate: idOf(county, 'deputy'),
      roles: ['branchLeader'],
      startsOn: monday,
      endsOn: '2026-11-27',
      reason: '赴省里学习',
      ...more,
    })

  const atStage = async (stage: string, clerk = 'clerk.education'): Promise<string> => {
    const { id } = await go.create({ office: 'education' }, clerk)
    await go.must(clerk, id, 'submit')
    if (stage === 'secrecyReview') return id
    await go.must('boss.secrecy', id, 'approve')
    return id
  }

  const standing = (account: string, id: string) =>
    county.as(account)<Standing>('GET', `/api/documents/${id}/transitions`)

  return { go, make, atStage, standing }
}
