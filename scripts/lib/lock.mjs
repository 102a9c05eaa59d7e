/** Lock files that a killed process cannot leave shut: each names its holder, and the dead hold nothing. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { birthOf, isAlive } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Takes the lock or answers who has it, after `patienceMs` if it does not let go.
 * `{ release, wasStale }` when taken, `{ holder }` when a living process has it.
 */
export async function takeLock({ file, note = {}, patienceMs = 0 }) {
  const deadline = Date.now() + patienceMs
  let wasStale = false
  for (;;) {
    try {
      await writeFile(file, JSON.stringify({ ...me(), ...note }), { flag: 'wx', mode: 0o600 })
      return { release: () => rm(file, { force: true }), wasStale }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = await readHolder(file)
    if (holder && Date.now() >= deadline) return { holder }
    if (holder) {
      await sleep(100)
      continue
    }
    wasStale = true
    await setAside(file)
  }
}

/** Waits for the lock, runs `task` and gives the lock back. */
export async function withLock({ file, timeoutMs = 120_000 }, task) {
  const { release, holder } = await takeLock({ file, patienceMs: timeoutMs })
  if (holder) {
    throw new Refusal(
      `进程 ${holder.pid} 一直占用着 ${file}。`,
      `Process ${holder.pid} does not let go of ${file}.`,
    )
  }
  try {
    return await task()
  } finally {
    await release()
  }
}

/** The living process that a lock file names, or null. */
export async function readHolder(file) {
  const holder = await parse(file)
  if (!holder || !isAlive(holder.pid)) return null
  return holder.born === birthOf(holder.pid) ? holder : null
}

export function me() {
  return { pid: process.pid, born: birthOf(process.pid) }
}

/** A file that is still empty is being written: look twice before calling it broken. */
async function parse(file) {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      return JSON.parse(await readFile(file, 'utf8'))
    } catch (error) {
      if (error.code === 'ENOENT') return null
      if (!(error instanceof SyntaxError)) throw error
      await sleep(50)
    }
  }
  return null
}

/** Renaming happens to one of two rivals only; one that caught a living lock puts it back. */
async function setAside(file) {
  const aside = `${file}.${process.pid}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (await readHolder(aside)) await rename(aside, file)
  else await rm(aside, { force: true })
}
