import { sql } from '../../postgres/connection.ts'
import type { Scan } from './scan.ts'

const guards = [
  ['ledger', 'gongkai_ledger_no_change'],
  ['ledger', 'gongkai_ledger_no_truncate'],
  ['holidays', 'gongkai_holidays_no_change'],
  ['holidays', 'gongkai_holidays_no_truncate'],
] as const

/** The triggers that keep the ledger and the holidays append only are there, and switched on. */
export async function verifyGuards({ sql: run, note }: Scan): Promise<void> {
  const on = await run<{ name: string }>(
    sql`select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relname in ('ledger', 'holidays') and t.tgenabled in ('O', 'A')`,
  )
  for (const [table, name] of guards) {
    if (on.some((trigger) => trigger.name === name)) continue
    note({ where: `${table}/${name}`, what: 'GUARD_MISSING' })
  }
}
