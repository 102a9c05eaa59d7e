import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { bareEnv } from './clone.ts'

export type Started = {
  url: string
  /** Everything that was said so far. */
  output: () => string
  tookMs: number
  /** Sends the signal to the script alone and waits; answers the exit code. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Runs `scripts/start.mjs` of a checkout, as `npm start` does, until it says where the site is. */
export async function start({ root, port }: { root: string; port: number }): Promise<Started> {
  const since = performance.now()
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    env: bareEnv({ PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text.toString()
    })
  }
  await banner({ child, output: () => said })
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => said,
    tookMs: performance.now() - since,
    end: (signal) => end({ child, signal }),
  }
}

function banner({ child, output }: { child: ChildProcess; output: () => string }) {
  return new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (/Ctrl-C stops everything/.test(output())) resolve()
    })
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${output()}`)))
  })
}

function end({ child, signal }: { child: ChildProcess; signal: NodeJS.Signals }) {
  return new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}
