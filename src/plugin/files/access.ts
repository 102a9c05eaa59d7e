import type { Access, Where } from 'payload'
import { reviewingRoles } from '../../domain/access/roles.ts'
import { type Actor, actorOf, officesOf, officesSeenBy } from '../access/actor.ts'
import { or } from '../access/rules.ts'

/** Always a constraint, never `true`: Payload looks a file's document up only then (trap P34). */
export const readFiles: Access = async ({ req }) => {
  const open = { audience: { equals: 'public' } }
  const actor = await actorOf(req)
  return actor ? or(open, filesInCharge(actor)) : open
}

/**
 * The files that somebody works with, apart from those that everybody may read: of their office, and
 * those that are before them for review. False when there can be none.
 */
export function filesInCharge(actor: Actor): boolean | Where {
  const own = officesOf(actor, 'clerk', 'auditor')
  const reviewed = officesSeenBy(actor, ...reviewingRoles)
  const secrecy = officesSeenBy(actor, 'secrecyReviewer')
  return or(
    own.length > 0 && { office: { in: own } },
    reviewed.length > 0 && {
      and: [
        { office: { in: reviewed } },
        { audience: { in: ['reviewers', 'public'] } },
        { isOriginal: { not_equals: true } },
      ],
    },
    // What was redacted is decided on by comparing, which is for the secrecy review alone.
    secrecy.length > 0 && {
      and: [
        { office: { in: secrecy } },
        or(
          { audience: { in: ['reviewers', 'public'] } },
          { isOriginal: { equals: true } },
        ) as Where,
      ],
    },
  )
}
