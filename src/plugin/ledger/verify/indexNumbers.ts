import { parseIndexNumber } from '../../../domain/index-number/index.ts'
import { sql } from '../../postgres/connection.ts'
import type { Scan } from './scan.ts'

export type IndexNumbers = {
  /** Takes note of a number that was given. */
  see: (indexNumber: unknown) => void
  /** Holds the counters against the numbers seen. */
  verify: (scan: Scan) => Promise<void>
}

/**
 * Index numbers (IX-1): no counter behind a number that was given, so that none is given again; and
 * none ahead, which would leave a gap. A draft that was thrown away keeps the number it brought.
 */
export function indexNumbers(): IndexNumbers {
  const highest = new Map<string, number>()
  const see = (indexNumber: unknown) => {
    const parsed = parseIndexNumber(typeof indexNumber === 'string' ? indexNumber : null)
    if (!parsed.ok || parsed.form !== 'uscc' || parsed.year === null) return
    const key = `${parsed.issuer}/${parsed.year}`
    highest.set(key, Math.max(highest.get(key) ?? 0, parsed.sequence))
  }
  return {
    see,
    verify: async ({ sql: run, note }) => {
      const doubles = await run<{ number: string }>(
        sql`select index_number as number from documents where index_number is not null
            group by 1 having count(*) > 1 order by 1`,
      )
      for (const { number } of doubles) {
        note({ where: `documents/${number}`, what: 'NUMBER_DOUBLE' })
      }
      const discarded = await run<{ number: string }>(
        sql`select details->>'indexNumber' as number from ledger
            where action = 'discard' and details is not null`,
      )
      for (const { number } of discarded) see(number)
      const counters = await run<{ key: string; last: number }>(
        sql`select uscc || '/' || year as key, last from gongkai_index_numbers order by 1`,
      )
      const counted = new Map(counters.map(({ key, last }) => [key, Number(last)]))
      for (const key of new Set([...counted.keys(), ...highest.keys()])) {
        const [last, given] = [counted.get(key) ?? 0, highest.get(key) ?? 0]
        if (last === given) continue
        note({ where: `indexNumbers/${key}`, what: 'NUMBER_COUNTER', detail: `${last} / ${given}` })
      }
    },
  }
}
