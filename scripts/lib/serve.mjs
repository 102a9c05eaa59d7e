/** The built app behind `next start`, from the first sign of life to the last request. */
import { setTimeout as sleep } from 'node:timers/promises'
import { startNode } from './child.mjs'
import { pathsOf } from './paths.mjs'
import { loopback } from './ports.mjs'
import { Refusal } from './refusal.mjs'

const readyTimeoutMs = 120_000

/**
 * Starts the built app of `root` and waits until it answers. `env` is the whole environment.
 * `{ ended, tail, stop, kill }`; `ended` settles when the server does, wanted or not.
 */
export async function serveApp({ root, port, host = loopback, env, log, show }) {
  const args = [pathsOf(root).next, 'start', '-H', host, '-p', String(port)]
  const { child, ended, tail, stop } = await startNode({ args, cwd: root, env, log, show })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  let isEnded = false
  ended.then(() => {
    isEnded = true
  })
  const address = `http://${host === '0.0.0.0' ? loopback : host}:${port}`
  const deadline = Date.now() + readyTimeoutMs
  while (!(await answers(address))) {
    if (isEnded) throw didNotStart(tail())
    if (Date.now() > deadline) {
      await stop()
      throw didNotStart(tail())
    }
    await sleep(50)
  }
  return { ended, tail, stop, kill }
}

/** Alive, and not just listening: a missing /healthz is made up for by the front page. */
async function answers(address) {
  const status = await statusOf(`${address}/healthz`)
  if (status === 404) return isFine(await statusOf(`${address}/`))
  return isFine(status)
}

function isFine(status) {
  return status >= 200 && status < 500
}

async function statusOf(url) {
  try {
    const signal = AbortSignal.timeout(30_000)
    const response = await fetch(url, { signal, redirect: 'manual' })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}

function didNotStart(tail) {
  const line = tail.split('\n').findLast((text) => /error|⨯/i.test(text)) ?? tail.split('\n').at(-1)
  return new Refusal(
    `网站没有启动:${line || '没有回应'}`,
    `The site did not start: ${line || 'no answer'}`,
  )
}
