/** Where the database may live: in the checkout if the account can go there, else outside. */
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAwkward } from './native.mjs'
import { Refusal } from './refusal.mjs'

/**
 * The folder that holds `postgres/` (the data) and its log. `location` is the file that remembers
 * a folder outside the checkout; `data` is the checkout's own `.data`.
 */
export async function databaseHome({ data, location, account }) {
  const recorded = await readRecorded(location)
  if (recorded) return recorded
  const own = await realpath(data)
  if (await isUsable({ folder: own, account })) return own
  for (const base of outside(account)) {
    const folder = join(base, `gongkai-${fingerprint(own)}`)
    if (!(await isUsable({ folder, account }))) continue
    await writeFile(location, `${folder}\n`)
    return folder
  }
  throw nowhere()
}

/** A fresh folder that `account` can enter, for a database that lives as long as one run. */
export async function temporaryHome({ account, prefix }) {
  for (const base of [tmpdir(), '/var/tmp', '/tmp', '/dev/shm']) {
    const folder = join(base, `${prefix}-${randomBytes(4).toString('hex')}`)
    if (await isUsable({ folder, account })) return folder
  }
  throw nowhere()
}

/** A folder that the database account owns and nobody else reads. */
export async function makePrivate({ folder, account }) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  if (account.uid) await chown(folder, account.uid, account.gid)
}

/** A checkout that was moved keeps its data; data that went missing is not silently begun anew. */
async function readRecorded(location) {
  const folder = (await readFile(location, 'utf8').catch(notThere))?.trim()
  if (!folder) return null
  if (await stat(folder).catch(notThere)) return folder
  throw new Refusal(
    `数据库目录 ${folder}(记录于 ${location})不见了:请恢复它;若要从头开始,请删除 .data 目录。`,
    `The database folder ${folder} (recorded in ${location}) is gone: put it back, or delete .data to start anew.`,
  )
}

/** Tried out rather than computed: modes, ACLs, read-only and foreign file systems all count. */
async function isUsable({ folder, account }) {
  if (isAwkward(folder)) return false
  const isNew = !(await stat(folder).catch(() => null))
  const probe = join(folder, `probe-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
    if (isNew) await chmod(folder, 0o711)
    await makePrivate({ folder: probe, account })
    const script = 'cd "$1" && : > file && rm file'
    const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', probe], { ...account, cwd: '/' })
    if (status === 0 && ((await stat(probe)).mode & 0o777) === 0o700) return true
  } catch (error) {
    if (error.code === 'ENOSPC') throw error
  } finally {
    await rm(probe, { recursive: true, force: true }).catch(() => {})
  }
  if (isNew) await rm(folder, { recursive: true, force: true }).catch(() => {})
  return false
}

function outside(account) {
  const state = account.uid
    ? '/var/lib'
    : (process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'))
  return [state, tmpdir()]
}

/** Random as well: a new clone in an old place must not meet the old one's data. */
function fingerprint(path) {
  const place = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return `${place}-${randomBytes(2).toString('hex')}`
}

function notThere(error) {
  if (error.code === 'ENOENT') return null
  throw error
}

function nowhere() {
  return new Refusal(
    '找不到数据库账号可以写入的目录:请检查 .data 目录的权限,或设置 DATABASE_URL 使用自己的数据库。',
    'No folder lets the database account write: check the mode of .data, or set DATABASE_URL to use your own.',
  )
}
