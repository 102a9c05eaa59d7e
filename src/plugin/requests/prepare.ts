import type { PayloadRequest, Where } from 'payload'
import type { Calendar } from '../../domain/calendar/index.ts'
import { feeFor, isCount } from '../../domain/fees/index.ts'
import {
  feeMethods,
  type RequestEvent,
  type RequestEventOf,
  type RequestReason,
  type RequestState,
} from '../../domain/requests/index.ts'
import { actorOf, idOf } from '../access/actor.ts'
import { peopleFor } from '../documents/jobs/people.ts'
import { refuse } from '../errors.ts'
import { isIdOf } from '../ids.ts'
import { findOffice } from '../offices/find.ts'
import type { Gongkai } from '../options.ts'
import { refuseSecrecyMarks } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import { namedFiles, refuseChangedFiles, sendableHashes } from './answers/sendable.ts'
import type { StoredRequest } from './load.ts'
import { canDraft, groupFaults, lockGroup } from './publication.ts'
import { readReceiptNumber } from './receiptNumber.ts'
import type { By } from './recordEvent.ts'

type Given = {
  event: RequestEvent
  row: StoredRequest
  state: RequestState
  earlier: readonly RequestEvent[]
  calendar: Calendar
  by: By
}

/**
 * Completes an event before it is decided: what the server knows better than whoever sends it (keys
 * of parties, the amount of a fee, ids for slugs), and what stands in its way outside of the request.
 * Nothing is written yet.
 */
export async function prepareEvent(
  req: PayloadRequest,
  gongkai: Gongkai,
  given: Given,
): Promise<{ event: RequestEvent; besides: RequestReason[] }> {
  const { event, row } = given
  await refuseSecrecyMarks(req, gongkai, { subject: 'requests', id: row.id, texts: textsOf(event) })
  if (event.type === 'suggestPublication') return suggestion(req, row, event)
  return { event: await completed(req, given), besides: [] }
}

/** Art. 44: who asked for the same, and the draft that there is already, the server knows. */
async function suggestion(
  req: PayloadRequest,
  row: StoredRequest,
  event: RequestEventOf<'suggestPublication'>,
): Promise<{ event: RequestEvent; besides: RequestReason[] }> {
  const group = await lockGroup(req, row)
  const { document: _document, ...asked } = event
  const { receipts, document } = group
  return {
    event: { ...asked, receipts, ...(document ? { document } : {}) },
    besides: groupFaults(group, { canDraft: canDraft(await actorOf(req), row.office) }),
  }
}

async function completed(
  req: PayloadRequest,
  { event, row, state, earlier }: Given,
): Promise<RequestEvent> {
  const given = event as unknown as Record<string, unknown>
  switch (event.type) {
    case 'consultThirdParty':
      return { ...given, party: nextKey(earlier, event.type, 'p') } as unknown as RequestEvent
    case 'consultAgency':
      return {
        ...given,
        agencyName: text(given.agency),
        agency: nextKey(earlier, event.type, 'a'),
      } as unknown as RequestEvent
    case 'noticeFee': {
      // What cannot be reckoned goes on as it came: the rules say what is wrong with it.
      const isReckoned = feeMethods.includes(event.method) && isCount(event.count)
      if (!isReckoned) return event
      return { ...event, amount: feeFor({ ...event, receivedOn: state.receivedOn }).amount }
    }
    case 'assign': {
      const roles = ['requestOfficer', 'disclosureHead'] as const
      const office = idOf(row.office) ?? ''
      const people = await Promise.all(roles.map((role) => peopleFor(req, { role, office })))
      const isOfficer = people.flat().some(({ id }) => id === text(given.officer))
      if (given.officer && !isOfficer) throw refuse(req, 422, 'NO_SUCH_OFFICER', 'officer')
      return event
    }
    case 'merge': {
      const into = await findRequest(req, text(given.into))
      const isOther = into !== null && String(into.id) !== String(row.id)
      const isTheirs = isOther && into.identityIndex === row.identityIndex
      if (given.into && !isTheirs) throw refuse(req, 422, 'NO_SUCH_REQUEST', 'into')
      return event
    }
    case 'thirdPartyAnswer':
    case 'agencyAnswer': {
      const [name, kind] =
        event.type === 'agencyAnswer'
          ? (['agency', 'agency'] as const)
          : (['party', 'thirdParty'] as const)
      const open = state.consultations.find((each) => each.kind === kind && !each.answeredOn)
      return given[name] || !open
        ? event
        : ({ ...given, [name]: open.party } as unknown as RequestEvent)
    }
    case 'transfer': {
      const office = await findOffice(req, text(given.office))
      if (!office || String(office.id) === idOf(row.office)) {
        throw refuse(req, 400, 'UNKNOWN_OFFICE', 'office')
      }
      return { ...given, office: String(office.id) } as unknown as RequestEvent
    }
    case 'proposeReply': {
      const fileHashes = await sendableHashes(req, row, namedFiles(event))
      const { documents } = event
      return {
        ...event,
        fileHashes,
        ...(Array.isArray(documents) ? { documents: await publishedIds(req, documents) } : {}),
      }
    }
    case 'approveReply':
    case 'dispatch':
      await publishedIds(req, state.proposal?.reply.documents ?? [])
      await refuseChangedFiles(req, row, state.proposal?.reply ?? null)
      return event
    default:
      return event
  }
}

/** Published documents by their ids or their index numbers; one that is not there is refused by its field. */
async function publishedIds(
  req: PayloadRequest,
  named: readonly unknown[],
): Promise<(string | number)[]> {
  const found: (string | number)[] = []
  for (const name of named) {
    const by = isIdOf(req, name) ? 'id' : 'indexNumber'
    const document =
      typeof name === 'string' || typeof name === 'number'
        ? await readableByAll(req, { [by]: { equals: name } })
        : null
    if (!document) throw refuse(req, 422, 'NOT_FOUND', 'documents')
    found.push(document.id)
  }
  return found
}

/** A document as nobody in particular may read it now: the applicant is sent to its page. */
async function readableByAll(req: PayloadRequest, where: Where) {
  const { docs } = await req.payload.find({
    collection: slugs.documents as 'documents',
    where,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    select: {},
  })
  return docs[0]
}

/** Another request by its receipt number, however that was typed. */
async function findRequest(req: PayloadRequest, number: string): Promise<StoredRequest | null> {
  return req.payload.db.findOne<StoredRequest>({
    collection: slugs.requests,
    where: { receiptNumber: { equals: readReceiptNumber(number) ?? 'none' } },
    req,
  })
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The next free key of a party: `p1`, `p2`; `a1` for an agency. */
function nextKey(earlier: readonly RequestEvent[], type: string, letter: 'p' | 'a'): string {
  return `${letter}${earlier.filter((event) => event.type === type).length + 1}`
}

/** Everything in it that was written, however deep, by its path. */
export function textsOf(value: unknown, at = ''): Record<string, string> {
  if (typeof value === 'string') return { [at || 'text']: value }
  if (typeof value !== 'object' || value === null) return {}
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, each]) => textsOf(each, at ? `${at}.${name}` : name)),
  )
}
