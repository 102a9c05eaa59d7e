import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { packageFolder } from '../../screening/reading/packageFolder.ts'

/** The fonts take 30 MB, a long letter little beside them. */
const resourceLimits = { maxOldGenerationSizeMb: 512 }

/** What a thread does first where it is to run TypeScript as it is: Node's flags do not reach it. */
const asSource = `
  const { tsx, entry } = require('node:worker_threads').workerData
  import(tsx).then(({ register }) => { register(); return import(entry) })
`

/**
 * Starts the thread that sets letters. The address stands in the call itself: that is what bundlers
 * look for, to put the bundled worker in its place (docs/adr/0009).
 */
export function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts') && process.env.NEXT_RUNTIME === undefined
  return isSource
    ? startSource()
    : new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits })
}

function startSource(): Worker {
  const tsx = pathToFileURL(path.join(packageFolder('tsx'), 'dist/esm/api/index.mjs')).href
  const entry = import.meta.url.replace(/[^/]*$/, 'worker.ts')
  return new Worker(asSource, { eval: true, resourceLimits, workerData: { tsx, entry } })
}
