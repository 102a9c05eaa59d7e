import { spawn } from 'node:child_process'
import process from 'node:process'
import type { Payload, SanitizedConfig } from 'payload'

/**
 * Runs a command with Payload. The process ends after the command, and with it the connections.
 * Payload logs to standard output; a command whose answer goes there has the log sent elsewhere.
 */
export async function withPayload<Result>(
  run: (payload: Payload) => Promise<Result>,
  { logsTo }: { logsTo?: NodeJS.WritableStream } = {},
): Promise<Result> {
  // Loaded late: commands that need no database must not need its settings either.
  const { getPayload } = await loaded(() => import('payload'))
  const { default: config } = await loaded(() => import('../../payload.config.ts'))
  const logger = { options: {}, destination: logsTo } as unknown as SanitizedConfig['logger']
  const payload = await getPayload({ config: logsTo ? { ...(await config), logger } : config })
  return run(payload)
}

/** Loads a module of a command, before it has opened or written anything. */
export async function loaded<Module>(load: () => Promise<Module>): Promise<Module> {
  process.once('beforeExit', startOver)
  const found = await load()
  process.off('beforeExit', startOver)
  return found
}

const attempt = Number(process.env.GONGKAI_ATTEMPT ?? 1)
const attempts = 6

/**
 * On a busy machine Node 20's loader sometimes loses a module that it is asked for: the import never
 * settles, nothing keeps the process alive, and it would end with success, having done nothing
 * (payloadcms/payload#17757). Nothing has been touched by then, so the command is started again.
 */
function startOver(): void {
  if (attempt >= attempts) {
    process.stderr.write('Node could not load the program; please try again\n')
    process.exit(75)
  }
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, GONGKAI_ATTEMPT: String(attempt + 1) },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
