import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../../scripts/lib/ports.mjs'
import { type Clone, cloneCheckout, runScript } from '../../support/clone.ts'
import { type Started, start } from '../../support/starter.ts'

let clone: Clone
let port: number
let running: Started

beforeAll(async () => {
  clone = await cloneCheckout({ withBuild: true })
  port = await freePort()
  running = await start({ root: clone.root, port })
})
afterAll(async () => {
  await running.end('SIGTERM')
  await clone.remove()
})

test('serves the demo county from a bare checkout and says where and as whom', async () => {
  expect((await fetch(running.url)).status).toBe(200)
  expect(running.output()).toContain(running.url)
  expect(running.output().match(/[\w.]+@yunze\.example/g)).toHaveLength(10)
  const login = await fetch(`${running.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'clerk@yunze.example', password: 'gongkai-demo' }),
  })
  expect(login.status).toBe(200)
})

test('is there once: a second start says where the first one is', async () => {
  const second = await runScript({ root: clone.root, script: 'start.mjs', env: { PORT: '4999' } })
  expect(second.stderr).toContain(`Already running at ${running.url}`)
  expect(second.code).toBe(1)
})

test('shares its database with the command line, which tells machines one JSON object', async () => {
  const { stdout, code } = await runScript({
    root: clone.root,
    script: 'gongkai.mjs',
    args: ['--json', 'verify'],
  })
  expect(JSON.parse(stdout)).toBeTypeOf('object')
  expect(code).toBe(0)
  expect((await fetch(running.url)).status).toBe(200)
})

test('stops everything when asked, and serves again within seconds', async () => {
  const database = databaseProcess()
  expect(await running.end('SIGTERM')).toBe(143)
  await expect(fetch(running.url)).rejects.toThrow()
  expect(() => process.kill(database, 0)).toThrow(/ESRCH/)
  expect(existsSync(join(clone.root, '.data', 'start.lock'))).toBe(false)

  running = await start({ root: clone.root, port })
  expect(running.tookMs).toBeLessThan(8000)
  expect((await fetch(running.url)).status).toBe(200)
})

test('comes back after it was killed outright, to the same port and the same data', async () => {
  const database = databaseProcess()
  await running.end('SIGKILL')
  running = await start({ root: clone.root, port })
  expect(databaseProcess()).toBe(database)
  expect((await fetch(running.url)).status).toBe(200)
})

test('ends, and says why, when its database is gone', async () => {
  process.kill(databaseProcess(), 'SIGKILL')
  const deadline = Date.now() + 20_000
  while (!/The database ended/.test(running.output()) && Date.now() < deadline) await sleep(100)
  expect(running.output()).toContain('The database ended unexpectedly.')
  await expect(fetch(running.url)).rejects.toThrow()
  running = await start({ root: clone.root, port })
  expect((await fetch(running.url)).status).toBe(200)
})

function databaseProcess() {
  const file = join(clone.root, '.data', 'postgres', 'postmaster.pid')
  return Number.parseInt(readFileSync(file, 'utf8'), 10)
}
