/** From start to stop of a script: what must be undone, in which order, and the one exit. */
import { explain } from './refusal.mjs'
import { breakLine, hush, say } from './say.mjs'

const undo = []
const underWay = new Set()
let ending = null

/** Last in, first out: the server goes before its database. */
export function onStop(task) {
  undo.push(task)
  return async () => {
    const at = undo.indexOf(task)
    if (at < 0) return
    undo.splice(at, 1)
    await task()
  }
}

/**
 * For what must not be left half-done: opens something and registers how to close it. A stop that
 * comes in between waits, and then closes it.
 */
export async function open(task, close) {
  const opening = task().then((opened) => {
    onStop(() => close(opened))
    return opened
  })
  underWay.add(opening)
  try {
    return await opening
  } finally {
    underWay.delete(opening)
  }
}

/** Undoes everything once; a second caller waits for the first. */
function stopAll() {
  ending ??= (async () => {
    await Promise.allSettled(underWay)
    while (undo.length > 0) {
      const task = undo.pop()
      await task().catch((error) => process.stderr.write(`${explain(error).message}\n`))
    }
  })()
  return ending
}

/** Runs `main`; its return value is the exit code. Every error ends as one sentence. */
export async function live(main) {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => end(code))
  }
  process.on('uncaughtException', fail)
  process.stdout.on('error', () => {}) // the reader of a pipe went away; the work goes on
  watchNpm()
  try {
    await end((await main()) ?? 0)
  } catch (error) {
    await fail(error)
  }
}

async function fail(error) {
  if (ending) return await ending // what fails now fails because we are stopping
  breakLine()
  const refusal = explain(error)
  process.stderr.write(`${refusal.message}\n`)
  if (process.env.GONGKAI_DEBUG) process.stderr.write(`${error?.stack}\n`)
  await end(refusal.code)
}

async function end(code) {
  if (ending) return ending
  const isAsked = code >= 129
  if (isAsked) say('正在停止 Stopping …')
  hush()
  await stopAll()
  if (isAsked) say('已停止 Stopped')
  process.exit(code)
}

/**
 * A killed npm can pass on no signal, and its child would hold the port for ever.
 * Without npm nobody is watched: a shell may well go away on purpose.
 */
function watchNpm() {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || parent === 1) return
  setInterval(() => process.ppid !== parent && end(143), 250).unref()
}
