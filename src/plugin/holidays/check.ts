import type { PayloadRequest } from 'payload'
import {
  changedDays,
  type DayChange,
  type RecordDraft,
  type RecordedDays,
  type RecordedRow,
  type RecordFault,
  recordedCalendar,
  recordFaultMessages,
  recordFaults,
  recordWarningMessages,
  recordWarnings,
} from '../../domain/calendar/recorded/index.ts'
import { todayIn } from '../../domain/dates/index.ts'
import { type Actor, actorOf } from '../access/actor.ts'
import { type ApiReason, Refusal, refuse } from '../errors.ts'
import { findOffice } from '../offices/find.ts'
import { officeTree } from '../offices/tree.ts'
import type { Gongkai } from '../options.ts'
import { mayRecord } from './access.ts'
import { findRows } from './rows.ts'
import { draftOf, type RecordBody } from './shape.ts'

/** What would follow from recording something. */
export type Checked = {
  faults: ApiReason[]
  warnings: ApiReason[]
  /** The days that become another kind of day; empty as long as there are faults. */
  changes: DayChange[]
}

type Looked = {
  actor: Actor
  draft: RecordDraft
  rows: RecordedRow[]
  faults: RecordFault[]
}

/** Who asks, what they want to record, and all that is wrong with it. Refuses whoever may not record it. */
export async function lookAt(
  req: PayloadRequest,
  gongkai: Gongkai,
  body: RecordBody,
): Promise<Looked> {
  const actor = await actorOf(req)
  if (!actor) throw refuse(req, 401, 'NOT_SIGNED_IN')
  const rows = await findRows(req)
  const asked = draftOf(body, rows)
  // An office may be named by its address, as everywhere.
  const office = asked.office === null ? null : await findOffice(req, asked.office)
  if (asked.office !== null && !office) throw refuse(req, 404, 'UNKNOWN_OFFICE', 'office')
  const draft = { ...asked, office: office?.id ?? null }
  const isNobodys = draft.kind === 'local' && draft.office === null
  if (!isNobodys && !mayRecord(actor, await officeTree(req), draft)) {
    throw refuse(req, 403, 'NOT_ENTITLED')
  }
  const today = todayIn(gongkai.timeZone, gongkai.now())
  return { actor, draft, rows, faults: recordFaults({ draft, rows, today }) }
}

/** Says what would follow; nothing is written. */
export async function check(
  req: PayloadRequest,
  gongkai: Gongkai,
  body: RecordBody,
): Promise<Checked> {
  const { draft, rows, faults } = await lookAt(req, gongkai, body)
  const { language } = req.i18n
  const worded = (found: readonly { code: string; field: string }[]) =>
    found.map((one) => ({ ...one, message: sayFault(language, one) }))
  return {
    faults: worded(faults),
    warnings: worded(recordWarnings({ draft, rows })),
    changes: faults.length > 0 ? [] : await changesOf(req, draft, rows),
  }
}

async function changesOf(
  req: PayloadRequest,
  draft: RecordDraft,
  rows: RecordedRow[],
): Promise<DayChange[]> {
  const offices = draft.office === null ? [] : (await officeTree(req)).above(draft.office)
  return changedDays({
    before: recordedCalendar({ rows, offices }),
    after: recordedCalendar({ rows: [...rows, rowFrom(draft, rows)], offices }),
  })
}

/** The row that a faultless draft becomes. */
export const rowFrom = (draft: RecordDraft, rows: readonly RecordedRow[]): RecordedRow => ({
  id: '',
  seq: Math.max(0, ...rows.map(({ seq }) => seq)) + 1,
  kind: draft.kind,
  year: draft.year,
  office: draft.office,
  days: draft.days as readonly RecordedDays[],
  sources: draft.source === null ? [] : [draft.source],
  replaces: draft.replaces,
  isWithdrawal: draft.isWithdrawal,
})

const messages: Readonly<Record<string, Record<string, string>>> = {
  ...recordFaultMessages,
  ...recordWarningMessages,
}

/** A fault in words: which row of days it is about, and what is wrong there. */
function sayFault(language: string, { code, field }: { code: string; field: string }): string {
  const text = messages[code]?.[language] ?? messages[code]?.zh ?? code
  const row = /^days\.(\d+)$/.exec(field)?.[1]
  return row === undefined ? text : `${Number(row) + 1}. ${text}`
}

/** A refusal with every fault. */
export const refusalFor = (req: PayloadRequest, faults: readonly RecordFault[]): Refusal =>
  new Refusal(
    422,
    faults.map((fault) => ({ ...fault, message: sayFault(req.i18n.language, fault) })),
  )
