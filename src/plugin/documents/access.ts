import type { Access, Where } from 'payload'
import { reviewingRoles } from '../../domain/access/roles.ts'
import { type Actor, actorOf, officesOf, officesSeenBy } from '../access/actor.ts'
import { and, or, staff } from '../access/rules.ts'

/** What anybody may read: what is live, and disclosed to all. */
export const publicDocuments: Where = {
  and: [
    { _status: { equals: 'published' } },
    { stage: { in: ['published', 'repealed'] } },
    { mode: { equals: 'proactive' } },
  ],
}

/** What a member of staff may read beside what is public. */
export function documentsOf(actor: Actor): boolean | Where {
  const inOffices = (offices: string[], ...more: Where[]): boolean | Where =>
    offices.length === 0 ? false : { and: [{ office: { in: offices } }, ...more] }
  return or(
    inOffices(officesOf(actor, 'clerk', 'auditor')),
    // Reviewers see a document from its first submission on; a draft never submitted is its office's own.
    inOffices(officesSeenBy(actor, ...reviewingRoles), {
      or: [{ stage: { not_equals: 'draft' } }, { round: { greater_than: 0 } }],
    }),
    inOffices(officesSeenBy(actor, 'requestOfficer'), {
      stage: { in: ['published', 'repealed', 'takenDown'] },
    }),
  )
}

export const readDocuments: Access = async ({ req }) => {
  const actor = await actorOf(req)
  return actor ? or(publicDocuments, documentsOf(actor)) : publicDocuments
}

/** Versions are for staff; the rule is the same, told in the words of the versions table (trap P8). */
export const readDocumentVersions: Access = async ({ req }) => {
  const actor = await actorOf(req)
  if (!actor) return false
  const rule = documentsOf(actor)
  return typeof rule === 'boolean' ? rule : versioned(rule)
}

export const createDocuments: Access = staff((actor) => actor.offices.clerk.length > 0)

/** The stage is not part of this rule: who may edit but not now is told so (`NOT_EDITABLE`). */
export const updateDocuments: Access = staff((actor) =>
  actor.offices.clerk.length > 0 ? { office: { in: actor.offices.clerk } } : false,
)

/** Only a draft that was never submitted can be thrown away; it has no number and no approval yet. */
export const deleteDocuments: Access = staff((actor) =>
  actor.offices.clerk.length > 0
    ? and(
        { office: { in: actor.offices.clerk } },
        { stage: { equals: 'draft' } },
        { round: { equals: 0 } },
      )
    : false,
)

function versioned(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) =>
      key === 'and' || key === 'or'
        ? [key, (value as Where[]).map(versioned)]
        : [`version.${key}`, value],
    ),
  ) as Where
}
