/** `npm start`: from a bare clone to the demo county in a browser, and back to nothing on Ctrl-C. */
import { setTimeout as sleep } from 'node:timers/promises'
import { demoEnv } from './lib/appEnv.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { openCheckoutDatabase } from './lib/checkoutDatabase.mjs'
import { makeDataFolder } from './lib/dataFolder.mjs'
import { demoBanner } from './lib/demoBanner.mjs'
import { readDemoSamples } from './lib/demoSamples.mjs'
import { assertDiskSpace } from './lib/disk.mjs'
import { assertNode, ensureInstalled } from './lib/install.mjs'
import { live, onStop, open } from './lib/lifetime.mjs'
import { takeLock } from './lib/lock.mjs'
import { pathsOf } from './lib/paths.mjs'
import { assertPortFree, parsePort } from './lib/ports.mjs'
import { prepareDatabase } from './lib/prepare.mjs'
import { isAlive } from './lib/processes.mjs'
import { Refusal } from './lib/refusal.mjs'
import { say, seconds, step } from './lib/say.mjs'
import { ensureSecrets } from './lib/secrets.mjs'
import { serveApp } from './lib/serve.mjs'
import { hashOfSources } from './lib/sources.mjs'

await live(async () => {
  const started = performance.now()
  assertNode()
  const paths = pathsOf()
  const port = parsePort(process.env.PORT || undefined)
  await makeDataFolder(paths)
  await holdTheOnlyStart({ paths, port })
  await assertDiskSpace({ folder: paths.data, neededMegabytes: 300 })
  await ensureInstalled({ root: paths.root, log: `${paths.logs}/install.log` })

  const hash = hashOfSources(paths)
  hash.catch(() => {}) // looked at when it is needed, further down
  const database = await step('启动数据库 Starting the database', () => openDatabase(paths))
  const env = demoEnv({ ...database, paths, port })
  await step('准备数据 Preparing the data', () =>
    prepareDatabase({
      root: paths.root,
      env,
      withDemo: true,
      stamp: paths.prepared,
      log: `${paths.logs}/prepare.log`,
    }),
  )
  await ensureBuilt({ root: paths.root, hash, log: `${paths.logs}/build.log` })
  const server = await step('启动网站 Starting the site', async () => {
    const log = `${paths.logs}/server.log`
    const show = { stderr: process.stderr }
    const { ended, stop, tail } = await serveApp({ root: paths.root, port, env, log, show })
    return { ended, stop, tail }
  })
  say(
    demoBanner({
      url: `http://127.0.0.1:${port}`,
      took: seconds(started),
      logs: paths.logs,
      samples: await readDemoSamples(env.GONGKAI_DATA_DIR),
    }),
  )
  throw await firstToEnd({ server, database })
})

/**
 * One start a checkout. npm may be gone before what it started has ended, so an earlier start gets a
 * moment to do so; one that was killed may have left a server that is about to end.
 */
async function holdTheOnlyStart({ paths, port }) {
  const url = `http://127.0.0.1:${port}`
  const lock = { file: paths.startLock, note: { url }, patienceMs: 4000 }
  const { holder, release, wasStale } = await takeLock(lock)
  if (holder) {
    throw new Refusal(
      `已经在运行:${holder.url}(进程 ${holder.pid})。`,
      `Already running at ${holder.url} (process ${holder.pid}).`,
    )
  }
  onStop(release)
  await assertPortFree({ port, patienceMs: wasStale ? 8000 : 0 })
}

/** Your own database when DATABASE_URL names one, else the embedded one. */
async function openDatabase(paths) {
  const url = process.env.DATABASE_URL
  if (url) {
    const secrets = await ensureSecrets({ file: paths.secrets, hasData: async () => false })
    return { url, secrets }
  }
  return await open(
    () => openCheckoutDatabase({ paths }),
    ({ release }) => release(),
  )
}

/** Neither the server nor the database should end on its own: the other ends too, and so do we. */
async function firstToEnd({ server, database }) {
  const serverEnds = server.ended.then(
    () =>
      new Refusal(
        '网站意外停止。',
        `The site ended unexpectedly: ${server.tail().split('\n').at(-1)}`,
      ),
  )
  if (!database.pid) return await serverEnds
  const watch = async () => {
    while (isAlive(database.pid)) await sleep(1000)
    return new Refusal('数据库意外停止。', 'The database ended unexpectedly.')
  }
  return await Promise.race([serverEnds, watch()])
}
