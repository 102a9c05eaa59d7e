import type { Payload } from 'payload'
import { query, sql } from '../../postgres/connection.ts'
import { challengeLifetimeMs } from './types.ts'

/**
 * Uses a challenge up; false when it was used before. Outside of any transaction: a submission that
 * fails afterwards has used its challenge all the same. Of many at once, one gets true.
 * @param code what stands for the challenge, of which nothing else is kept
 */
export async function spend(
  payload: Payload,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  const expiresAt = new Date(now.getTime() + challengeLifetimeMs).toISOString()
  // Those under somebody else's hands are left for the next: two that wait for each other is worse.
  const rows = await query(
    { payload },
    sql`with gone as (
          delete from gongkai_spent_challenges where code in (
            select code from gongkai_spent_challenges where expires_at < ${now.toISOString()}
            order by expires_at limit 50 for update skip locked))
        insert into gongkai_spent_challenges (code, expires_at) values (${code}, ${expiresAt})
        on conflict (code) do nothing returning code`,
  )
  return rows.length > 0
}
