import type { Payload } from 'payload'

/** Runs a command with Payload. The process ends after the command, and with it the connections. */
export async function withPayload<Result>(
  run: (payload: Payload) => Promise<Result>,
): Promise<Result> {
  // Loaded late: commands that need no database must not need its settings either.
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../payload.config.ts'),
  ])
  const payload = await getPayload({ config })
  return run(payload)
}
