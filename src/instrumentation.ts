/**
 * Runs once when the server starts: the door through which kept pages are served opens; Payload
 * comes up, and with it the jobs. Without this, a publication scheduled for the night would wait
 * for the first visitor of the morning.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { installFrontDoor } = await import('./site/frontDoor.ts')
  installFrontDoor()
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../payload.config.ts'),
  ])
  try {
    await getPayload({ config, cron: true })
  } catch (error) {
    // The database may still be on its way; the first request tries again.
    const { errorFacts } = await import('./lib/errorFacts.ts')
    console.error('Payload did not start:', errorFacts(error))
  }
}
