import type { PayloadRequest } from 'payload'
import { actorOf } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { gongkaiOf } from '../options.ts'
import { slugs } from '../slugs.ts'
import type { ViewPart, ViewPurpose } from './viewPurposes.ts'

/** One look at the identity of an applicant or a third party. */
export type IdentityView = {
  /** Id of the request. */
  request: string
  /** Id of the office whose request it is: those who watch over it read the log. */
  office: string
  purpose: ViewPurpose
  parts: readonly ViewPart[]
}

/**
 * The one way to show a member of staff who an applicant is: the look is recorded first, in the
 * transaction of `req`, and only then is anything opened. When it cannot be recorded, nothing is
 * shown. It does not ask whether they may look; the caller has.
 */
export async function viewIdentity<Shown>(
  req: PayloadRequest,
  view: IdentityView,
  open: () => Shown | Promise<Shown>,
): Promise<Shown> {
  const actor = await actorOf(req)
  if (!actor) throw refuse(req, 401, 'NOT_SIGNED_IN')
  await req.payload.db.create({
    collection: slugs.identityViews,
    data: {
      ...view,
      parts: [...view.parts],
      at: gongkaiOf(req.payload).now().toISOString(),
      person: actor.id,
      personName: actor.name,
    },
    req,
    returning: false,
  })
  return open()
}
