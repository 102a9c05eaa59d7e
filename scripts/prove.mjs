/** `npm run prove`: the long proofs (crash, tampering, races, fuzzing, large data), and what held. */
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { live } from './lib/lifetime.mjs'
import { checkout as root } from './lib/paths.mjs'
import { say, step } from './lib/say.mjs'
import { openTestDatabase } from './lib/testDatabase.mjs'
import { runSuite } from './lib/vitest.mjs'

const marks = {
  passed: '成立 held  ',
  failed: '不成立 BROKE',
  pending: '略过 skipped',
  todo: '略过 skipped',
}

await live(async () => {
  await ensureInstalled({ root })
  await step('浏览器与字体 Browser and fonts', () => ensureBrowser({}))
  await ensureBuilt({ root })
  const database = await openTestDatabase({ isDurable: true })
  const env = { ...process.env, ...database, GONGKAI_PROVE: '1' }
  const { passed, failed, skipped } = await runSuite({
    root,
    suite: 'prove',
    env,
    args: process.argv.slice(2),
  })
  for (const line of await whatHeld()) say(line)
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  return failed > 0 || passed === 0 ? 1 : 0
})

async function whatHeld() {
  const file = join(root, 'test', '.output', 'prove.json')
  const { testResults } = JSON.parse(await readFile(file, 'utf8').catch(() => '{"testResults":[]}'))
  return testResults.flatMap(({ name, assertionResults }) => [
    `\n${relative(root, name)}`,
    ...assertionResults.map(({ status, title }) => `  ${marks[status] ?? status}  ${title}`),
  ])
}
