import type { PayloadRequest } from 'payload'
import { idOf } from '../access/actor.ts'
import type { StoredDocument } from '../documents/state.ts'
import { refuseFaults } from '../errors.ts'
import { query, sql } from '../postgres/connection.ts'
import { originalsAmong } from '../redaction/originals.ts'

/** RP-6: the original of a redacted copy never leaves the store. */
export const originalAttached = {
  code: 'INCOMPLETE',
  field: 'attachments',
  fault: 'originalAttached',
} as const

/** Who may fetch a file: its office's clerks; from first submission reviewers too; the public. */
export type Audience = 'clerks' | 'reviewers' | 'public'

/**
 * Sets who may fetch the files attached to a document, in the transaction of `req`. Refuses to make
 * public what has a redacted copy, whatever led here.
 */
export async function exposeFiles(
  req: PayloadRequest,
  document: StoredDocument,
  audience: Audience,
): Promise<void> {
  const ids = ((document.attachments ?? []) as unknown[]).map(idOf).filter((id) => id !== null)
  if (ids.length === 0) return
  if (audience === 'public' && (await originalsAmong(req, ids)).length > 0) {
    refuseFaults(req, [originalAttached])
  }
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
  await query(
    req,
    // A resubmission does not take from the public what is live.
    sql`update files set audience = ${audience}, updated_at = now() where id in (${list})
        and not (audience = 'public' and ${audience} = 'reviewers' and ${document._status !== 'published'}
                 and exists (select 1 from documents_rels r join documents d on d.id = r.parent_id
                             where r.files_id = files.id and r.path = 'attachments'
                               and d._status = 'published'))`,
  )
}
