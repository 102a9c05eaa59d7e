import { randomUUID } from 'node:crypto'
import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { todayIn, yearOf } from '../../domain/dates/index.ts'
import { type Application, initialRequest, receiptDate } from '../../domain/requests/index.ts'
import { lockedActor } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import { accessCodeFrom, hashAccessCode, newAccessCode } from '../intake/accessCode.ts'
import { isRecorded } from '../ledger/act.ts'
import { anchorOf } from '../ledger/anchor.ts'
import { appendToLedger } from '../ledger/append.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres } from '../postgres/connection.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { ownRequest } from '../request.ts'
import { slugs } from '../slugs.ts'
import { accessHash, columnsOf, registrationHash, requestHash } from './columns.ts'
import { queueEffects } from './effects/queue.ts'
import { registrationOf, type StoredRequest } from './load.ts'
import { nextReceiptNumber } from './receiptNumber.ts'
import { type Applicant, fingerprintOf, sealJson, type Wanted } from './sealed.ts'
import { storeFile } from './store.ts'

export type Registration = {
  application: Application
  /** Id of the office. */
  office: string
  /** How it came (RQ-1). */
  channel: string
  submittedOn: string
  signedOn?: string | null
  /** Staff who enter what came on paper, by fax, at the counter or by word of mouth; else the applicant. */
  by: 'applicant' | 'staff'
  /** Why somebody should look at it first; null when nobody need. */
  moderation?: string | null
  /**
   * Named by the form, so that sending it twice makes one request: the second time the same number
   * and code are answered. Never shown to anybody else.
   */
  submissionKey?: string | null
  language?: string
  splitFrom?: string | null
  /** Receipt number of the request that is decided anew after review or judgment. */
  anewOf?: string | null
  /** Proofs that came with the form, checked. */
  files?: readonly {
    kind: 'identityProof' | 'evidence'
    name: string
    mimeType: string
    bytes: Uint8Array
  }[]
}

export type Receipt = { id: string; receiptNumber: string; accessCode: string }

/**
 * Registers an application (登记): one row, one ledger entry, the receipt on its way. The access code
 * is answered this once and kept as a keyed hash.
 */
export async function register(
  outer: PayloadRequest,
  gongkai: Gongkai,
  given: Registration,
): Promise<Receipt> {
  if (!isPostgres(outer.payload)) throw refuse(outer, 501, 'NEEDS_POSTGRES')
  const before = await registeredAs(outer, given.submissionKey)
  if (before) return before
  const req = await ownRequest(outer)
  await initTransaction(req)
  try {
    const done = await insert(req, gongkai, given)
    await commitTransaction(req)
    if (!(await isRecorded(outer, done.entry))) throw refuse(outer, 503, 'NOT_RECORDED')
    await anchorOf(outer.payload).follow()
    return done.receipt
  } catch (error) {
    await killTransaction(req)
    // Sent twice at the same moment: the other one made it.
    const twin = await registeredAs(outer, given.submissionKey)
    if (twin) return twin
    throw error
  }
}

