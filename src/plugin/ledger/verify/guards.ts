import { sql } from '../../postgres/connection.ts'
import type { Scan } from './scan.ts'

const guards = [
  ['ledger', 'gongkai_ledger_no_change'],
  ['ledger', 'gongkai_ledger_no_truncate'],
  ['holidays', 'gongkai_holidays_no_change'],
  ['holidays', 'gongkai_holidays_no_truncate'],
  ['request_events', 'gongkai_request_events_grow'],
  ['request_events', 'gongkai_request_events_no_truncate'],
  ['request_reviews', 'gongkai_request_reviews_stay'],
  ['request_reviews', 'gongkai_request_reviews_no_truncate'],
  ['identity_views', 'gongkai_no_change'],
  ['identity_views', 'gongkai_no_truncate'],
] as const

/** The triggers that keep these tables append only are there, and switched on. */
export async function verifyGuards({ sql: run, note }: Scan): Promise<void> {
  const on = await run<{ table: string; name: string }>(
    sql`select c.relname as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where t.tgname like 'gongkai%' and t.tgenabled in ('O', 'A')`,
  )
  for (const [table, name] of guards) {
    if (on.some((trigger) => trigger.table === table && trigger.name === name)) continue
    note({ where: `${table}/${name}`, what: 'GUARD_MISSING' })
  }
}
