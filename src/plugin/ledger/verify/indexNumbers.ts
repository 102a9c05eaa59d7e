import { parseIndexNumber } from '../../../domain/index-number/index.ts'
import { sql } from '../../postgres/connection.ts'
import type { Scan } from './scan.ts'

/** What became of the numbers of one code and year. */
type Sequence = { last: number; highestAllotted: number; known: Set<number> }

/**
 * Index numbers (IX-1): none twice; each counter at the last number that was allotted, so that none
 * is given again; and no gap: what the counter went past was allotted, or an import had brought it
 * along, on a draft that may have been thrown away since.
 */
export async function verifyIndexNumbers({ sql: run, note }: Scan): Promise<void> {
  const doubles = await run<{ number: string }>(
    sql`select index_number as number from documents where index_number is not null
        group by 1 having count(*) > 1 order by 1`,
  )
  for (const { number } of doubles) note({ where: `documents/${number}`, what: 'NUMBER_DOUBLE' })

  const sequences = new Map<string, Sequence>()
  const sequenceOf = (key: string): Sequence => {
    const found = sequences.get(key) ?? { last: 0, highestAllotted: 0, known: new Set() }
    sequences.set(key, found)
    return found
  }
  const counters = await run<{ key: string; last: number }>(
    sql`select uscc || '/' || year as key, last from gongkai_index_numbers order by 1`,
  )
  for (const { key, last } of counters) sequenceOf(key).last = Number(last)
  // Whatever has a number from its first revision on brought it along.
  const numbers = await run<{ number: string; allotted: boolean }>(
    sql`select d.index_number as number, v.version_index_number is null as allotted
        from documents d
        left join _documents_v v on v.parent_id = d.id and v.version_revision = 1
        where d.index_number is not null
        union all
        select details->>'indexNumber', false from ledger
        where action = 'discard' and details->>'indexNumber' is not null`,
  )
  for (const { number, allotted } of numbers) {
    const parsed = parseIndexNumber(number)
    if (!parsed.ok || parsed.form !== 'uscc') continue
    const sequence = sequenceOf(`${parsed.issuer}/${parsed.year}`)
    sequence.known.add(parsed.sequence)
    if (allotted) sequence.highestAllotted = Math.max(sequence.highestAllotted, parsed.sequence)
  }
  for (const [key, { last, highestAllotted, known }] of sequences) {
    const where = `indexNumbers/${key}`
    const detail = `${last} / ${highestAllotted}`
    if (last !== highestAllotted) note({ where, what: 'NUMBER_COUNTER', detail })
    else {
      const missing = firstMissing(known, last)
      if (missing !== null) note({ where, what: 'NUMBER_GAP', detail: String(missing) })
    }
  }
}

function firstMissing(known: ReadonlySet<number>, last: number): number | null {
  for (let number = 1; number <= last; number += 1) if (!known.has(number)) return number
  return null
}
