/** A PostgreSQL that lives as long as one run and leaves nothing behind. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { databaseAccount } from './account.mjs'
import { temporaryHome } from './home.mjs'
import { me, readHolder } from './lock.mjs'
import { runnableNative } from './native.mjs'
import { checkout } from './paths.mjs'
import { loopback } from './ports.mjs'
import { initCluster, startCluster, stopCluster } from './postgres.mjs'

const prefix = 'gongkai-test'

/** Nothing here outlives a crash of the machine, and a test is quicker for it. */
export const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * `{ url, pid, port, data, scratch, stop, restart }`; `url` is a superuser's. Pass `settings: {}` for
 * the durability that PostgreSQL has by default, and `restart()` after a crash of your own making.
 * `scratch` is a folder for temporary files that goes with the rest.
 */
export async function startTemporaryDatabase({ root = checkout, settings = forgetful } = {}) {
  const account = databaseAccount()
  await sweep()
  const home = await temporaryHome({ account, prefix })
  await writeFile(join(home, 'owner.json'), JSON.stringify(me()))
  const scratch = join(home, 'tmp')
  await mkdir(scratch, { mode: 0o711 })
  const data = join(home, 'postgres')
  const stop = () => clear(home)
  try {
    const { native } = await runnableNative({ root, home, account })
    const password = randomBytes(12).toString('hex')
    await initCluster({ native, data, account, password, flags: ['--no-sync'] })
    // At the same port again: whoever was connected knows it by that.
    let kept = {}
    const restart = async () => {
      const log = join(home, 'postgres.log')
      const { pid, port } = await startCluster({
        native,
        data,
        account,
        log,
        settings: { ...settings, ...kept },
      })
      kept = { port }
      return { pid, port, url: `postgresql://postgres:${password}@${loopback}:${port}/postgres` }
    }
    return { ...(await restart()), data, scratch, stop, restart }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A run that was killed outright left its server running: whoever comes next puts that right. */
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    const home = join(tmpdir(), name)
    const owner = join(home, 'owner.json')
    if (!name.startsWith(`${prefix}-`) || !(await stat(owner).catch(() => null))) continue
    if (await readHolder(owner).catch(() => 'somebody else')) continue
    await clear(home).catch(() => {})
  }
}

/** Tests that were cut off may have left servers of their own in the scratch folder. */
async function clear(home) {
  const found = await readdir(home, { recursive: true })
  const pids = found.filter((name) => basename(name) === 'postmaster.pid')
  for (const pid of pids) await stopCluster({ data: join(home, dirname(pid)) })
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
}
