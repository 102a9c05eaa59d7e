import pg from 'pg'

/** A standing connection to PostgreSQL's NOTIFY. */
export type Notifications = { stop: () => Promise<void>; isConnected: () => boolean }

const firstRetryMs = 200
const longestRetryMs = 5000
/** A connection that silently died (a firewall, a pulled cable) is found out this soon. */
const pingMs = 15_000

/**
 * Listens on a channel, for ever: connects again whenever the connection is lost. Whatever was
 * notified while it was lost was missed, so `onConnected` must assume that anything has changed.
 */
export function listen({
  connectionString,
  channel,
  onMessage,
  onConnected,
  onLost,
  onError = () => {},
}: {
  connectionString: string
  /** A plain identifier; it is not quoted. */
  channel: string
  onMessage: (payload: string) => void
  onConnected: () => void
  onLost: () => void
  onError?: (error: Error) => void
}): Notifications {
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | null = null
  let retryMs = firstRetryMs
  let isStopped = false
  let isConnected = false

  const lose = (lost: pg.Client) => {
    if (client !== lost) return
    client = null
    if (isConnected) onLost()
    isConnected = false
    lost.end().catch(() => {})
    if (isStopped) return
    retry = setTimeout(connect, retryMs)
    retry.unref()
    retryMs = Math.min(retryMs * 2, longestRetryMs)
  }

  const connect = async () => {
    const fresh = new pg.Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      application_name: 'gongkai-listener',
    })
    client = fresh
    fresh.on('error', (error) => {
      onError(error)
      lose(fresh)
    })
    fresh.on('end', () => lose(fresh))
    fresh.on('notification', ({ payload }) => onMessage(payload ?? ''))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      if (client !== fresh) return
      isConnected = true
      retryMs = firstRetryMs
      onConnected()
    } catch (error) {
      onError(error as Error)
      lose(fresh)
    }
  }

  const ping = setInterval(() => {
    const asked = client
    if (asked && isConnected) asked.query('select 1').catch(() => lose(asked))
  }, pingMs)
  ping.unref()
  void connect()

  return {
    isConnected: () => isConnected,
    async stop() {
      isStopped = true
      clearInterval(ping)
      if (retry) clearTimeout(retry)
      const last = client
      client = null
      isConnected = false
      await last?.end().catch(() => {})
    },
  }
}
