/** Who a process id belongs to. Numbers are used again, soonest of all inside a container. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process runs; one that is dead and only waits to be buried does not. */
export function isAlive(pid) {
  return hasNumber(pid) && !isZombie(pid)
}

/** Whether the number is taken, be it by a dead process. */
export function hasNumber(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Something that differs between two processes with the same number; null when there is none. */
export function birthOf(pid) {
  if (process.platform === 'linux') {
    const fields = statOf(pid)
    return fields ? `${bootId()}:${fields[19]}` : null
  }
  return ps(pid, 'lstart=')
}

/** The command line, or null when there is no such process. */
export function commandOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return null
  }
}

function isZombie(pid) {
  return process.platform === 'linux' && statOf(pid)?.[0] === 'Z'
}

/** Fields after the name, which is in brackets and may itself hold spaces and brackets. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function ps(pid, field) {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
