import type { Payload } from 'payload'
import { reader, sql } from './database.ts'

export type Address = { indexNumber: string; changedAt: string }

/** A site map may name no more (sitemaps.org). */
const mostAddresses = 50_000

/** The years in which public documents were formed, newest first. */
export async function documentYears(payload: Payload): Promise<number[]> {
  const rows = await reader(payload)<{ year: number }>(
    // Each year is one look into the index, however many documents it has.
    sql`with recursive years as (
          (select max(formed_year) as year from gongkai_public)
          union all
          select (select max(formed_year) from gongkai_public where formed_year < years.year)
          from years where years.year is not null)
        select year from years where year is not null`,
  )
  return rows.map(({ year }) => year)
}

/** Addresses of the public documents of a year. */
export async function documentAddresses(payload: Payload, year: number): Promise<Address[]> {
  const rows = await reader(payload)<{ index_number: string; published_at: string | Date }>(
    sql`select index_number, published_at from gongkai_public where formed_year = ${year}
        order by published_at desc, document_id desc limit ${mostAddresses}`,
  )
  return rows.map((row) => ({
    indexNumber: row.index_number,
    changedAt: new Date(row.published_at).toISOString(),
  }))
}
