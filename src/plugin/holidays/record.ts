import type { PayloadRequest } from 'payload'
import { type RecordedRow, recordedCalendar } from '../../domain/calendar/recorded/index.ts'
import { hashOf } from '../../lib/canonicalJson.ts'
import { queueJob, tasks } from '../documents/jobs/queue.ts'
import { act } from '../ledger/act.ts'
import { findOffice } from '../offices/find.ts'
import { officeTree } from '../offices/tree.ts'
import type { Gongkai } from '../options.ts'
import { refuseMarksIn } from '../screening/refuseMarks.ts'
import { slugs } from '../slugs.ts'
import { lookAt, refusalFor, rowFrom } from './check.ts'
import { contentOfRow } from './contentOfRow.ts'
import type { RecordBody } from './shape.ts'

/**
 * Records a notice or local days, corrects or withdraws a record: always by a further row, one at a
 * time, in one transaction with its ledger entry and the job that computes open deadlines again.
 */
export const recordDays = (
  outer: PayloadRequest,
  gongkai: Gongkai,
  body: RecordBody,
): Promise<Record<string, unknown>> =>
  act(outer, gongkai, async ({ req, record }) => {
    const { actor, draft, rows, faults } = await lookAt(req, gongkai, body)
    if (faults.length > 0) throw refusalFor(req, faults)
    await refuseMarksIn(req, gongkai, {
      subject: slugs.holidays,
      id: null,
      texts: {
        reason: draft.reason ?? undefined,
        days: draft.days.map(({ name }) => name ?? '').join('\n'),
      },
    })
    const row = rowFrom(draft, rows)
    const offices = draft.office === null ? [] : (await officeTree(req)).above(draft.office)
    const { version } = recordedCalendar({ rows: [...rows, row], offices })
    const stored = {
      seq: row.seq,
      kind: row.kind,
      year: row.year,
      office: row.office,
      days: row.days,
      source: draft.source,
      replaces: row.replaces,
      isWithdrawal: row.isWithdrawal,
    }
    const doc = await req.payload.db.create({
      collection: slugs.holidays,
      data: {
        ...stored,
        title: await titleOf(req, row, rows),
        documentNumber: body.documentNumber,
        noticeOn: draft.noticeOn,
        reason: draft.reason,
        calendarVersion: version,
        recordedAt: gongkai.now().toISOString(),
        recordedBy: actor.id,
        recordedByName: actor.name,
      },
      req,
    })
    record({
      subject: slugs.holidays,
      subjectId: String(doc.id),
      action: row.isWithdrawal ? 'withdrawHolidays' : 'recordHolidays',
      actor: actor.id,
      actorName: actor.name,
      opinion: draft.reason,
      contentHash: hashOf(contentOfRow(stored)),
      details: {
        seq: row.seq,
        kind: row.kind,
        year: row.year,
        office: row.office,
        replaces: row.replaces,
        calendarVersion: version,
      },
    })
    await queueJob(req, tasks.recomputeDeadlines, { holiday: String(doc.id) })
    return doc as Record<string, unknown>
  })

/** What lists call it. */
async function titleOf(
  req: PayloadRequest,
  { kind, year, office, days, replaces, isWithdrawal }: RecordedRow,
  rows: readonly RecordedRow[],
): Promise<string> {
  if (kind === 'notice') return `${year}年部分节假日安排`
  const name = office === null ? '' : ((await findOffice(req, office))?.name ?? '')
  const told = isWithdrawal ? (rows.find(({ id }) => id === replaces)?.days ?? []) : days
  const names = [...new Set(told.map((one) => one.name ?? ''))].join('、')
  return `${name}：${names}`.slice(0, 200)
}
