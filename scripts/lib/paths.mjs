import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout that these scripts belong to. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** Every file that the scripts keep for a checkout. Nothing outside `.data` but `.next` and node_modules. */
export function pathsOf(root = checkout) {
  const data = join(root, '.data')
  return {
    root,
    data,
    app: join(data, 'app'),
    logs: join(data, 'logs'),
    secrets: join(data, 'secrets.json'),
    location: join(data, 'location'),
    prepared: join(data, 'prepared.json'),
    startLock: join(data, 'start.lock'),
    databaseLock: join(data, 'database.lock'),
    databaseUsers: join(data, 'database-users'),
    next: join(root, 'node_modules', 'next', 'dist', 'bin', 'next'),
    buildStamp: join(root, '.next', 'gongkai-build.json'),
  }
}
