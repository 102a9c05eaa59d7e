import { expect } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import type { TestCounty } from '../../support/county.ts'
import { type Doc, journeys } from '../../support/journey.ts'
import { enlist, type Refused } from './staff.ts'

export const on = '2026-11-20'
export const reason = '机构改革方案（云委发〔2026〕30号）'

const staffed = ['education', 'transport', 'agriculture', 'civil-affairs', 'heyuan'] as const
export const steps = ['secrecyReviewer', 'branchLeader', 'countyLeader', 'publisher'] as const

/** Reforms of a county in which each of five offices has its own people: a clerk, and one for each step. */
export async function reforming(county: TestCounty) {
  const go = journeys(county)
  for (const office of staffed) {
    await enlist(county, {
      [`clerk.${office}`]: { [office]: ['clerk'] },
      ...Object.fromEntries(steps.map((role) => [`${role}.${office}`, { [office]: [role] }])),
    })
  }

  const reform = <Body = Record<string, unknown>>(
    office: string,
    act: 'rename' | 'move' | 'merge' | 'split',
    body: Record<string, unknown>,
  ) =>
    county.as('admin')<Body & Partial<Refused>>(
      'POST',
      `/api/offices/${county.offices[office]}/${act}`,
      { on, reason, ...body },
    )

  const holds = async () => expect((await verifyLedger(county.payload)).breaks).toEqual([])

  /** After every reform the ledger and all that stands on it must hold. */
  const must = async (...asked: Parameters<typeof reform>): Promise<void> => {
    const { status, body } = await reform(...asked)
    expect(status, JSON.stringify(body)).toBe(200)
    await holds()
  }

  const drafted = (office: string, more: Record<string, unknown> = {}): Promise<Doc> =>
    go.create({ office, ...more }, `clerk.${office}`)

  const submitted = async (office: string): Promise<Doc> =>
    go.must(`clerk.${office}`, (await drafted(office)).id, 'submit')

  const published = async (office: string, title: string): Promise<Doc> => {
    const { id } = await drafted(office, { title, documentNumber: null })
    await go.must(`clerk.${office}`, id, 'submit')
    for (const role of steps.slice(0, 3)) await go.must(`${role}.${office}`, id, 'approve')
    return go.must(`publisher.${office}`, id, 'publish')
  }

  /** Whether a new draft of an office is accepted. */
  const create = (account: string, office: string) =>
    county.as(account)('POST', '/api/documents', {
      title: '新起草的通知',
      bodyText: '正文。',
      office,
      mode: 'proactive',
      formedOn: on,
    })

  return { go, reform, holds, must, drafted, submitted, published, create }
}

export type Reforming = Awaited<ReturnType<typeof reforming>>
