import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeDataFolder } from '../../../scripts/lib/dataFolder.mjs'
import { me } from '../../../scripts/lib/lock.mjs'
import { pathsOf } from '../../../scripts/lib/paths.mjs'
import { freePort } from '../../../scripts/lib/ports.mjs'
import { type Clone, cloneCheckout, runScript } from '../../support/clone.ts'
import { createDatabase, type TestDatabase } from '../../support/postgres.ts'
import { query } from './checkout.ts'

let clone: Clone
let foreign: TestDatabase

beforeAll(async () => {
  foreign = await createDatabase({ isEmpty: true })
  await query(foreign.url, 'CREATE TABLE payroll (salary int)')
})
afterAll(() => foreign.drop())
beforeEach(async () => {
  clone = await cloneCheckout()
})
afterEach(() => clone.remove())

test.each(['abc', '0', '65536', '30 00'])('refuses the port %s', async (port) => {
  await refuses({ PORT: port }, /PORT 应为.*\nPORT must be an integer/)
})

test('refuses a port that another program listens on', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  await refuses({ PORT: port }, new RegExp(`端口 ${port} 已被.*\\nPort ${port} is taken`))
  server.close()
})

test('refuses a second start and says where the first one is', async () => {
  const paths = pathsOf(clone.root)
  await makeDataFolder(paths)
  await writeFile(paths.startLock, JSON.stringify({ ...me(), url: 'http://127.0.0.1:4321' }))
  await refuses({}, /已经在运行.*\nAlready running at http:\/\/127.0.0.1:4321/)
})

test('refuses when something else is where its folder should be', async () => {
  await writeFile(join(clone.root, '.data'), 'a file')
  await refuses({}, /无法使用数据目录.*\nCannot use the data folder/)
})

test.each([
  ['nobody listens', 'postgresql://u:p@127.0.0.1:9/x', /ECONNREFUSED/],
  ['it is no address at all', 'nonsense', /无法连接数据库/],
])('refuses a DATABASE_URL when %s', async (_, url, sentence) => {
  await refuses({ DATABASE_URL: url }, sentence)
})

test('refuses a password that the server does not take, without showing it', async () => {
  const url = new URL(foreign.url)
  url.password = 'wrong-guess'
  const { stderr } = await refuses({ DATABASE_URL: url.href }, /refused the user or the password/)
  expect(stderr).not.toContain('wrong-guess')
})

test('refuses a database that holds the tables of another program, and leaves it alone', async () => {
  await refuses({ DATABASE_URL: foreign.url }, /tables of another program/)
  expect(
    await query(foreign.url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`),
  ).toEqual([{ tablename: 'payroll' }])
})

/** Ends by itself, not well, with one sentence in two languages and no trace of the code. */
async function refuses(env: Record<string, string>, sentence: RegExp) {
  const port = env.PORT ?? String(await freePort())
  const run = await runScript({
    root: clone.root,
    script: 'start.mjs',
    env: { ...env, PORT: port },
  })
  expect(run.stderr).toMatch(sentence)
  expect(run.stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
  expect(run.stderr).not.toMatch(/^\s+at /m)
  expect(run.code).toBeGreaterThan(0)
  return run
}
