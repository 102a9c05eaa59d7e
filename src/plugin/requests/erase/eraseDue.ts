import type { PayloadRequest } from 'payload'
import { dueForErasure, type PersonalDataKind } from '../../../domain/retention/index.ts'
import type { Act } from '../../ledger/append.ts'
import { query, sql } from '../../postgres/connection.ts'
import { requestFileKinds } from '../filesCollection.ts'
import type { StoredRequest } from '../load.ts'
import { isContested } from '../reviews/stored.ts'
import { filesOf } from '../store.ts'
import { eraseSubmission } from './eraseSubmission.ts'
import { pseudonymise } from './pseudonymise.ts'

export type Erased = {
  kinds: PersonalDataKind[]
  /** Stored names of files whose rows have gone. */
  files: string[]
  /** What the ledger vouches for from now on, where words were changed. */
  anew: Anew | null
  /** What the ledger says of proceedings in which names were replaced. */
  acts: Act[]
}

export type Anew = {
  /** Keyed hashes of events by their place; null where the words have gone. */
  texts: Record<string, string | null>
  /** Hashes of parties by their keys. */
  parties?: Record<string, string>
  /** Keyed hash of the acts of legal hold; null when there are none. */
  holds: string | null
}

/** Which files of a request go with what. Answers that were disclosed name nobody and stay. */
const filesByKind = {
  identityProof: ['identityProof', 'evidence'],
  application: ['letter', 'dispatchProof'],
  refusedSubmission: requestFileKinds,
} as const

/**
 * Takes out of a request what is due by its day of closing, in the transaction of `req`, which holds
 * the request's lock; null when nothing is.
 */
export async function eraseDue(
  req: PayloadRequest,
  { row, today }: { row: StoredRequest; today: string },
): Promise<Erased | null> {
  // What a review or a suit is about is kept until that is decided.
  const hold =
    row.legalHold || (await isContested(req, row.id))
      ? { since: today, until: null, reason: '' }
      : null
  const isDue = (kind: PersonalDataKind) =>
    dueForErasure({ kind, closedOn: row.isOpen ? null : row.closedOn, hold, today }).isDue
  const applied: PersonalDataKind =
    row.kind === 'recordCorrection' ? 'recordCorrection' : 'application'
  const done: Erased = { kinds: [], files: [], anew: null, acts: [] }
  if (row.outcome === 'refused') {
    if (row.erasedOn || !isDue('refusedSubmission')) return null
    const files = await removeFiles(req, row, filesByKind.refusedSubmission)
    const anew = { texts: await eraseSubmission(req, { row, today }), holds: null }
    return { kinds: ['refusedSubmission'], files, anew, acts: [] }
  }
  if (isDue('identityProof')) {
    const files = await removeFiles(req, row, filesByKind.identityProof)
    if (files.length > 0) done.kinds.push('identityProof')
    done.files.push(...files)
  }
  if (!row.erasedOn && isDue(applied) && isDue('thirdParty')) {
    done.files.push(...(await removeFiles(req, row, filesByKind.application)))
    const { anew, acts } = await pseudonymise(req, { row, today })
    done.anew = anew
    done.acts = acts
    done.kinds.push(applied, 'thirdParty')
  }
  return done.kinds.length > 0 ? done : null
}

async function removeFiles(
  req: PayloadRequest,
  row: StoredRequest,
  kinds: readonly string[],
): Promise<string[]> {
  const files = (await filesOf(req, row)).filter(({ kind }) => kinds.includes(kind))
  for (const { id } of files) {
    await query(
      req,
      sql`delete from request_files where id = ${String(id)} and request = ${String(row.id)}`,
    )
  }
  return files.map(({ storedAs }) => storedAs)
}
