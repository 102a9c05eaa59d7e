import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { bareEnv, cloneCheckout } from '../../support/clone.ts'

const run = promisify(execFile)

export type Packed = {
  /** Path of the tarball. */
  file: string
  /** Paths of what is in it. */
  names: string[]
  remove: () => Promise<void>
}

/**
 * Packs the plugin as it is published. In a clone, because packing puts another manifest in place for
 * a moment, and other tests read the one that is here.
 */
export async function pack(): Promise<Packed> {
  const { root, remove } = await cloneCheckout({
    more: [
      'tsconfig.build.json',
      'README.md',
      'README.zh.md',
      'CHANGELOG.md',
      'LICENSE',
      'docs',
      'test',
    ],
  })
  const { stdout } = await npm(root, ['pack', '--json'])
  // What the build says of itself comes first.
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as {
    filename: string
    files: { path: string }[]
  }[]
  if (!packed) throw new Error(`npm packed nothing: ${stdout}`)
  return {
    file: join(root, packed.filename),
    names: packed.files.map(({ path }) => path),
    remove,
  }
}

export type HostApp = {
  root: string
  /** Runs a program of the app with Node; answers what it said, and its exit code. */
  node: (args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>
  remove: () => Promise<void>
}

/**
 * An app of its own in a fresh folder, into which npm installs the tarball. All that the package
 * needs is there already, linked to the files of this checkout, as a store of packages does it.
 */
export async function installIn(
  tarball: string,
  { dependencies, files }: { dependencies: Record<string, string>; files: Record<string, string> },
): Promise<HostApp> {
  const root = await mkdtemp(join(tmpdir(), 'gongkai-app-'))
  const remove = () => rm(root, { recursive: true, force: true })
  await linkPackages(root)
  await writeFile(
    join(root, 'package.json'),
    JSON.stringify({
      name: 'somebody',
      private: true,
      type: 'module',
      dependencies: { ...dependencies, gongkai: `file:${tarball}` },
    }),
  )
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text)
  await npm(root, [
    'install',
    // What the checkout's own installation fetched lies in npm's cache; where it does not, it is fetched.
    '--prefer-offline',
    '--ignore-scripts',
    '--no-bin-links',
    '--no-audit',
    '--no-fund',
    '--strict-peer-deps',
  ])
  return { root, remove, node: (args) => node(root, args) }
}

async function linkPackages(root: string): Promise<void> {
  const [from, to] = [join(checkout, 'node_modules'), join(root, 'node_modules')]
  await mkdir(to)
  await run('cp', ['-al', `${from}/.`, to]).catch(() => cp(from, to, { recursive: true }))
  // What npm and others write again in place would be written in the checkout too.
  for (const own of ['.package-lock.json', '.bin', '.cache', '.vite', 'gongkai']) {
    await rm(join(to, own), { recursive: true, force: true })
  }
}

async function npm(cwd: string, args: string[]): Promise<{ stdout: string; stderr: string }> {
  return run('npm', args, { cwd, env: bareEnv({}), maxBuffer: 64 * 1024 * 1024 })
}

async function node(cwd: string, args: string[]) {
  const options = { cwd, env: bareEnv({ NODE_ENV: 'development' }), maxBuffer: 64 * 1024 * 1024 }
  return run(process.execPath, args, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code?: number; stdout?: string; stderr?: string }) => ({
      code: error.code ?? -1,
      stdout: error.stdout ?? '',
      stderr: error.stderr ?? String(error),
    }),
  )
}
