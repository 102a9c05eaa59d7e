import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../../scripts/lib/ports.mjs'
import { bareEnv, type Clone, cloneCheckout } from '../support/clone.ts'
import { record, spread } from './support/figures.ts'

let clone: Clone

beforeAll(async () => {
  clone = await cloneCheckout({ withBuild: true })
})
afterAll(() => clone?.remove())

it('npm start, the first time and again', async () => {
  const facts = { data: 'the demo county', unit: 'ms' }
  const first = await startAndStop()
  await record({
    name: 'npm start, first (installed and built)',
    ...facts,
    ...spread([first]),
    note: 'database made, migrated and seeded',
  })
  const again = [await startAndStop(), await startAndStop(), await startAndStop()]
  await record({ name: 'npm start, again', ...facts, ...spread(again), note: 'to the first page' })
})

/** Milliseconds from the command to the first page. */
async function startAndStop(): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  const child = spawn(process.execPath, [join(clone.root, 'scripts', 'start.mjs')], {
    env: bareEnv({ PORT: String(port) }),
    stdio: 'ignore',
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let code: number | null | undefined
  ended.then((value) => {
    code = value
  })
  let time = Number.NaN
  while (Number.isNaN(time)) {
    if (code !== undefined) throw new Error(`npm start ended with ${code}`)
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (isThere) time = performance.now() - start
    else await sleep(50)
  }
  child.kill('SIGTERM')
  expect(await ended).toBeDefined()
  return time
}
