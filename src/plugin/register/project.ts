import type { PayloadRequest } from 'payload'
import type { DocumentState } from '../../domain/approval/index.ts'
import { isTitleListed } from '../../domain/disclosure/index.ts'
import type { ReviewStanding } from '../../domain/disclosure/review/index.ts'
import { idOf } from '../access/actor.ts'
import type { StoredDocument } from '../documents/state.ts'
import { query, sql } from '../postgres/connection.ts'

/** A row of `gongkai_register`, as it must be for a document. */
export type RegisterRow = {
  document_id: string
  index_number: string | null
  title: string | null
  office_id: string
  mode: string
  ground: string
  formed_on: string | null
  formed_year: number
  published_at: string
  review_on: string
  review_event: string | null
  disclose_on: string | null
  disclose_by: string | null
  due_on: string
}

/**
 * What the register holds of a document: where its title is not shown, nothing that tells of it. What
 * was published before there was a register stood nowhere: its title is not shown until its office
 * publishes it anew and so decides.
 */
export function registerRowOf({
  document,
  state,
  standing: { clock, disclosure, isFromBefore },
}: {
  document: StoredDocument
  state: DocumentState
  standing: ReviewStanding
}): RegisterRow {
  const formedOn = String(document.formedOn)
  const isListed =
    !isFromBefore && isTitleListed({ ground: document.ground, listing: document.registerListing })
  const listed = <Value>(value: Value): Value | null => (isListed ? value : null)
  return {
    document_id: String(document.id),
    index_number: listed(state.indexNumber),
    title: listed(String(document.title)),
    office_id: idOf(document.office) ?? '',
    mode: String(document.mode),
    ground: String(document.ground ?? ''),
    formed_on: listed(formedOn),
    formed_year: Number(formedOn.slice(0, 4)),
    published_at: state.publishedAt ?? '',
    review_on: clock.on,
    review_event: listed(clock.event),
    disclose_on: disclosure?.on ?? null,
    disclose_by: disclosure?.by ?? null,
    due_on: disclosure?.on ?? clock.on,
  }
}

/**
 * Enters a live document that is not disclosed, or renews its entry: in the transaction of its
 * publication or review, so that the register is what is live, always.
 */
export async function showInRegister(
  req: PayloadRequest,
  subject: Parameters<typeof registerRowOf>[0],
): Promise<void> {
  const row = registerRowOf(subject)
  await query(
    req,
    sql`insert into gongkai_register
          (document_id, index_number, title, office_id, mode, ground, formed_on, formed_year,
           published_at, review_on, review_event, disclose_on, disclose_by, due_on)
        values (${row.document_id}, ${row.index_number}, ${row.title}, ${row.office_id},
           ${row.mode}, ${row.ground}, ${row.formed_on}, ${row.formed_year}, ${row.published_at},
           ${row.review_on}, ${row.review_event}, ${row.disclose_on}, ${row.disclose_by},
           ${row.due_on})
        on conflict (document_id) do update set
          index_number = excluded.index_number, title = excluded.title,
          office_id = excluded.office_id, mode = excluded.mode, ground = excluded.ground,
          formed_on = excluded.formed_on, formed_year = excluded.formed_year,
          published_at = excluded.published_at, review_on = excluded.review_on,
          review_event = excluded.review_event, disclose_on = excluded.disclose_on,
          disclose_by = excluded.disclose_by, due_on = excluded.due_on`,
  )
}

/** Strikes a document out of the register: it is disclosed now, or taken down. */
export async function hideFromRegister(req: PayloadRequest, id: string | number): Promise<void> {
  await query(req, sql`delete from gongkai_register where document_id = ${String(id)}`)
}
