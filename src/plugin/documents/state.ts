import type { PayloadRequest } from 'payload'
import type { DocumentState } from '../../domain/approval/index.ts'
import { type AttachedFile, contentHash } from '../../domain/content/content.ts'
import { hashOf } from '../../lib/canonicalJson.ts'
import { idOf } from '../access/actor.ts'
import { slugs } from '../slugs.ts'

/** A document as Payload stores it, before anything is known of its shape. */
export type StoredDocument = Record<string, unknown> & { id: string | number }

const isThere = (...parts: unknown[]): boolean =>
  parts.some((part) => part !== null && part !== undefined)

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/**
 * The domain's view of a stored document. Empty and missing are the same; a group of which only a
 * part is there is not empty, and what is missing of it allows nothing.
 */
export function stateOf(document: StoredDocument): DocumentState {
  const live = document.live as
    | { revision?: number | null; stage?: string | null }
    | null
    | undefined
  const takenDown = document.takenDown as
    | { reason?: string | null; at?: string | null }
    | null
    | undefined
  return {
    stage: document.stage as DocumentState['stage'],
    revision: Number(document.revision),
    round: Number(document.round ?? 0),
    route: (document.route as DocumentState['route']) ?? null,
    approvals: (document.approvals as DocumentState['approvals']) ?? [],
    roundHash: text(document.roundHash),
    scheduledFor: text(document.scheduledFor),
    indexNumber: text(document.indexNumber),
    publishedAt: text(document.publishedAt),
    repealedOn: text(document.repealedOn),
    takenDown: isThere(takenDown?.reason, takenDown?.at)
      ? ({
          reason: takenDown?.reason ?? null,
          at: takenDown?.at ?? '',
        } as DocumentState['takenDown'])
      : null,
    live: isThere(live?.stage, live?.revision)
      ? ({ revision: live?.revision ?? null, stage: live?.stage ?? null } as DocumentState['live'])
      : null,
    createdBy: idOf(document.createdBy),
    lastEditedBy: idOf(document.lastEditedBy),
    stageEnteredAt: text(document.stageEnteredAt),
  }
}

/**
 * The fields of a document that hold this state, but for who wrote it: no action changes that, and
 * an id is a string here where the database may want a number.
 */
export function fieldsOf({
  createdBy: _createdBy,
  lastEditedBy: _lastEditedBy,
  ...state
}: DocumentState): Record<string, unknown> {
  return {
    ...state,
    live: state.live ?? { revision: null, stage: null },
    takenDown: state.takenDown ?? { reason: null, at: null },
  }
}

/**
 * Due dates, which the server computes beside the state, each with the version of the calendar that it
 * was computed with (CAL-4). Dates from before versions were kept have none.
 */
export type Dues = Record<'stepDueOn' | 'disclosureDueOn' | 'disclosureDueCode', string | null> &
  Partial<Record<'stepDueCalendar' | 'disclosureDueCalendar', string>>

/** The fields of a document that hold its due dates. */
export const dueFieldNames = [
  'stepDueOn',
  'stepDueCalendar',
  'disclosureDueOn',
  'disclosureDueCode',
  'disclosureDueCalendar',
] as const satisfies readonly (keyof Dues)[]

export function duesOf(document: Record<string, unknown>): Dues {
  const stepDueCalendar = text(document.stepDueCalendar)
  const disclosureDueCalendar = text(document.disclosureDueCalendar)
  return {
    stepDueOn: text(document.stepDueOn),
    disclosureDueOn: text(document.disclosureDueOn),
    disclosureDueCode: text(document.disclosureDueCode),
    // Left out where there is none: the ledger's hashes of older revisions know nothing of them.
    ...(stepDueCalendar ? { stepDueCalendar } : {}),
    ...(disclosureDueCalendar ? { disclosureDueCalendar } : {}),
  }
}

/**
 * SHA-256 over everything that the server writes of a document: the ledger binds to it, so that
 * `verify` sees any change of it.
 */
export const stateHash = (state: DocumentState, dues: Dues): string => hashOf({ ...state, dues })

/** Ids of the attached files, in the order of the document. */
export const attachmentsOf = (document: Record<string, unknown>): string[] =>
  ((document.attachments ?? []) as unknown[]).map(idOf).filter((id) => id !== null)

/** A row of the files, as far as the content hash looks at it. */
export type StoredFile = Record<string, unknown> & { id: string | number }

/** The attached files as the content hash sees them, in the order of the document. */
export const attachedFiles = (
  document: Record<string, unknown>,
  byId: ReadonlyMap<string, StoredFile>,
): AttachedFile[] =>
  attachmentsOf(document).map((id) => {
    const file = byId.get(id)
    return {
      id,
      sha256: String(file?.sha256 ?? 'missing'),
      name: String(file?.originalName ?? ''),
      size: Number(file?.filesize ?? 0),
      mimeType: String(file?.mimeType ?? ''),
      // The public reads with a copy why something was removed from it.
      ...(file?.removals ? { removals: file.removals } : {}),
    }
  })

/** The attached files of a stored document, as they are now. */
export async function filesOf(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  document: StoredDocument,
): Promise<AttachedFile[]> {
  const ids = attachmentsOf(document)
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<StoredFile>({
    collection: slugs.files,
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
    req: req as PayloadRequest,
  })
  return attachedFiles(document, new Map(docs.map((file) => [String(file.id), file])))
}

/** The content hash of a stored document with its files. */
export async function hashOfDocument(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  document: StoredDocument,
): Promise<string> {
  return contentHash({ document, files: await filesOf(req, document) })
}
