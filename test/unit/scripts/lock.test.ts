import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { me, readHolder, takeLock, withLock } from '../../../scripts/lib/lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-lock-'))
  file = join(folder, 'start.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('lets one in and tells the next who it is', async () => {
  const { release } = await takeLock({ file, note: { url: 'http://127.0.0.1:3000' } })
  expect(await takeLock({ file })).toEqual({ holder: { ...me(), url: 'http://127.0.0.1:3000' } })
  await release?.()
  expect((await takeLock({ file })).release).toBeDefined()
})

test('passes over a holder that is dead', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(file, JSON.stringify({ pid, born: null }))
  expect(await readHolder(file)).toBeNull()
  expect(await takeLock({ file })).toMatchObject({ wasStale: true })
})

test('passes over a holder whose number now belongs to another process', async () => {
  writeFileSync(file, JSON.stringify({ ...me(), born: 'another boot:17' }))
  expect(await takeLock({ file })).toMatchObject({ wasStale: true })
})

test.each(['', '{"pid":', '{}'])('passes over a lock that says nothing: %j', async (text) => {
  writeFileSync(file, text)
  expect(await takeLock({ file })).toMatchObject({ wasStale: true })
})

test('lets those who wait in one at a time', async () => {
  let inside = 0
  let most = 0
  const visit = () =>
    withLock({ file }, async () => {
      inside++
      most = Math.max(most, inside)
      await sleep(5)
      inside--
    })
  await Promise.all(Array.from({ length: 8 }, visit))
  expect(most).toBe(1)
  expect(existsSync(file)).toBe(false)
})

test('gives the lock back when the work fails', async () => {
  await expect(withLock({ file }, () => Promise.reject(new Error('no luck')))).rejects.toThrow(
    'no luck',
  )
  expect(existsSync(file)).toBe(false)
})

test('gives up after a time and names the process', async () => {
  await takeLock({ file })
  await expect(withLock({ file, timeoutMs: 50 }, async () => {})).rejects.toThrow(
    `Process ${process.pid} does not let go`,
  )
})
