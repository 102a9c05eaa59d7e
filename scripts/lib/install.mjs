/** Packages: looks at what lies in node_modules, and has npm put right what differs from the lock file. */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, runNode } from './child.mjs'
import { assertDiskSpace } from './disk.mjs'
import { diskFull, Refusal } from './refusal.mjs'
import { step } from './say.mjs'

const oldestNode = [20, 19]

/** What follows would fail on an older Node in less clear words. */
export function assertNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new Refusal(
    `需要 Node.js ${oldestNode.join('.')} 或更新版本,现在是 ${version}。`,
    `Node.js ${oldestNode.join('.')} or newer is needed; this is ${version}.`,
  )
}

/** Looks, and installs when something is missing. The first thing that every script does. */
export async function ensureInstalled({ root, withDev = true, log }) {
  assertNode()
  if (await isInstalled({ root, withDev })) return
  await assertDiskSpace({ folder: root, neededMegabytes: 1800 })
  await step('安装依赖 Installing packages', () => installPackages({ root, log }))
}

/**
 * Whether node_modules holds every package of package-lock.json at its version. `withDev` also
 * asks for the tools that only building and testing need.
 */
export async function isInstalled({ root, withDev = true }) {
  const [wanted, found] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
      readPackages(root, file),
    ),
  )
  if (!wanted || !found) return false
  const needed = Object.entries(wanted).filter(
    ([path, entry]) => path && isNeeded({ entry, withDev }),
  )
  if (!needed.every(([path, entry]) => isSame(found[path], entry))) return false
  const present = needed.map(([path]) => access(join(root, path)).then(yes, no))
  return (await Promise.all(present)).every(Boolean)
}

/**
 * `npm ci`: exactly the lock file, whatever npm is configured to leave out. A registry that lacks
 * packages of other systems makes it call a good lock file out of step; `npm install` then does, and
 * it writes nothing down.
 */
async function installPackages({ root, log }) {
  let { code, tail } = await npm({ root, log, args: ['ci'] })
  if (code !== 0 && /can only install packages when your package.json and/.test(tail)) {
    ;({ code, tail } = await npm({ root, log, args: ['install', '--no-save'] }))
  }
  if (code === 0) return
  if (/ENOSPC|no space left/i.test(tail)) throw diskFull()
  const said = reasonOf(tail) ?? `exit ${code}`
  throw new Refusal(`安装依赖失败:${said}`, `The packages were not installed: ${said}`)
}

async function npm({ root, log, args }) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=notice']
  const { NODE_ENV: _, ...env } = process.env
  const options = { cwd: root, env, log }
  const all = [...args, '--include=dev', '--include=optional', ...quiet]
  const cli = process.env.npm_execpath
  if (/npm-cli\.js$/.test(cli ?? '')) return await runNode({ args: [cli, ...all], ...options })
  return await runCommand({ command: 'npm', args: all, ...options })
}

/** npm puts codes and paths around the one line that says what is wrong. */
function reasonOf(tail) {
  return tail
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) ?/, ''))
    .find((line) => line && !/^(code|syscall|errno|path|dest) /.test(line))
}

async function readPackages(root, file) {
  try {
    return JSON.parse(await readFile(join(root, file), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

/** Of the optional packages only the programs made for this system count; the rest may be left out. */
function isNeeded({ entry, withDev }) {
  if (!withDev && (entry.dev || entry.devOptional)) return false
  if (!entry.optional) return true
  if (!entry.os || !entry.cpu || entry.libc) return false
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch)
}

function fits(list, value) {
  if (!list || list.includes(value)) return true
  return list.every((item) => item.startsWith('!')) && !list.includes(`!${value}`)
}

function isSame(found, wanted) {
  if (found?.version !== wanted.version) return false
  return !wanted.integrity || found.integrity === wanted.integrity
}

function yes() {
  return true
}

function no() {
  return false
}
