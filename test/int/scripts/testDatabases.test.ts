import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  startTemporaryDatabase,
  type TemporaryDatabase,
} from '../../../scripts/lib/temporaryDatabase.mjs'
import { createDatabase, ensureTemplate } from '../../support/postgres.ts'

let server: TemporaryDatabase

/** A server of its own: the template made here must not be met by other files. */
beforeAll(async () => {
  server = await startTemporaryDatabase()
  process.env.TEST_DATABASE_URL = server.url
})
afterAll(() => server.stop())

test('gives every caller a database of its own, in UTF-8 and with the order of C.UTF-8', async () => {
  const [one, two] = await Promise.all([
    createDatabase({ isEmpty: true }),
    createDatabase({ isEmpty: true }),
  ])
  await query(one.url, 'CREATE TABLE mine (id int)')
  await expect(query(two.url, 'SELECT * FROM mine')).rejects.toThrow(/does not exist/)
  const [row] = await query(
    one.url,
    `SELECT pg_encoding_to_char(encoding) AS encoding, datlocale FROM pg_database
     WHERE datname = current_database()`,
  )
  expect(row).toEqual({ encoding: 'UTF8', datlocale: 'C.UTF-8' })
  await Promise.all([one.drop(), two.drop()])
  await expect(query(one.url, 'SELECT 1')).rejects.toThrow(/does not exist/)
})

test('makes the template once for all who ask at the same time', async () => {
  let times = 0
  const prepare = async (url: string) => {
    times++
    await query(url, 'CREATE TABLE payload_migrations (name text)')
  }
  await Promise.all([ensureTemplate(prepare), ensureTemplate(prepare), ensureTemplate(prepare)])
  expect(times).toBe(1)
  const copy = await createDatabase()
  const [row] = await query(copy.url, `SELECT to_regclass('payload_migrations') IS NOT NULL AS is`)
  expect(row).toEqual({ is: true })
  await copy.drop()
})

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
