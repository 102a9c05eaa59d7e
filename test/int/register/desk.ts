import type { Inbox } from '../../../src/plugin/documents/inbox/types.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import type { ReviewPanelState } from '../../../src/plugin/register/endpoints.ts'
import type { Doc } from '../../support/journey.ts'
import { siteOf } from '../../support/site.ts'
import { type Mailroom, openMailroom } from '../documents/mailroom.ts'

export type Row = Record<string, string | number | null>

export const restricted = (ground: string, more: Record<string, unknown> = {}) => ({
  mode: ground === '13-2' ? 'onRequest' : 'withheld',
  ground,
  groundReason: '理由不外传',
  documentNumber: null,
  formedOn: '2026-01-04',
  ...more,
})

/** A mailroom with its public site, and what the tests of the register do again and again. */
export async function openDesk() {
  const room: Mailroom = await openMailroom()
  const { county, go } = room
  return {
    ...room,
    site: siteOf(county),
    publish: async (more: Record<string, unknown>): Promise<Doc> =>
      go.bring((await go.create(more)).id, 'published'),
    /** What the panel of a document's reviews says to somebody. */
    panelOf: async (account: string, id: string) =>
      (await county.as(account)<ReviewPanelState>('GET', `/api/documents/${id}/reviews`)).body,
    /** The titles of the reviews on somebody's dashboard, with how they stand. */
    dueFor: async (account: string) =>
      (await county.as(account)<Inbox>('GET', '/api/documents/inbox')).body.reviews.items.map(
        ({ title, state }) => `${title} ${state}`,
      ),
    /** Opens a correction that discloses; answers the date by which that is to be done. */
    correctAsProactive: async (id: string): Promise<string | null> => {
      await go.must('clerk', id, 'correct')
      const { body } = await county.as('clerk')<{ doc: { disclosureDueOn: string | null } }>(
        'PATCH',
        `/api/documents/${id}`,
        { mode: 'proactive' },
      )
      return body.doc.disclosureDueOn
    },
    /** The row of a document in the register, or null. */
    rowOf: async (id: string): Promise<Row | null> => {
      const [row] = await query<Row>(
        county,
        sql`select * from gongkai_register where document_id = ${id}`,
      )
      return row ?? null
    },
    review: async (account: string | null, id: string, body: Record<string, unknown>) =>
      county.as(account)<{ errors?: { code: string; field?: string }[] }>(
        'POST',
        `/api/documents/${id}/reviews`,
        {
          outcome: 'keep',
          reason: '仍在研究',
          expectedRevision: await go.revisionOf('clerk', id),
          ...body,
        },
      ),
  }
}
