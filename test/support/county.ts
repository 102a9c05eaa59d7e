import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { Pool } from 'pg'
import { checkout } from '../../scripts/lib/paths.mjs'
import { cliArgs } from '../../scripts/lib/prepare.mjs'
import { type County, demoPassword } from '../../src/demo/county.ts'
import { anchorOf } from '../../src/plugin/ledger/anchor.ts'
import { type Beginning, copyDemoCounty } from './demoCounty.ts'
import { createDatabase, ensureTemplate, type TestDatabase } from './postgres.ts'
import { testSecrets } from './server.ts'

export type Answer<Body = Record<string, unknown>> = {
  status: number
  body: Body
  headers: Headers
}

/** Speaks to the API as somebody: the real handlers, from the request's headers to the response's. */
export type Client = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
) => Promise<Answer<Body>>

export type TestCounty = County & {
  payload: Payload
  dataDir: string
  databaseUrl: string
  /** A client for a demo account, or for nobody. */
  as: (account: string | null) => Client
  /** The same, with a request of any making, and the response as it is. */
  ask: (account: string | null, path: string, init?: RequestInit) => Promise<Response>
  close: () => Promise<void>
}

/**
 * A county of its own on a real database, with Payload running in this process. One for a test file:
 * Payload keeps its configuration for the life of the process.
 */
export async function openCounty({
  fill,
  open = createMigratedDatabase,
}: {
  /** What the county begins with, when it is not the offices and people of `createCounty`. */
  fill?: (payload: Payload) => Promise<County>
  /** With `fill`: the database, by default a fresh one. It may leave what belongs with it in the data folder. */
  open?: (dataDir: string) => Promise<TestDatabase>
} = {}): Promise<TestCounty> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-test-'))
  const { begin, secret, tokens, ...database }: Beginning = fill
    ? { ...(await open(dataDir)), begin: fill, secret: randomSecret(), tokens: {} }
    : await copyDemoCounty(dataDir)
  setEnv({ databaseUrl: database.url, dataDir, secret })
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  const county = await begin(payload)
  const sessions = new Map(
    Object.entries(tokens).map(([account, token]) => [account, Promise.resolve(token)]),
  )
  const ask = asker(await config)
  const send = sender(ask)

  const signIn = async (account: string): Promise<string> => {
    const { body } = await send(null)<{ token: string }>('POST', '/api/users/login', {
      email: `${account}@yunze.example`,
      password: demoPassword,
    })
    return body.token
  }
  /** One session for an account, however many ask for it at once. */
  const tokenOf = (account: string): Promise<string> => {
    const known = sessions.get(account) ?? signIn(account)
    sessions.set(account, known)
    return known
  }
  return {
    ...county,
    payload,
    dataDir,
    databaseUrl: database.url,
    as: (account) => async (method, url, body) =>
      send(account ? await tokenOf(account) : null)(method, url, body),
    ask: async (account, url, init) => ask(account ? await tokenOf(account) : null)(url, init),
    close: async () => {
      for (const cron of payload.crons) cron.stop()
      await anchorOf(payload).flush()
      // Payload's own `destroy` leaves the pool open, and one connection is never given back to it:
      // nobody waits for its end, and the drop cuts off what still hangs on it.
      const { pool } = payload.db as unknown as { pool: Pool }
      pool.on('error', () => {})
      void pool.end()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Ask = (token: string | null) => (url: string, init?: RequestInit) => Promise<Response>

const asker =
  (config: SanitizedConfig): Ask =>
  (token) =>
  (url, init = {}) => {
    const headers = new Headers(init.headers)
    if (token) headers.set('authorization', `JWT ${token}`)
    const request = new Request(`http://127.0.0.1:3000${url}`, { ...init, headers })
    return handleEndpoints({ config, request })
  }

function sender(ask: Ask) {
  return (token: string | null): Client =>
    async <Body>(method: string, url: string, body?: unknown) => {
      const isForm = body instanceof FormData
      const response = await ask(token)(url, {
        method,
        headers: isForm ? {} : { 'content-type': 'application/json' },
        ...(body === undefined
          ? {}
          : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json')
      return {
        status: response.status,
        body: (isJson && text ? JSON.parse(text) : text) as Body,
        headers: response.headers,
      }
    }
}

type Place = { databaseUrl: string; dataDir: string; secret: string }

function setEnv({ databaseUrl, dataDir, secret }: Place): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    GONGKAI_DATA_DIR: dataDir,
    PAYLOAD_SECRET: secret,
    GONGKAI_ENCRYPTION_KEY: testSecrets.GONGKAI_ENCRYPTION_KEY,
    SITE_URL: 'http://127.0.0.1:3000',
    // Tests run the jobs themselves, when they want them run.
    GONGKAI_RUN_JOBS: '0',
  })
}

const randomSecret = (): string => randomBytes(24).toString('hex')

/** Makes the template of `createDatabase`, with the tables and nobody in them, unless it is there. */
export const ensureMigrated = (): Promise<void> => ensureTemplate(migrate)

async function createMigratedDatabase(): Promise<TestDatabase> {
  await ensureMigrated()
  return createDatabase()
}

/** Runs the migrations in a process of its own, so that this one's Payload sees only its own database. */
async function migrate(url: string): Promise<void> {
  const { execFile } = await import('node:child_process')
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-template-'))
  await new Promise<void>((resolve, reject) => {
    execFile(
      process.execPath,
      [...cliArgs(checkout), 'prepare'],
      {
        env: {
          ...process.env,
          DATABASE_URL: url,
          GONGKAI_DATA_DIR: dataDir,
          PAYLOAD_SECRET: randomSecret(),
          GONGKAI_ENCRYPTION_KEY: testSecrets.GONGKAI_ENCRYPTION_KEY,
        },
      },
      (error, _stdout, stderr) => (error ? reject(new Error(stderr || error.message)) : resolve()),
    )
  })
  await rm(dataDir, { recursive: true, force: true })
}
