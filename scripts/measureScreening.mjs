/** `npm run measure:screening`: how often the detectors are right; `-- --mistakes` lists where not. */
import { join } from 'node:path'
import { runNode } from './lib/child.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { live } from './lib/lifetime.mjs'
import { typescriptArgs } from './lib/nodeFlags.mjs'
import { checkout as root } from './lib/paths.mjs'

await live(async () => {
  await ensureInstalled({ root })
  const report = join(root, 'test', 'labelled', 'report.ts')
  const { code } = await runNode({
    args: [...typescriptArgs(root), report, ...process.argv.slice(2)],
    cwd: root,
    env: process.env,
    show: { stdout: process.stdout, stderr: process.stderr },
  })
  return code
})
