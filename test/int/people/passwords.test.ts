import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../../src/demo/county.ts'
import { addDays, todayIn } from '../../../src/domain/dates/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { ask, codesOf, enlist, idOf, recordOf, runJobs, signIn } from './staff.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  await enlist(county, {
    lost: { 'gov-office': ['requestOfficer'] },
    leader: { 'gov-office': ['branchLeader'] },
    deputy: { 'gov-office': ['clerk'] },
    forgetful: { 'gov-office': ['clerk'] },
    busy: { 'gov-office': ['clerk'] },
  })
})
afterAll(() => county?.close())

const first = 'welcome-to-yunze'
const chosen = 'seven quiet willows'

/** A new account as an administrator makes it, with whatever the body tries to bring along. */
const appoint = (account: string, more: Record<string, unknown> = {}) =>
  county.as('admin')<{ doc: Record<string, unknown> & { id: string } }>('POST', '/api/users', {
    email: `${account}@yunze.example`,
    name: `${account}君`,
    password: first,
    ...more,
  })

const change = (token: string, body: Record<string, unknown>) =>
  ask(county.payload, { token, method: 'POST', path: '/api/users/change-password', body })

/** All mail written so far, newest last. */
async function mails(): Promise<string[]> {
  const folder = path.join(county.dataDir, 'mail')
  const names = (await readdir(folder).catch(() => [])).sort()
  return Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
}

const mailsTo = async (address: string) =>
  (await mails()).filter((mail) => mail.includes(`To: ${address}`))

async function eventually<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It never came')
}

/** The token of the link in the mail to somebody. */
const linkTo = (address: string) =>
  eventually(async () => {
    const [mail] = await mailsTo(address)
    const text = mail?.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
    return text?.match(/\/admin\/reset\/([0-9a-f]{40})/)?.[1]
  })

