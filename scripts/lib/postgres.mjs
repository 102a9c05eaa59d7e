/** One PostgreSQL cluster: make it, start it, look at it, stop it. Paths and account are arguments. */
import { spawn } from 'node:child_process'
import { appendFile, chown, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makePrivate } from './home.mjs'
import { freePort, loopback } from './ports.mjs'
import { explainLog, incompatible } from './postgresLog.mjs'
import { clusterStatus, dropStalePid } from './postmaster.mjs'
import { Refusal } from './refusal.mjs'

const startTimeoutMs = 10 * 60_000 // crash recovery of much data takes its time
const stopTimeoutMs = 60_000

/**
 * Makes a cluster in `data`, all or nothing: a half-made one stays in `<data>.new` and is made again.
 * UTF-8 with PostgreSQL's own C.UTF-8, so that order and case do not depend on the machine.
 * `sql` runs once, one statement a line, before anybody can connect.
 */
export async function initCluster({ native, data, account, password, sql = '', flags = [] }) {
  const draft = `${data}.new`
  await rm(draft, { recursive: true, force: true })
  await makePrivate({ folder: draft, account })
  const pgdata = join(draft, 'pgdata')
  const pwfile = join(draft, 'password')
  await writeFile(pwfile, `${password}\n`, { mode: 0o600 })
  if (account.uid) await chown(pwfile, account.uid, account.gid)
  await run(join(native, 'bin', 'initdb'), account, [
    `--pgdata=${pgdata}`,
    '--username=postgres',
    `--pwfile=${pwfile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...flags,
  ])
  const single = ['--single', '-D', pgdata, '-c', 'exit_on_error=true', 'postgres']
  if (sql) await run(join(native, 'bin', 'postgres'), account, single, `${sql}\n`)
  await rename(pgdata, data)
  await rm(draft, { recursive: true, force: true })
}

/** Whether `data` holds a cluster of this `major`; refuses one of another, or a folder of something else. */
export async function hasCluster({ data, major }) {
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (version === null) {
    if (!(await stat(data).catch(() => null))) return false
    throw new Refusal(
      `${data} 已存在,但不是 PostgreSQL 的数据目录:请移走它。`,
      `${data} exists but holds no PostgreSQL data: move it away.`,
    )
  }
  if (Number.parseInt(version, 10) === major) return true
  throw incompatible({ data, found: version.trim(), major })
}

/**
 * Starts the cluster on a free loopback port, or answers the one that already runs there (left by
 * a start that was killed). Loopback only, no socket file. `{ pid, port, isReused }`.
 */
export async function startCluster({ native, data, account, log, settings = {} }) {
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const running = await clusterStatus({ data })
    if (running?.state === 'ready') return { ...running, isReused: true }
    if (!running) {
      await dropStalePid({ data })
      const { started, reason } = await attempt({ native, data, account, log, settings, deadline })
      if (started) return started
      if (!reason.mayPass) throw reason.refusal
    }
    if (Date.now() > deadline) throw explainLog('').refusal
    await sleep(running ? 100 : 500)
  }
}

/** Stops it cleanly, open connections or not: `fast` writes everything down, `immediate` is the last resort. */
export async function stopCluster({ data }) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    const running = await clusterStatus({ data })
    if (!running) return
    try {
      process.kill(running.pid, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
    const deadline = Date.now() + stopTimeoutMs
    while (Date.now() < deadline) {
      if (!(await clusterStatus({ data }))) return
      await sleep(50)
    }
  }
}

async function attempt({ native, data, account, log, settings, deadline }) {
  const port = await freePort()
  const options = {
    listen_addresses: loopback,
    unix_socket_directories: '',
    port,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, from } = await openLog(log)
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', data, ...flags], {
    ...account,
    cwd: '/',
    env: cleanEnv(),
    stdio: ['ignore', file.fd, file.fd],
    detached: true,
  })
  let ended = null
  child.once('error', (error) => {
    ended = error
  })
  child.once('exit', () => {
    ended ??= true
  })
  await file.close()
  child.unref()
  while (!ended && Date.now() < deadline) {
    const running = await clusterStatus({ data })
    if (running?.pid === child.pid && running.state === 'ready') return { started: running }
    await sleep(25)
  }
  if (ended instanceof Error) await appendFile(log, `${ended.message}\n`)
  return { reason: explainLog((await readFile(log, 'utf8')).slice(from), { data }) }
}

/** Keeps the last five megabytes and one older file. */
async function openLog(log) {
  const size = (await stat(log).catch(() => null))?.size ?? 0
  if (size > 5_000_000) await rename(log, `${log}.1`)
  const file = await open(log, 'a', 0o600)
  return { file, from: (await readFile(log, 'utf8')).length }
}

async function run(program, account, args, input = '') {
  const child = spawn(program, args, { ...account, cwd: '/', env: cleanEnv(), stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  child.stdin.on('error', () => {}) // a program that has ended says why on its own
  child.stdin.end(input)
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw explainLog(output).refusal
}

/** PGDATA, PGPORT and their like would speak louder than our arguments. */
function cleanEnv() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}
