/** `npm run gongkai -- COMMAND`: the command line, with a database when the command needs one. */
import { spawn } from 'node:child_process'
import { demoEnv } from './lib/appEnv.mjs'
import { openCheckoutDatabase } from './lib/checkoutDatabase.mjs'
import { makeDataFolder } from './lib/dataFolder.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { live, onStop, open } from './lib/lifetime.mjs'
import { readHolder } from './lib/lock.mjs'
import { pathsOf } from './lib/paths.mjs'
import { cliArgs, prepareDatabase } from './lib/prepare.mjs'
import { speakOn } from './lib/say.mjs'
import { ensureSecrets } from './lib/secrets.mjs'

/** What these answer is in the law and in the file, not in the database. */
const withoutDatabase = ['law', 'screen', 'help', '--help', '-h', '--version', '-V']

await live(async () => {
  speakOn(process.stderr)
  const args = process.argv.slice(2)
  const paths = pathsOf()
  await ensureInstalled(paths)
  const command = args.find((arg) => arg !== '--json') ?? '--help'
  const isFree = withoutDatabase.includes(command) || args.includes('--help')
  return await runToTheEnd({ paths, args, env: isFree ? freeEnv() : await databaseEnv(paths) })
})

function freeEnv() {
  return { ...process.env, NODE_ENV: 'production' }
}

/** Yours when DATABASE_URL names one, as it is; else that of the checkout, made ready first. */
async function databaseEnv(paths) {
  const isYours = Boolean(process.env.DATABASE_URL)
  if (isYours && process.env.PAYLOAD_SECRET && process.env.GONGKAI_ENCRYPTION_KEY) return freeEnv()
  await makeDataFolder(paths)
  const running = await readHolder(paths.startLock)
  const port = running ? new URL(running.url).port : 3000
  if (isYours) {
    const secrets = await ensureSecrets({ file: paths.secrets, hasData: async () => false })
    return demoEnv({ url: process.env.DATABASE_URL, secrets, paths, port })
  }
  const database = await open(
    () => openCheckoutDatabase({ paths }),
    ({ release }) => release(),
  )
  const env = demoEnv({ ...database, paths, port })
  const log = `${paths.logs}/prepare.log`
  await prepareDatabase({ root: paths.root, env, withDemo: true, stamp: paths.prepared, log })
  return env
}

/** Shares our terminal: Ctrl-C reaches it directly, and we wait for what it makes of it. */
async function runToTheEnd({ paths, args, env }) {
  const child = spawn(process.execPath, [...cliArgs(paths.root), ...args], {
    cwd: paths.root,
    env,
    stdio: 'inherit',
  })
  onStop(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 128 + 15 : code))
  })
  return await ended
}
