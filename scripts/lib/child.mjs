/** Node children in a process group of their own: Ctrl-C reaches them only through us, in our order. */
import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onStop } from './lifetime.mjs'

const guard = fileURLToPath(new URL('dieWithParent.mjs', import.meta.url))
const linesKept = 400

/** Runs `node ARGS` to the end and answers `{ code, signal, tail, errors }`. */
export async function runNode(options) {
  const { ended, tail, errors } = await startNode(options)
  return { ...(await ended), tail: tail(), errors: errors() }
}

/** The same for any other program. */
export async function runCommand(options) {
  const { ended, tail } = await start(options)
  return { ...(await ended), tail: tail() }
}

/**
 * Starts `node ARGS`. Output goes to `log` (a file), and to `show` streams as well when given.
 * Answers `{ child, ended, tail, stop }`: `ended` is `{ code, signal }`, `tail()` the last
 * lines, `errors()` the last lines of standard error.
 */
export async function startNode({ args, env, ...options }) {
  return await start({
    command: process.execPath,
    args: ['--import', guard, ...args],
    env: { ...env, GONGKAI_PARENT: String(process.pid) },
    ...options,
  })
}

async function start({ command, args, cwd, env, log, show = {} }) {
  if (log) await mkdir(dirname(log), { recursive: true })
  const file = log ? createWriteStream(log, { flags: 'w', mode: 0o600 }) : null
  file?.on('error', () => {}) // a log that cannot be written must not stop the work it tells of
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const lines = { stdout: [], stderr: [], both: [] }
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8')
    child[name].on('data', (text) => {
      file?.write(text)
      show[name]?.write(text)
      for (const kept of [lines[name], lines.both]) {
        kept.push(...text.split('\n').filter((line) => line.trim()))
        kept.splice(0, Math.max(0, kept.length - linesKept))
      }
    })
  }
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }))
    child.once('close', (code, signal) => resolve({ code, signal }))
    // a grandchild that outlives the child may keep the pipes open: do not wait for it for ever
    child.once('exit', (code, signal) => setTimeout(resolve, 1000, { code, signal }).unref())
  })
  const forget = onStop(() => end(child, ended))
  ended.then(forget, forget)
  const tail = () => lines.both.join('\n')
  const errors = () => lines.stderr.join('\n')
  return { child, ended, tail, errors, stop: forget }
}

async function end(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return
  signal(child, 'SIGTERM')
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name)
  } catch {
    child.kill(name)
  }
}
