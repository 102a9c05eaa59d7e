/** What postmaster.pid says, and whether it is still true. */
import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { commandOf, hasNumber, isAlive } from './processes.mjs'

/** `{ pid, port, state }` of the server that runs on `data`, or null. State: starting, ready, stopping. */
export async function clusterStatus({ data }) {
  const found = await readPid(data)
  if (!found || !isAlive(found.pid)) return null
  return (await isServerOf({ ...found, data })) ? found : null
}

/**
 * PostgreSQL sees for itself when the process is gone; but when its number belongs to something else
 * by now, or to a dead process that nobody has buried, or the folder is a copy of another, it would
 * refuse to start for ever.
 */
export async function dropStalePid({ data }) {
  const found = await readPid(data)
  if (!found || !hasNumber(found.pid) || (await clusterStatus({ data }))) return
  await rm(join(data, 'postmaster.pid'), { force: true })
}

async function isServerOf({ pid, folder, data }) {
  if ((await resolved(folder)) !== (await resolved(data))) return false
  const command = commandOf(pid)
  return command === null || command.includes('postgres')
}

/** Lines: process id, data folder, start time, port, socket folder, address, shared memory, state. */
async function readPid(data) {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const [pid, folder, , port, , , , state] = text.split('\n').map((line) => line.trim())
  if (!pid) return null
  return { pid: Number(pid), folder, port: Number(port), state: state || 'starting' }
}

async function resolved(path) {
  return await realpath(path).catch(() => path)
}