const byLink = (token: string, password: string) =>
  ask<{ token?: string }>(county.payload, {
    method: 'POST',
    path: '/api/users/reset-password',
    body: { token, password },
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

describe('a lost password', () => {
  it('is replaced by an administrator, once, and seen by the ledger and by mail', async () => {
    const before = await signIn(county.payload, 'lost')
    const reset = await county.as('admin')<{ password: string }>(
      'POST',
      `/api/users/${idOf(county, 'lost')}/reset-password`,
      { reason: '本人来电' },
    )
    expect(reset.status, JSON.stringify(reset.body)).toBe(200)
    expect(reset.body.password).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/)
    const stale = await ask<{ user: unknown }>(county.payload, {
      token: before.token,
      method: 'GET',
      path: '/api/users/me',
    })
    expect(stale.body.user).toBeNull()
    expect((await signIn(county.payload, 'lost')).status).toBe(401)
    const { token } = await signIn(county.payload, 'lost', reset.body.password)
    const blocked = await ask(county.payload, { token, method: 'GET', path: '/api/routes' })
    expect(blocked.status).toBe(403)
    expect((await change(token, { current: reset.body.password, password: chosen })).status).toBe(
      200,
    )
    const record = await recordOf(county, 'users', idOf(county, 'lost'))
    expect(record.map(({ action, actor, opinion }) => [action, actor, opinion])).toEqual([
      ['resetPassword', idOf(county, 'admin'), '本人来电'],
      ['changePassword', idOf(county, 'lost'), null],
    ])
    expect(JSON.stringify(record)).not.toContain(reset.body.password)
    await runJobs(county)
    const [mail] = await mailsTo('lost@yunze.example')
    expect(mail).toBeDefined()
    expect(mail).not.toContain(reset.body.password)
  })

  it('of whoever approves goes to their own mailbox, and no administrator sees one', async () => {
    const before = await signIn(county.payload, 'leader')
    const id = idOf(county, 'leader')
    const reset = await county.as('admin')('POST', `/api/users/${id}/reset-password`, {})
    expect([reset.status, reset.body]).toEqual([200, { status: 'mailed' }])
    // Nobody is shut out by a reset they did not ask for.
    const me = await ask<{ user: { id: string } | null }>(county.payload, {
      token: before.token,
      method: 'GET',
      path: '/api/users/me',
    })
    expect(me.body.user?.id).toBe(id)
    const link = await linkTo('leader@yunze.example')
    const done = await byLink(link, chosen)
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect((await signIn(county.payload, 'leader')).status).toBe(401)
    expect((await signIn(county.payload, 'leader', chosen)).status).toBe(200)
    const record = await recordOf(county, 'users', id)
    expect(record.map(({ action, actor, details }) => [action, actor, details])).toEqual([
      ['resetPassword', idOf(county, 'admin'), { by: 'mail' }],
      ['changePassword', id, { by: 'mail' }],
    ])
  })

  it('does not travel to an address that one administrator has put in place', async () => {
    const move = (account: string, email: string) =>
      county.as('admin')<{ doc: { email: string } }>(
        'PATCH',
        `/api/users/${idOf(county, account)}`,
        { email },
      )
    const moved = await move('leader', 'elsewhere@yunze.example')
    expect([moved.status, codesOf(moved)]).toEqual([422, ['ADDRESS_GUARDED']])
    expect((await signIn(county.payload, 'leader', chosen)).status).toBe(200)
    // Nor for whoever may do it for a time.
    expect((await move('deputy', 'deputy2@yunze.example')).status).toBe(200)
    const { token } = await signIn(county.payload, 'leader', chosen)
    // Not before some days: what is about to begin counts already.
    const startsOn = addDays(todayIn('Asia/Shanghai', new Date()), 3)
    const made = await ask(county.payload, {
      token,
      method: 'POST',
      path: '/api/delegations/make',
      body: {
        delegate: idOf(county, 'deputy'),
        roles: ['branchLeader'],
        startsOn,
        endsOn: addDays(startsOn, 30),
        reason: '学习',
      },
    })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    expect(codesOf(await move('deputy', 'deputy3@yunze.example'))).toEqual(['ADDRESS_GUARDED'])
    const reset = await county.as('admin')(
      'POST',
      `/api/users/${idOf(county, 'deputy')}/reset-password`,
      {},
    )
    expect(reset.body).toEqual({ status: 'mailed' })
  })

  it('cannot be replaced by an ordinary edit, by anybody', async () => {
    const id = idOf(county, 'lost')
    for (const [account, expected] of [
      ['admin', 403],
      ['auditor', 403],
      ['head', 403],
      ['clerk', 404],
    ] as const) {
      const { status } = await county.as(account)('PATCH', `/api/users/${id}`, {
        password: 'a password by edit',
      })
      expect([account, status]).toEqual([account, expected])
    }
    const bulk = await county.as('admin')('PATCH', `/api/users?where[id][equals]=${id}`, {
      password: 'a password by edit',
    })
    expect([bulk.status, codesOf(bulk)]).toEqual([403, ['NOT_ENTITLED']])
    expect((await signIn(county.payload, 'lost', chosen)).status).toBe(200)
  })

  it('is reset by a link in the mail, and asking tells nobody whether there is such an account', async () => {
    const forgot = (email: string) =>
      ask(county.payload, { method: 'POST', path: '/api/users/forgot-password', body: { email } })
    const known = await forgot('Forgetful@yunze.example')
    const unknown = await forgot('nobody@yunze.example')
    expect(known.status).toBe(200)
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    const link = await linkTo('forgetful@yunze.example')
    expect(await mailsTo('nobody@yunze.example')).toEqual([])
    const weak = await byLink(link, 'forgetful')
    expect([weak.status, codesOf(weak)]).toEqual([422, ['PASSWORD_EMAIL', 'PASSWORD_SHORT']])
    expect((await byLink('0'.repeat(40), chosen)).status).toBe(403)
    const done = await byLink(link, chosen)
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect((await byLink(link, `${chosen} again`)).status).toBe(403)
    expect((await signIn(county.payload, 'forgetful', chosen)).status).toBe(200)
    const record = await recordOf(county, 'users', idOf(county, 'forgetful'))
    expect(record.map(({ action, details }) => [action, details])).toEqual([
      ['changePassword', { by: 'mail' }],
    ])
  })

  it('comes to a folder that only its owner reads', async () => {
    const folder = path.join(county.dataDir, 'mail')
    const [name] = await readdir(folder)
    const mode = (await stat(path.join(folder, name ?? ''))).mode & 0o777
    expect([mode, (await stat(folder)).mode & 0o777]).toEqual([0o600, 0o700])
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
