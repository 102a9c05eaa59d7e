import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { cliArgs } from '../../../scripts/lib/prepare.mjs'
import {
  startTemporaryDatabase,
  type TemporaryDatabase,
} from '../../../scripts/lib/temporaryDatabase.mjs'
import { startServer, type TestServer, testSecrets } from '../../support/server.ts'

let database: TemporaryDatabase
let server: TestServer
let dataDir: string

beforeAll(async () => {
  database = await startTemporaryDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'gongkai-away-'))
  await promisify(execFile)(process.execPath, [...cliArgs(checkout), 'prepare'], {
    env: {
      ...process.env,
      ...testSecrets,
      DATABASE_URL: database.url,
      GONGKAI_DATA_DIR: dataDir,
    },
  })
  server = await startServer({ databaseUrl: database.url, dataDir })
})
afterAll(async () => {
  await server?.stop()
  await database?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const see = async (path: string) => {
  const response = await fetch(`${server.url}${path}`)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

it('serves what it keeps while the database is away, says so of the rest, and recovers', async () => {
  expect((await see('/guide')).status).toBe(200)
  // The first connection of the listener expires what was kept before it could hear of changes.
  await expect
    .poll(async () => (await see('/guide')).headers.get('x-cache'), { timeout: 30_000 })
    .toBe('hit')
  process.kill(database.pid, 'SIGQUIT')
  for (let turn = 0; turn < 100 && (await see('/readyz')).status === 200; turn += 1);

  const kept = await see('/guide')
  expect([kept.status, kept.headers.get('x-cache')]).toEqual([200, 'hit'])
  const other = await see('/catalogue')
  expect(other.status).toBe(503)
  expect(other.text).toContain('暂时查不到数据')
  expect(other.headers.get('retry-after')).toBe('60')
  expect((await see('/healthz')).status).toBe(200)
  expect((await see('/readyz')).status).toBe(503)
  expect((await see('/metrics')).text).toMatch(/^gongkai_database_up 0$/m)
  expect((await see('/api/public/documents')).status).toBe(503)

  await database.restart()
  await expect
    .poll(async () => (await see('/catalogue')).status, { timeout: 30_000, interval: 250 })
    .toBe(200)
})
