import type { Payload } from 'payload'
import { tasks } from '../plugin/documents/jobs/queue.ts'
import { query, sql } from '../plugin/postgres/connection.ts'

/** Nobody is to be told today of what was waiting for them in 2008. */
export async function forgetNotices(payload: Payload): Promise<void> {
  await payload.db.deleteMany({
    collection: 'payload-jobs',
    where: { taskSlug: { in: [tasks.notifyStep, tasks.sendMail, tasks.requestEffects] } },
  })
}

/**
 * Payload stamps what it saves with the time of the machine. Here its stamps follow the ledger, so
 * that lists by date of change and the comparison of versions tell the story as it happened.
 */
export async function setDates(payload: Payload): Promise<void> {
  const inLedger = sql`ledger l where l.subject = 'documents' and l.action <> 'discard'`
  await query(
    { payload },
    sql`update _documents_v v
        set created_at = l.at::timestamptz, updated_at = l.at::timestamptz,
            version_updated_at = l.at::timestamptz, version_created_at = first.at::timestamptz
        from ledger first, ${inLedger} and l.subject_id = v.parent_id::text
          and l.revision = v.version_revision
          and first.subject_id = l.subject_id and first.action = 'create'`,
  )
  await query(
    { payload },
    sql`update documents d set created_at = first.at::timestamptz, updated_at = l.at::timestamptz
        from ledger first, ${inLedger} and l.subject_id = d.id::text
          and l.revision = d.revision
          and first.subject_id = l.subject_id and first.action = 'create'`,
  )
  await query(
    { payload },
    sql`update requests r set created_at = l.at::timestamptz, updated_at = l.at::timestamptz
        from ledger l where l.subject = 'requests' and l.action = 'register'
          and l.subject_id = r.id::text`,
  )
  await query(
    { payload },
    sql`update request_files f set created_at = l.at::timestamptz, updated_at = l.at::timestamptz
        from ledger l where l.subject = 'requests' and l.action = 'attach'
          and l.details->>'file' = f.stored_as`,
  )
}
