/** Migrations and the demo county: done when the database or the migrations are new, skipped otherwise. */
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runNode } from './child.mjs'
import { databaseIdentity } from './databaseIdentity.mjs'
import { typescriptArgs } from './nodeFlags.mjs'
import { diskFull, Refusal } from './refusal.mjs'

/**
 * Migrates, and with `withDemo` seeds an empty database. `stamp` is a file that remembers what was
 * done to which database; without one it is always done. Answers a note when nothing was to do.
 */
export async function prepareDatabase({ root, env, withDemo, stamp, log }) {
  const url = env.DATABASE_URL
  const before = await fingerprint({ root, url, withDemo })
  if (stamp && before.hash && (await readFile(stamp, 'utf8').catch(() => '')) === before.hash) {
    return '已就绪 ready'
  }
  if (stamp) await rm(stamp, { force: true })
  const args = ['prepare', ...(withDemo ? ['--seed-demo'] : [])]
  const { code, tail, errors } = await runCli({ root, args, env, log })
  if (code !== 0) throw prepareRefusal({ code, tail, errors, log })
  const after = await fingerprint({ root, url, withDemo })
  if (after.isMigrated === false) throw didNothing()
  if (stamp && after.hash) await writeFile(stamp, after.hash)
}

/** The `gongkai` command line, to the end. */
export async function runCli({ root, args, ...options }) {
  return await runNode({ args: [...cliArgs(root), ...args], cwd: root, ...options })
}

/** What `node` is given to run the command line. */
export function cliArgs(root) {
  return [...typescriptArgs(root), join(root, 'src', 'cli', 'index.ts')]
}

/** `hash` changes with the migrations and with the database; null when there is nothing to go by. */
async function fingerprint({ root, url, withDemo }) {
  const { identity, isMigrated } = await databaseIdentity({ root, url })
  if (identity === null || !isMigrated) return { hash: null, isMigrated }
  const folder = join(root, 'src', 'migrations')
  const hash = createHash('sha256').update(`${identity} ${withDemo}`)
  for (const name of (await readdir(folder)).sort()) {
    hash.update(`\0${name}\0`).update(await readFile(join(folder, name)))
  }
  return { hash: hash.digest('hex'), isMigrated }
}

/** Without a terminal Payload has been seen to end well and do nothing. */
function didNothing() {
  return new Refusal(
    '数据库迁移没有产生任何结果。',
    'The migration ended well but did nothing to the database.',
  )
}

/** Exit code 3 is the command's own sentence, for a database that holds something else. */
function prepareRefusal({ code, tail, errors, log }) {
  if (code === 3) return new Refusal(errors, '', { code: 3 })
  const lines = tail.split('\n')
  if (/no space left|53100/i.test(tail)) return diskFull()
  const reason = lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1)
  return new Refusal(
    `数据库迁移失败:${reason}(详见 ${log})`,
    `The database was not migrated: ${reason} (more in ${log})`,
  )
}
