import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { bringAbout, type Subject } from './stages.ts'
import { accountOf, askers } from './table.ts'

let county: TestCounty
let draft: Subject

beforeAll(async () => {
  county = await openCounty()
  ;({ draft } = await bringAbout(county, ['draft']))
})
afterAll(() => county?.close())

describe("Payload's own collections", () => {
  it.each(['payload-kv', 'payload-migrations', 'payload-query-presets', 'payload-folders'])(
    'show nothing of %s to anybody',
    async (slug) => {
      for (const asker of askers) {
        const as = county.as(accountOf(asker))
        expect((await as('GET', `/api/${slug}`)).status, asker).toBeGreaterThanOrEqual(400)
        expect((await as('POST', `/api/${slug}`, {})).status, asker).toBeGreaterThanOrEqual(400)
      }
    },
  )

  it('keep preferences to their owner', async () => {
    await county.as('clerk')('POST', '/api/payload-preferences/columns', { value: ['标题'] })
    const mine = await county.as('clerk')('GET', '/api/payload-preferences/columns')
    expect(mine.body).toMatchObject({ value: ['标题'] })
    for (const account of ['admin', 'auditor', 'clerk.finance']) {
      const { body } = await county.as(account)('GET', '/api/payload-preferences/columns')
      expect(JSON.stringify(body)).not.toContain('标题')
      const list = await county.as(account)<{ docs: unknown[] }>('GET', '/api/payload-preferences')
      expect(JSON.stringify(list.body)).not.toContain('标题')
    }
    expect((await county.as(null)('GET', '/api/payload-preferences')).status).toBe(403)
    expect((await county.as(null)('POST', '/api/payload-preferences/x', { value: 1 })).status).toBe(
      401,
    )
  })

  it('let nobody lock what they do not edit, nor take a lock away', async () => {
    const lock = await county.payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'documents', value: draft.id },
        user: { relationTo: 'users', value: county.people.clerk ?? '' },
      },
    })
    const body = {
      document: { relationTo: 'documents', value: draft.id },
      user: { relationTo: 'users', value: county.people.auditor },
    }
    for (const account of [null, 'auditor', 'secrecy', 'publisher', 'requests']) {
      const as = county.as(account)
      expect((await as('POST', '/api/payload-locked-documents', body)).status).toBe(403)
      expect((await as('PATCH', `/api/payload-locked-documents/${lock.id}`, body)).status).toBe(403)
      expect((await as('DELETE', `/api/payload-locked-documents/${lock.id}`)).status).toBe(403)
    }
    expect((await county.as(null)('GET', '/api/payload-locked-documents')).status).toBe(403)
    // The editor takes over, and unlocks.
    const released = await county.as('clerk')('DELETE', `/api/payload-locked-documents/${lock.id}`)
    expect(released.status).toBe(200)
  })
})

describe('the doors of sign-in', () => {
  it('make no first user where there are users', async () => {
    const asked = await county.as(null)('POST', '/api/users/first-register', {
      email: 'x@yunze.example',
      password: 'long enough for anybody',
      name: '某',
      duties: [{ office: county.offices.yunze, roles: ['publisher'] }],
    })
    expect(asked.status).toBe(403)
  })

  it('refresh, tell and unlock nothing for nobody', async () => {
    expect(
      (await county.as(null)('POST', '/api/users/refresh-token')).status,
    ).toBeGreaterThanOrEqual(400)
    expect((await county.as(null)<{ user: unknown }>('GET', '/api/users/me')).body.user).toBeNull()
    for (const account of [null, 'clerk', 'publisher', 'auditor']) {
      const asked = await county.as(account)('POST', '/api/users/unlock', {
        email: 'branch@yunze.example',
      })
      expect([account, asked.status]).toEqual([account, account ? 403 : 401])
    }
  })

  it('answer the same for a known and an unknown address', async () => {
    const ask = (email: string) => county.as(null)('POST', '/api/users/forgot-password', { email })
    const [known, unknown] = [await ask('clerk@yunze.example'), await ask('nobody@yunze.example')]
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    const signIn = (email: string) =>
      county.as(null)('POST', '/api/users/login', { email, password: 'not the password' })
    const [mine, others] = [await signIn('clerk@yunze.example'), await signIn('no@yunze.example')]
    expect([mine.status, mine.body]).toEqual([others.status, others.body])
  })

  it('let nobody but an administrator make or change people', async () => {
    const body = { email: 'x@yunze.example', password: 'long enough', name: '某', duties: [] }
    for (const asker of askers.filter((each) => each !== 'admin')) {
      const as = county.as(accountOf(asker))
      expect((await as('POST', '/api/users', body)).status, asker).toBe(
        accountOf(asker) ? 403 : 401,
      )
      const mine = county.people[accountOf(asker) ?? 'clerk']
      const duties = [{ office: county.offices.yunze, roles: ['publisher'] }]
      const { status } = await as('PATCH', `/api/users/${mine}`, { duties })
      expect(status, asker).toBeGreaterThanOrEqual(400)
    }
  })

  it('let an administrator give no role past the second administrator', async () => {
    const duties = [{ office: county.offices['gov-office'], roles: ['publisher', 'countyLeader'] }]
    for (const account of ['clerk', 'admin']) {
      const url = `/api/users/${county.people[account]}`
      const before = await county.payload.findByID({
        collection: 'users',
        id: county.people[account] ?? '',
        depth: 0,
      })
      await county.as('admin')('PATCH', url, { duties })
      const after = await county.payload.findByID({
        collection: 'users',
        id: county.people[account] ?? '',
        depth: 0,
      })
      expect(after.duties).toEqual(before.duties)
    }
  })
})
