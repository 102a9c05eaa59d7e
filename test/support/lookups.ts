import { expect } from 'vitest'
import { query, sql } from '../../src/plugin/postgres/connection.ts'
import type { TestCounty } from './county.ts'
import type { Submitted } from './requestDesk.ts'

type Told = { status: number; body: string; headers: string[] }

/**
 * Tries wrong codes, from as many addresses as it takes and with the limits full most of the time, and
 * holds the answers to a number that there is against those to one that there is not.
 * @param tries how many wrong codes in all
 * @param timed of how many answers of each sort the time is compared
 */
export async function proveLookups(
  county: TestCounty,
  known: Submitted,
  { tries, timed }: { tries: number; timed: number },
): Promise<{ held: number; ratio: number }> {
  const right = known.accessCode
  const unknown = known.receiptNumber.replace(/\d{5}$/, '98765')
  const ask = async (receiptNumber: string, accessCode: string, address: string): Promise<Told> => {
    const response = await county.ask(null, '/api/requests/lookup', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ receiptNumber, accessCode }),
    })
    const names = [...response.headers.keys()].filter((name) => name !== 'retry-after')
    return { status: response.status, body: await response.text(), headers: names.sort() }
  }
  const alike = new Map<number, string>()
  const statuses = new Map<number, number>()
  for (let at = 0; at < tries; at += 20) {
    const group = Array.from({ length: Math.min(20, tries - at) }, (_, within) => at + within)
    const told = await Promise.all(
      // A new address every hundred: what one address may try is used up long before.
      group.map((n) =>
        ask(n % 2 ? known.receiptNumber : unknown, wrong(right, n), addressOf(n, 100)),
      ),
    )
    for (const { status, body, headers } of told) {
      expect([404, 429]).toContain(status)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const sort = JSON.stringify([sameWait(body), headers])
      const before = alike.get(status) ?? sort
      alike.set(status, before)
      expect(sort).toBe(before)
    }
  }
  const held = statuses.get(429) ?? 0
  // Ten tries of a number from an address, two numbers, a hundred tries of an address.
  expect(statuses.get(404) ?? 0).toBeLessThanOrEqual(Math.ceil(tries / 100) * 20)
  expect(held).toBeGreaterThanOrEqual(Math.floor(tries * 0.75))

  await query({ payload: county.payload }, sql`delete from gongkai_limits`)
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let n = 0; n < timed; n += 1) {
    for (const which of n % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const number = which === 'known' ? known.receiptNumber : unknown
      const started = performance.now()
      const { status } = await ask(number, wrong(right, n), addressOf(1_000_000 + n, 5))
      times[which].push(performance.now() - started)
      expect(status).toBe(404)
    }
  }
  const ratio = median(times.known) / median(times.unknown)
  expect(ratio).toBeGreaterThan(0.8)
  expect(ratio).toBeLessThan(1.25)

  // Whoever has the code is not shut out by all who have not.
  expect((await ask(known.receiptNumber, right, '203.0.113.200')).status).toBe(200)
  return { held, ratio }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Another code of the same form: the right one with some characters changed. */
function wrong(right: string, n: number): string {
  const characters = [...right]
  const places = characters.flatMap((each, at) =>
    alphabet.includes(each.toUpperCase()) ? [at] : [],
  )
  let rest = n + 1
  for (const at of places.slice(0, 5)) {
    const old = alphabet.indexOf(characters[at]?.toUpperCase() ?? '')
    characters[at] = alphabet[(old + (rest % 32)) % 32] as string
    rest = Math.floor(rest / 32)
  }
  return characters.join('')
}

const addressOf = (n: number, each: number): string => {
  const at = Math.floor(n / each)
  return `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`
}

const sameWait = (body: string): string => body.replace(/\d+/g, 'n')

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] as number
}
