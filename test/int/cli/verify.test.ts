import { spawn } from 'node:child_process'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { head } from '../../../src/site/api/operations.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { createDatabase } from '../../support/postgres.ts'
import { testSecrets } from '../../support/server.ts'
import { siteOf } from '../../support/site.ts'
import { asSuperuserOf } from './database.ts'

type Ran = { code: number | null; stdout: string; stderr: string }
type Line = { seq: number; hash: string; at: string }

let county: TestCounty
let server: Server
let origin: string
/** What the address of each name answers. */
const pages: Record<string, () => Promise<Response>> = {}

beforeAll(async () => {
  county = await openCounty()
  const go = journeys(county)
  const { id } = await go.create()
  await go.bring(id, 'published')
  const { ground } = siteOf(county)
  pages['/ledger/head.json'] = () => head(ground)
  server = createServer(async (request, response) => {
    const answer = await pages[request.url ?? '']?.()
    response.writeHead(answer?.status ?? 404, { 'content-type': 'application/json' })
    response.end(await answer?.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server?.close()
  await county?.close()
})

/** `npm run gongkai -- ...`, as an operator with the settings of production runs it. */
function gongkai(args: string[], more: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [path.join(checkout, 'scripts/gongkai.mjs'), ...args], {
    cwd: checkout,
    env: {
      ...process.env,
      ...testSecrets,
      DATABASE_URL: county.databaseUrl,
      GONGKAI_DATA_DIR: county.dataDir,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      said[name] += chunk.toString()
    })
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

type Report = {
  ok: boolean
  entries: number
  breaks: { where: string; what: string; seq?: number; message: string }[]
  errors?: { code: string; message: string }[]
}

/** Standard output must be one line with one JSON object and nothing else, or this throws. */
async function verify(args: string[], more: Record<string, string> = {}) {
  const { code, stdout, stderr } = await gongkai(['verify', '--json', ...args], more)
  expect(stdout, stderr).toMatch(/^\{.*\}\n$/)
  return { code, report: JSON.parse(stdout) as Report, stderr }
}

const anchorFile = () => path.join(county.dataDir, 'ledger', 'anchor.jsonl')
const elsewhere = (name: string) => path.join(county.dataDir, `${name}.jsonl`)
const lines = async (): Promise<Line[]> =>
  (await readFile(anchorFile(), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('verify against an anchor kept elsewhere', () => {
  it('holds: a copy of the file, and the address of the newest head', async () => {
    await copyFile(anchorFile(), elsewhere('copy'))
    for (const anchor of [elsewhere('copy'), `${origin}/ledger/head.json`]) {
      const { code, report } = await verify(['--anchor', anchor])
      expect([code, report.ok, report.breaks]).toEqual([0, true, []])
      expect(report.entries).toBeGreaterThan(5)
    }
    const { code, report } = await verify([])
    expect([code, report.ok]).toEqual([0, true])
  })

  it('is wrong, with the first break first and exit 1, when a head is another', async () => {
    const all = await lines()
    const forged = all.map((line) => (line.seq === 3 ? { ...line, hash: '0'.repeat(64) } : line))
    await writeFile(elsewhere('forged'), forged.map((line) => JSON.stringify(line)).join('\n'))
    const newest = all.at(-1) as Line
    pages['/ahead.json'] = async () =>
      Response.json({ ...newest, seq: newest.seq + 7, hash: 'f'.repeat(64) })
    for (const [anchor, what, seq] of [
      [elsewhere('forged'), 'ANCHORED_ENTRY_DIFFERS', 3],
      [`${origin}/ahead.json`, 'ANCHORED_ENTRY_MISSING', newest.seq + 7],
    ] as const) {
      const { code, report } = await verify(['--anchor', anchor])
      expect([code, report.ok]).toEqual([1, false])
      expect(report.breaks[0]).toMatchObject({ what, seq, message: expect.any(String) })
    }
  })

  it('is wrong, and not right by default, when what is there is no anchor', async () => {
    await writeFile(elsewhere('empty'), '')
    pages['/portal'] = async () => new Response('<html><body>请登录</body>\n</html>')
    for (const anchor of [elsewhere('empty'), `${origin}/portal`]) {
      const { code, report } = await verify(['--anchor', anchor])
      expect([code, report.ok]).toEqual([1, false])
      expect(report.breaks[0]?.what).toMatch(/^ANCHOR_(MISSING|UNREADABLE)$/)
    }
  })

  it('says that it could not look, with exit 2, when the anchor cannot be had', async () => {
    pages['/broken'] = async () => new Response('x', { status: 503 })
    for (const anchor of [
      '/nowhere/anchor.jsonl',
      county.dataDir,
      'http://127.0.0.1:9/ledger/head.json',
      `${origin}/nothing-here`,
      `${origin}/broken`,
    ]) {
      const { code, report } = await verify(['--anchor', anchor])
      expect([anchor, code, report.ok]).toEqual([anchor, 2, false])
      expect(report.errors).toEqual([
        { code: 'ANCHOR_UNREACHABLE', message: expect.stringContaining(anchor) },
      ])
    }
    const told = await gongkai(['verify', '--anchor', '/nowhere/anchor.jsonl'])
    expect([told.code, told.stdout]).toEqual([2, ''])
    expect(told.stderr).toMatch(/读不到锚点.*\/nowhere\/anchor\.jsonl/)
  })
})

describe('verify', () => {
  it('is told as one JSON object wherever --json stands, and as sentences without it', async () => {
    for (const args of [
      ['verify', '--json'],
      ['--json', 'verify'],
    ]) {
      const { code, stdout } = await gongkai(args)
      expect([code, JSON.parse(stdout).ok]).toEqual([0, true])
    }
    const { code, stdout } = await gongkai(['verify'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^台账 \d+ 条.*\n全部相符。 Everything holds\.\n$/)
  })

  it('finds what was changed behind its back, in people’s words too', async () => {
    const query = asSuperuserOf(county.databaseUrl)
    const changed = `update documents set title = '另一个标题' where stage = 'published'`
    const [row] = await query(`select title from documents where stage = 'published'`)
    await query(changed)
    const { code, report } = await verify([])
    const told = await gongkai(['verify'])
    await query(`update documents set title = '${row?.title}' where stage = 'published'`)
    expect([code, report.ok]).toEqual([1, false])
    expect(report.breaks[0]).toMatchObject({ what: 'ROW_CONTENT' })
    expect(told.code).toBe(1)
    expect(told.stdout.split('\n')[0]).toContain('公开的内容不是最后发布的内容')
    expect((await verify([])).code).toBe(0)
  })

  it('misses the own anchor when it is gone', async () => {
    await copyFile(anchorFile(), elsewhere('kept'))
    await rm(anchorFile())
    const { code, report } = await verify([])
    await copyFile(elsewhere('kept'), anchorFile())
    expect(code).toBe(1)
    expect(report.breaks.map(({ what }) => what)).toContain('ANCHOR_MISSING')
  })

  it('says in JSON what keeps it from looking: no tables, no database, a wrong option', async () => {
    const empty = await createDatabase({ isEmpty: true })
    const bare = await verify([], { DATABASE_URL: empty.url })
    await empty.drop()
    expect([bare.code, bare.report.errors?.[0]?.code]).toEqual([2, 'NOT_MIGRATED'])
    const away = await verify([], { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nothing' })
    expect(away.code).not.toBe(0)
    expect(away.report.errors).toHaveLength(1)
    const typo = await verify(['--ancor', 'x'])
    expect([typo.code, typo.report.errors?.[0]?.code]).toEqual([1, 'USAGE'])
    expect(typo.stderr).toContain('--ancor')
  })
})
