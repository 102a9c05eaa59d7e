import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { dumpOf } from '../../support/dump.ts'
import { enlist, idOf, type Refused } from '../people/staff.ts'

/** What no table may hold: it stands in every reason that is refused here. */
const secret = '云泽一号演习'
const marked = `秘密★10年 ${secret}`
const named = `${secret}，联系13812345678`

let county: TestCounty
let pending = ''

beforeAll(async () => {
  county = await openCounty()
  await enlist(county, { idle: { finance: ['clerk'] }, gone: {} })
  const must = async (path: string, body: object) => {
    const answer = await county.as('admin')<Record<string, string>>('POST', path, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }
  const reason = '工作需要'
  await must(`/api/users/${idOf(county, 'gone')}/deactivate`, { reason })
  const asked = await must(`/api/users/${idOf(county, 'idle')}/grants`, {
    office: 'finance',
    role: 'publisher',
    reason,
  })
  pending = asked.roleGrant ?? ''
})
afterAll(async () => county?.close())

const person = (account: string) => `/api/users/${idOf(county, account)}`
const office = (slug: string) => `/api/offices/${county.offices[slug]}`
const on = '2026-11-20'
const halves = [
  { name: '甲局', slug: 'jia' },
  { name: '乙局', slug: 'yi' },
]
/** Each door by which a reason comes into the ledger, with whatever else it asks for. */
const doors: [string, () => string, object][] = [
  ['a grant', () => `${person('idle')}/grants`, { office: 'finance', role: 'auditor' }],
  ['a revocation', () => `${person('idle')}/revocations`, { office: 'finance', role: 'clerk' }],
  [
    'the word of a second administrator',
    () => `/api/role-grants/${pending}/decisions`,
    { decision: 'refuse' },
  ],
  ['a deactivation', () => `${person('idle')}/deactivate`, {}],
  ['a reactivation', () => `${person('gone')}/reactivate`, {}],
  ['a new password', () => `${person('idle')}/reset-password`, {}],
  ['a new name', () => `${office('finance')}/rename`, { name: '财政和国资局', on }],
  ['a move', () => `${office('finance')}/move`, { parent: 'heyuan', on }],
  ['a merger', () => `${office('finance')}/merge`, { into: 'transport', on }],
  ['a split', () => `${office('finance')}/split`, { offices: halves, heir: 'jia', on }],
]

describe('the reason of', () => {
  it.each(doors)('%s bears no mark of secrecy and names no person', async (_, path, more) => {
    for (const [reason, code] of [
      [marked, 'SECRECY_MARK'],
      [named, 'IDENTIFIER_IN_TEXT'],
    ]) {
      const { status, body } = await county.as('admin')('POST', path(), { ...more, reason })
      const { errors = [] } = body as Partial<Refused>
      expect([status, errors.map(({ code: told, field }) => `${told} ${field}`)]).toEqual([
        422,
        [`${code} reason`],
      ])
    }
  })

  it('a refused act is recorded without a word of it, and nothing of it is done', async () => {
    const { docs } = await county.payload.find({
      collection: 'ledger',
      where: { action: { equals: 'refuseMark' } },
      limit: 50,
    })
    expect(docs).toHaveLength(doors.length)
    expect(docs.every(({ actor }) => actor === idOf(county, 'admin'))).toBe(true)
    expect(await dumpOf(county.payload)).not.toContain(secret)
    const { body } = await county.as('admin')<{ name: string; successor: unknown }>(
      'GET',
      office('finance'),
    )
    expect(body).toMatchObject({ name: '财政局' })
    expect(body.successor ?? null).toBeNull()
  })
})
