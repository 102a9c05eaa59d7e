import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { Pool } from 'pg'
import { checkout } from '../../scripts/lib/paths.mjs'
import { cliArgs } from '../../scripts/lib/prepare.mjs'
import { type County, createCounty, demoPassword } from '../../src/demo/county.ts'
import { anchorOf } from '../../src/plugin/ledger/anchor.ts'
import { createDatabase, ensureTemplate, type TestDatabase } from './postgres.ts'

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
  fill = createCounty,
  open = () => createDatabase(),
}: {
  /** What the county begins with; by default its offices and people. */
  fill?: (payload: Payload) => Promise<County>
  /** The database; by default a fresh one. It may leave what belongs with it in the data folder. */
  open?: (dataDir: string) => Promise<TestDatabase>
} = {}): Promise<TestCounty> {
  await ensureTemplate(migrate)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-test-'))
  const database = await open(dataDir)
  setEnv(database.url, dataDir)
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  const county = await fill(payload)
  const tokens = new Map<string, Promise<string>>()
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
    const known = tokens.get(account) ?? signIn(account)
    tokens.set(account, known)
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
      // Payload's own `destroy` leaves the pool open. What still hangs on it is cut off by the drop.
      const { pool } = payload.db as unknown as { pool: Pool }
      pool.on('error', () => {})
      await Promise.race([pool.end(), new Promise((resolve) => setTimeout(resolve, 1000))])
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

function setEnv(databaseUrl: string, dataDir: string): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    GONGKAI_DATA_DIR: dataDir,
    PAYLOAD_SECRET: randomBytes(24).toString('hex'),
    SITE_URL: 'http://127.0.0.1:3000',
    // Tests run the jobs themselves, when they want them run.
    GONGKAI_RUN_JOBS: '0',
  })
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
          PAYLOAD_SECRET: randomBytes(24).toString('hex'),
        },
      },
      (error, _stdout, stderr) => (error ? reject(new Error(stderr || error.message)) : resolve()),
    )
  })
  await rm(dataDir, { recursive: true, force: true })
}
