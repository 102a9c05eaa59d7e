import { type AfterErrorHook, type CollectionSlug, Forbidden, NotFound } from 'payload'
import { actorOf } from '../access/actor.ts'
import { answer, refuse } from '../errors.ts'
import { isIdOf } from '../ids.ts'

/**
 * Payload says 403 to everybody whom access refuses. The contract tells them apart: 401 who is not
 * signed in, 404 who may not read the thing, 403 who may read it but not do this. A file is 404
 * for all who may not fetch it: its address says nothing about whether it exists.
 */
export const orderRefusals: AfterErrorHook = async ({ collection, error, req }) => {
  if (error instanceof NotFound) return answer(refuse(req, 404, 'NOT_FOUND'))
  if (!(error instanceof Forbidden) || !collection) return undefined
  if (req.routeParams?.filename !== undefined) return answer(refuse(req, 404, 'NOT_FOUND'))
  if (!(await actorOf(req))) {
    const isPending = req.user?.collection === 'users' && req.user.mustChangePassword
    return answer(
      isPending ? refuse(req, 403, 'PASSWORD_CHANGE_REQUIRED') : refuse(req, 401, 'NOT_SIGNED_IN'),
    )
  }
  const id = req.routeParams?.id
  if (id === undefined) return answer(refuse(req, 403, 'NOT_ENTITLED'))
  const found = isIdOf(req, id)
    ? await req.payload.findByID({
        collection: collection.slug as CollectionSlug,
        id: id as string,
        depth: 0,
        select: {},
        disableErrors: true,
        overrideAccess: false,
        user: req.user,
      })
    : null
  return answer(found ? refuse(req, 403, 'NOT_ENTITLED') : refuse(req, 404, 'NOT_FOUND'))
}
