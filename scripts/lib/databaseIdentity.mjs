import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** What a server says when it keeps its identity to itself, as managed ones may. */
const reticent = ['42501', '42883', '0A000']

/**
 * `{ identity, isMigrated }`. The identity tells a database from every other, one restored at the
 * same address included; null when the server keeps it to itself. Refuses, in one sentence, a
 * database that does not let us in.
 */
export async function databaseIdentity({ root, url }) {
  const pg = createRequire(join(root, 'package.json'))('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // a server that goes away is seen by the query
  try {
    await client.connect()
    const { rows } = await client.query(
      `SELECT system_identifier AS server, d.oid AS database,
         to_regclass('payload_migrations')::oid AS migrations
       FROM pg_control_system(), pg_database d WHERE d.datname = current_database()`,
    )
    const [{ server, database, migrations }] = rows
    return { identity: `${server} ${database} ${migrations}`, isMigrated: migrations !== null }
  } catch (error) {
    if (reticent.includes(error.code)) return { identity: null, isMigrated: null }
    throw noDatabase({ url, error })
  } finally {
    await client.end().catch(() => {})
  }
}

function noDatabase({ url, error }) {
  const { host } = URL.canParse(url) ? new URL(url) : { host: '?' }
  if (['28P01', '28000'].includes(error.code)) {
    return new Refusal(
      `数据库 ${host} 拒绝了 DATABASE_URL 中的用户名或密码。`,
      `The database at ${host} refused the user or the password in DATABASE_URL.`,
    )
  }
  if (error.code === '3D000') {
    return new Refusal(
      `数据库 ${host} 上没有 DATABASE_URL 所指的库:请先创建。`,
      `The server at ${host} has no database of the name in DATABASE_URL: create it first.`,
    )
  }
  const reason = error.code ?? error.message
  return new Refusal(
    `无法连接数据库 ${host}(${reason}):请检查 DATABASE_URL。`,
    `Cannot reach the database at ${host} (${reason}): check DATABASE_URL.`,
  )
}
