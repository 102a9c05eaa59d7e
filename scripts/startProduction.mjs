/** `npm run start:production`: your database and your secrets, nothing made up and nothing seeded. */
import { ensureBuilt, isBuilt } from './lib/build.mjs'
import { assertNode, ensureInstalled } from './lib/install.mjs'
import { live } from './lib/lifetime.mjs'
import { checkout as root } from './lib/paths.mjs'
import { assertPortFree, loopback, parsePort } from './lib/ports.mjs'
import { prepareDatabase } from './lib/prepare.mjs'
import { assertProductionEnv } from './lib/productionEnv.mjs'
import { Refusal } from './lib/refusal.mjs'
import { say, step } from './lib/say.mjs'
import { serveApp } from './lib/serve.mjs'
import { hashOfSources } from './lib/sources.mjs'

await live(async () => {
  assertNode()
  await assertProductionEnv()
  const port = parsePort(process.env.PORT || undefined)
  const host = process.env.GONGKAI_HOST || loopback
  await assertPortFree({ port, host })

  const hash = await hashOfSources({ root })
  await ensureInstalled({ root, withDev: !(await isBuilt({ root, hash })) })
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
  }
  await step('迁移数据库 Migrating the database', () =>
    prepareDatabase({ root, env, withDemo: false }),
  )
  await ensureBuilt({ root, hash })
  const show = { stdout: process.stdout, stderr: process.stderr }
  const server = await serveApp({ root, port, host, env, show })
  say(`正在服务 Serving ${process.env.SITE_URL} (${host}:${port})`)
  await server.ended
  throw new Refusal('网站意外停止。', 'The site ended unexpectedly.')
})
