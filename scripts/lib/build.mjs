/** The site is built again when what it is made from has changed, and only then. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runNode } from './child.mjs'
import { assertDiskSpace } from './disk.mjs'
import { readHolder } from './lock.mjs'
import { pathsOf } from './paths.mjs'
import { diskFull, Refusal } from './refusal.mjs'
import { step } from './say.mjs'
import { filesBelow, hashOfSources } from './sources.mjs'

const nowhere = 'http://address-baked-into-a-build.invalid'

/**
 * Builds unless `.next` is up to date. While another
 * process serves `.next`, it must not change under its feet.
 */
export async function ensureBuilt({ root, log, hash = hashOfSources({ root }) }) {
  const wanted = await hash
  if (await isBuilt({ root, hash: wanted })) return
  const holder = await readHolder(pathsOf(root).startLock)
  if (holder && holder.pid !== process.pid) throw beingServed(holder)
  await assertDiskSpace({ folder: root, neededMegabytes: 500 })
  await step('构建网站 Building the site', () => build({ root, hash: wanted, log }))
}

/** Whether `.next` was built to the end from these sources. */
export async function isBuilt({ root, hash }) {
  const stamp = await readFile(pathsOf(root).buildStamp, 'utf8').catch(() => '{}')
  try {
    return JSON.parse(stamp).hash === hash
  } catch {
    return false
  }
}

/**
 * Builds without a database and with secrets of no worth, so that nothing of one county, address
 * or key can get into a build that another is served from.
 */
async function build({ root, hash, log }) {
  const { buildStamp, next } = pathsOf(root)
  await rm(buildStamp, { force: true })
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:9/nowhere',
    PAYLOAD_SECRET: 'only-for-the-build-and-good-for-nothing',
    GONGKAI_ENCRYPTION_KEY: '00'.repeat(32),
    GONGKAI_DATA_DIR: join(root, '.next', 'no-data'),
    SITE_URL: nowhere,
  }
  delete env.GONGKAI_DEMO
  const { code, tail } = await runNode({ args: [next, 'build'], cwd: root, env, log })
  if (code !== 0) throw buildRefusal({ tail, log })
  await assertNothingBaked({ root })
  await mkdir(dirname(buildStamp), { recursive: true })
  await writeFile(buildStamp, JSON.stringify({ hash }))
}

/** A page rendered at build time would show one address to every county. */
async function assertNothingBaked({ root }) {
  const folder = join('.next', 'server', 'app')
  for (const name of await filesBelow({ root, folder })) {
    if (!/\.(html|rsc|body|meta)$/.test(name)) continue
    if (!(await readFile(join(root, name), 'utf8')).includes(nowhere)) continue
    throw new Refusal(
      `构建时把网址写死在了 ${name} 中:该页面应在访问时生成。`,
      `The build has the address of the site in ${name}: that page must be rendered when it is asked for.`,
    )
  }
}

function buildRefusal({ tail, log }) {
  if (/ENOSPC|no space left/i.test(tail)) return diskFull()
  process.stderr.write(`\n${tail}\n`)
  return new Refusal(
    `网站没有构建成功,原因见上文${log ? `,详情见 ${log}` : ''}。`,
    `The site was not built; the reason is above${log ? `, more in ${log}` : ''}.`,
  )
}

function beingServed({ url }) {
  return new Refusal(
    `网站正在 ${url} 运行,此时不能重新构建:请先停止 npm start。`,
    `The site runs at ${url} and cannot be built again meanwhile: stop npm start first.`,
  )
}
