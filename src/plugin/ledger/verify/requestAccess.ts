import type { LedgerEntry } from '../../../domain/ledger/entry.ts'
import { privacyOf } from '../../privacy/privacyOf.ts'
import { accessHash } from '../../requests/columns.ts'
import { openEvent, type StoredEvent, type StoredRequest } from '../../requests/load.ts'
import { targetIndexOf } from '../../requests/register.ts'
import { type Applicant, fingerprintOf, openJson } from '../../requests/sealed.ts'
import { wantedAfter } from '../../requests/wanted.ts'
import type { Scan } from './scan.ts'

type Told = { row: StoredRequest; entries: readonly LedgerEntry[]; isErased: boolean }

/** What opens the request is what was given out last, or nothing once it is erased. */
export function verifyAccess({ note }: Scan, { row, entries, isErased }: Told): void {
  const newest = entries.findLast(({ details }) => details?.access !== undefined)
  const expected = isErased
    ? accessHash({ codeHash: null, idempotencyKey: null })
    : newest?.details?.access
  if (accessHash(row) !== expected) {
    note({ where: `requests/${row.id}`, what: 'REQUEST_ACCESS', ...at(newest) })
  }
}

/** The keyed hashes by which the same person and the same wish are found are of what is sealed, as corrected last. */
export function verifyIndexes(
  { req, note }: Scan,
  {
    row,
    applicant,
    events,
  }: { row: StoredRequest; applicant: Applicant; events: readonly StoredEvent[] },
): void {
  const { blindIndex } = privacyOf(req.payload)
  const wanted = wantedNow(req, row, events)
  const isSame =
    row.identityIndex === blindIndex(applicant.identityNumber, 'identity') &&
    (wanted === null || row.targetIndex === targetIndexOf(req.payload, wanted))
  if (!isSame) note({ where: `requests/${row.id}`, what: 'REQUEST_INDEX' })
}

/** Null where a correction does not open: that is told of the event. */
function wantedNow(req: Scan['req'], row: StoredRequest, events: readonly StoredEvent[]) {
  try {
    const corrections = events.filter(({ type }) => type === 'correct')
    return wantedAfter(
      req,
      row,
      corrections.map((event) => openEvent(req, event)),
    ).wanted
  } catch {
    return null
  }
}

/** It is on hold if the newest act says so, and the reasons are those that were given. */
export function verifyHold({ req, note }: Scan, { row, entries }: Omit<Told, 'isErased'>): void {
  const acts = entries.filter(({ action }) => action === 'hold' || action === 'release')
  const told = entries.findLast(({ details }) => details?.holds !== undefined)
  const holds = openJson<unknown>(req.payload, row, 'sealedHolds', row.sealedHolds)
  const words = told?.details?.holds ?? null
  const isSame =
    (holds === null ? null : fingerprintOf(req.payload, holds)) === words &&
    Boolean(row.legalHold) === (acts.at(-1)?.action === 'hold')
  if (!isSame) {
    note({ where: `requests/${row.id}`, what: 'REQUEST_HOLD', ...at(acts.at(-1)) })
  }
}

const at = (entry: LedgerEntry | undefined) => (entry ? { seq: entry.seq } : {})
