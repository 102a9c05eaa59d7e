import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'

/** A file, what it imports, and the rule that must speak up. */
const planted: [rule: string, file: string, imports: string][] = [
  ['lib-is-a-leaf', 'src/lib/a.ts', '../domain/target.ts'],
  ['domain-needs-only-lib', 'src/domain/b.ts', '../plugin/target.ts'],
  ['domain-is-pure', 'src/domain/c.ts', 'payload'],
  ['domain-is-pure', 'src/domain/d.ts', 'pg'],
  ['domain-reads-no-machine', 'src/domain/e.ts', 'node:fs'],
  ['domain-reads-no-environment', 'src/domain/f.ts', '../lib/env.ts'],
  ['plugin-knows-no-site', 'src/plugin/g.ts', '../site/target.ts'],
  ['plugin-knows-no-site', 'src/plugin/h.ts', '../../payload.config.ts'],
  ['site-takes-types-and-slugs', 'src/site/i.ts', '../plugin/documents/transition.ts'],
  ['site-pages-are-thin', 'src/app/(site)/page.tsx', '../../plugin/target.ts'],
  ['the-ground-opens-one-door', 'src/app/(site)/ground.ts', '../../plugin/target.ts'],
  ['app-is-no-tool', 'src/app/(payload)/k.ts', '../../demo/target.ts'],
  ['nobody-uses-the-app', 'src/site/l.ts', '../app/target.ts'],
  ['nobody-uses-the-command-line', 'src/plugin/m.ts', '../cli/target.ts'],
  ['the-demo-stays-a-demo', 'src/site/n.ts', '../demo/target.ts'],
  ['the-config-is-for-starters', 'src/demo/o.ts', '../../payload.config.ts'],
  ['one-writer', 'src/plugin/offices/p.ts', '../documents/pass/give.ts'],
  ['no-forged-pass', 'src/plugin/documents/q.ts', './pass/key.ts'],
  ['admin-parts-stay-in-the-admin', 'src/plugin/r.ts', '@payloadcms/ui'],
  ['tests-stay-outside', 'src/cli/s.ts', '../../test/target.ts'],
  ['ships-with-what-it-needs', 'src/cli/t.ts', 'vitest'],
  ['resolvable', 'src/cli/u.ts', './nowhere.ts'],
]

/** Imports that the rules must let pass, or people would learn to switch the checker off. */
const allowed: [file: string, imports: string][] = [
  ['src/domain/ok/a.ts', '../../lib/target.ts'],
  ['src/domain/ok/b.ts', 'node:crypto'],
  ['src/plugin/ok/c.ts', '../../domain/target.ts'],
  ['src/plugin/ok/admin/d.ts', '@payloadcms/ui'],
  ['src/plugin/documents/writeState.ts', './pass/give.ts'],
  ['src/site/ok/e.ts', '../../plugin/slugs.ts'],
  ['src/app/(site)/ok/page.tsx', '../../../site/target.ts'],
  ['src/cli/ok/f.ts', '../../plugin/target.ts'],
]

const targets = [
  ...['lib', 'domain', 'plugin', 'site', 'app', 'cli', 'demo'].map((at) => `src/${at}/target.ts`),
  'src/lib/env.ts',
  'src/plugin/slugs.ts',
  'src/plugin/documents/transition.ts',
  'src/plugin/documents/pass/give.ts',
  'src/plugin/documents/pass/key.ts',
  'test/target.ts',
  'payload.config.ts',
]

let root: string
let violations: { rule: string; from: string }[]

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'gongkai-boundaries-'))
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    await cp(join(checkout, name), join(root, name))
  }
  await symlink(join(checkout, 'node_modules'), join(root, 'node_modules'))
  for (const file of targets) await write(file, 'export const target = 1\n')
  for (const [file, from] of [...planted.map(([, ...rest]) => rest), ...allowed]) {
    await write(file, `import '${from}'\n`)
  }
  await write('src/cli/circle/a.ts', `import { b } from './b.ts'\nexport const a = () => b\n`)
  await write('src/cli/circle/b.ts', `import { a } from './a.ts'\nexport const b = () => a\n`)
  violations = await cruise(root)
}, 60_000)

afterAll(() => rm(root, { recursive: true, force: true }))

describe('the dependency checker', () => {
  it.each(planted)('%s: refuses that %s imports %s', (rule, file) => {
    expect(rulesAgainst(file)).toContain(rule)
  })

  it.each(allowed)('lets %s import %s', (file) => {
    expect(rulesAgainst(file)).toEqual([])
  })

  it('refuses that two files import each other', () => {
    expect(rulesAgainst('src/cli/circle/a.ts')).toEqual(['no-circle'])
  })
})

const rulesAgainst = (file: string) =>
  violations.filter(({ from }) => from === file).map(({ rule }) => rule)

async function write(file: string, text: string) {
  const path = join(root, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** Runs the checker as `npm run boundaries` does. It ends with an error when it found anything. */
async function cruise(cwd: string): Promise<{ rule: string; from: string }[]> {
  const bin = join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const report = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [...args, 'src', 'payload.config.ts'],
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => resolve(stdout),
    )
  })
  const { summary } = JSON.parse(report) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  return summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }))
}
