import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../../src/demo/county.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { chosen, passwordsOf } from './passwords.ts'
import { ask, codesOf, enlist, recordOf, signIn } from './staff.ts'

let county: TestCounty
let change: ReturnType<typeof passwordsOf>['change']

beforeAll(async () => {
  county = await openCounty()
  ;({ change } = passwordsOf(county))
  await enlist(county, { busy: { 'gov-office': ['clerk'] } })
})
afterAll(() => county?.close())

const first = 'welcome-to-yunze'

/** A new account as an administrator makes it, with whatever the body tries to bring along. */
const appoint = (account: string, more: Record<string, unknown> = {}) =>
  county.as('admin')<{ doc: Record<string, unknown> & { id: string } }>('POST', '/api/users', {
    email: `${account}@yunze.example`,
    name: `${account}君`,
    password: first,
    ...more,
  })

describe('the first password', () => {
  it('must be changed, whatever the body of the creation says', async () => {
    const made = await appoint('newcomer', {
      mustChangePassword: false,
      duties: [{ office: county.offices['gov-office'], roles: ['admin', 'publisher'] }],
      deactivatedAt: '2020-01-01',
    })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    expect(made.body.doc).toMatchObject({ mustChangePassword: true, duties: [] })
    expect(made.body.doc.deactivatedAt ?? null).toBeNull()
  })

  it('opens no door but its own change', async () => {
    const { token } = await signIn(county.payload, 'newcomer', first)
    const seen = await Promise.all(
      (
        [
          ['GET', '/api/users/me', 200],
          ['GET', '/api/users', 200],
          ['GET', '/api/documents', 200],
          ['POST', '/api/documents', 403],
          ['GET', '/api/delegations/colleagues', 403],
          ['POST', '/api/delegations/make', 403],
          ['GET', '/api/ledger', 403],
          ['GET', '/api/role-grants', 403],
          ['GET', '/api/routes', 403],
          ['POST', '/api/offices', 403],
        ] as const
      ).map(async ([method, url, expected]) => {
        const body = method === 'POST' ? {} : undefined
        const { status } = await ask(county.payload, { token, method, path: url, body })
        return [url, status, expected]
      }),
    )
    expect(seen.filter(([, status, expected]) => status !== expected)).toEqual([])
    const people = await ask<{ docs: { email: string }[] }>(county.payload, {
      token,
      method: 'GET',
      path: '/api/users',
    })
    expect(people.body.docs.map(({ email }) => email)).toEqual(['newcomer@yunze.example'])
    const colleagues = await ask(county.payload, {
      token,
      method: 'GET',
      path: '/api/delegations/colleagues',
    })
    expect(codesOf(colleagues)).toEqual(['PASSWORD_CHANGE_REQUIRED'])
  })

  it('is refused again when it is weak, with every reason', async () => {
    const { token } = await signIn(county.payload, 'newcomer', first)
    for (const [password, codes] of [
      ['short', ['PASSWORD_SHORT']],
      [first, ['PASSWORD_SAME']],
      ['newcomer@yunze.example', ['PASSWORD_EMAIL']],
      ['newcomer', ['PASSWORD_EMAIL', 'PASSWORD_SHORT']],
      ['newcomer君', ['PASSWORD_EMAIL', 'PASSWORD_NAME', 'PASSWORD_SHORT']],
      ['x'.repeat(201), ['PASSWORD_LONG']],
    ] as const) {
      const refused = await change(token, { current: first, password })
      expect([password, refused.status, codesOf(refused)]).toEqual([password, 422, codes])
    }
    const wrong = await change(token, { current: 'not the one', password: chosen })
    expect([wrong.status, codesOf(wrong)]).toEqual([422, ['PASSWORD_WRONG']])
    expect((await change(token, { current: first })).status).toBe(400)
    expect((await change('', { current: first, password: chosen })).status).toBe(401)
  })

  it('is changed once and for all, and every other session ends', async () => {
    const other = await signIn(county.payload, 'newcomer', first)
    const { token } = await signIn(county.payload, 'newcomer', first)
    const changed = await change(token, { current: first, password: chosen })
    expect([changed.status, changed.body]).toEqual([200, { changed: true }])
    const me = (using: string) =>
      ask<{ user: { id: string; mustChangePassword: boolean } | null }>(county.payload, {
        token: using,
        method: 'GET',
        path: '/api/users/me',
      })
    expect((await me(other.token)).body.user).toBeNull()
    const { user } = (await me(token)).body
    expect(user?.mustChangePassword).toBe(false)
    expect((await signIn(county.payload, 'newcomer', first)).status).toBe(401)
    expect((await signIn(county.payload, 'newcomer', chosen)).status).toBe(200)
    const record = await recordOf(county, 'users', user?.id ?? '')
    expect(record.map(({ action }) => action)).toEqual(['addRecord', 'changePassword'])
    expect(JSON.stringify(record)).not.toContain(chosen)
  })

  it('cannot be guessed at without end through the change', async () => {
    const { token } = await signIn(county.payload, 'busy')
    for (let tries = 0; tries < 10; tries += 1) {
      await change(token, { current: `guess-number-${tries}`, password: chosen })
    }
    // The right one comes too late, as it would at the door.
    const late = await change(token, { current: demoPassword, password: chosen })
    expect([late.status, codesOf(late)]).toEqual([429, ['TOO_MANY_ATTEMPTS']])
  })

  it('set by an administrator is held to the same rules', async () => {
    const weak = await appoint('weak', { password: 'weak' })
    expect([weak.status, codesOf(weak)]).toEqual([422, ['PASSWORD_EMAIL', 'PASSWORD_SHORT']])
  })
})

describe('the first account', () => {
  it('is not given to whoever asks first', async () => {
    const asked = await county.as(null)('POST', '/api/users/first-register', {
      email: 'first@yunze.example',
      password: chosen,
      name: '先到',
    })
    expect([asked.status, codesOf(asked)]).toEqual([403, ['FIRST_USER_BY_COMMAND']])
  })
})
