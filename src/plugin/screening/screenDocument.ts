import type { PayloadRequest } from 'payload'
import { idOf } from '../access/actor.ts'
import { attachmentsOf, type StoredDocument } from '../documents/state.ts'
import { rulesFor } from '../screeningRules/rulesFor.ts'
import { slugs } from '../slugs.ts'
import { bounded, type StoredFinding, withIds, withoutText } from './findings.ts'
import { fieldAt, passagesOf, type ScreenedField } from './passages.ts'
import type { ReportedFinding } from './reading/index.ts'
import { findIn } from './screener.ts'

/** Something found in a field of a document, with its text. Never stored as it is. */
export type FoundInField = ReportedFinding & { id: string; field: ScreenedField }

/** Looks at everything that people wrote into a document. */
export async function screenFields(
  req: PayloadRequest,
  document: Record<string, unknown>,
): Promise<FoundInField[]> {
  const found = await findIn(passagesOf(document), await rulesFor(req, idOf(document.office)))
  return withIds(req.payload, 'document', bounded(found)).map((finding) => ({
    ...finding,
    field: fieldAt(finding.place),
  }))
}

/** What is found in a document and in its files, as a report keeps it. */
export async function screenDocument(
  req: PayloadRequest,
  document: StoredDocument,
): Promise<StoredFinding[]> {
  const inFields = (await screenFields(req, document)).map(withoutText)
  return [...inFields, ...(await findingsOfFiles(req, document))]
}

/** What was found in the attached files when they came. */
export async function findingsOfFiles(
  req: PayloadRequest,
  document: Record<string, unknown>,
): Promise<StoredFinding[]> {
  const ids = attachmentsOf(document)
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string; screening?: FileScreening | null }>({
    collection: slugs.files,
    where: { id: { in: ids } },
    select: { screening: true },
    limit: 0,
    pagination: false,
    req,
  })
  const byId = new Map(docs.map(({ id, screening }) => [String(id), screening]))
  return ids.flatMap((id) =>
    (byId.get(id)?.findings ?? [notScreened(id)]).map(
      (finding): StoredFinding => ({ ...finding, file: id }) as StoredFinding,
    ),
  )
}

/** What a file keeps of its screening. */
export type FileScreening = { findings: Omit<StoredFinding, 'field' | 'file'>[] }

/** A file that nobody looked into is held (fail closed). */
const notScreened = (file: string): StoredFinding => ({
  id: `unread-${file}`,
  detector: 'unreadable',
  level: 'hold',
  place: { kind: 'text' },
  start: 0,
  end: 0,
  note: 'notScreened',
  file,
})
