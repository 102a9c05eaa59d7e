import { idOf } from '../../access/actor.ts'
import { attachmentsOf } from '../../documents/state.ts'
import type { Audience } from '../../files/expose.ts'
import { sql } from '../../postgres/connection.ts'
import type { DocumentHistory } from './history.ts'
import type { Scan } from './scan.ts'

type FileRow = {
  id: string
  document: string | null
  office: string | null
  audience: string | null
}

/** The files of documents: that each belongs where it is attached, and is open to whom it may be. */
export async function verifyAttached(
  { sql: run, note }: Scan,
  histories: DocumentHistory[],
): Promise<void> {
  const attached = new Map(
    histories.flatMap((history) => [...history.files.keys()].map((id) => [id, history] as const)),
  )
  const owners = histories.map(({ row }) => String(row.id))
  if (owners.length === 0) return
  const files = await run<FileRow>(
    sql`select id::text as id, document_id::text as document, office_id::text as office, audience
        from files where document_id = any(${arrayOf(owners)}::uuid[])
          or id = any(${arrayOf([...attached.keys()])}::uuid[]) order by id`,
  )
  for (const { id, document, office, audience } of files) {
    const history = attached.get(id)
    const where = `files/${id}`
    if (!history || document !== String(history.row.id) || !history.offices.has(office ?? '')) {
      note({ where, what: 'FILE_OWNER', detail: `documents/${document ?? ''}` })
    } else if (audience !== audienceOf(id, history)) {
      note({ where, what: 'FILE_AUDIENCE', detail: String(audience) })
    }
  }
}

function audienceOf(id: string, { row, isShown, files }: DocumentHistory): Audience {
  const isPublic = isShown && row.mode === 'proactive' && attachmentsOf(row).includes(id)
  if (isPublic) return 'public'
  return files.get(id)?.wasSubmitted ? 'reviewers' : 'clerks'
}

/** As a PostgreSQL array; ids hold nothing that would need quoting. */
export const arrayOf = (ids: readonly unknown[]): string => `{${ids.map(idOf).join(',')}}`
