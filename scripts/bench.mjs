/** `npm run bench`: measures on a database with its own durability, prints a table; `-- --json FILE` keeps the figures. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { readFigures, tableOf } from './lib/benchTable.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { live, onStop } from './lib/lifetime.mjs'
import { checkout as root } from './lib/paths.mjs'
import { Refusal } from './lib/refusal.mjs'
import { say } from './lib/say.mjs'
import { openTestDatabase } from './lib/testDatabase.mjs'
import { runSuite } from './lib/vitest.mjs'

await live(async () => {
  const { json, args } = parse(process.argv.slice(2))
  await ensureInstalled({ root })
  await ensureBuilt({ root })
  const database = await openTestDatabase({ isDurable: true })
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
  onStop(() => rm(folder, { recursive: true, force: true }))
  const out = join(folder, 'figures.jsonl')
  const env = { ...process.env, ...database, GONGKAI_BENCH_OUT: out }
  const { failed } = await runSuite({ root, suite: 'bench', env, args })
  const figures = await readFigures(out)
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model.trim() ?? '',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
  say(`\n${tableOf(figures)}\n`)
  say(`${machine.cpus} × ${machine.model}, ${machine.memoryGigabytes} GB, Node ${machine.node}`)
  if (json) await writeFile(resolve(json), `${JSON.stringify({ machine, figures }, null, 2)}\n`)
  return failed > 0 ? 1 : 0
})

/** `--json FILE`; everything else goes to vitest (a file name, `-t` and a part of a test's name). */
function parse(given) {
  const at = given.indexOf('--json')
  if (at < 0) return { json: null, args: given }
  const json = given[at + 1]
  if (json && !json.startsWith('-')) return { json, args: given.toSpliced(at, 2) }
  throw new Refusal('--json 后面应有文件名。', 'A file name must follow --json.')
}
