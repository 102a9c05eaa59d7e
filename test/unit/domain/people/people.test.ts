import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delegableRoles, type Role, roles } from '../../../../src/domain/access/roles.ts'
import { addDays } from '../../../../src/domain/dates/index.ts'
import {
  type Duty,
  delegationFaults,
  holdsRole,
  longestDelegationDays,
  longestPassword,
  mergeFaults,
  moveFaults,
  officesUnder,
  passwordFaults,
  placesOf,
  shortestPassword,
  type TreeOffice,
  withoutRoleAt,
  withRoleAt,
} from '../../../../src/domain/people/index.ts'

const today = '2026-11-23'
type Asked = Parameters<typeof delegationFaults>[0]

const asked = (more: Partial<Asked> = {}): Asked => ({
  delegator: { id: 'a', held: ['branchLeader', 'publisher', 'clerk'] },
  delegate: { id: 'b', isActive: true },
  roles: ['branchLeader'],
  startsOn: today,
  endsOn: '2026-11-27',
  today,
  ...more,
})
const codes = (more: Partial<Asked>) => delegationFaults(asked(more)).map(({ code }) => code)

describe('a delegation', () => {
  it.each<[Partial<Asked>, string[]]>([
    [{}, []],
    [{ delegate: { id: 'a', isActive: true } }, ['SELF_DELEGATION']],
    [{ delegate: { id: 'b', isActive: false } }, ['DELEGATE_INACTIVE']],
    [{ roles: ['clerk'] }, ['ROLE_NOT_DELEGABLE']],
    [{ roles: ['admin'] }, ['ROLE_NOT_DELEGABLE', 'ROLE_NOT_HELD']],
    [{ roles: ['countyLeader'] }, ['ROLE_NOT_HELD']],
    [{ roles: ['branchLeader', 'countyLeader'] }, ['ROLE_NOT_HELD']],
    [{ endsOn: today }, []],
    [{ endsOn: '2026-11-22' }, ['DATES_REVERSED']],
    [{ startsOn: '2026-11-22' }, ['DELEGATION_PAST']],
    // A year has 366 days at most, the first and the last included.
    [{ endsOn: '2027-11-23' }, []],
    [{ endsOn: '2027-11-24' }, ['DELEGATION_TOO_LONG']],
    [{ endsOn: '2027-02-29' }, []],
    [
      {
        delegate: { id: 'a', isActive: false },
        roles: ['auditor'],
        startsOn: '2026-11-01',
        endsOn: '2026-10-01',
      },
      [
        'SELF_DELEGATION',
        'DELEGATE_INACTIVE',
        'ROLE_NOT_DELEGABLE',
        'ROLE_NOT_HELD',
        'DATES_REVERSED',
        'DELEGATION_PAST',
      ],
    ],
  ])('with %j has the faults %j', (more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  it('without a fault lies ahead, lasts a year at most and gives what is held and may be given', () => {
    const role = fc.constantFrom(...roles)
    const day = fc.integer({ min: -400, max: 800 }).map((days) => addDays(today, days))
    fc.assert(
      fc.property(
        fc.array(role),
        fc.array(role, { minLength: 1 }),
        day,
        day,
        (held, wanted, startsOn, endsOn) => {
          const faults = delegationFaults(
            asked({ delegator: { id: 'a', held }, roles: wanted, startsOn, endsOn }),
          )
          const isSound =
            startsOn >= today &&
            endsOn >= startsOn &&
            endsOn < addDays(startsOn, longestDelegationDays) &&
            wanted.every((one) => held.includes(one) && delegableRoles.includes(one))
          expect(faults.length === 0).toBe(isSound)
        },
      ),
    )
  })
})

describe('duties', () => {
  const office = fc.constantFrom('x', 'y', 'z')
  const role = fc.constantFrom<Role>(...roles)
  const place = fc.record({ office, role })
  const duties = fc
    .array(place, { maxLength: 8 })
    .map((places) => places.reduce<Duty[]>((held, one) => withRoleAt(held, one), []))

  it('hold a role that was given, until it is taken back; all others stay', () => {
    fc.assert(
      fc.property(duties, place, (held, one) => {
        const given = withRoleAt(held, one)
        expect(holdsRole(given, one)).toBe(true)
        const taken = withoutRoleAt(given, one)
        expect(holdsRole(taken, one)).toBe(false)
        for (const other of placesOf(held)) {
          const isOther = other.office !== one.office || other.role !== one.role
          expect(holdsRole(given, other)).toBe(true)
          expect(holdsRole(taken, other)).toBe(isOther)
        }
        expect(placesOf(taken).length).toBe(placesOf(given).length - 1)
      }),
    )
  })

  it('name each office once, never for nothing, and giving twice changes nothing', () => {
    fc.assert(
      fc.property(duties, place, (held, one) => {
        const given = withRoleAt(withRoleAt(held, one), one)
        expect(given).toEqual(withRoleAt(held, one))
        for (const some of [given, withoutRoleAt(given, one)]) {
          expect(new Set(some.map((duty) => duty.office)).size).toBe(some.length)
          expect(some.every((duty) => duty.roles.length > 0)).toBe(true)
        }
      }),
    )
  })

  it('are not changed by it where they are', () => {
    const held: Duty[] = [{ office: 'x', roles: ['clerk'] }]
    withRoleAt(held, { office: 'x', role: 'publisher' })
    withoutRoleAt(held, { office: 'x', role: 'clerk' })
    expect(held).toEqual([{ office: 'x', roles: ['clerk'] }])
  })
})

describe('a password', () => {
  const faultsOf = (password: string, previous?: string) =>
    passwordFaults({
      password,
      email: 'zhou.wenshu@yunze.example',
      name: '周文书',
      ...(previous === undefined ? {} : { previous }),
    })

  it.each<[string, string[]]>([
    ['nine-char', ['PASSWORD_SHORT']],
    ['ten-chars!', []],
    ['山高水长风清月朗人和', []],
    // Two code units each, counted as people count them.
    ['😀😀😀😀😀😀😀😀😀', ['PASSWORD_SHORT']],
    ['x'.repeat(longestPassword), []],
    ['x'.repeat(longestPassword + 1), ['PASSWORD_LONG']],
    ['zhou.wenshu@yunze.example', ['PASSWORD_EMAIL']],
    ['zhou.wenshu', ['PASSWORD_EMAIL']],
    ['ZHOU.Wenshu1', ['PASSWORD_EMAIL']],
    ['ｚｈｏｕ．ｗｅｎｓｈｕ', ['PASSWORD_EMAIL']],
    ['zhou.wenshu-on-a-green-hill', []],
    ['周文书1234567', ['PASSWORD_NAME']],
    ['周 文 书123456', ['PASSWORD_NAME']],
    ['周文书爱喝云泽县的绿茶', []],
  ])('%s has the faults %j', (password, expected) => {
    expect(faultsOf(password)).toEqual(expected)
  })

  it('is not the one before', () => {
    expect(faultsOf('green-hills-far', 'green-hills-far')).toEqual(['PASSWORD_SAME'])
    expect(faultsOf('green-hills-far', 'green-hills-Far')).toEqual([])
  })

  it('of any text is short or long by its characters alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), (password) => {
        const length = [...password].length
        const faults = faultsOf(password)
        expect(faults.includes('PASSWORD_SHORT')).toBe(length < shortestPassword)
        expect(faults.includes('PASSWORD_LONG')).toBe(length > longestPassword)
      }),
    )
  })
})

