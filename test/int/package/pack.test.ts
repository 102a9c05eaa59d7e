import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadsLexical } from '../../../scripts/lib/nodeFlags.mjs'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { type HostApp, installIn, type Packed, pack } from './packing.ts'
import { boot, tsconfig, typed } from './stranger.ts'

type Manifest = {
  exports: Record<string, { types: string; import: string }>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  devDependencies?: unknown
  scripts?: unknown
}

const read = <Content>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Content
const manifestHere = path.join(checkout, 'package.json')
const installedHere = path.join(checkout, 'node_modules', '.package-lock.json')

let packed: Packed
let app: HostApp
let installed: string
let manifest: Manifest
/** What must be as it was after all of this. */
const before = [manifestHere, installedHere].map((file) => readFileSync(file, 'utf8'))

beforeAll(async () => {
  const { dependencies, devDependencies } =
    read<Record<'dependencies' | 'devDependencies', Record<string, string>>>(manifestHere)
  const here: Record<string, string> = { ...devDependencies, ...dependencies }
  const host = [
    ...['payload', 'next', 'react', 'react-dom', 'typescript'],
    ...['@payloadcms/db-sqlite', '@payloadcms/richtext-lexical', '@payloadcms/ui'],
    ...['@types/react', '@types/react-dom', '@types/node'],
  ]
  packed = await pack()
  app = await installIn(packed.file, {
    dependencies: Object.fromEntries(host.map((name) => [name, here[name] ?? '*'])),
    files: {
      'boot.mjs': boot,
      'typed.ts': typed,
      'bundler.json': tsconfig('bundler'),
      'nodenext.json': tsconfig('nodenext'),
    },
  })
  installed = path.join(app.root, 'node_modules', 'gongkai')
  manifest = read(path.join(installed, 'package.json'))
}, 300_000)
afterAll(async () => {
  await app?.remove()
  await packed?.remove()
})

describe('the package', () => {
  it('holds the plugin, what it is made of, and nothing else', () => {
    const allowed =
      /^(package\.json|README(\.zh)?\.md|CHANGELOG\.md|LICENSE|dist\/(plugin|domain|lib)\/[\w./-]+\.(js|d\.ts|css))$/
    expect(packed.names.filter((name) => !allowed.test(name))).toEqual([])
    const strange =
      /(^|\/)(test|tests|demo|site|app|cli|migrations|hosts|scripts)(\/|$)|payload-types/
    expect(packed.names.filter((name) => strange.test(name))).toEqual([])
    for (const name of ['LICENSE', 'README.md', 'README.zh.md', 'CHANGELOG.md']) {
      expect(packed.names).toContain(name)
    }
  })

  it('names what it is made of by what is in it', async () => {
    const faults: string[] = []
    const outside = new Set<string>()
    for (const name of packed.names.filter((each) => /\.(js|d\.ts)$/.test(each))) {
      const text = await readFile(path.join(installed, name), 'utf8')
      if (text.includes(checkout)) faults.push(`${name} names a folder of this machine`)
      for (const [, wanted = ''] of text.matchAll(
        /(?:\bfrom|\bimport|import\()\s*['"]([@\w.][^'"\n]*)['"]/g,
      )) {
        if (!wanted.startsWith('.')) outside.add(wanted)
        else {
          const target = path.join(installed, path.dirname(name), wanted)
          // A declaration stands beside its program under the same name.
          const there = name.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target
          if (!existsSync(there)) faults.push(`${name} wants ${wanted}`)
        }
      }
    }
    expect(faults).toEqual([])
    const packages = new Set(
      [...outside]
        .filter((wanted) => !wanted.startsWith('node:'))
        .map((wanted) =>
          wanted
            .split('/')
            .slice(0, wanted.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    )
    const declared = [
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
    ]
    const optional = Object.keys(manifest.optionalDependencies)
    expect([...packages].filter((name) => ![...declared, ...optional].includes(name))).toEqual([])
    // React's own half is what runs it, and a font is a file: nobody imports these by name.
    const unnamed = ['react-dom', '@expo-google-fonts/noto-serif-sc']
    expect(declared.filter((name) => !packages.has(name) && !unnamed.includes(name))).toEqual([])
  })

  it('leaves the host its own Payload, Next and React, and brings no tool along', () => {
    const hosts = [
      '@payloadcms/next',
      '@payloadcms/richtext-lexical',
      '@payloadcms/ui',
      'next',
      'payload',
    ]
    expect(Object.keys(manifest.peerDependencies).sort()).toEqual([...hosts, 'react', 'react-dom'])
    expect(manifest.devDependencies).toBeUndefined()
    expect(manifest.scripts).toBeUndefined()
    // npm would have put a second copy below it.
    expect(existsSync(path.join(installed, 'node_modules'))).toBe(false)
  })

  it('exports four entries, each with its types', () => {
    expect(Object.keys(manifest.exports)).toEqual(['.', './client', './rsc', './types'])
    for (const { types, import: entry } of Object.values(manifest.exports)) {
      expect(existsSync(path.join(installed, types)), types).toBe(true)
      expect(existsSync(path.join(installed, entry)), entry).toBe(true)
    }
  })

  it.each(['bundler', 'nodenext'])(
    'has types that lead somewhere, as %s looks for them',
    async (way) => {
      const compiler = path.join('node_modules', 'typescript', 'bin', 'tsc')
      const { stdout } = await app.node([compiler, '--project', `${way}.json`, '--pretty', 'false'])
      // Other packages' declarations have faults of their own, which are not ours to mend.
      const ours = stdout
        .split('\n')
        .filter((line) => /^(error|typed\.ts|node_modules\/gongkai\/)/.test(line))
      expect(ours).toEqual([])
    },
  )

  it('runs in an app that knows only its name, and publishes for nobody who may not', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-app-data-'))
    const { code, stdout, stderr } = await app.node([...loadsLexical, 'boot.mjs', folder])
    await rm(folder, { recursive: true, force: true })
    expect(code, stderr).toBe(0)
    const { parts, ...said } = JSON.parse(
      stdout.split('\n').find((line) => line.startsWith('{')) ?? '',
    )
    expect(said).toEqual({
      made: [201, 'draft', '2026-11-09'],
      updated: [403, 'ONE_WRITER'],
      stranger: [401, 'NOT_SIGNED_IN'],
      acted: [501, 'NEEDS_POSTGRES'],
      strangerActed: [401, 'NOT_SIGNED_IN'],
      read: [404, 'NOT_FOUND'],
    })
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts as string[]) {
      const [entry = '', name = ''] = part.replace('gongkai', '.').split('#')
      const file = path.join(installed, manifest.exports[entry]?.import ?? '')
      expect(await readFile(file, 'utf8'), part).toMatch(new RegExp(`\\b${name}\\b`))
    }
  })

  it('was made and installed without a trace in this checkout', () => {
    expect([manifestHere, installedHere].map((file) => readFileSync(file, 'utf8'))).toEqual(before)
    expect(existsSync(path.join(checkout, '.package.json.app'))).toBe(false)
  })
})
