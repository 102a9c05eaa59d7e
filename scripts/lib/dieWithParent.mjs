/**
 * Preloaded into every child: when the script that started it is killed outright, the child and
 * its own children end too, instead of holding the port or half an installation.
 * Forks and worker threads inherit the flag but have another parent, so they take no part.
 */
import { isMainThread } from 'node:worker_threads'

const parent = Number(process.env.GONGKAI_PARENT)
const graceMs = 5000

if (isMainThread && process.ppid === parent) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    signalGroup('SIGTERM')
    setTimeout(() => signalGroup('SIGKILL'), graceMs)
  }, 500)
  watch.unref()
}

function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal)
  } catch {
    process.kill(process.pid, signal)
  }
}
