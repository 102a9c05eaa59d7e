import type { Payload } from 'payload'
import { isPostgres } from './connection.ts'

type Client = { on: (event: 'error', heard: (error: Error) => void) => void }
type Pool = {
  on(event: 'error', heard: (error: Error) => void): void
  on(event: 'acquire', heard: (client: Client) => void): void
}

/**
 * Outlives a database that goes away. A connection that breaks while nobody waits for an answer on
 * it says so by an event, and an event of errors that nobody hears ends the process. What was under
 * way fails by itself, and the next request opens a new connection.
 */
export function surviveLostConnections(payload: Payload): void {
  if (!isPostgres(payload)) return
  const { pool } = payload.db as unknown as { pool: Pool }
  const known = new WeakSet<Client>()
  // Not the error itself: it carries the whole connection with it.
  const told = ({ message: reason }: Error) =>
    payload.logger.warn({ reason, msg: 'A database connection was lost' })
  pool.on('error', told)
  pool.on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    client.on('error', told)
  })
}
