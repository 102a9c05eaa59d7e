import { APIError, type PayloadRequest } from 'payload'
import { sentence } from './messages/sentence.ts'

/** One reason of a refusal as an API client gets it. */
export type ApiReason = {
  code: string
  message: string
  field?: string
  fault?: string
  /** Whose duty it is, and how many findings it is about (`FINDINGS_OPEN`). */
  role?: string
  count?: number
  /** The documents concerned; never their titles or content. */
  documents?: { id: string; indexNumber: string | null; stage: string }[]
}

/**
 * A refusal on its way to the client: all reasons, each with a code and a sentence in the
 * language of the request. Public by design: it never carries content.
 */
export class Refusal extends APIError<{ errors: ApiReason[] }> {
  readonly reasons: ApiReason[]
  constructor(status: number, reasons: ApiReason[]) {
    super(reasons.map((reason) => reason.message).join(' '), status, { errors: reasons }, true)
    this.reasons = reasons
  }
}

/** A reason as the domain gives it, of documents or of requests. */
type Reason = { code: string; field?: string; fault?: string }

/** Puts domain reasons into words. */
export const worded = (req: PayloadRequest, reasons: readonly Reason[]): ApiReason[] =>
  reasons.map((reason) => ({ ...reason, message: sentence(req.i18n.language, reason) }))

/**
 * The HTTP status of domain reasons, by the contract's order of refusals: entitlement before
 * staleness before everything else. Only the reasons of the chosen status are told when it is
 * 403 or 409; who may not act learns nothing of the rest.
 */
export function refusalOf(req: PayloadRequest, reasons: readonly Reason[]): Refusal {
  const only = (code: string) => reasons.filter((reason) => reason.code === code)
  const forbidden = only('NOT_ENTITLED')
  if (forbidden.length > 0) return new Refusal(403, worded(req, forbidden))
  const stale = only('STALE_REVISION')
  if (stale.length > 0) return new Refusal(409, worded(req, stale))
  return new Refusal(422, worded(req, reasons))
}

/** A refusal with one reason of the plugin's own. */
export function refuse(req: PayloadRequest, status: number, code: string, field?: string): Refusal {
  return new Refusal(status, [
    { code, ...(field ? { field } : {}), message: sentence(req.i18n.language, { code, field }) },
  ])
}

/** A save on a revision that is no longer the newest: what was typed is only on the screen. */
export const staleSave = (req: PayloadRequest): Refusal =>
  new Refusal(409, [
    { code: 'STALE_REVISION', message: sentence(req.i18n.language, { code: 'STALE_SAVE' }) },
  ])

/** Refuses with 422 and all of the faults at once; does nothing when there are none. */
export function refuseFaults(
  req: PayloadRequest,
  faults: readonly (Omit<ApiReason, 'message'> | null | false)[],
): void {
  const found = faults.filter((fault) => fault !== null && fault !== false)
  if (found.length === 0) return
  throw new Refusal(
    422,
    found.map((fault) => ({ ...fault, message: sentence(req.i18n.language, fault) })),
  )
}

/** A refusal as the answer of an `afterError` hook. */
export const answer = ({ reasons, status }: Refusal) => ({
  response: { errors: reasons } as never,
  status,
})
