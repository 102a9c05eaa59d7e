import { query, sql } from '../../../src/plugin/postgres/connection.ts'
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
