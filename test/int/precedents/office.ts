import type { Pool } from 'pg'
import type { TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'

export const withheld = {
  mode: 'withheld',
  ground: '16-2',
  groundReason: '尚在研究过程中，属于过程性信息。',
}
export const onRequest = {
  mode: 'onRequest',
  ground: '15',
  groundReason: '含有各户的经营情况，公开会损害第三方合法权益。',
}

/** Leads a new document of an office all the way to publication; answers its id. */
export function publishing(county: TestCounty) {
  const way = journeys(county)
  return async (more: Record<string, unknown>, account = 'clerk'): Promise<string> => {
    const { id } = await way.create({ documentNumber: null, ...more }, account)
    await way.must(account, id, 'submit')
    for (const who of ['secrecy', 'branch', 'county']) await way.must(who, id, 'approve')
    await way.must('publisher', id, 'publish')
    return id
  }
}

/** Asks the database itself. */
export async function rowsOf<Row = Record<string, unknown>>(
  { payload }: TestCounty,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { pool } = payload.db as unknown as { pool: Pool }
  return (await pool.query(text, values)).rows as Row[]
}
