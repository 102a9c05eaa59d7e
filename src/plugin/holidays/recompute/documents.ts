import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { type Stage, stepNames } from '../../../domain/approval/index.ts'
import type { Calendar } from '../../../domain/calendar/index.ts'
import { todayIn } from '../../../domain/dates/index.ts'
import { idOf } from '../../access/idOf.ts'
import { disclosureDues, stepDues } from '../../documents/dues.ts'
import { listWorking, loadWorking, lockDocument } from '../../documents/load.ts'
import { standingOf } from '../../documents/standing.ts'
import { dueFieldNames, duesOf, type StoredDocument, stateOf } from '../../documents/state.ts'
import { appendToLedger } from '../../ledger/append.ts'
import { type Gongkai, gongkaiOf } from '../../options.ts'
import { isPostgres, query, sql } from '../../postgres/connection.ts'
import { changedOn } from '../../register/standing.ts'
import { ownRequest } from '../../request.ts'
import { slugs } from '../../slugs.ts'
import { type CalendarChange, type Moved, type Recomputer, recomputeDetails } from './recomputer.ts'

/** Stages at which a document is on its way. What is published has met its date, or has not. */
export const openStages: readonly Stage[] = ['draft', ...stepNames, 'referred', 'approved']

/** The deadlines of documents: of the step they wait at, and of their disclosure (Art. 26). */
export const documentDeadlines: Recomputer = {
  subject: slugs.documents,
  async recompute(outer, { calendarFor, changed }) {
    if (!isPostgres(outer.payload)) return []
    const gongkai = gongkaiOf(outer.payload)
    const req = await ownRequest(outer)
    const moved: Moved[] = []
    for (const document of await openDocuments(req)) {
      const calendar = await calendarFor(req, idOf(document.office))
      // Most do not move: only what may is locked and read whole.
      if ((await movesOf(req, gongkai, { document, calendar })).moves.length === 0) continue
      const own = await ownRequest(outer)
      await initTransaction(own)
      try {
        moved.push(...(await moveOne(own, gongkai, { id: document.id, calendarFor, changed })))
        await commitTransaction(own)
      } catch (err) {
        await killTransaction(own)
        // What is wrong with one document keeps no other waiting; the look of every day tries again.
        const { id } = document
        outer.payload.logger.error({ err, id, msg: 'A deadline could not be computed again' })
      }
    }
    return moved
  },
  async countUndated(req, offices) {
    if (!isPostgres(req.payload) || offices.length === 0) return 0
    const listed = (texts: readonly string[]) =>
      sql.join(
        texts.map((text) => sql`${text}`),
        sql`, `,
      )
    const [row] = await query<{ count: number }>(
      req,
      sql`select count(*)::int as count from _documents_v v
          where v.latest and v.version_stage::text in (${listed(openStages)})
            and v.version_office_id::text in (${listed(offices)})
            and ((v.version_published_at is null
                  and v.version_disclosure_due_code = 'CALENDAR_NOT_PUBLISHED')
              or (v.version_stage::text in (${listed(stepNames)})
                  and v.version_step_due_on is null))`,
    )
    return row?.count ?? 0
  },
}

const openDocuments = (req: PayloadRequest): Promise<StoredDocument[]> =>
  listWorking(req, {
    where: { 'version.stage': { in: [...openStages] } },
    fields: [
      'office',
      'stage',
      'route',
      'stageEnteredAt',
      'formedOn',
      'mode',
      'publishedAt',
      ...dueFieldNames,
    ],
  })

/** One document, under its lock. */
async function moveOne(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    id,
    calendarFor,
    changed,
  }: {
    id: string | number
    calendarFor: (req: PayloadRequest, office: string | null) => Promise<Calendar>
    changed: CalendarChange
  },
): Promise<Moved[]> {
  await lockDocument(req, id)
  const document = await loadWorking(req, id)
  if (!document || !openStages.includes(stateOf(document).stage)) return []
  const office = idOf(document.office)
  const calendar = await calendarFor(req, office)
  const { dues, moves } = await movesOf(req, gongkai, { document, calendar })
  if (moves.length === 0) return []
  const after = { ...document, ...dues }
  await writeDues(req, after)
  await appendToLedger(
    req,
    {
      ...(await standingOf(req, after)),
      action: 'recompute',
      actor: 'system',
      actorName: 'system',
      details: {
        from: duesOf(document),
        to: duesOf(after),
        ...recomputeDetails({ changed, calendarVersion: calendar.version, moved: moves }),
      },
    },
    gongkai.now(),
  )
  return moves.map((move) => ({ subject: slugs.documents, id: String(id), office, ...move }))
}

type Move = Pick<Moved, 'field' | 'from' | 'to'>

/**
 * What the due dates become, and which of them move. One that stays keeps the version that it was
 * computed with.
 */
async function movesOf(
  req: PayloadRequest,
  gongkai: Gongkai,
  { document, calendar }: { document: StoredDocument; calendar: Calendar },
): Promise<{ dues: Record<string, string | null>; moves: Move[] }> {
  const { stage, route, stageEnteredAt } = stateOf(document)
  const next = {
    ...(stageEnteredAt
      ? stepDues({
          stage,
          route,
          enteredOn: todayIn(gongkai.timeZone, new Date(stageEnteredAt)),
          calendar,
        })
      : {}),
    ...((await isMet(req, gongkai, document))
      ? {}
      : await disclosureDues(req, gongkai, { document, calendar })),
  }
  const now = duesOf(document)
  const dues: Record<string, string | null> = {}
  const moves: Move[] = []
  for (const field of ['stepDueOn', 'disclosureDueOn'] as const) {
    const names = dueFieldNames.filter((name) => name.startsWith(field.replace('On', '')))
    const given: Record<string, string | null | undefined> = next
    const [from, to] = [now[field], given[field] ?? null]
    if (!(field in next) || from === to) continue
    for (const name of names) dues[name] = given[name] ?? null
    moves.push({ field, from, to })
  }
  return { dues, moves }
}

/** What is disclosed to all already is in time or late for good, whatever is corrected in it. */
const isMet = async (
  req: PayloadRequest,
  gongkai: Gongkai,
  { id, publishedAt }: StoredDocument,
): Promise<boolean> => Boolean(publishedAt) && (await changedOn(req, gongkai, id)) === null

/**
 * Before first publication the row and its newest version are the same; afterwards work goes on in the
 * version alone. Past Payload's update, which would make a revision of it.
 */
async function writeDues(req: PayloadRequest, document: StoredDocument): Promise<void> {
  const dues = duesOf(document)
  const { stepDueOn, disclosureDueOn, disclosureDueCode } = dues
  const [step, disclosure] = [dues.stepDueCalendar ?? null, dues.disclosureDueCalendar ?? null]
  const id = String(document.id)
  await query(
    req,
    sql`update _documents_v set version_step_due_on = ${stepDueOn},
          version_step_due_calendar = ${step}, version_disclosure_due_on = ${disclosureDueOn},
          version_disclosure_due_code = ${disclosureDueCode},
          version_disclosure_due_calendar = ${disclosure}
        where parent_id = ${id} and latest`,
  )
  if (document.publishedAt) return
  await query(
    req,
    sql`update documents set step_due_on = ${stepDueOn}, step_due_calendar = ${step},
          disclosure_due_on = ${disclosureDueOn}, disclosure_due_code = ${disclosureDueCode},
          disclosure_due_calendar = ${disclosure}
        where id = ${id}`,
  )
}
