import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capacity } from '../../../../src/domain/approval/index.ts'
import {
  beyondSuccessor,
  signaturesFrom,
  strandedBetween,
  strandedBy,
  type Waiting,
} from '../../../../src/domain/people/index.ts'

const own = (actor: string): Capacity => ({ actor, onBehalfOf: null })
const For = (actor: string, onBehalfOf: string): Capacity => ({ actor, onBehalfOf })

const waiting = (more: Partial<Waiting> = {}): Waiting => ({
  id: 'd',
  capacities: [own('a')],
  needed: 1,
  barred: [],
  scheduledBy: null,
  ...more,
})
const ids = (documents: readonly Waiting[]) => documents.map(({ id }) => id)

describe('how many signatures people can give', () => {
  it.each<[string, Capacity[], string[], number]>([
    ['one each', [own('a'), own('b')], [], 2],
    ['one for two capacities of one person', [own('a'), For('a', 'b')], [], 1],
    ['one for a person and who acts for them', [own('a'), For('b', 'a')], [], 1],
    [
      'two, when who acts for another signs for themselves',
      [own('a'), own('b'), For('b', 'a')],
      [],
      2,
    ],
    [
      'one for two people who have left and one who acts for both',
      [For('s', 'x'), For('s', 'y')],
      [],
      1,
    ],
    ['two, by the right choice', [For('s', 'x'), For('s', 'y'), For('t', 'x')], [], 2],
    ['none by whoever is barred', [own('a')], ['a'], 0],
    ['none for whoever is barred', [For('b', 'a')], ['a'], 0],
    ['none at all', [], [], 0],
  ])('%s', (_, capacities, barred, expected) => {
    expect(signaturesFrom({ capacities, barred })).toBe(expected)
  })

  it('is the most that any order of signing gives, for any people', () => {
    fc.assert(
      fc.property(capacitiesOf, people, (capacities, barred) => {
        expect(signaturesFrom({ capacities, barred })).toBe(mostByTrying(capacities, barred))
      }),
    )
  })
})

describe('what is stranded by somebody leaving', () => {
  it.each<[string, Partial<Waiting>, boolean]>([
    ['what only they could sign', {}, true],
    ['not what somebody else can sign', { capacities: [own('a'), own('b')] }, false],
    ['what only who acts for them could sign', { capacities: [own('a'), For('b', 'a')] }, true],
    ['what two must sign, of two', { capacities: [own('a'), own('b')], needed: 2 }, true],
    [
      'what two must sign, where one would sign for the other',
      { capacities: [own('a'), own('b'), For('c', 'b')], needed: 2 },
      true,
    ],
    ['not what they may not sign', { capacities: [own('a'), own('b')], barred: ['a'] }, false],
    ['not what nobody can sign anyway', { barred: ['a'] }, false],
    [
      'what is scheduled in their name',
      { capacities: [own('a'), own('b')], scheduledBy: 'a' },
      true,
    ],
    [
      'not what is scheduled in another name',
      { capacities: [own('a'), own('b')], scheduledBy: 'b' },
      false,
    ],
  ])('%s', (_, more, expected) => {
    expect(ids(strandedBy({ leaver: 'a', documents: [waiting(more)] }))).toEqual(
      expected ? ['d'] : [],
    )
  })

  it('is never what enough others can sign, and always what they fall short of by this', () => {
    fc.assert(
      fc.property(
        capacitiesOf,
        people,
        fc.integer({ min: 1, max: 4 }),
        (capacities, barred, needed) => {
          const left = capacities.filter((one) => one.actor !== 'a' && one.onBehalfOf !== 'a')
          const [before, after] = [capacities, left].map((some) => mostByTrying(some, barred))
          const isStranded =
            strandedBy({ leaver: 'a', documents: [waiting({ capacities, barred, needed })] })
              .length > 0
          expect(isStranded).toBe((after ?? 0) < needed && (after ?? 0) < (before ?? 0))
        },
      ),
    )
  })
})

describe('what a successor cannot take over', () => {
  it.each<[string, Partial<Waiting>, boolean]>([
    ['what they wrote or signed', { barred: ['s'] }, true],
    ['what the leaver wrote: nobody signs it for them', { barred: ['a'] }, true],
    ['nothing else', {}, false],
    [
      'where two must sign and they are the other',
      { capacities: [own('a'), own('s')], needed: 2 },
      true,
    ],
    ['not where there were too few before', { needed: 3 }, false],
  ])('%s', (_, more, expected) => {
    const documents = [waiting(more)]
    expect(ids(beyondSuccessor({ leaver: 'a', successor: 's', documents }))).toEqual(
      expected ? ['d'] : [],
    )
  })

  it('is nothing, for any document, where they are a stranger who may act', () => {
    fc.assert(
      fc.property(
        capacitiesOf,
        people,
        fc.integer({ min: 1, max: 4 }),
        (capacities, barred, needed) => {
          const document = waiting({ capacities, barred, needed })
          const stranded = strandedBy({ leaver: 'a', documents: [document] })
          expect(beyondSuccessor({ leaver: 'a', successor: 'new', documents: stranded })).toEqual(
            [],
          )
        },
      ),
    )
  })
})

describe('what is stranded by a change of duties or offices', () => {
  it.each<[string, Partial<Waiting>, Capacity[], boolean]>([
    ['what nobody reaches any more', {}, [], true],
    ['not what somebody else reaches', {}, [own('b')], false],
    ['not what nobody reached before', { capacities: [] }, [], false],
    [
      'what is scheduled by somebody who reaches it no more',
      { capacities: [own('a'), own('b')], scheduledBy: 'a' },
      [own('b')],
      true,
    ],
    [
      'not what was scheduled by somebody who could not act before',
      { capacities: [own('b')], scheduledBy: 'a' },
      [own('b')],
      false,
    ],
  ])('%s', (_, more, after, expected) => {
    const before = [waiting(more)]
    const stranded = strandedBetween({ before, after: [waiting({ ...more, capacities: after })] })
    expect(ids(stranded)).toEqual(expected ? ['d'] : [])
  })

  it('is nothing where nothing has changed, or people have only been added', () => {
    fc.assert(
      fc.property(capacitiesOf, capacitiesOf, people, (capacities, more, barred) => {
        const before = [waiting({ capacities, barred, needed: 2 })]
        const after = [waiting({ capacities: [...capacities, ...more], barred, needed: 2 })]
        expect(strandedBetween({ before, after })).toEqual([])
      }),
    )
  })
})

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const people = fc.uniqueArray(person, { maxLength: 2 })
const capacitiesOf = fc.array(
  fc
    .record({ actor: person, onBehalfOf: fc.option(person) })
    .filter(({ actor, onBehalfOf }) => actor !== onBehalfOf),
  { maxLength: 6 },
)

/** By trying every order: who signs, and who is signed for, is out for the rest. */
function mostByTrying(capacities: readonly Capacity[], barred: readonly string[]): number {
  const counts = capacities.map((capacity) => {
    const both = [capacity.actor, capacity.onBehalfOf].filter((id) => id !== null)
    if (both.some((id) => barred.includes(id))) return 0
    return 1 + mostByTrying(capacities, [...barred, ...both])
  })
  return Math.max(0, ...counts)
}
