import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { typescriptArgs } from '../../../scripts/lib/nodeFlags.mjs'
import { checkout } from '../../../scripts/lib/paths.mjs'
import type { County } from '../../../src/demo/county.ts'
import { ensureMigrated, openCounty, type TestCounty } from '../../support/county.ts'
import { asSuperuser, hashOfMigrations, type TestDatabase, urlOf } from '../../support/postgres.ts'
import { testSecrets } from '../../support/server.ts'

/** How many documents the benchmarks measure with. Fewer for a try: GONGKAI_BENCH_DOCUMENTS=2000. */
export const documentCount = Number(process.env.GONGKAI_BENCH_DOCUMENTS ?? 100_000)

/** What the figures say about their data. */
export const sizeOfData = `${documentCount.toLocaleString('en')} documents, ${(documentCount * 2).toLocaleString('en')} versions`

/**
 * A county of `documentCount` documents. It is loaded once, which takes some minutes, and kept on the
 * server of this run for the other benchmarks; these add documents, and change none of it.
 */
export const openBigCounty = (): Promise<TestCounty> =>
  openCounty({
    open: async (dataDir) => {
      const database = await loadedDatabase(dataDir)
      await continueAnchor(database.url, dataDir)
      return database
    },
    fill: countyOf,
  })

async function loadedDatabase(dataDir: string): Promise<TestDatabase> {
  const name = `bench_${documentCount}`
  const stamp = stampOfLoader()
  await ensureMigrated()
  await asSuperuser(async (client) => {
    const { rows } = await client.query<{ stamp: string | null }>(
      `select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = $1`,
      [name],
    )
    if (rows[0]?.stamp === stamp) return
    if (rows[0]) await client.query(`drop database ${name} with (force)`)
    await client.query(`create database ${name} template gongkai_template`)
    await load(urlOf(name), dataDir)
    await client.query(`comment on database ${name} is '${stamp}'`)
  })
  return { url: urlOf(name), drop: async () => {} }
}

async function load(databaseUrl: string, dataDir: string): Promise<void> {
  const script = path.join(import.meta.dirname, 'load.ts')
  await new Promise<void>((resolve, reject) => {
    execFile(
      process.execPath,
      [...typescriptArgs(checkout), script, String(documentCount)],
      {
        env: {
          ...process.env,
          DATABASE_URL: databaseUrl,
          GONGKAI_DATA_DIR: path.join(dataDir, 'loader'),
          PAYLOAD_SECRET: 'only-for-loading-0123456789abcdef',
          GONGKAI_ENCRYPTION_KEY: testSecrets.GONGKAI_ENCRYPTION_KEY,
          GONGKAI_RUN_JOBS: '0',
        },
        maxBuffer: 64 * 2 ** 20,
      },
      (error, _stdout, stderr) => (error ? reject(new Error(stderr || error.message)) : resolve()),
    )
  })
}

/** The anchor goes on from the head of the loaded ledger; the entries before were never appended one by one. */
async function continueAnchor(databaseUrl: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ seq: string; hash: string; at: string }>(
    'select seq, hash, at from ledger order by seq desc limit 1',
  )
  await client.end()
  const [head] = rows
  if (!head) return
  await mkdir(path.join(dataDir, 'ledger'), { recursive: true })
  const line = JSON.stringify({ seq: Number(head.seq), hash: head.hash, at: head.at })
  await writeFile(path.join(dataDir, 'ledger', 'anchor.jsonl'), `${line}\n`)
}

async function countyOf(payload: Payload): Promise<County> {
  const all = { pagination: false, depth: 0 } as const
  const [offices, people, categories] = await Promise.all([
    payload.find({ collection: 'offices', ...all }),
    payload.find({ collection: 'users', ...all }),
    payload.find({ collection: 'categories', ...all }),
  ])
  return {
    offices: Object.fromEntries(offices.docs.map(({ slug, id }) => [slug, String(id)])),
    people: Object.fromEntries(
      people.docs.map(({ email, id }) => [email.replace(/@.*/, ''), String(id)]),
    ),
    categories: Object.fromEntries(categories.docs.map(({ slug, id }) => [slug, String(id)])),
  }
}

function stampOfLoader(): string {
  const hash = createHash('sha256').update(hashOfMigrations())
  for (const name of ['insert', 'invent', 'load', 'prose', 'random', 'vocabulary']) {
    hash.update(readFileSync(path.join(import.meta.dirname, `${name}.ts`)))
  }
  return hash.digest('hex')
}
