import {
  type AfterErrorHook,
  type CollectionSlug,
  FileUploadError,
  Forbidden,
  NotFound,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { actorOf } from '../access/actor.ts'
import { answer, Refusal, refuse } from '../errors.ts'
import { isIdOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import { isMalformed } from './malformed.ts'

/**
 * Turns errors into the contract's answers, `{ errors: [{ code, message }] }`, through whichever
 * door they came: refusals with all their reasons, what makes no sense with 400 instead of
 * Payload's 500, and in the contract's order where Payload says 403 to everybody. What a host's
 * own collections make of an error is the host's.
 */
export const answerErrors: AfterErrorHook = async ({ collection, error, req }) => {
  const ordered = collection && inOrder.includes(collection.slug)
  if (ordered) {
    if (error instanceof NotFound) return answer(refuse(req, 404, 'NOT_FOUND'))
    const earlier = isForbidden(error)
      ? await earlierRefusal(req, collection.slug)
      : isRefusedWrite(req, error) && (await strangerRefusal(req))
    if (earlier) return answer(earlier)
    if (error instanceof Forbidden) return answer(refuse(req, 403, 'NOT_ENTITLED'))
  }
  if (error instanceof Refusal) return answer(error)
  if (isStaleAccount(error)) return answer(refuse(req, 409, 'ACCOUNT_CHANGED'))
  if (collection && !isOurs(collection.slug)) return undefined
  if (isMalformed(error)) return answer(refuse(req, 400, 'BAD_REQUEST'))
  if (error instanceof FileUploadError) return answer(refuse(req, 422, 'FILE_DAMAGED'))
  if (error instanceof ValidationError) return withCode(error)
  const status = statusOf(error)
  if (status === 400) return answer(refuse(req, 400, 'BAD_REQUEST'))
  return status === 413 ? answer(refuse(req, 413, 'FILE_TOO_LARGE')) : undefined
}

const statusOf = (error: Error): number =>
  'status' in error && typeof error.status === 'number' ? error.status : 500

/** Fields that do not pass: as Payload's form wants it told, with a code and the first field. */
const withCode = ({ data, message, name, status }: ValidationError) => ({
  response: { errors: [{ code: 'BAD_REQUEST', field: data.errors[0]?.path, message, name, data }] },
  status,
})

/** Refused by the database: an account that was read before something was decided about it. */
const isStaleAccount = ({ cause }: Error): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  cause.code === '40001' &&
  cause.message.includes('this account has changed')

/** Collections that keep the contract's order of refusals. */
const inOrder: string[] = [slugs.documents, slugs.files]

const isOurs = (slug: string): boolean =>
  slug.startsWith('payload-') || Object.values<string>(slugs).includes(slug)

const isForbidden = (error: Error): boolean =>
  error instanceof Forbidden || (error instanceof Refusal && error.status === 403)

/** Whatever is wrong with what a stranger sends, they are told first that they are one. */
const isRefusedWrite = (req: PayloadRequest, error: Error): boolean =>
  req.method !== 'GET' && (statusOf(error) < 500 || isMalformed(error))

/** 401 to who is not signed in; null to a member of staff. */
async function strangerRefusal(req: PayloadRequest): Promise<Refusal | null> {
  if (await actorOf(req)) return null
  const isPending = req.user?.collection === slugs.users && req.user.mustChangePassword
  return isPending
    ? refuse(req, 403, 'PASSWORD_CHANGE_REQUIRED')
    : refuse(req, 401, 'NOT_SIGNED_IN')
}

/**
 * What is to be said before "forbidden": 401 to who is not signed in, 404 to who may not read the
 * thing. A file is 404 to all who may not fetch it: its address tells nobody that it exists.
 */
async function earlierRefusal(req: PayloadRequest, slug: string): Promise<Refusal | null> {
  const { id, filename } = req.routeParams ?? {}
  if (filename !== undefined) return refuse(req, 404, 'NOT_FOUND')
  const stranger = await strangerRefusal(req)
  if (stranger) return stranger
  const isOfDocument = id !== undefined && !req.pathname?.includes('/versions/')
  if (!isOfDocument) return null
  const found = isIdOf(req, id)
    ? await req.payload.findByID({
        collection: slug as CollectionSlug,
        id: id as string,
        depth: 0,
        select: {},
        disableErrors: true,
        overrideAccess: false,
        user: req.user,
      })
    : null
  return found ? null : refuse(req, 404, 'NOT_FOUND')
}
