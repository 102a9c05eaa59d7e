import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movesTime } from '../../../../src/domain/deadlines/index.ts'
import {
  availableEvents,
  type Capacities,
  decideEvent,
  foldEvents,
  initialRequest,
  parseEvent,
  type RequestEvent,
  type RequestReason,
  tableThreeRows,
} from '../../../../src/domain/requests/index.ts'
import { calendar, registration } from './cases.ts'
import { duties, fields, type Played, params, play, steps, types, type Watch } from './histories.ts'

const runs = process.env.GONGKAI_PROVE ? 10_000 : 500
const leaves = tableThreeRows.filter(({ isLeaf }) => isLeaf).map(({ key }) => key as string)

/** Reasons that an event earns by what it says or leaves out; all others stand in the list already. */
const ofTheEvent = [
  'REASON_REQUIRED',
  'INVALID_VALUE',
  'REPLY_INCOMPLETE',
  'REPLY_NOT_YET',
  'REPLY_CHANGED',
  'ONE_METHOD_ONLY',
]

/** What is at fault with a parameter but the day is of the event as well. */
const isStanding = ({ code, field }: RequestReason) =>
  !ofTheEvent.includes(code) && (field === undefined || field === 'on')

const codesOf = (reasons: readonly RequestReason[]) => reasons.map(({ code }) => code).sort()

const expectSameAsListed: Watch = ({ event, state, earlier, held }, decision) => {
  const listed = availableEvents({ state, earlier, capacities: held, today: event.on, calendar })
  const found = listed.find(({ type }) => type === event.type)
  const codes = decision.ok ? [] : decision.reasons.map(({ code }) => code)
  if (!found) {
    if (!['remind', 'recompute'].includes(event.type))
      expect(codes.some((code) => code === 'WRONG_STATE' || code === 'ARCHIVED')).toBe(true)
    return
  }
  // Of who answers silence, of whom it is asked and in which of its ways a case is closed.
  const depends = [
    'thirdPartyAnswer',
    'agencyAnswer',
    'proposeReply',
    'consultThirdParty',
    'consultAgency',
  ]
  expect(codes).toEqual(expect.arrayContaining(codesOf(found.reasons)))
  if (depends.includes(event.type)) return
  const refusals = decision.ok ? [] : decision.reasons
  expect(codesOf(refusals.filter(isStanding))).toEqual(codesOf(found.reasons))
}

const count = (done: Played[], type: string) =>
  done.filter(({ event }) => event.type === type).length

describe('random events of a request', () => {
  it('never make two corrections, two extensions, two notices of a fee, or anything after archive', () => {
    let archived = 0
    fc.assert(
      fc.property(steps, (played) => {
        const { state, done } = play('disclosure', played)
        for (const type of [
          'askCorrection',
          'extend',
          'noticeFee',
          'payFee',
          'dispatch',
          'archive',
        ])
          expect(count(done, type)).toBeLessThanOrEqual(1)
        const at = done.findIndex(({ event }) => event.type === 'archive')
        if (at < 0) return
        archived += 1
        expect(at).toBe(done.length - 1)
        expect(state.state).toBe('archived')
      }),
      { numRuns: runs },
    )
    expect(archived).toBeGreaterThan(runs / 50)
  })

  it.each(['disclosure', 'recordCorrection'] as const)(
    'close a case of kind %s with the one row that it has, and keep it open without any',
    (kind) => {
      let closed = 0
      fc.assert(
        fc.property(steps, (played) => {
          const { state } = play(kind, played)
          const isClosed = state.state === 'replied' || state.state === 'archived'
          expect(state.outcome !== null).toBe(isClosed)
          expect(state.closedOn !== null).toBe(isClosed)
          if (!isClosed) return
          closed += 1
          if (kind === 'recordCorrection') expect(state.outcome?.row).toBeNull()
          else expect(leaves.filter((row) => row === state.outcome?.row)).toHaveLength(1)
        }),
        { numRuns: runs },
      )
      expect(closed).toBeGreaterThan(runs / 10)
    },
  )

  it('send nothing that was not approved by others, on that very text, with nobody left to hear', () => {
    let sent = 0
    fc.assert(
      fc.property(steps, (played) => {
        const { done } = play('disclosure', played)
        const drafters = new Set<string>()
        let approved: string | null = null
        for (const { event, before, state, people } of done) {
          if (event.type === 'proposeReply') {
            for (const each of people) drafters.add(each)
            approved = null
            expect(before.state).not.toBe('consulting')
          }
          if (event.type === 'approveReply') {
            expect(people.some((each) => drafters.has(each))).toBe(false)
            approved = state.proposal?.hash ?? null
          }
          if (event.type !== 'dispatch') continue
          sent += 1
          expect(approved).toBe(before.proposal?.hash)
          expect(before.consultations.every(({ answeredOn }) => answeredOn !== null)).toBe(true)
          expect(before.suspensions.every(({ until }) => until !== null)).toBe(true)
          const isLapse = before.proposal?.replyType === 'feeLapsed'
          expect(before.fee === null || before.fee.paidOn !== null || isLapse).toBe(true)
        }
      }),
      { numRuns: runs },
    )
    expect(sent).toBeGreaterThan(runs / 50)
  })

  it('are refused for what the list of possible events says stands in the way', () => {
    fc.assert(
      fc.property(steps, (played) => {
        play('disclosure', played, (asked, decision) => {
          const { held: capacities, ...rest } = asked
          expect(decideEvent({ ...rest, capacities, calendar })).toEqual(decision)
          if (!decision.ok) expect(decision.reasons.length).toBeGreaterThan(0)
          expectSameAsListed(asked, decision)
        })
      }),
      { numRuns: runs / 5 },
    )
  })

  it('are told in the order of their days, and fold to the state that was decided', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const { initial, state, done, capacities } = play('disclosure', played)
        const events = done.map(({ event }) => event)
        // What is only noted stands in nobody's way: a payment is recorded of the day on which it was made.
        const days = events.filter(movesTime).map(({ on }) => on)
        expect(days).toEqual([...days].sort())
        expect(state.revision).toBe(1 + done.length)
        expect(foldEvents(initial, events, capacities)).toEqual(state)
      }),
      { numRuns: runs },
    )
  })

  it('from outside, whatever they are, are decided or refused and never thrown at', () => {
    const state = initialRequest(registration)
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ type: types, on: fc.anything() }),
      fc
        .record({ type: types, on: fc.constant('2026-03-06') }, { requiredKeys: [] })
        .chain((head) =>
          fc
            .dictionary(fc.constantFrom(...Object.keys({ ...params, ...fields })), fc.anything())
            .map((rest) => ({ ...rest, ...head })),
        ),
    )
    fc.assert(
      fc.property(anything, (input) => {
        const parsed = parseEvent(input)
        if (!parsed.ok) expect(parsed.faults.length).toBeGreaterThan(0)
        const event = { ...(input as object) } as RequestEvent
        const all = Object.assign({}, ...Object.values(duties)) as Capacities
        expect(() =>
          decideEvent({ event, state, earlier: [], capacities: all, calendar }),
        ).not.toThrow()
      }),
      { numRuns: runs },
    )
  })
})
