import type { Calendar } from '../../domain/calendar/index.ts'
import { requestClock } from '../../domain/deadlines/index.ts'
import type { RequestEvent, RequestState } from '../../domain/requests/index.ts'
import { hashOf } from '../../lib/canonicalJson.ts'
import { idOf } from '../access/actor.ts'

/**
 * The columns that follow from the events of a request: what lists show and sort by. Computed at
 * every event, and again when the calendar changes (CAL-4); never written otherwise.
 */
export function columnsOf({
  state,
  events,
  calendar,
}: {
  state: RequestState
  events: readonly RequestEvent[]
  calendar: Calendar
}) {
  const clock = requestClock({ receivedOn: state.receivedOn, events, calendar })
  return {
    state: state.state,
    isOpen: state.outcome === null,
    outcome: state.outcome?.type ?? null,
    tableRow: state.outcome?.row ?? null,
    receivedOn: state.receivedOn,
    dueOn: clock.dueOn,
    dueCode: clock.code ?? null,
    standing: clock.standing?.why ?? null,
    calendarVersion: clock.calendarVersion,
    closedOn: state.closedOn,
    officer: state.officer,
    awaitsApproval: state.outcome === null && state.proposal !== null && state.approval === null,
    revision: state.revision,
  }
}

/** The hash of what a request is: in the ledger beside each of its events. */
export const requestHash = (row: ReturnType<typeof columnsOf> & { office: unknown }): string =>
  hashOf({
    office: idOf(row.office),
    state: row.state,
    isOpen: row.isOpen,
    outcome: row.outcome,
    tableRow: row.tableRow,
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    dueCode: row.dueCode ?? null,
    standing: row.standing ?? null,
    calendarVersion: row.calendarVersion,
    closedOn: row.closedOn,
    officer: idOf(row.officer),
    awaitsApproval: row.awaitsApproval ?? false,
    revision: row.revision,
  })

/** The hash of what opens a request: of its keyed hashes, so that the ledger holds neither of them. */
export const accessHash = (row: {
  codeHash: string | null
  idempotencyKey: string | null
}): string => hashOf({ codeHash: row.codeHash ?? null, key: row.idempotencyKey ?? null })

/** The hash of what a request was registered with, in its first ledger entry; none of it changes. */
export const registrationHash = (row: {
  receiptNumber: string
  kind: string
  channel: string
  applicantType: string
  submittedOn: string
  signedOn: string | null
  splitFrom: string | null
  language: string
  moderation: string | null
  anewOf: string | null
}): string =>
  hashOf({
    receiptNumber: row.receiptNumber,
    kind: row.kind,
    channel: row.channel,
    applicantType: row.applicantType,
    submittedOn: row.submittedOn,
    signedOn: row.signedOn ?? null,
    splitFrom: row.splitFrom ?? null,
    language: row.language,
    moderation: row.moderation ?? null,
    anewOf: row.anewOf ?? null,
  })
