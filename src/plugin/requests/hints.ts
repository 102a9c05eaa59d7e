import type { PayloadRequest } from 'payload'
import { isExcessive } from '../../domain/requests/index.ts'
import { query, sql } from '../postgres/connection.ts'
import type { StoredRequest } from './load.ts'
import { groupOf, readableDraft } from './publication.ts'

/** What an officer should know before deciding: none of it decides anything. */
export type Hints = {
  /** RQ-14: the same person asked for the same before, and how that went. */
  repeats: { id: string; receiptNumber: string; outcome: string | null; closedOn: string | null }[]
  /** RQ-12: so many requests of the same person in this calendar month, and whether that is many. */
  inMonth: number
  isExcessive: boolean
  /** RQ-15: so many people asked for the same (Art. 44): it may be worth disclosing to all. */
  askers: number
  /** Whether several asked for the same, it can be disclosed, and nobody has suggested that yet. */
  suggests: boolean
  /** Whether a draft for all was opened, and its id for who may read it. */
  draft: { isOpened: boolean; document: string | null }
}

/** Art. 44 is about what can be disclosed, and an archived case is over. */
export const mayBePublished = ({
  kind,
  state,
  outcome,
}: Pick<StoredRequest, 'kind' | 'state' | 'outcome'>): boolean =>
  kind === 'disclosure' &&
  !['registered', 'correctionAsked', 'archived'].includes(state) &&
  (outcome === null || ['disclose', 'partial'].includes(outcome))

/** By the keyed hashes of the person and of what is asked for; both indexed. */
export async function hintsFor(req: PayloadRequest, row: StoredRequest): Promise<Hints> {
  const month = `${row.submittedOn.slice(0, 7)}%`
  const repeats = row.identityIndex
    ? await query<Hints['repeats'][number]>(
        req,
        sql`select id::text, receipt_number as "receiptNumber", outcome, closed_on as "closedOn"
            from requests where identity_index = ${row.identityIndex}
              and target_index = ${row.targetIndex} and id <> ${String(row.id)}
              and office_id = ${String(idText(row.office))}
            order by submitted_on desc limit 5`,
      )
    : []
  const [counts] = await query<{ inMonth: number }>(
    req,
    sql`select
          (select count(*)::int from requests where identity_index = ${row.identityIndex}
             and submitted_on like ${month}) as "inMonth"`,
  )
  const inMonth = counts?.inMonth ?? 0
  const { askers, document, isSuggested } = await groupOf(req, row)
  return {
    repeats,
    inMonth,
    isExcessive: isExcessive(inMonth),
    askers,
    suggests: askers > 1 && !isSuggested && mayBePublished(row),
    draft: { isOpened: document !== null, document: await readableDraft(req, document) },
  }
}

const idText = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value
