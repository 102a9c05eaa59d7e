import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout, pathsOf } from '../../scripts/lib/paths.mjs'

const sources = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.mjs',
  'payload.config.ts',
  'scripts',
  'src',
  'public',
]

export type Clone = { root: string; remove: () => Promise<void> }

/**
 * A checkout of its own for a test: the same sources, the packages linked, nothing else. `withBuild`
 * brings the build along, which `npm start` then takes for its own; `more` names further files.
 */
export async function cloneCheckout({
  withBuild = false,
  mode = 0o755,
  more = [],
}: {
  withBuild?: boolean
  mode?: number
  more?: string[]
} = {}): Promise<Clone> {
  if (withBuild && !existsSync(pathsOf(checkout).buildStamp)) {
    throw new Error('There is no build: run `npm test -- build` first.')
  }
  const parent = await mkdtemp(join(tmpdir(), 'gongkai-clone-'))
  await chmod(parent, mode)
  const root = join(parent, 'checkout')
  await mkdir(root)
  for (const name of [...sources, ...more, ...(withBuild ? ['.next'] : [])]) {
    await cp(join(checkout, name), join(root, name), { recursive: true }).catch(ignoreMissing)
  }
  await symlink(join(checkout, 'node_modules'), join(root, 'node_modules'))
  return { root, remove: () => rm(parent, { recursive: true, force: true }) }
}

export type Run = { code: number | null; stdout: string; stderr: string }

/** Runs one of the clone's scripts to the end, with little more than PATH in its environment. */
export async function runScript({
  root,
  script,
  args = [],
  env = {},
}: {
  root: string
  script: string
  args?: string[]
  env?: Record<string, string>
}): Promise<Run> {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], {
    env: bareEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (text) => {
    said.stdout += text
  })
  child.stderr.on('data', (text) => {
    said.stderr += text
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, ...said }
}

function ignoreMissing(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
}

/** What a test runner sets, NODE_ENV above all, is not what a user has. */
export function bareEnv(env: Record<string, string>): NodeJS.ProcessEnv {
  const bare = { ...process.env }
  for (const name of Object.keys(bare)) if (!['PATH', 'HOME'].includes(name)) delete bare[name]
  return Object.assign(bare, env)
}
