import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { checkout } from '../../scripts/lib/paths.mjs'

const templateLock = 7_214_633

/** A database that others are copied from. */
export type Template = {
  name: string
  /** Names what it is made of: when that has changed, it is made again. */
  stamp: string
}

/** The tables, and nothing in them. */
const migrated = (): Template => ({ name: 'gongkai_template', stamp: hashOfMigrations() })

/** One that a test owns alone. `drop()` also throws out who is still connected. */
export type TestDatabase = { url: string; drop: () => Promise<void> }

/**
 * A fresh database: a copy of the template when `ensureTemplate` has made it, else an empty one.
 * Pass `isEmpty` to have an empty one in any case.
 */
export async function createDatabase({
  isEmpty = false,
  template = migrated(),
}: {
  isEmpty?: boolean
  template?: Template
} = {}): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`
  await asSuperuser(async (client) => {
    const isReady = !isEmpty && (await stampOf(client, template)) !== null
    await client.query(`CREATE DATABASE ${name}${isReady ? ` TEMPLATE ${template.name}` : ''}`)
  })
  return { url: urlOf(name), drop: () => dropDatabase(name) }
}

/**
 * Makes a template once, by `prepare` (fill the database at this url and disconnect). Test files
 * that come at the same time wait; it is made again when its stamp has changed.
 */
export async function ensureTemplate(
  prepare: (url: string) => Promise<void>,
  { name, stamp }: Template = migrated(),
): Promise<void> {
  const draft = `${name}_draft`
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock])
    if ((await stampOf(client, { name })) === stamp) return
    await discard(client, name)
    await discard(client, draft)
    await client.query(`CREATE DATABASE ${draft}`)
    await prepare(urlOf(draft))
    await client.query(`COMMENT ON DATABASE ${draft} IS '${stamp}'`)
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`)
  })
}

/** What is left of a template when nobody will copy it any more. */
export async function dropTemplate({ name }: Pick<Template, 'name'>): Promise<void> {
  await asSuperuser((client) => discard(client, name))
}

/** A superuser's url of the server, or of one of its databases. */
export function urlOf(database?: string): string {
  const given = process.env.TEST_DATABASE_URL
  if (!given) throw new Error('TEST_DATABASE_URL is not set: is globalSetup missing?')
  const url = new URL(given)
  if (database) url.pathname = `/${database}`
  return url.href
}

async function dropDatabase(name: string) {
  await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
}

async function discard(client: pg.Client, name: string) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (!rowCount) return
  await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE false`)
  await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
}

async function stampOf(
  client: pg.Client,
  { name }: Pick<Template, 'name'>,
): Promise<string | null> {
  const { rows } = await client.query<{ stamp: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS stamp FROM pg_database WHERE datname = $1`,
    [name],
  )
  return rows[0] ? (rows[0].stamp ?? '') : null
}

/** A connection of its own to the server, closed afterwards. */
export async function asSuperuser<T>(task: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf() })
  await client.connect()
  try {
    return await task(client)
  } finally {
    await client.end()
  }
}

/** Names the state of the migrations, for databases that are kept as long as it stays the same. */
export function hashOfMigrations(): string {
  const folder = join(checkout, 'src', 'migrations')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
