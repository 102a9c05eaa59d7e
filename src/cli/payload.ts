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
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const logger = { options: {}, destination: logsTo } as unknown as SanitizedConfig['logger']
  const payload = await getPayload({ config: logsTo ? { ...(await config), logger } : config })
  return run(payload)
}
