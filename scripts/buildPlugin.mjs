/** `npm run build:plugin`: compiles the plugin into dist/, with types and style sheets, for other apps. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runNode } from './lib/child.mjs'
import { live } from './lib/lifetime.mjs'
import { checkout as root } from './lib/paths.mjs'
import { Refusal } from './lib/refusal.mjs'
import { step } from './lib/say.mjs'

const dist = join(root, 'dist')

await live(() => step('编译插件 Compiling the plugin', build))

async function build() {
  await rm(dist, { recursive: true, force: true })
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { code, tail } = await runNode({
    args: [compiler, '--project', 'tsconfig.build.json'],
    cwd: root,
    env: process.env,
  })
  if (code !== 0) {
    process.stderr.write(`\n${tail}\n`)
    throw new Refusal('编译失败,原因见上文。', 'The compiler failed; the reason is above.')
  }
  await copyStyles()
  await nameCompiledFiles()
}

/** The compiler leaves style sheets where they are. */
async function copyStyles() {
  const source = join(root, 'src', 'plugin')
  for (const name of await readdir(source, { recursive: true })) {
    if (!name.endsWith('.css')) continue
    const target = join(dist, 'plugin', name)
    await mkdir(dirname(target), { recursive: true })
    await cp(join(source, name), target)
  }
}

/**
 * Declarations keep the extensions of the sources, which other apps do not have; and so do addresses
 * of threads, which are no imports.
 */
async function nameCompiledFiles() {
  for (const name of await readdir(dist, { recursive: true })) {
    if (!/\.(d\.ts|js)$/.test(name)) continue
    const text = await readFile(join(dist, name), 'utf8')
    const pattern = name.endsWith('.js')
      ? /(new URL\(['"]\.[^'"]*)\.ts(['"], import\.meta\.url\))/g
      : /((?:from |import\()['"]\.[^'"]*)\.tsx?(['"])/g
    const renamed = text.replace(pattern, '$1.js$2')
    if (renamed !== text) await writeFile(join(dist, name), renamed)
  }
}
