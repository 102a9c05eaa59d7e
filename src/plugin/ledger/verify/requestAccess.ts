import type { LedgerEntry } from '../../../domain/ledger/entry.ts'
import { privacyOf } from '../../privacy/privacyOf.ts'
import { accessHash } from '../../requests/columns.ts'
import type { StoredRequest } from '../../requests/load.ts'
import { targetOf } from '../../requests/register.ts'
import { type Applicant, fingerprintOf, openJson, type Wanted } from '../../requests/sealed.ts'
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

/** The keyed hashes by which the same person and the same wish are found are of what is sealed. */
export function verifyIndexes(
  { req, note }: Scan,
  { row, applicant, wanted }: { row: StoredRequest; applicant: Applicant; wanted: Wanted },
): void {
  const { blindIndex } = privacyOf(req.payload)
  const isSame =
    row.identityIndex === blindIndex(applicant.identityNumber, 'identity') &&
    row.targetIndex === blindIndex(targetOf(wanted), 'sameText')
  if (!isSame) note({ where: `requests/${row.id}`, what: 'REQUEST_INDEX' })
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
