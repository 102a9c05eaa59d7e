import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chainFault,
  entryHash,
  genesisHash,
  type LedgerEntry,
  nextEntry,
  writersIn,
} from '../../../../src/domain/ledger/entry.ts'

const act = (opinion: string | null): Omit<LedgerEntry, 'seq' | 'previousHash' | 'hash'> => ({
  at: '2026-11-20T01:00:00.000Z',
  subject: 'documents',
  subjectId: 'd1',
  action: 'approve',
  actor: 'sun',
  actorName: '孙保密',
  onBehalfOf: null,
  onBehalfOfName: null,
  from: 'secrecyReview',
  to: 'branchApproval',
  revision: 3,
  round: 1,
  contentHash: 'a'.repeat(64),
  stateHash: 'b'.repeat(64),
  opinion,
  details: { note: 1 },
})

function chainOf(opinions: (string | null)[]): LedgerEntry[] {
  const chain: LedgerEntry[] = []
  for (const opinion of opinions) chain.push(nextEntry(act(opinion), chain.at(-1) ?? null))
  return chain
}

/** The place of the first fault, or -1. */
const firstFault = (chain: LedgerEntry[]): number =>
  chain.findIndex((entry, index) => chainFault(entry, chain[index - 1] ?? null) !== null)

const opinions = fc.array(fc.option(fc.string()), { minLength: 2, maxLength: 12 })

describe('the chain of the ledger', () => {
  it('begins at the genesis hash and holds', () => {
    fc.assert(
      fc.property(opinions, (given) => {
        const chain = chainOf(given)
        expect(chain[0]).toMatchObject({ seq: 1, previousHash: genesisHash })
        expect(firstFault(chain)).toBe(-1)
      }),
    )
  })

  it('breaks exactly where one field of one entry is changed', () => {
    const fields = Object.keys(chainOf(['x'])[0] ?? {}) as (keyof LedgerEntry)[]
    fc.assert(
      fc.property(opinions, fc.nat(), fc.constantFrom(...fields), (given, at, field) => {
        const chain = chainOf(given)
        const index = at % chain.length
        const changed = { ...(chain[index] as LedgerEntry), [field]: 'changed' }
        expect(firstFault(chain.with(index, changed as LedgerEntry))).toBe(index)
      }),
    )
  })

  it('breaks where an entry is taken out, doubled or swapped', () => {
    fc.assert(
      fc.property(opinions, fc.nat(), (given, at) => {
        const chain = chainOf(given)
        const index = at % (chain.length - 1)
        const [one, other] = [chain[index] as LedgerEntry, chain[index + 1] as LedgerEntry]
        expect(firstFault(chain.toSpliced(index, 1))).toBe(index)
        expect(firstFault(chain.toSpliced(index, 0, one))).toBe(index + 1)
        expect(firstFault(chain.with(index, other).with(index + 1, one))).toBe(index)
      }),
    )
  })

  it('hashes the entry, whatever order its fields come in', () => {
    const [entry] = chainOf(['同意']) as [LedgerEntry]
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as LedgerEntry
    expect(entryHash(turned)).toBe(entry.hash)
  })
})

describe('who wrote', () => {
  it('is everybody who acted, and everybody acted for, once each', () => {
    expect(
      writersIn([
        { actor: 'zhou', onBehalfOf: null },
        { actor: 'chen', onBehalfOf: 'zhou' },
        { actor: 'chen', onBehalfOf: 'wu' },
      ]),
    ).toEqual(['zhou', 'chen', 'wu'])
  })
})
