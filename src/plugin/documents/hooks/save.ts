import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { actorOf, idOf } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
import { calendarOf } from '../../holidays/calendarOf.ts'
import { appendToLedger } from '../../ledger/append.ts'
import { findOffice } from '../../offices/find.ts'
import type { Gongkai } from '../../options.ts'
import { reportOnSave } from '../../screening/hooks.ts'
import { forgetReports } from '../../screening/reports.ts'
import { slugs } from '../../slugs.ts'
import { disclosureDues } from '../dues.ts'
import { keepIndexNumber } from '../indexNumber.ts'
import { loadWorking, lockDocument } from '../load.ts'
import { hasPass } from '../pass/check.ts'
import {
  attachmentsOf,
  duesOf,
  hashOfDocument,
  type StoredDocument,
  stateHash,
  stateOf,
} from '../state.ts'

/** A clerk writes for the offices they are clerk of, and for no other (trap P26: access cannot say so on create). */
export const checkOffice: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (hasPass(req, originalDoc?.id)) return data
  const actor = await actorOf(req)
  // Without a user it is the system: an import or a seed.
  if (!actor && !req.user) return data
  const office = idOf(data.office)
  // Without an office it is incomplete; the fields are looked at next, and all that lacks is told.
  if (actor && office === null) return data
  if (!actor || office === null || !actor.offices.clerk.includes(office)) {
    throw refuse(req, 403, 'OFFICE_NOT_YOURS', 'office')
  }
  // What an abolished office began goes on; nothing new begins there.
  const isNewHere = operation === 'create' || idOf(originalDoc?.office) !== office
  if (isNewHere && (await findOffice(req, office))?.successor)
    throw refuse(req, 422, 'OFFICE_MERGED', 'office')
  return data
}

/** Derived on save: who edited, by when it is to be disclosed (PD-1, CAL-3), an imported index number. */
export const deriveOnSave =
  (gongkai: Gongkai): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (hasPass(req, originalDoc?.id)) return data
    const isStaff = req.user?.collection === slugs.users
    const dues = await disclosureDues(req, gongkai, {
      document: { ...data, id: originalDoc?.id, publishedAt: originalDoc?.publishedAt },
      calendar: await calendarOf(req, idOf(data.office)),
    })
    return {
      ...data,
      lastEditedBy: isStaff ? req.user?.id : (data.lastEditedBy ?? null),
      ...dues,
      indexNumber:
        operation === 'create' && data.indexNumber
          ? await keepIndexNumber(req, data.indexNumber)
          : data.indexNumber,
    }
  }

/**
 * Every save takes the files that it attaches, keeps what screening found in it, and is in the
 * ledger with the hash of what was saved.
 */
export const settleSave =
  (gongkai: Gongkai): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    if (hasPass(req, doc.id)) return doc
    // Read again: `doc` may be populated, or cut down by `select`.
    const stored = await loadWorking(req, doc.id)
    if (!stored) throw refuse(req, 404, 'NOT_FOUND')
    await claimFiles(req, { stored, previous: operation === 'create' ? {} : (previousDoc ?? {}) })
    const contentHash = await hashOfDocument(req, stored)
    await reportOnSave(req, gongkai, { stored, contentHash })
    await record(req, gongkai, {
      action: operation === 'create' ? 'create' : 'save',
      stored,
      contentHash,
    })
    return doc
  }

/**
 * A file belongs to one document, and goes with it from office to office. `checkReferences` has
 * locked those that are new here.
 */
async function claimFiles(
  req: PayloadRequest,
  { stored, previous }: { stored: StoredDocument; previous: Record<string, unknown> },
): Promise<void> {
  const before = attachmentsOf(previous)
  const added = attachmentsOf(stored).filter((id) => !before.includes(id))
  const office = idOf(stored.office)
  const hasMoved = previous.id !== undefined && idOf(previous.office) !== office
  if (added.length === 0 && !hasMoved) return
  const { docs } = await req.payload.db.find<{ id: string; office?: unknown; document?: unknown }>({
    collection: slugs.files,
    where: { id: { in: added } },
    limit: 0,
    pagination: false,
    req,
  })
  const mayTake = docs.every((file) => {
    const owner = idOf(file.document)
    if (owner !== null) return owner === String(stored.id)
    return !file.office || idOf(file.office) === office
  })
  if (!mayTake) throw refuse(req, 422, 'FILE_NOT_YOURS', 'attachments')
  await req.payload.db.updateMany({
    collection: slugs.files,
    where: { or: [{ id: { in: added } }, { document: { equals: stored.id } }] },
    data: { document: stored.id, office: stored.office },
    returning: false,
    req,
  })
}

/** A draft that is thrown away leaves its trace, and leaves no gap in another document. */
export const recordDiscard =
  (gongkai: Gongkai): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    // Access looked before the lock: it may have been submitted since.
    await lockDocument(req, id)
    const stored = await loadWorking(req, id)
    if (!stored) return
    const state = stateOf(stored)
    if (state.stage !== 'draft' || state.round > 0) throw refuse(req, 403, 'ONE_WRITER')
    if (await isReferredTo(req, id)) throw refuse(req, 422, 'REFERRED_TO')
    await forgetReports(req, id)
    const contentHash = await hashOfDocument(req, stored)
    await record(req, gongkai, { action: 'discard', stored, contentHash })
  }

/**
 * Whether any version of another document names this one. Were it deleted, the database would empty
 * that reference, and with it change content that may have been approved.
 */
async function isReferredTo(req: PayloadRequest, id: string | number): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions({
    collection: slugs.documents,
    where: {
      and: [
        { parent: { not_equals: id } },
        {
          or: [
            { 'version.forwardedFrom': { equals: id } },
            { 'version.relations.document': { equals: id } },
          ],
        },
      ],
    },
    limit: 1,
    pagination: false,
    req,
  })
  return docs.length > 0
}

async function record(
  req: PayloadRequest,
  gongkai: Gongkai,
  {
    action,
    stored,
    contentHash,
  }: { action: 'create' | 'save' | 'discard'; stored: StoredDocument; contentHash: string },
): Promise<void> {
  const user = req.user?.collection === slugs.users ? req.user : null
  const state = stateOf(stored)
  await appendToLedger(
    req,
    {
      subject: slugs.documents,
      subjectId: String(stored.id),
      action,
      actor: user ? String(user.id) : 'system',
      actorName: user ? String(user.name ?? '') : 'system',
      from: action === 'create' ? null : state.stage,
      to: action === 'discard' ? null : state.stage,
      revision: state.revision,
      round: state.round,
      contentHash,
      stateHash: stateHash(state, duesOf(stored)),
      // A number that an import brought goes with its draft, and is never allotted to another.
      details:
        action === 'discard' && state.indexNumber ? { indexNumber: state.indexNumber } : null,
    },
    gongkai.now(),
  )
}
