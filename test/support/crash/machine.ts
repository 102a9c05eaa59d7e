import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { typescriptArgs } from '../../../scripts/lib/nodeFlags.mjs'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { freePort } from '../../../scripts/lib/ports.mjs'
import { startTemporaryDatabase } from '../../../scripts/lib/temporaryDatabase.mjs'
import { testSecrets } from '../server.ts'

export type Report = { ok: boolean; entries: number; breaks: { message: string }[] }

/** A machine to crash: a durable PostgreSQL and a server, each a process that can be killed outright. */
export type Machine = {
  url: string
  kill: (what: 'server' | 'database' | 'both') => Promise<void>
  /** Starts whatever does not run. False when the server had to be started. */
  start: () => Promise<{ wasServing: boolean }>
  /** What `gongkai verify --json` says, in a process of its own. */
  verify: () => Promise<Report>
  rows: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>
  stop: () => Promise<void>
}

export async function openMachine(): Promise<Machine> {
  const [databasePort, port] = [await freePort(), await freePort()]
  // PostgreSQL's own durability: fsync on, as in a county.
  let database = await startTemporaryDatabase({ settings: { port: databasePort } })
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gongkai-crash-'))
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    ...testSecrets,
    DATABASE_URL: await ownDatabase(database.url),
    GONGKAI_DATA_DIR: dataDir,
    PORT: String(port),
    SITE_URL: url,
    GONGKAI_RUN_JOBS: '1',
  }
  await run(['src/cli/index.ts', 'prepare'], env)
  await run(['test/support/crash/fill.ts'], env)
  let server: ChildProcess | null = null

  const startServer = async () => {
    const child = spawn(
      process.execPath,
      [...typescriptArgs(checkout), 'test/support/crash/serve.ts'],
      {
        cwd: checkout,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    server = child
    let said = ''
    await new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`The server did not start: ${said.slice(-2000)}`)))
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (text) => {
          said = `${said}${text}`.slice(-10_000)
          if (said.includes('ready\n')) resolve()
        })
      }
    })
  }
  const killServer = async () => {
    const child = server
    server = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }
  const killDatabase = () => {
    process.kill(database.pid, 'SIGKILL')
  }
  const machine: Machine = {
    url,
    kill: async (what) => {
      if (what !== 'server') killDatabase()
      if (what !== 'database') await killServer()
    },
    start: async () => {
      database = { ...database, ...(await database.restart()) }
      // A server that outlived its database goes on by itself.
      const wasServing = server !== null && server.exitCode === null
      if (!wasServing) await startServer()
      return { wasServing }
    },
    verify: async () => JSON.parse(await run(['src/cli/index.ts', 'verify', '--json'], env)),
    rows: async (text, values = []) => {
      const client = new pg.Client({ connectionString: env.DATABASE_URL })
      await client.connect()
      try {
        return (await client.query(text, values)).rows
      } finally {
        await client.end()
      }
    },
    stop: async () => {
      await killServer()
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  await machine.start()
  return machine
}

async function ownDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE DATABASE county')
  await client.end()
  const own = new URL(url)
  own.pathname = '/county'
  return own.href
}

/** Runs one of the program's scripts to its end; answers what it printed. */
function run([script = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...typescriptArgs(checkout), script, ...args],
      { cwd: checkout, env: { ...env, GONGKAI_RUN_JOBS: '0' }, maxBuffer: 64e6 },
      (error, stdout, stderr) => {
        if (error && stdout.trim() === '') reject(new Error(stderr || error.message))
        else resolve(stdout)
      },
    )
  })
}
