import { existsSync } from 'node:fs'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDataFolder } from '../../../scripts/lib/dataFolder.mjs'
import { type CheckoutPaths, pathsOf } from '../../../scripts/lib/paths.mjs'
import { emptyCheckout, openDatabase, query, removeCheckout } from './checkout.ts'

const isRoot = process.getuid?.() === 0
let paths: CheckoutPaths
const homes: string[] = []

/** Below a folder that only its owner may enter, as a home folder often is. */
beforeEach(async () => {
  paths = await emptyCheckout({ mode: 0o700 })
})
afterEach(async () => {
  await removeCheckout(paths)
  await Promise.all(homes.splice(0).map((home) => rm(home, { recursive: true, force: true })))
})

test('lives where its account can go, notes the place, and is found there again', async () => {
  const first = await open()
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS seven')
  await first.release()
  expect(existsSync(paths.location)).toBe(isRoot)
  expect(dirname(first.data) === paths.data).toBe(!isRoot)
  expect((await stat(first.data)).mode & 0o777).toBe(0o700)

  const second = await open()
  expect(second.data).toBe(first.data)
  expect(await query(second.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }])
  await second.release()
})

test('moves with the checkout', async () => {
  const first = await open()
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS seven')
  await first.release()
  const moved = pathsOf(join(dirname(paths.root), 'moved'))
  await rename(paths.root, moved.root)
  const second = await openDatabase(moved)
  expect(await query(second.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }])
  await second.release()
})

test('never begins anew in silence when the place it noted is gone', async () => {
  await makeDataFolder(paths)
  await writeFile(paths.location, join(paths.root, 'gone'))
  await expect(openDatabase(paths)).rejects.toThrow(/不见了.*\n.*is gone: put it back/)
})

async function open() {
  const database = await openDatabase(paths)
  homes.push(...(dirname(database.data) === paths.data ? [] : [dirname(database.data)]))
  return database
}
