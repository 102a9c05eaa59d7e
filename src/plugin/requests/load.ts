import type { PayloadRequest } from 'payload'
import type { Registration, RequestEvent } from '../../domain/requests/index.ts'
import { isPostgres, query, sql } from '../postgres/connection.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { slugs } from '../slugs.ts'

/** A request as it is stored. */
export type StoredRequest = {
  id: string | number
  receiptNumber: string
  office: unknown
  kind: string
  channel: string
  applicantType: string
  state: string
  isOpen: boolean
  outcome: string | null
  tableRow: string | null
  submittedOn: string
  signedOn: string | null
  receivedOn: string | null
  dueOn: string | null
  dueCode: string | null
  standing: string | null
  calendarVersion: string | null
  closedOn: string | null
  officer: unknown
  awaitsApproval: boolean | null
  revision: number
  language: string
  splitFrom: string | null
  anewOf: string | null
  moderation: string | null
  legalHold: boolean | null
  sealedHolds: string | null
  erasedOn: string | null
  sealKey: string
  sealedApplicant: string | null
  sealedDescription: string | null
  identityIndex: string | null
  targetIndex: string | null
  codeHash: string | null
  idempotencyKey: string | null
  createdAt: string
}

/** An event as it is stored. */
export type StoredEvent = {
  id: string | number
  request: string
  seq: number
  type: string
  on: string
  at: string
  actor: string
  actorName: string
  onBehalfOf: string | null
  params: Record<string, unknown> | null
  sealKey: string
  sealed: string | null
  fingerprint: string | null
}

/** What was known when it was registered; the column `receivedOn` may have been filled in since. */
export const registrationOf = ({
  kind,
  channel,
  applicantType,
  submittedOn,
  signedOn,
  moderation,
}: Pick<
  StoredRequest,
  'kind' | 'channel' | 'applicantType' | 'submittedOn' | 'signedOn' | 'moderation'
>): Registration =>
  ({ kind, channel, applicantType, submittedOn, signedOn, moderation }) as Registration

/** The request, or null. Reads as the system. */
export const loadRequest = (
  req: PayloadRequest,
  id: string | number,
): Promise<StoredRequest | null> =>
  req.payload.db.findOne<StoredRequest>({
    collection: slugs.requests,
    where: { id: { equals: id } },
    req,
  })

/** Its events in order. Reads as the system. */
export async function loadEvents(req: PayloadRequest, id: string | number): Promise<StoredEvent[]> {
  const { docs } = await req.payload.db.find<StoredEvent>({
    collection: slugs.requestEvents,
    where: { request: { equals: String(id) } },
    sort: 'seq',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

/** An event with what was sealed of it; what has been erased is left out. */
export function openEvent(
  req: Pick<PayloadRequest, 'payload'>,
  { sealKey, type, on, params, sealed }: StoredEvent,
): RequestEvent {
  const closed = sealed
    ? (JSON.parse(privacyOf(req.payload).open(sealed, eventContext(sealKey))) as Record<
        string,
        unknown
      >)
    : {}
  return { type, on, ...params, ...closed } as RequestEvent
}

/** Where what an event carries is sealed to: itself, by the key of the request and its place in it. */
export const eventContext = (sealKey: string) => ({
  collection: slugs.requestEvents,
  record: sealKey,
  field: 'sealed',
})

/**
 * Locks a request until the transaction of `req` ends: events of one request happen one after the
 * other. False when there is none.
 */
export async function lockRequest(req: PayloadRequest, id: string | number): Promise<boolean> {
  if (!isPostgres(req.payload)) return true
  const rows = await query(req, sql`select id from requests where id = ${String(id)} for update`)
  return rows.length > 0
}
