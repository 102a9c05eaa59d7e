import type { Access, Where } from 'payload'
import { type Actor, actorOf, officesOf, officesSeenBy } from '../access/actor.ts'
import { or } from '../access/rules.ts'

/** The offices whose requests are on somebody's desk: those they handle, else those they watch over. */
export function officesOfDesk(actor: Actor): string[] {
  const handled = officesSeenBy(actor, 'requestOfficer', 'disclosureHead')
  return handled.length > 0 ? handled : officesOf(actor, 'auditor')
}

/** The requests that a member of staff may see at all: their offices' own; the auditor's without the applicant. */
export function requestsOf(actor: Actor): boolean | Where {
  const inOffices = (offices: string[]): boolean | Where =>
    offices.length > 0 && { office: { in: offices } }
  return or(
    inOffices(officesSeenBy(actor, 'requestOfficer', 'disclosureHead')),
    inOffices(officesOf(actor, 'auditor')),
  )
}

export const readRequests: Access = async ({ req }) => {
  const actor = await actorOf(req)
  return actor ? requestsOf(actor) : false
}

/**
 * Whether somebody is an officer of the case: the head of the disclosure office; the officer it is
 * assigned to, and until then every officer of the office. They alone see who applies.
 */
export function isOfficerOf(
  actor: Actor,
  { office, officer }: { office: string; officer: string | null },
): boolean {
  if (officesSeenBy(actor, 'disclosureHead').includes(office)) return true
  const handles = officesSeenBy(actor, 'requestOfficer').includes(office)
  // Whoever stands in for somebody handles what is theirs, and nothing else that is assigned.
  const isTheirs =
    officer === actor.id || (officer !== null && actor.delegators.requestOfficer.includes(officer))
  return handles && (officer === null || isTheirs)
}
