import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { ensureMigrated, openCounty } from '../../support/county.ts'
import { createDatabase } from '../../support/postgres.ts'
import { testSecrets } from '../../support/server.ts'
import { ask } from '../people/staff.ts'

type Ran = { code: number | null; stdout: string; stderr: string }
type Installation = {
  url: string
  dataDir: string
  /** `npm run gongkai -- ...`, as an operator with the settings of production runs it. */
  gongkai: (args: string[], input?: string) => Promise<Ran>
  query: <Row>(text: string) => Promise<Row[]>
  close: () => Promise<void>
}

/** A database of one's own, with the tables when `isMigrated`, and nobody in it. */
async function install({ isMigrated = true } = {}): Promise<Installation> {
  if (isMigrated) await ensureMigrated()
  const database = await createDatabase({ isEmpty: !isMigrated })
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-admin-'))
  const env = {
    ...process.env,
    ...testSecrets,
    DATABASE_URL: database.url,
    GONGKAI_DATA_DIR: dataDir,
    SITE_URL: 'http://127.0.0.1:3000',
  }
  return {
    url: database.url,
    dataDir,
    gongkai: (args, input) =>
      run([path.join(checkout, 'scripts/gongkai.mjs'), ...args], env, input),
    query: async <Row>(text: string) => {
      const client = new pg.Client({ connectionString: database.url })
      await client.connect()
      try {
        return (await client.query(text)).rows as Row[]
      } finally {
        await client.end()
      }
    },
    close: async () => {
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function run(args: string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ran> {
  const child = spawn(process.execPath, args, { cwd: checkout, env })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      said[name] += chunk.toString()
    })
  }
  child.stdin.end(input)
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

const asJson = (stdout: string): Record<string, unknown> => {
  expect(stdout.trim().split('\n')).toHaveLength(1)
  return JSON.parse(stdout) as Record<string, unknown>
}
const codesOf = ({ stdout }: Ran): string[] =>
  (asJson(stdout).errors as { code: string }[]).map(({ code }) => code)

const first = ['create-admin', '--email', 'Ops@County.example', '--name', '王运维']

const rootOf = async (payload: Payload) =>
  (await payload.find({ collection: 'offices', depth: 0 })).docs[0]?.id

describe('create-admin', () => {
  let site: Installation
  let password = ''
  beforeAll(async () => {
    site = await install()
  })
  afterAll(() => site?.close())

  it('says which options are missing and what is no address, and makes nothing', async () => {
    const bare = await site.gongkai(['create-admin'])
    expect(bare).toMatchObject({ code: 2, stdout: '' })
    expect(bare.stderr).toMatch(/--email[\s\S]*--name/)
    const machine = await site.gongkai(['create-admin', '--json', '--email', 'a@b.example'])
    expect([machine.code, codesOf(machine)]).toEqual([2, ['MISSING_OPTION']])
    const bad = await site.gongkai(['create-admin', '--json', '--email', 'nobody', '--name', '王'])
    expect([bad.code, codesOf(bad)]).toEqual([2, ['EMAIL_INVALID']])
    const slug = await site.gongkai([...first, '--office-slug', 'Not A Slug', '--json'])
    expect([slug.code, codesOf(slug)]).toEqual([1, ['SLUG_FORM']])
    const weak = await site.gongkai([...first, '--json', '--password-stdin'], 'ops\n')
    expect([weak.code, codesOf(weak)]).toEqual([1, ['PASSWORD_SHORT', 'PASSWORD_EMAIL']])
    expect(await site.query('select id from users union all select id from offices')).toEqual([])
    expect(await site.query('select id from ledger')).toEqual([])
  })

  it('makes the root office and the first administrator, and shows the password once', async () => {
    const { code, stdout, stderr } = await site.gongkai([...first, '--office', '云泽县人民政府'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('云泽县人民政府（government）')
    const passwords = stdout.match(/[a-z2-9]{4}(-[a-z2-9]{4}){4}/g) ?? []
    expect(passwords).toHaveLength(1)
    password = passwords[0] ?? ''
    expect(await site.query('select name, email, must_change_password from users')).toEqual([
      { name: '王运维', email: 'ops@county.example', must_change_password: true },
    ])
    expect(await site.query('select name, slug, level from offices')).toEqual([
      { name: '云泽县人民政府', slug: 'government', level: 'county' },
    ])
    expect(
      await site.query(
        "select action, subject, actor, details->>'kind' as kind from ledger order by seq",
      ),
    ).toEqual([
      { action: 'addRecord', subject: 'offices', actor: 'system', kind: null },
      { action: 'addRecord', subject: 'users', actor: 'system', kind: null },
      { action: 'grantRole', subject: 'users', actor: 'system', kind: 'first' },
    ])
  })

  it('lets them in to nothing but the change of that password', async () => {
    const county = await openCounty({
      open: async () => ({ url: site.url, drop: async () => {} }),
      fill: async () => ({ offices: {}, people: {}, categories: {} }),
    })
    const send = <Body>(method: string, url: string, body?: unknown, token?: string) =>
      ask<Body>(county.payload, { method, path: url, body, ...(token ? { token } : {}) })
    const login = (secret: string) =>
      send<{ token: string }>('POST', '/api/users/login', {
        email: 'ops@county.example',
        password: secret,
      })
    const { status, body } = await login(password)
    expect(status).toBe(200)
    const early = await send<{ docs: unknown[] }>('GET', '/api/users', undefined, body.token)
    expect(early.body.docs).toHaveLength(1)
    expect((await send('POST', '/api/offices', {}, body.token)).status).toBe(403)
    const changed = await send(
      'POST',
      '/api/users/change-password',
      { current: password, password: 'a password of my own' },
      body.token,
    )
    expect(changed.status).toBe(200)
    expect((await login(password)).status).toBe(401)
    const own = await login('a password of my own')
    const made = await send(
      'POST',
      '/api/offices',
      { name: '财政局', slug: 'finance', parent: await rootOf(county.payload) },
      own.body.token,
    )
    expect(made.status).toBe(201)
    await county.close()
  })

  it('keeps the password nowhere: not in the ledger, not in a file', async () => {
    const kept = JSON.stringify([
      await site.query('select * from ledger'),
      await site.query('select * from users'),
      await site.query('select * from payload_jobs'),
    ])
    expect(kept).not.toContain(password)
    for (const name of await readdir(site.dataDir, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue
      expect(await readFile(path.join(name.parentPath, name.name), 'utf8')).not.toContain(password)
    }
  })

  it('is refused while there is an administrator, but for a second one on request', async () => {
    const again = ['create-admin', '--email', 'two@county.example', '--name', '李运维']
    const sentence = await site.gongkai(again)
    expect([sentence.code, sentence.stdout]).toEqual([1, ''])
    expect(sentence.stderr.trim().split('\n')).toHaveLength(1)
    expect(sentence.stderr).toMatch(/已经有一位系统管理员.*There is an administrator already/)
    const taken = await site.gongkai([...first, '--json', '--second'])
    expect([taken.code, codesOf(taken)]).toEqual([1, ['EMAIL_TAKEN']])
    const unknown = await site.gongkai([...again, '--json', '--second', '--office', 'nowhere'])
    expect([unknown.code, codesOf(unknown)]).toEqual([1, ['UNKNOWN_OFFICE']])

    const given = 'correct horse battery staple'
    const second = await site.gongkai(
      [...again, '--json', '--second', '--password-stdin', '--office', 'government'],
      `${given}\n`,
    )
    expect(second.code).toBe(0)
    expect(second.stdout + second.stderr).not.toContain(given)
    expect(asJson(second.stdout)).toMatchObject({
      kind: 'second',
      email: 'two@county.example',
      office: { slug: 'government', isNew: false },
    })
    const third = await site.gongkai([...first, '--json', '--second', '--email', 'c@c.example'])
    expect([third.code, codesOf(third)]).toEqual([1, ['ADMINS_EXIST']])
  })

  it('is the way back when all are deactivated, and the ledger says so and verifies', async () => {
    await site.query(
      `update users set deactivated_at = '2026-11-20T00:00:00.000Z', account_revision = account_revision + 1`,
    )
    const back = await site.gongkai([
      ...['create-admin', '--json', '--email', 'back@county.example', '--name', '赵运维'],
    ])
    expect(back.code).toBe(0)
    expect(asJson(back.stdout)).toMatchObject({ kind: 'recovery', password: expect.any(String) })
    expect(
      await site.query(`select details->>'kind' as kind from ledger order by seq desc limit 1`),
    ).toEqual([{ kind: 'recovery' }])
    const verified = await site.gongkai(['verify', '--json'])
    expect([verified.code, asJson(verified.stdout)]).toMatchObject([0, { ok: true }])
  })
})

describe('create-admin on a database without tables', () => {
  it('says what to do first', async () => {
    const site = await install({ isMigrated: false })
    try {
      const early = await site.gongkai([...first, '--json'])
      expect([early.code, codesOf(early)]).toEqual([1, ['NOT_MIGRATED']])
    } finally {
      await site.close()
    }
  })
})
