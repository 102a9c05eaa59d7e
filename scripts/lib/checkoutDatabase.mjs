/**
 * The embedded database of a checkout, shared by everything that runs in it: the first to come
 * starts it, the last to go stops it, and whoever is killed in between counts no more.
 */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseAccount } from './account.mjs'
import { databaseHome } from './home.mjs'
import { me, readHolder, withLock } from './lock.mjs'
import { runnableNative } from './native.mjs'
import { loopback } from './ports.mjs'
import { hasCluster, initCluster, startCluster, stopCluster } from './postgres.mjs'
import { ensureSecrets } from './secrets.mjs'

/** `{ url, secrets, pid, data, isNew, isReused, release }`. `paths` come from pathsOf(). */
export async function openCheckoutDatabase({ paths }) {
  return await withLock({ file: paths.databaseLock }, async () => {
    const account = databaseAccount()
    const home = await databaseHome({ ...paths, account })
    const data = join(home, 'postgres')
    const { native, major } = await runnableNative({ root: paths.root, home, account })
    const isNew = !(await hasCluster({ data, major }))
    const secrets = await ensureSecrets({ file: paths.secrets, hasData: async () => !isNew })
    if (isNew) await init({ native, data, account, secrets })
    const log = join(home, 'postgres.log')
    const { pid, port, isReused } = await startCluster({ native, data, account, log })
    const user = join(paths.databaseUsers, `${process.pid}.json`)
    await writeFile(user, JSON.stringify(me()))
    const url = `postgresql://gongkai:${secrets.databasePassword}@${loopback}:${port}/gongkai`
    const release = () => leave({ paths, data, user })
    return { url, secrets, pid, data, isNew, isReused: isReused === true, release }
  })
}

/** The site is no superuser; it owns its one database. */
async function init({ native, data, account, secrets }) {
  const sql = [
    `CREATE ROLE gongkai LOGIN PASSWORD '${secrets.databasePassword}';`,
    'CREATE DATABASE gongkai OWNER gongkai;',
    'REVOKE CONNECT ON DATABASE gongkai FROM PUBLIC;',
  ].join('\n')
  await initCluster({ native, data, account, password: secrets.superuserPassword, sql })
}

async function leave({ paths, data, user }) {
  await withLock({ file: paths.databaseLock }, async () => {
    await rm(user, { force: true })
    for (const name of await readdir(paths.databaseUsers)) {
      const other = join(paths.databaseUsers, name)
      if (await readHolder(other)) return
      await rm(other, { force: true })
    }
    await stopCluster({ data })
  })
}
