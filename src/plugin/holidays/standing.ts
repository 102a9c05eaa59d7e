import type { Endpoint, PayloadRequest } from 'payload'
import type { RecordedDays, RecordKind } from '../../domain/calendar/recorded/index.ts'
import { rowsInForce } from '../../domain/calendar/recorded/index.ts'
import { hasRole } from '../access/actor.ts'
import { idOf } from '../access/idOf.ts'
import { forStaff } from '../endpoint.ts'
import { refuse } from '../errors.ts'
import { isIdOf } from '../ids.ts'
import { findOffice } from '../offices/find.ts'
import { slugs } from '../slugs.ts'
import type { Moved } from './recompute/recomputer.ts'
import { findRows } from './rows.ts'

/** Which deadlines a record moved, newest first. Titles are not among it. */
export type MovedList = {
  count: number
  items: (Pick<Moved, 'subject' | 'id' | 'field' | 'from' | 'to'> & { at: string })[]
}

/** A record as its page tells it. */
export type HolidayStanding = {
  row: {
    kind: RecordKind
    /** The name of the office. */
    office: string | null
    days: RecordedDays[]
    source: string | null
    documentNumber: string | null
    noticeOn: string | null
    isWithdrawal: boolean
    reason: string | null
    calendarVersion: string
    recordedAt: string
    recordedByName: string
  }
  /** False once a later record has replaced it; a withdrawal is in force as such. */
  isInForce: boolean
  /** For the heads of disclosure and the auditor, who read the ledger; null for others. */
  moved: MovedList | null
}

/** So many items are listed; all of them are in the ledger. */
const listed = 200

/** `GET /api/holidays/:id/standing`, for staff. */
export const standingEndpoint: Endpoint = {
  path: '/:id/standing',
  method: 'get',
  handler: forStaff(async (req, actor) => {
    const id = String(req.routeParams?.id ?? '')
    const stored = isIdOf(req, id) ? await findStored(req, id) : null
    if (!stored) throw refuse(req, 404, 'NOT_FOUND')
    const office = idOf(stored.office)
    const rows = await findRows(req)
    const standing: HolidayStanding = {
      row: { ...stored, office: office ? ((await findOffice(req, office))?.name ?? null) : null },
      isInForce:
        rowsInForce(rows).some((row) => row.id === id) ||
        (stored.isWithdrawal && !rows.some(({ replaces }) => replaces === id)),
      moved: hasRole(actor, 'disclosureHead', 'auditor') ? await movedBy(req, id) : null,
    }
    return Response.json(standing)
  }),
}

type Stored = HolidayStanding['row'] & { id: string }

const findStored = (req: PayloadRequest, id: string): Promise<Stored | null> =>
  req.payload.db.findOne<Stored>({ collection: slugs.holidays, where: { id: { equals: id } }, req })

type Entry = {
  id: string
  subject: string
  subjectId: string
  at: string
  details: { moved?: Pick<Moved, 'field' | 'from' | 'to'>[] } | null
}

/** Told by the ledger alone: each item that moved has its entry there. */
async function movedBy(req: PayloadRequest, holiday: string): Promise<MovedList> {
  const { docs, totalDocs } = await req.payload.db.find<Entry>({
    collection: slugs.ledger,
    where: {
      and: [{ action: { equals: 'recompute' } }, { 'details.holiday': { equals: holiday } }],
    },
    sort: '-seq',
    limit: listed,
    req,
  })
  return {
    count: totalDocs,
    items: docs.flatMap(({ subject, subjectId, at, details }) =>
      (details?.moved ?? []).map((move) => ({ subject, id: subjectId, at, ...move })),
    ),
  }
}
