import type { Payload } from 'payload'
import { reader, sql } from './database.ts'

export type LedgerHead = { seq: number; hash: string; at: string }

/** The newest head of the ledger; null while it is empty. */
export async function ledgerHead(payload: Payload): Promise<LedgerHead | null> {
  const rows = await reader(payload)<{ seq: string; hash: string; at: string }>(
    sql`select seq, hash, at from ledger order by seq desc limit 1`,
  )
  return rows[0] ? { ...rows[0], seq: Number(rows[0].seq) } : null
}

export type Readiness = {
  isReady: boolean
  /** Migrations of this build that the database has not seen. */
  missingMigrations: string[]
  jobs: { waiting: number; oldestWaitingSeconds: number; failed: number }
}

/** Jobs that wait longer than this are not being run. */
const longestWaitSeconds = 300

/** Whether this server can do its work: the database, its tables, and the jobs. */
export async function readiness(
  payload: Payload,
  migrations: readonly string[],
): Promise<Readiness> {
  const run = reader(payload)
  const [applied, [jobs]] = await Promise.all([
    run<{ name: string }>(sql`select name from payload_migrations`),
    run<{ waiting: string; failed: string; oldest: string | null }>(
      sql`select count(*) filter (where not has_error) as waiting,
            count(*) filter (where has_error) as failed,
            extract(epoch from now() - min(coalesce(wait_until, created_at))
              filter (where not has_error and not processing)) as oldest
          from payload_jobs
          where completed_at is null and (wait_until is null or wait_until <= now())`,
    ),
  ])
  const known = new Set(applied.map(({ name }) => name))
  const missingMigrations = migrations.filter((name) => !known.has(name))
  const oldestWaitingSeconds = Math.round(Number(jobs?.oldest ?? 0))
  return {
    isReady: missingMigrations.length === 0 && oldestWaitingSeconds <= longestWaitSeconds,
    missingMigrations,
    jobs: {
      waiting: Number(jobs?.waiting ?? 0),
      oldestWaitingSeconds,
      failed: Number(jobs?.failed ?? 0),
    },
  }
}