/** The same as `register` within the transaction of `req`, for requests that are split off another. */
export async function insert(req: PayloadRequest, gongkai: Gongkai, given: Registration) {
  const { application, office, channel, submittedOn, signedOn = null, by } = given
  const now = gongkai.now()
  const actor = by === 'staff' ? await lockedActor(req) : null
  if (by === 'staff' && !actor) throw refuse(req, 401, 'NOT_SIGNED_IN')
  const { blindIndex } = privacyOf(req.payload)
  const accessCode = given.submissionKey
    ? accessCodeFrom(blindIndex(given.submissionKey, 'accessCode'))
    : newAccessCode()
  const sealKey = randomUUID()
  const row = {
    sealKey,
    receiptNumber: await nextReceiptNumber(req, yearOf(todayIn(gongkai.timeZone, now))),
    office,
    kind: application.kind ?? 'disclosure',
    channel,
    applicantType: application.applicantType,
    submittedOn,
    signedOn,
    receivedOn: receiptDate({ channel, submittedOn, signedOn } as never),
    language: given.language ?? 'zh',
    splitFrom: given.splitFrom ?? null,
    anewOf: given.anewOf ?? null,
    moderation: given.moderation ?? null,
    codeHash: hashAccessCode(blindIndex, accessCode, sealKey),
    identityIndex: blindIndex(application.identityNumber, 'identity'),
    targetIndex: targetIndexOf(req.payload, application),
    idempotencyKey: given.submissionKey ? blindIndex(given.submissionKey, 'sameText') : null,
  }
  const state = initialRequest(registrationOf(row))
  const columns = columnsOf({ state, events: [], calendar: await calendarOf(req, office) })
  const made = (await req.payload.db.create({
    collection: slugs.requests,
    data: {
      ...row,
      ...columns,
      sealedApplicant: sealJson(req.payload, row, 'sealedApplicant', applicantOf(application)),
      sealedDescription: sealJson(req.payload, row, 'sealedDescription', wantedOf(application)),
    },
    req,
  })) as unknown as StoredRequest
  const who = actor ?? { id: 'applicant', name: 'applicant' }
  const entry = await appendToLedger(
    req,
    {
      subject: slugs.requests,
      subjectId: String(made.id),
      action: 'register',
      actor: who.id,
      actorName: who.name,
      to: columns.state,
      revision: 1,
      contentHash: registrationHash(row),
      stateHash: requestHash({ ...row, ...columns }),
      details: {
        receiptNumber: row.receiptNumber,
        channel,
        submittedOn,
        // Keyed hash: the ledger vouches for what was written without knowing it.
        fingerprint: applicationFingerprint(req.payload, {
          applicant: applicantOf(application),
          wanted: wantedOf(application),
        }),
        access: accessHash(row),
      },
    },
    now,
  )
  for (const file of given.files ?? []) {
    await storeFile(req, made, {
      ...file,
      audience: 'officers',
      by: { id: who.id, name: who.name },
    })
  }
  await queueEffects(req, { row: made, event: null, seq: 0 })
  return {
    entry,
    row: made,
    receipt: { id: String(made.id), receiptNumber: row.receiptNumber, accessCode },
  }
}

/** What was registered under this key before; the code follows from the key. */
export async function registeredAs(
  outer: PayloadRequest,
  submissionKey: string | null | undefined,
): Promise<Receipt | null> {
  if (!submissionKey) return null
  const { blindIndex } = privacyOf(outer.payload)
  const found = await outer.payload.db.findOne<StoredRequest>({
    collection: slugs.requests,
    where: { idempotencyKey: { equals: blindIndex(submissionKey, 'sameText') } },
    req: await ownRequest(outer),
  })
  if (!found) return null
  const accessCode = accessCodeFrom(blindIndex(submissionKey, 'accessCode'))
  return { id: String(found.id), receiptNumber: found.receiptNumber, accessCode }
}

/** Keyed hash of who applies and what for, as it was sealed. */
export const applicationFingerprint = (
  payload: Payload,
  given: { applicant: Applicant; wanted: Wanted },
): string => fingerprintOf(payload, given)

const applicantOf = (application: Application): Applicant => ({
  name: application.name,
  idKind: application.idKind ?? 'idCard',
  identityNumber: application.identityNumber,
  contact: application.contact,
  proxy: application.proxy ?? null,
  assistance: application.assistance ?? null,
})

const wantedOf = (application: Application): Wanted => ({
  description: application.description,
  documentNumber: application.documentNumber ?? null,
  delivery: application.delivery,
  format: application.format ?? null,
})

/** What is asked for, however it is spaced and punctuated: the same again is found by it (RQ-14, RQ-15). */
export const targetIndexOf = (
  payload: Payload,
  { documentNumber, description }: Pick<Wanted, 'documentNumber' | 'description'>,
): string =>
  privacyOf(payload).blindIndex(
    (documentNumber || description)
      .normalize('NFKC')
      .replace(/[\s\p{P}\p{Cf}]/gu, '')
      .toLowerCase(),
    'sameText',
  )
