import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from '../../../scripts/lib/browser.mjs'
import { isInstalled } from '../../../scripts/lib/install.mjs'
import { hashOfSources } from '../../../scripts/lib/sources.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-fresh-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const here = { os: [process.platform], cpu: [process.arch], optional: true }
const wanted = {
  'node_modules/site': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/tool': { version: '2.0.0', integrity: 'sha512-b', dev: true },
  'node_modules/here': { version: '3.0.0', integrity: 'sha512-c', ...here },
  'node_modules/elsewhere': { version: '3.0.0', ...here, os: ['plan9'] },
  'node_modules/no-linux': { version: '3.0.0', ...here, os: [`!${process.platform}`] },
  'node_modules/wasm': { version: '3.0.0', optional: true },
}

test('is installed when every package that counts lies there at its version', async () => {
  install(['node_modules/site', 'node_modules/tool', 'node_modules/here'])
  expect(await isInstalled({ root })).toBe(true)
})

test.each(['node_modules/site', 'node_modules/tool', 'node_modules/here'])(
  'is not installed without %s, noted or deleted afterwards',
  async (missing) => {
    const others = ['node_modules/site', 'node_modules/tool', 'node_modules/here']
    install(others.filter((name) => name !== missing))
    expect(await isInstalled({ root })).toBe(false)
    install(others)
    rmSync(join(root, missing), { recursive: true })
    expect(await isInstalled({ root })).toBe(false)
  },
)

test('is not installed at another version, or when npm never came to the end', async () => {
  install(['node_modules/site', 'node_modules/tool', 'node_modules/here'])
  const newer = { ...wanted, 'node_modules/site': { version: '1.0.1', integrity: 'sha512-z' } }
  write('package-lock.json', JSON.stringify({ packages: newer }))
  expect(await isInstalled({ root })).toBe(false)
  install(['node_modules/site', 'node_modules/tool', 'node_modules/here'])
  rmSync(join(root, 'node_modules/.package-lock.json'))
  expect(await isInstalled({ root })).toBe(false)
})

test('takes a package whose checksum the lock file does not know', async () => {
  install(['node_modules/site', 'node_modules/tool', 'node_modules/here'])
  const { integrity: _, ...bare } = wanted['node_modules/site']
  const packages = { ...wanted, 'node_modules/site': bare }
  write('package-lock.json', JSON.stringify({ packages }))
  expect(await isInstalled({ root })).toBe(true)
})

test('needs no tools to serve what is already built', async () => {
  install(['node_modules/site', 'node_modules/here'])
  expect(await isInstalled({ root, withDev: false })).toBe(true)
})

test('sees every change of a source: content, name, addition, removal, lock file', async () => {
  write('src/a.ts', 'one')
  write('src/deep/b.tsx', 'two')
  write('next.config.mjs', '')
  const hashes = [await hashOfSources({ root })]
  const change = async (task: () => void) => {
    task()
    hashes.push(await hashOfSources({ root }))
  }
  await change(() => write('src/a.ts', 'eno'))
  await change(() => write('src/deep/c.tsx', ''))
  await change(() => rmSync(join(root, 'src/deep/b.tsx')))
  await change(() => write('package-lock.json', '{}'))
  await change(() => write('next.config.mjs', 'export default {}'))
  await change(() => write('public/emblem.svg', '<svg/>'))
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('does not see what the site is not made of', async () => {
  write('src/a.ts', 'one')
  const before = await hashOfSources({ root })
  write('README.md', 'words')
  write('test/a.test.ts', 'test')
  expect(await hashOfSources({ root })).toBe(before)
})

test('takes the browser that CHROMIUM_PATH names, then one in PATH', () => {
  write('bin/chromium', '#!/bin/sh', 0o755)
  write('own/chrome', '#!/bin/sh', 0o755)
  const PATH = join(root, 'bin')
  expect(findBrowser({ PATH })).toBe(join(root, 'bin/chromium'))
  expect(findBrowser({ PATH, CHROMIUM_PATH: join(root, 'own/chrome') })).toBe(
    join(root, 'own/chrome'),
  )
})

function install(names: string[]) {
  const found = Object.entries(wanted).filter(([name]) => names.includes(name))
  write('package-lock.json', JSON.stringify({ packages: { '': {}, ...wanted } }))
  write('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(found) }))
  for (const name of names) write(join(name, 'package.json'), '{}')
}

function write(name: string, text: string, mode = 0o644) {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text, { mode })
}
