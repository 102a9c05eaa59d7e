import type { SQL } from 'drizzle-orm'
import { type Actor, officesOf, officesSeenBy } from '../access/actor.ts'
import { sql } from '../postgres/connection.ts'

/**
 * The requests `r` that are somebody's to see to: as head all of their offices', as officer their own
 * and what nobody has yet; null where there are none.
 */
export function theirs(actor: Actor): SQL | null {
  const handled = officesSeenBy(actor, 'requestOfficer')
  const headed = officesSeenBy(actor, 'disclosureHead')
  if (handled.length + headed.length === 0) return null
  return sql`(${among(headed)}
    or (${among(handled)} and (r.officer_id is null or r.officer_id = ${actor.id})))`
}

/** The requests `r` that somebody watches over and sees to none of; null where there are none. */
export function watchedBy(actor: Actor): SQL | null {
  const watched = officesOf(actor, 'auditor')
  return watched.length > 0 && theirs(actor) === null ? among(watched) : null
}

const among = (offices: readonly string[]): SQL =>
  offices.length === 0
    ? sql`false`
    : sql`r.office_id in (${sql.join(
        offices.map((id) => sql`${id}`),
        sql`, `,
      )})`
