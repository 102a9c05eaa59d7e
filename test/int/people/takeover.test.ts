import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { ask, codesOf, enlist, idOf, signIn } from './staff.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  await enlist(county, {
    'admin.finance': { finance: ['admin'] },
    admin3: { yunze: ['admin'] },
    chosen: { 'gov-office': ['clerk'] },
    raced: { 'gov-office': ['clerk'] },
    lead: { 'gov-office': ['branchLeader'] },
    away: { 'gov-office': ['branchLeader'] },
    plain: { finance: ['clerk'] },
  })
})
afterAll(() => county?.close())

const first = 'welcome-to-yunze'
const secret = 'seven quiet willows'

const as = (token: string, method: string, url: string, body?: unknown) =>
  ask<Record<string, unknown>>(county.payload, { token, method, path: url, body })

const me = async (token: string) =>
  (await as(token, 'GET', '/api/users/me')).body.user as { id: string } | null

const asks = (account: string, id: string, role: string, office = 'gov-office') =>
  county.as(account)<{ roleGrant: string }>('POST', `/api/users/${id}/grants`, {
    office,
    role,
    reason: '工作需要',
  })

const confirms = (account: string, grant: string) =>
  county.as(account)<{ status: string }>('POST', `/api/role-grants/${grant}/decisions`, {
    decision: 'grant',
  })

const resets = (account: string, id: string) =>
  county.as(account)<{ status: string; password?: string }>(
    'POST',
    `/api/users/${id}/reset-password`,
    {},
  )

const moves = (account: string, id: string, email: unknown) =>
  county.as(account)('PATCH', `/api/users/${id}`, { email })

const linkTo = async (address: string): Promise<string | undefined> => {
  const folder = path.join(county.dataDir, 'mail')
  const names = (await readdir(folder).catch(() => [])).sort().reverse()
  for (const name of names) {
    const mail = await readFile(path.join(folder, name), 'utf8')
    const text = mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
    const token = text.match(/\/admin\/reset\/([0-9a-f]{40})/)?.[1]
    if (mail.includes(`To: ${address}`) && token) return token
  }
}

