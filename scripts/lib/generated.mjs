/** Types, import map and migrations are written by Payload from the configuration, and committed. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './child.mjs'
import { onStop } from './lifetime.mjs'
import { loadsLexical } from './nodeFlags.mjs'
import { Refusal } from './refusal.mjs'

const commands = [['generate:types'], ['generate:importmap'], ['migrate:create', '--skip-empty']]

/** Writes all three. A migration appears only when the schema has changed. */
export async function writeGenerated({ root, env }) {
  for (const args of commands) await payload({ root, env, args })
}

/** Writes all three, compares, and puts everything back as it was. Refuses with the names that differ. */
export async function checkGenerated({ root, env }) {
  const before = await snapshot(root)
  const putBack = onStop(() => restore({ root, before }))
  try {
    await writeGenerated({ root, env })
    const after = await snapshot(root)
    const names = [...new Set([...before.keys(), ...after.keys()])]
    const stale = names.filter((name) => before.get(name) !== after.get(name))
    if (stale.length > 0) throw staleRefusal(stale)
  } finally {
    await putBack()
  }
}

async function payload({ root, env, args }) {
  const bin = join(root, 'node_modules', 'payload', 'bin.js')
  const { code, tail } = await runNode({ args: [...loadsLexical, bin, ...args], cwd: root, env })
  if (code === 0 && !/^\s*at .+:\d+:\d+/m.test(tail)) return
  process.stderr.write(`\n${tail}\n`)
  const command = `payload ${args[0]}`
  throw new Refusal(`${command} 失败,原因见上文。`, `${command} failed; the reason is above.`)
}

/** Path and text of every file that Payload may write. */
async function snapshot(root) {
  const found = await readdir(join(root, 'src'), { recursive: true })
  const names = found
    .map((name) => join('src', name))
    .filter((name) => /payload-types\.ts$|importMap\.js$|migrations\/.+\.(ts|json)$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')))
  return new Map(names.map((name, index) => [name, texts[index]]))
}

async function restore({ root, before }) {
  const after = await snapshot(root)
  for (const name of after.keys()) if (!before.has(name)) await rm(join(root, name))
  for (const [name, text] of before) {
    if (after.get(name) !== text) await writeFile(join(root, name), text)
  }
}

function staleRefusal(names) {
  return new Refusal(
    `以下生成的文件已过时,请运行 npm run generate 并提交:${names.join('、')}`,
    `Generated files are stale, run npm run generate and commit them: ${names.join(', ')}`,
  )
}

/** An environment in which the configuration loads; `files` is removed by `done()`. */
export async function throwawayEnv({ url }) {
  const files = await mkdtemp(join(tmpdir(), 'gongkai-files-'))
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
    PAYLOAD_SECRET: 'only-for-a-throwaway-database-of-a-check',
    GONGKAI_ENCRYPTION_KEY: randomBytes(32).toString('hex'),
    GONGKAI_DATA_DIR: files,
    SITE_URL: 'http://127.0.0.1:3000',
  }
  return { env, done: () => rm(files, { recursive: true, force: true }) }
}
