/**
 * What keeps programs away from the public forms: counters by keyed codes of addresses, identities
 * and receipt numbers, and the challenges that were used already. Unlogged: after a crash of the
 * database they begin anew, and nothing of worth is lost. The columns of the first are those that
 * rate-limiter-flexible writes.
 */
export const intakeStatements: readonly string[] = [
  `create unlogged table if not exists gongkai_limits (
     key varchar(255) primary key, points integer not null default 0, expire bigint)`,
  'create index if not exists gongkai_limits_expire on gongkai_limits (expire)',
  `create unlogged table if not exists gongkai_spent_challenges (
     code text primary key, expires_at timestamptz not null)`,
  'create index if not exists gongkai_spent_challenges_expiry on gongkai_spent_challenges (expires_at)',
]

/** Removes them again. */
export const dropIntake = 'drop table if exists gongkai_limits, gongkai_spent_challenges'
