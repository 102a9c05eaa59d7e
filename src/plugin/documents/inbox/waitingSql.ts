import type { SQL } from 'drizzle-orm'
import { type Stage, stepNames, steps } from '../../../domain/approval/index.ts'
import { writingActs } from '../../../domain/ledger/entry.ts'
import { sql } from '../../postgres/connection.ts'
import type { Mandate } from '../capacities.ts'

/** The stages at which a document waits for a role. */
const stagesOf = (role: Mandate['role']): Stage[] => [
  ...stepNames.filter((step) => steps[step].role === role),
  ...(role === 'secrecyReviewer' ? (['referred'] as const) : []),
  ...(role === 'publisher' ? (['approved'] as const) : []),
]

const list = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

/**
 * The condition on the newest versions `v` for "waits for this person in this capacity": the
 * stage, the office, and four eyes, which forbids whoever wrote the document or signed in this
 * round, and whoever acts for such a person. The same rule as `decide()`, which has the last word.
 */
export function waitsFor(actor: string, { role, onBehalfOf, offices }: Mandate): SQL | null {
  const stages = stagesOf(role)
  if (stages.length === 0) return null
  const people = [actor, ...(onBehalfOf ? [onBehalfOf] : [])]
  const signed = people.flatMap((person) => [
    sql`v.version_approvals @> ${JSON.stringify([{ actor: person }])}::jsonb`,
    sql`v.version_approvals @> ${JSON.stringify([{ onBehalfOf: person }])}::jsonb`,
  ])
  const hasSigned =
    role === 'publisher' ? sql`false` : sql`coalesce(${sql.join(signed, sql` or `)}, false)`
  return sql`(v.version_stage in (${list(stages)}) and v.version_office_id in (${list(offices)})
    and not ${hasSigned}
    and not exists (select 1 from ledger l where l.subject = 'documents'
      and l.subject_id = v.parent_id::text and l.action in (${list(writingActs)})
      and (l.actor in (${list(people)}) or l.on_behalf_of in (${list(people)}))))`
}

/** Drafts of offices that were submitted before, and came back or are being corrected. */
export const cameBackTo = (offices: readonly string[]): SQL =>
  sql`(v.version_stage = 'draft' and v.version_round > 0 and v.version_office_id in (${list(offices)}))`

/** Drafts that somebody began and has never submitted. */
export const begunBy = (actor: string, offices: readonly string[]): SQL =>
  sql`(v.version_stage = 'draft' and v.version_round = 0 and v.version_created_by_id = ${actor}
    and v.version_office_id in (${list(offices)}))`

/** What is due first comes first; what has no date comes last. */
export const dueFirst = sql`least(v.version_step_due_on, v.version_disclosure_due_on) asc nulls last, v.version_updated_at desc`
export const newestFirst = sql`v.version_updated_at desc`