describe('a tree of offices', () => {
  const count = 7
  /** A tree that any number of moves and mergers have made, all of them allowed. */
  const reformed = fc
    .array(fc.tuple(fc.boolean(), fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 })
    .map((steps) => {
      let offices = Array.from(
        { length: count },
        (_, id): TreeOffice => ({ id: String(id), parent: id === 0 ? null : '0', successor: null }),
      )
      for (const [isMerger, one, other] of steps) {
        const [office, target] = [offices[one], offices[other]]
        if (!office || !target) continue
        const faults = isMerger
          ? mergeFaults({ offices, office, into: target })
          : moveFaults({ offices, office, parent: target })
        if (faults.length > 0) continue
        offices = offices.map((each) =>
          each.id === office.id
            ? { ...each, ...(isMerger ? { successor: target.id } : { parent: target.id }) }
            : each,
        )
      }
      return offices
    })

  it('never turns in a circle, whatever was allowed', () => {
    fc.assert(
      fc.property(reformed, (offices) => {
        const byId = new Map(offices.map((office) => [office.id, office]))
        for (const start of offices) {
          let at: TreeOffice | undefined = start
          let steps = 0
          // Upwards, an office that was taken over leads to the one that acts for it.
          while (at && steps <= count) {
            steps += 1
            at = byId.get(at.successor ?? at.parent ?? '')
          }
          expect(steps).toBeLessThanOrEqual(count)
        }
      }),
    )
  })

  it('reaches from an office whatever lies below it or was taken over, and nothing else', () => {
    fc.assert(
      fc.property(reformed, (offices) => {
        for (const { id } of offices) {
          const reached = officesUnder(offices, id)
          expect(new Set(reached).size).toBe(reached.length)
          for (const each of offices) {
            const isReached =
              each.id === id ||
              reached.includes(each.parent ?? '') ||
              reached.includes(each.successor ?? '')
            expect(reached.includes(each.id)).toBe(isReached)
          }
        }
      }),
    )
  })

  it('comes to an end even where a circle was written past the rules', () => {
    const offices: TreeOffice[] = [
      { id: 'a', parent: 'b', successor: null },
      { id: 'b', parent: 'a', successor: 'a' },
    ]
    expect(officesUnder(offices, 'a').sort()).toEqual(['a', 'b'])
  })

  it('names every reason against a move or a merger at once', () => {
    const offices: TreeOffice[] = [
      { id: 'top', parent: null, successor: null },
      { id: 'old', parent: 'top', successor: 'new' },
      { id: 'new', parent: 'top', successor: null },
      { id: 'below', parent: 'old', successor: 'new' },
    ]
    const [top, old, fresh, below] = offices as [TreeOffice, TreeOffice, TreeOffice, TreeOffice]
    expect(mergeFaults({ offices, office: old, into: below })).toEqual([
      'OFFICE_MERGED',
      'SUCCESSOR_MERGED',
      'OFFICE_CYCLE',
    ])
    expect(mergeFaults({ offices, office: fresh, into: old })).toContain('OFFICE_CYCLE')
    expect(moveFaults({ offices, office: top, parent: null })).toEqual(['UNCHANGED'])
    expect(moveFaults({ offices, office: fresh, parent: top })).toEqual(['UNCHANGED'])
    expect(moveFaults({ offices, office: fresh, parent: null })).toEqual([])
    expect(moveFaults({ offices, office: top, parent: fresh })).toEqual(['OFFICE_CYCLE'])
  })
})
