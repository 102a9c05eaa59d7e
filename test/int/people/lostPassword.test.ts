import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, todayIn } from '../../../src/domain/dates/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { chosen, passwordsOf } from './passwords.ts'
import { ask, codesOf, enlist, idOf, recordOf, runJobs, signIn } from './staff.ts'

let county: TestCounty
let passwords: ReturnType<typeof passwordsOf>

beforeAll(async () => {
  county = await openCounty()
  passwords = passwordsOf(county)
  await enlist(county, {
    lost: { 'gov-office': ['requestOfficer'] },
    leader: { 'gov-office': ['branchLeader'] },
    deputy: { 'gov-office': ['clerk'] },
    forgetful: { 'gov-office': ['clerk'] },
  })
})
afterAll(() => county?.close())

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
    expect(
      (await passwords.change(token, { current: reset.body.password, password: chosen })).status,
    ).toBe(200)
    const record = await recordOf(county, 'users', idOf(county, 'lost'))
    expect(record.map(({ action, actor, opinion }) => [action, actor, opinion])).toEqual([
      ['resetPassword', idOf(county, 'admin'), '本人来电'],
      ['changePassword', idOf(county, 'lost'), null],
    ])
    expect(JSON.stringify(record)).not.toContain(reset.body.password)
    await runJobs(county)
    const [mail] = await passwords.mailsTo('lost@yunze.example')
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
    const link = await passwords.linkTo('leader@yunze.example')
    const done = await passwords.byLink(link, chosen)
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
    const link = await passwords.linkTo('forgetful@yunze.example')
    expect(await passwords.mailsTo('nobody@yunze.example')).toEqual([])
    const weak = await passwords.byLink(link, 'forgetful')
    expect([weak.status, codesOf(weak)]).toEqual([422, ['PASSWORD_EMAIL', 'PASSWORD_SHORT']])
    expect((await passwords.byLink('0'.repeat(40), chosen)).status).toBe(403)
    const done = await passwords.byLink(link, chosen)
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect((await passwords.byLink(link, `${chosen} again`)).status).toBe(403)
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
