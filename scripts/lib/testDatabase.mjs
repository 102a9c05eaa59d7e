import { createRequire } from 'node:module'
import { join } from 'node:path'
import { open } from './lifetime.mjs'
import { checkout } from './paths.mjs'
import { step } from './say.mjs'
import { forgetful, startTemporaryDatabase } from './temporaryDatabase.mjs'

/**
 * The one database server of a run of suites, as the environment they take it from: yours when
 * TEST_DATABASE_URL names one (a superuser's url), else a temporary one that ends with the run, with
 * a folder for temporary files that ends with it. `isDurable` keeps PostgreSQL's own settings.
 */
export async function openTestDatabase({ isDurable = false } = {}) {
  const { TEST_DATABASE_URL } = process.env
  if (TEST_DATABASE_URL) return { TEST_DATABASE_URL }
  const settings = { ...(isDurable ? {} : forgetful), max_connections: 300 }
  const { url, scratch } = await step('启动测试数据库 Starting the test database', () =>
    open(
      () => startTemporaryDatabase({ settings }),
      ({ stop }) => stop(),
    ),
  )
  return { TEST_DATABASE_URL: url, TMPDIR: scratch }
}

/** An empty database on that server; it goes when the run goes. */
export async function createEmptyDatabase({ url, name }) {
  const pg = createRequire(join(checkout, 'package.json'))('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
