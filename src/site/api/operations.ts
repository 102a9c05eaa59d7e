import { hearsOfPublicChanges } from '../../lib/publicPages.ts'
import { isDatabaseDown } from '../http/databaseDown.ts'
import { json } from '../http/json.ts'
import { securityHeaders } from '../http/security.ts'
import { reader, sql } from '../queries/database.ts'
import { ledgerHead, readiness } from '../queries/operations.ts'
import type { Ground } from '../site.ts'

/** `/healthz`: this process is alive. Nothing else: a database that is away is no reason to kill it. */
export const healthz = (): Response => json({ status: 'ok' })

/** `/readyz`: the database answers, its migrations are those of this build, and jobs are being run. */
export async function readyz(ground: Ground, migrations: readonly string[]): Promise<Response> {
  try {
    const { isReady, ...found } = await readiness(await ground.payload(), migrations)
    const body = { status: isReady ? 'ok' : 'notReady', database: 'ok', ...found }
    return json(body, isReady ? 200 : 503)
  } catch (error) {
    ground.onError(error)
    return json({ status: 'notReady', database: 'unreachable' }, 503)
  }
}

/** `/ledger/head.json`: the newest head of the ledger, for whoever keeps an anchor of their own. */
export async function head(ground: Ground): Promise<Response> {
  try {
    const newest = await ledgerHead(await ground.payload())
    return json(newest ?? { seq: 0, hash: null, at: null })
  } catch (error) {
    ground.onError(error)
    return json({ errors: [{ code: 'UNAVAILABLE' }] }, isDatabaseDown(error) ? 503 : 500)
  }
}

type Metric = [name: string, help: string, type: 'gauge' | 'counter', values: [string, number][]]

/** `/metrics`: the state of this process and of the site, in the text format of Prometheus. */
export async function metrics(ground: Ground, migrations: readonly string[]): Promise<Response> {
  const { pages, lists } = ground.pages
  const caches = [
    ['pages', pages.stats()],
    ['lists', lists.stats()],
  ] as const
  const perCache = (
    value: 'hits' | 'misses' | 'stale' | 'expired' | 'evicted' | 'entries' | 'bytes',
  ) => caches.map(([name, stats]): [string, number] => [`{cache="${name}"}`, stats[value]])
  const memory = process.memoryUsage()
  const all: Metric[] = [
    ['gongkai_up', 'Whether the process serves.', 'gauge', [['', 1]]],
    [
      'gongkai_uptime_seconds',
      'Time since the process started.',
      'gauge',
      [['', Math.round(process.uptime())]],
    ],
    [
      'gongkai_memory_bytes',
      'Memory of the process.',
      'gauge',
      [
        ['{kind="rss"}', memory.rss],
        ['{kind="heap"}', memory.heapUsed],
      ],
    ],
    ['gongkai_page_cache_hits_total', 'Pages served from the cache.', 'counter', perCache('hits')],
    ['gongkai_page_cache_misses_total', 'Pages rendered.', 'counter', perCache('misses')],
    [
      'gongkai_page_cache_stale_total',
      'Pages served past their time, because rendering failed.',
      'counter',
      perCache('stale'),
    ],
    [
      'gongkai_page_cache_expired_total',
      'Pages expired by a change.',
      'counter',
      perCache('expired'),
    ],
    ['gongkai_page_cache_evicted_total', 'Pages that made room.', 'counter', perCache('evicted')],
    ['gongkai_page_cache_entries', 'Pages kept.', 'gauge', perCache('entries')],
    ['gongkai_page_cache_bytes', 'Their size.', 'gauge', perCache('bytes')],
    [
      'gongkai_change_listener_connected',
      'Whether changes made elsewhere are heard of.',
      'gauge',
      [['', hearsOfPublicChanges() ? 1 : 0]],
    ],
    ...(await fromDatabase(ground, migrations)),
  ]
  return new Response(`${all.map(lines).join('\n')}\n`, {
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}

/** What the database says; that it is away is a measurement too. */
async function fromDatabase(ground: Ground, migrations: readonly string[]): Promise<Metric[]> {
  const up = (value: number): Metric => [
    'gongkai_database_up',
    'Whether the database answers.',
    'gauge',
    [['', value]],
  ]
  try {
    const payload = await ground.payload()
    const { jobs, missingMigrations } = await readiness(payload, migrations)
    const [count] = await reader(payload)<{ count: string }>(
      sql`select count(*) from gongkai_public`,
    )
    return [
      up(1),
      [
        'gongkai_public_documents',
        'Documents that the public can read.',
        'gauge',
        [['', Number(count?.count ?? 0)]],
      ],
      ['gongkai_jobs_waiting', 'Jobs that could run now.', 'gauge', [['', jobs.waiting]]],
      ['gongkai_jobs_failed', 'Jobs that have given up.', 'gauge', [['', jobs.failed]]],
      [
        'gongkai_jobs_oldest_waiting_seconds',
        'For how long the oldest of them has waited.',
        'gauge',
        [['', jobs.oldestWaitingSeconds]],
      ],
      [
        'gongkai_migrations_missing',
        'Migrations that the database lacks.',
        'gauge',
        [['', missingMigrations.length]],
      ],
    ]
  } catch {
    return [up(0)]
  }
}

const lines = ([name, help, type, values]: Metric): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...values.map(([labels, value]) => `${name}${labels} ${value}`),
  ].join('\n')
