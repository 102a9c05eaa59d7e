/** `npm test`: everything, in the order in which a fault is cheapest to find. `-- unit int` runs some. */
import { ensureBrowser } from './lib/browser.mjs'
import { ensureBuilt, isBuilt } from './lib/build.mjs'
import { checkTypes, runScript } from './lib/checks.mjs'
import { checkGenerated, throwawayEnv } from './lib/generated.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { live, onStop } from './lib/lifetime.mjs'
import { checkout as root } from './lib/paths.mjs'
import { prepareDatabase } from './lib/prepare.mjs'
import { explain, Refusal } from './lib/refusal.mjs'
import { say, step } from './lib/say.mjs'
import { hashOfSources } from './lib/sources.mjs'
import { createTally } from './lib/tally.mjs'
import { createEmptyDatabase, openTestDatabase } from './lib/testDatabase.mjs'
import { runSuite } from './lib/vitest.mjs'

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
const logs = `${root}/test/.output`
const tally = createTally()

/** Name -> what runs. A check passes or fails as a whole; a suite counts its tests. */
const stages = {
  lint: () => check('格式与规范 Format and lint', () => runScript({ root, script: 'lint', env })),
  types: () => check('类型 Types', () => checkTypes({ root, env })),
  boundaries: () =>
    check('依赖方向 Boundaries', () => runScript({ root, script: 'boundaries', env })),
  unused: () => check('无用代码 Unused code', () => runScript({ root, script: 'unused', env })),
  unit: () => suite('unit', '单元测试 Unit tests'),
  generated: () => check('生成文件 Generated files', generated),
  int: () => suite('int', '集成测试 Integration tests'),
  build: () => check('构建 Build', () => ensureBuilt({ root, log: `${logs}/build.log` })),
  e2e: () => endToEnd(),
}

await live(async () => {
  try {
    const chosen = choose(process.argv.slice(2))
    await install(chosen)
    if (chosen.some((name) => ['generated', 'int', 'e2e'].includes(name))) {
      Object.assign(env, await openTestDatabase())
    }
    for (const name of chosen) await stages[name]()
  } catch (error) {
    process.stderr.write(`${explain(error).message}\n`)
    tally.fail()
  }
  say()
  for (const line of tally.failures()) say(line)
  say(tally.lastLine())
  return tally.exitCode()
})

function choose(names) {
  const unknown = names.filter((name) => !stages[name])
  if (unknown.length > 0) {
    const known = Object.keys(stages).join(', ')
    throw new Refusal(
      `没有这一项:${unknown.join('、')}。可选:${known}`,
      `Unknown: ${unknown.join(', ')}. There are: ${known}`,
    )
  }
  const wanted = new Set(names.length > 0 ? names : Object.keys(stages))
  if (wanted.has('e2e')) wanted.add('build')
  return Object.keys(stages).filter((name) => wanted.has(name))
}

async function install(chosen) {
  await ensureInstalled({ root, log: `${logs}/install.log` })
  if (!chosen.includes('e2e')) return
  await step('浏览器与字体 Browser and fonts', () =>
    ensureBrowser({ log: `${logs}/browser.log` }),
  ).catch((error) => process.stderr.write(`${explain(error).message}\n`))
}

async function check(label, task) {
  try {
    await step(label, task)
    tally.pass()
  } catch (error) {
    process.stderr.write(`${explain(error).message}\n`)
    tally.fail(label)
  }
}

async function suite(name, label) {
  say(`${label} …`)
  tally.add(label, await runSuite({ root, suite: name, env }))
}

/** Migrating an empty database in earnest comes first: without a terminal Payload may do nothing and say 0. */
async function generated() {
  const url = await createEmptyDatabase({ url: env.TEST_DATABASE_URL, name: 'gongkai_generated' })
  const throwaway = await throwawayEnv({ url })
  const forget = onStop(throwaway.done)
  const log = `${logs}/prepare.log`
  await prepareDatabase({ root, env: throwaway.env, withDemo: false, log })
  await checkGenerated({ root, env: throwaway.env })
  await forget()
}

/** A browser has nothing to look at without a build; tests that cannot run have not passed. */
async function endToEnd() {
  const label = '端到端测试 End-to-end tests'
  if (await isBuilt({ root, hash: await hashOfSources({ root }) })) return await suite('e2e', label)
  say(`${label} … 没有构建 there is no build`)
  tally.fail(label)
}
