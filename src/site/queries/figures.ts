import type { Payload } from 'payload'
import type { DateOnly } from '../../domain/dates/index.ts'
import { reader, sql } from './database.ts'

/** The account of a year (本年度的账), computed from the data whenever a page is rendered anew. */
export type Figures = {
  year: number
  published: number
  /** Of those with a due date (PD-1): published on or before it. Null while there is none. */
  onTime: { count: number; of: number } | null
  repealed: number
  takenDown: number
  /** All that is public. */
  total: number
  firstYear: number | null
}

export async function loadFigures(payload: Payload, today: DateOnly): Promise<Figures> {
  const run = reader(payload)
  const year = Number(today.slice(0, 4))
  // Midnight of the year where the county is; it keeps one time zone all year.
  const from = `${year}-01-01T00:00:00+08:00`
  const [[published], [repealed], [down], [all]] = await Promise.all([
    run<{ count: string; due: string; on_time: string }>(
      sql`select count(*), count(d.disclosure_due_on) as due,
            count(*) filter (where to_char(p.published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
                                   <= d.disclosure_due_on) as on_time
          from gongkai_public p join documents d on d.id = p.document_id::uuid
          where p.published_at >= ${from}::timestamptz`,
    ),
    run<{ count: string }>(
      sql`select count(*) from documents d join gongkai_public p on p.document_id = d.id::text
          where d.repealed_on >= ${`${year}-01-01`} and d.repealed_on <= ${today}`,
    ),
    run<{ count: string }>(
      sql`select count(*) from documents
          where stage = 'takenDown' and mode = 'proactive' and published_at is not null
            and taken_down_at >= ${new Date(from).toISOString()}`,
    ),
    run<{ count: string; first: number | null }>(
      sql`select (select count(*) from gongkai_public) as count,
            (select min(formed_year) from gongkai_public) as first`,
    ),
  ])
  const due = Number(published?.due ?? 0)
  return {
    year,
    published: Number(published?.count ?? 0),
    onTime: due > 0 ? { count: Number(published?.on_time ?? 0), of: due } : null,
    repealed: Number(repealed?.count ?? 0),
    takenDown: Number(down?.count ?? 0),
    total: Number(all?.count ?? 0),
    firstYear: all?.first ?? null,
  }
}
