import type { PayloadRequest } from 'payload'
import type { RequestEvent, RequestReason } from '../../domain/requests/index.ts'
import { type Actor, actorOf, idOf } from '../access/actor.ts'
import { message } from '../messages/index.ts'
import { query, sql } from '../postgres/connection.ts'
import { slugs } from '../slugs.ts'
import type { StoredRequest } from './load.ts'

/** RQ-15: the requests for the same thing to the same office, and what came of it (Art. 44). */
export type Group = {
  /** So many different people. */
  askers: number
  /** Their receipt numbers, the oldest first; no more than 100. */
  receipts: string[]
  /** Id of the draft that was opened for them and is still there, whatever became of it since. */
  document: string | null
  /** Whether its publication was suggested in this very request. */
  isSuggested: boolean
}

const nobodyElse: Group = { askers: 0, receipts: [], document: null, isSuggested: false }

type Grouped = Pick<StoredRequest, 'id' | 'office' | 'targetIndex'>

/** By the keyed hash of what is asked for; indexed. */
export async function groupOf(req: PayloadRequest, row: Grouped): Promise<Group> {
  const office = idOf(row.office)
  if (!row.targetIndex || !office) return nobodyElse
  const alike = sql`r.target_index = ${row.targetIndex} and r.office_id = ${office}
    and r.kind = 'disclosure'`
  const [group] = await query<Group>(
    req,
    sql`select count(distinct r.identity_index)::int as askers,
          (array_agg(r.receipt_number order by r.receipt_number))[1:100] as receipts,
          (select e.params ->> 'document' from requests r
             join request_events e on e.request = r.id::text and e.type = 'suggestPublication'
             join documents d on d.id::text = e.params ->> 'document'
             where ${alike} order by e.at limit 1) as document,
          exists (select 1 from request_events e where e.request = ${String(row.id)}
             and e.type = 'suggestPublication') as "isSuggested"
        from requests r where ${alike}`,
  )
  return { ...nobodyElse, ...group, receipts: group?.receipts ?? [] }
}

/** What of the others stands in the way of suggesting it here; the request itself, `decideEvent` judges. */
export function groupFaults(
  { askers, document, isSuggested }: Group,
  { canDraft }: { canDraft: boolean },
): RequestReason[] {
  if (askers < 2) return [{ code: 'ASKED_BY_ONE' }]
  // A clerk may still open the draft that clerks were only asked for.
  return isSuggested && (document !== null || !canDraft) ? [{ code: 'ALREADY_SUGGESTED' }] : []
}

/** Whether this person may open drafts of the office: then it is opened at once. */
export const canDraft = (actor: Actor | null, office: unknown): boolean =>
  actor?.offices.clerk.includes(idOf(office) ?? '') ?? false

/** Locks the group until the transaction of `req` ends: there is one draft for it. */
export async function lockGroup(req: PayloadRequest, row: Grouped): Promise<Group> {
  const name = `gongkai publication ${row.targetIndex}`
  await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  return groupOf(req, row)
}

/**
 * The suggestion with its draft: what the office has no draft for yet is opened, with the rights of
 * whoever suggests it, in the transaction of `req`. Nobody is named in it, and nothing that an
 * applicant wrote: the title is the officer's own, and the numbers stay with the request.
 */
export async function withDraft(
  req: PayloadRequest,
  { row, event }: { row: StoredRequest; event: RequestEvent },
): Promise<RequestEvent> {
  if (event.type !== 'suggestPublication' || event.document) return event
  if (!canDraft(await actorOf(req), row.office)) return event
  const made = await req.payload.create({
    collection: slugs.documents as 'documents',
    data: {
      title: event.title,
      office: idOf(row.office),
      mode: 'proactive',
      bodyText: message('zh', 'requestDesk.publicationNote'),
    } as never,
    overrideAccess: false,
    depth: 0,
    req,
  })
  return { ...event, document: String(made.id) }
}

/** The draft as far as this person may read it: then its id, else null. */
export async function readableDraft(
  req: PayloadRequest,
  document: string | null,
): Promise<string | null> {
  if (document === null) return null
  const found = await req.payload.findByID({
    collection: slugs.documents as 'documents',
    id: document,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    select: { title: true },
    req,
  })
  return found ? document : null
}