describe('one administrator', () => {
  it('has no way into an account they made, once it may approve', async () => {
    const made = await county.as('admin')<{ doc: { id: string } }>('POST', '/api/users', {
      email: 'zhang@yunze.example',
      name: '张三',
      password: first,
    })
    const { id } = made.body.doc
    const { body } = await asks('admin', id, 'branchLeader')
    const entered = await signIn(county.payload, 'zhang', first)
    const changed = await as(entered.token, 'POST', '/api/users/change-password', {
      current: first,
      password: secret,
    })
    expect(changed.status).toBe(200)
    // Who confirms is told whose mailbox the link will go to.
    const standing = await county.as('admin2')<{ pending: { person: object }[] }>(
      'GET',
      `/api/users/${id}/standing`,
    )
    expect(standing.body.pending[0]?.person).toMatchObject({
      email: 'zhang@yunze.example',
      isProven: false,
    })
    expect((await confirms('admin2', body.roleGrant)).body).toEqual({ status: 'granted' })
    expect(await me(entered.token)).toBeNull()
    expect((await signIn(county.payload, 'zhang', secret)).status).toBe(401)
    // Its owner comes by the link, and is in.
    const byLink = await ask(county.payload, {
      method: 'POST',
      path: '/api/users/reset-password',
      body: { token: await linkTo('zhang@yunze.example'), password: `${secret} too` },
    })
    expect(byLink.status, JSON.stringify(byLink.body)).toBe(200)
    const own = await signIn(county.payload, 'zhang', `${secret} too`)
    // From then on another role shuts nobody out.
    const more = await asks('admin', id, 'publisher')
    await confirms('admin2', more.body.roleGrant)
    expect((await me(own.token))?.id).toBe(id)
  })

  it('can touch neither password nor address of whoever waits for such a role', async () => {
    const id = idOf(county, 'chosen')
    const { body } = await asks('admin', id, 'publisher')
    expect(codesOf(await moves('admin', id, 'mine@yunze.example'))).toEqual(['ADDRESS_GUARDED'])
    expect((await resets('admin', id)).body).toEqual({ status: 'mailed' })
    // Another link is sent each time, however soon.
    const link = await linkTo('chosen@yunze.example')
    expect((await resets('admin', id)).body).toEqual({ status: 'mailed' })
    expect(await linkTo('chosen@yunze.example')).not.toBe(link)
    await confirms('admin2', body.roleGrant)
  })

  it('gets no password by asking just before a second one confirms', async () => {
    const id = idOf(county, 'raced')
    const { body } = await asks('admin', id, 'publisher')
    const [, reset] = await Promise.all([confirms('admin2', body.roleGrant), resets('admin', id)])
    expect(reset.body).toEqual({ status: 'mailed' })
  })

  it('cannot move the address of a leader who is deactivated meanwhile', async () => {
    const id = idOf(county, 'away')
    const left = await county.as('admin')('POST', `/api/users/${id}/deactivate`, { reason: '借调' })
    expect(left.status, JSON.stringify(left.body)).toBe(200)
    expect(codesOf(await moves('admin', id, 'mine2@yunze.example'))).toEqual(['ADDRESS_GUARDED'])
  })

  it('of another office cannot take over somebody whose roles wait to be confirmed', async () => {
    const id = idOf(county, 'lead')
    for (const step of ['deactivate', 'reactivate']) {
      const done = await county.as('admin')('POST', `/api/users/${id}/${step}`, { reason: '调整' })
      expect(done.status, JSON.stringify(done.body)).toBe(200)
    }
    expect((await resets('admin.finance', id)).status).toBe(403)
    expect((await moves('admin.finance', id, 'mine3@yunze.example')).status).toBe(403)
    const unlocked = await county.as('admin.finance')('POST', '/api/users/unlock', {
      email: 'lead@yunze.example',
    })
    expect([unlocked.status, codesOf(unlocked)]).toEqual([403, ['NOT_ENTITLED']])
    const own = await county.as('admin.finance')('POST', '/api/users/unlock', {
      email: 'plain@yunze.example',
    })
    expect(own.status).toBe(200)
  })

  it('of one office has in charge whom they made, and nobody else who has no duty yet', async () => {
    const make = async (account: string, email: string) =>
      (
        await county.as(account)<{ doc: { id: string } }>('POST', '/api/users', {
          email,
          name: '新人',
          password: first,
        })
      ).body.doc.id
    const own = await make('admin.finance', 'own@yunze.example')
    const others = await make('admin', 'others@yunze.example')
    expect((await asks('admin.finance', own, 'clerk', 'finance')).status).toBe(200)
    expect((await asks('admin.finance', others, 'clerk', 'finance')).status).toBe(403)
    expect((await resets('admin.finance', others)).status).toBe(403)
  })

  it('who is deactivated while they wait for their turn decides nothing any more', async () => {
    const { body } = await asks('admin', idOf(county, 'plain'), 'publisher', 'finance')
    const [left, decided] = await Promise.all([
      county.as('admin')('POST', `/api/users/${idOf(county, 'admin3')}/deactivate`, {
        reason: '调离',
      }),
      confirms('admin3', body.roleGrant),
    ])
    expect(left.status).toBe(200)
    // Either they were quicker, or they were nobody any more; never both in the other order.
    expect([200, 401]).toContain(decided.status)
    const entries = await county.payload.find({
      collection: 'ledger',
      where: { action: { in: ['deactivate', 'grantRole'] } },
      sort: 'seq',
      limit: 100,
      depth: 0,
    })
    const acts = entries.docs.map(({ action, subjectId, actor }) => [action, subjectId, actor])
    const leaving = acts.findIndex(([, subject]) => subject === idOf(county, 'admin3'))
    const after = acts.slice(leaving).filter(([, , actor]) => actor === idOf(county, 'admin3'))
    expect(after).toEqual([])
  })

  it('is told of an address that is no text', async () => {
    for (const email of [5, { a: 1 }, ['x@y.example']]) {
      expect((await moves('admin', idOf(county, 'plain'), email)).status).toBe(400)
      const made = await county.as('admin')('POST', '/api/users', {
        email,
        name: '某人',
        password: secret,
      })
      expect(made.status).toBe(400)
    }
  })
})

describe('a split', () => {
  const split = (account: string, slug: string, names: string[]) =>
    county.as(account)('POST', `/api/offices/${county.offices[slug]}/split`, {
      offices: names.map((each) => ({ name: each, slug: each })),
      heir: names[0],
      on: '2026-11-01',
      reason: '机构改革方案',
    })

  it('of the root is refused: what it makes would be in nobody’s charge', async () => {
    const refused = await split('admin', 'yunze', ['county-a', 'county-b'])
    expect([refused.status, codesOf(refused)]).toEqual([422, ['NO_ADMIN_LEFT']])
    const routes = await county.as('admin')('GET', '/api/offices?limit=100')
    expect(JSON.stringify(routes.body)).not.toContain('county-a')
  })

  it('is for whoever has in charge what is above it', async () => {
    expect((await split('admin.finance', 'finance', ['tax-a', 'tax-b'])).status).toBe(403)
    expect((await split('admin', 'finance', ['tax-a', 'tax-b'])).status).toBe(200)
  })
})
