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
  if (collection && isOfPlugin(collection.slug)) {
    // A file is 404 to all who may not fetch it: its address tells nobody that it exists.
    const isFile = req.routeParams?.filename !== undefined && isForbidden(error)
    if (error instanceof NotFound || isFile) return answer(refuse(req, 404, 'NOT_FOUND'))
    const earlier = await earlierRefusal(req, collection.slug, error)
    if (earlier) return answer(earlier)
    if (isPlainlyForbidden(error)) return answer(refuse(req, 403, 'NOT_ENTITLED'))
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

const isOurs = (slug: string): boolean => slug.startsWith('payload-') || isOfPlugin(slug)

const isOfPlugin = (slug: string): boolean => Object.values<string>(slugs).includes(slug)

/** Collections that strangers write to in no way; signing in and its kin are for strangers. */
const staffOnly: string[] = [slugs.documents, slugs.files]

const isForbidden = (error: Error): boolean => statusOf(error) === 403

/** Forbidden by Payload, without a reason of ours: by access, or because it is done in bulk. */
const isPlainlyForbidden = (error: Error): boolean =>
  error instanceof Forbidden || (isForbidden(error) && / has disabled bulk /.test(error.message))

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
 * What the contract says before what went wrong: 401 to who is not signed in, then 404 to who may
 * not read the thing.
 */
async function earlierRefusal(
  req: PayloadRequest,
  slug: string,
  error: Error,
): Promise<Refusal | null> {
  if (isPlainlyForbidden(error) || (staffOnly.includes(slug) && isForbidden(error))) {
    return (await strangerRefusal(req)) ?? hiddenRefusal(req, slug, error)
  }
  return staffOnly.includes(slug) && isRefusedWrite(req, error) ? strangerRefusal(req) : null
}

/** 404 for what this member of staff may not read. */
async function hiddenRefusal(
  req: PayloadRequest,
  slug: string,
  error: Error,
): Promise<Refusal | null> {
  const { id } = req.routeParams ?? {}
  if (id === undefined) return null
  if (req.pathname?.includes('/versions/')) {
    // Payload forbids a version that may not be read; restoring one is refused to everybody.
    return isPlainlyForbidden(error) && req.method === 'GET' ? refuse(req, 404, 'NOT_FOUND') : null
  }
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
