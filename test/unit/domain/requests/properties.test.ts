import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../src/domain/dates/index.ts'
import {
  availableEvents,
  type Capacities,
  decideEvent,
  foldEvents,
  initialRequest,
  parseEvent,
  performersOf,
  type RequestEvent,
  type RequestState,
  replyTypeNames,
  requestEventTypes,
  tableThreeRows,
} from '../../../../src/domain/requests/index.ts'
import { calendar, registration } from './cases.ts'

const runs = process.env.GONGKAI_PROVE ? 20_000 : 1000
const leaves = tableThreeRows.filter(({ isLeaf }) => isLeaf).map(({ key }) => key as string)

const fields = {
  content: '见附件',
  where: '县政府网站',
  grounds: [{ ground: '15', facts: '企业报价' }],
  reason: '属实',
  searchRecord: { where: '档案', who: '王芳', keywords: '水利', on: '2026-03-04' },
  otherOffice: { name: '公安局' },
  repeatedOf: 'YZ-2026-0001',
  documents: [1],
}

/** One event of any type, mostly with what it needs; which day is told by how many pass before it. */
const params: Record<string, fc.Arbitrary<unknown>> = {
  officer: fc.constant('olga'),
  items: fc.constantFrom('文号', ['文号'], []),
  days: fc.constantFrom(1, 15, 20),
  party: fc.constantFrom('p1', 'p2', undefined),
  agency: fc.constantFrom('a1', undefined),
  answer: fc.constantFrom('agrees', 'objects', 'silent'),
  reason: fc.constantFrom('因故', undefined),
  method: fc.constantFrom('byItem', 'byPage'),
  count: fc.constant(68),
  until: fc.constant('2026-09-30'),
  opinion: fc.constant('补充'),
  means: fc.constant('post'),
  office: fc.constant('finance'),
  descriptions: fc.constant(['甲', '乙']),
  into: fc.constant('YZ-2026-0002'),
  kind: fc.constant('due'),
  calendarVersion: fc.constant('v2'),
}
/** What moves a case on, so that histories get far; a case that is closed at once shows nothing. */
const onward = ['confirmReceipt', 'proposeReply', 'approveReply', 'dispatch', 'archive'] as const
const answersOf = ['correct', 'payFee', 'resume', 'thirdPartyAnswer', 'agencyAnswer'] as const
const types = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...requestEventTypes) },
  { weight: 3, arbitrary: fc.constantFrom(...onward) },
  { weight: 1, arbitrary: fc.constantFrom(...answersOf) },
)
const steps = fc.array(
  fc.record({
    type: types,
    replyType: fc.oneof(
      fc.constantFrom(...replyTypeNames),
      fc.constantFrom('withhold', 'partial', 'correctionLapsed', 'feeLapsed', 'recordKept'),
    ),
    given: fc.record(params),
    who: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('olga', 'bo', 'heng', 'dai', 'public', 'system') },
      { weight: 4, arbitrary: fc.constantFrom(0, 1, 2) },
    ),
    daysLater: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(0, 0, 1) },
      { weight: 1, arbitrary: fc.constantFrom(30, -1) },
    ),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
)

const by = (actor: string, onBehalfOf: string | null = null) => [{ actor, onBehalfOf }]
/** bo holds both duties; dai acts for bo, and for heng. */
const duties: Record<string, Capacities> = {
  olga: { requestOfficer: by('olga') },
  bo: { requestOfficer: by('bo'), disclosureHead: by('bo') },
  heng: { disclosureHead: by('heng') },
  dai: { disclosureHead: [...by('dai', 'bo'), ...by('dai', 'heng')] },
  public: { applicant: by('applicant'), thirdParty: by('p1') },
  system: { system: by('system') },
}

/** By name, or one of those who may. */
function heldBy(who: string | number, type: RequestEvent['type']): Capacities {
  if (typeof who === 'string') return duties[who] ?? {}
  const entitled = Object.values(duties).filter((each) =>
    performersOf({ type }).some((performer) => each[performer]),
  )
  return entitled[who % entitled.length] ?? {}
}

function eventOf(step: { type: string; replyType: string; given: object }, on: string) {
  const { type } = step
  if (type === 'proposeReply') return { type, on, replyType: step.replyType, ...fields }
  return { type, on, ...step.given } as Record<string, unknown>
}

type Played = { event: RequestEvent; before: RequestState; state: RequestState; people: string[] }
type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never

function play(kind: 'disclosure' | 'recordCorrection', played: Steps) {
  const channel = played.length % 3 === 0 ? 'online' : 'counter'
  const initial = initialRequest({ ...registration, kind, channel })
  let state = initial
  let on = '2026-03-02'
  const done: Played[] = []
  const capacities = []
  for (const step of played) {
    on = addDays(on, step.daysLater)
    const event = eventOf(step, on) as RequestEvent
    const earlier = done.map((each) => each.event)
    const held = heldBy(step.who, step.type)
    const asked = { event, state, earlier, capacities: held, calendar }
    const decision = decideEvent(asked)
    expect(decideEvent(asked)).toEqual(decision)
    expectSameAsListed({ event, state, earlier, held, decision })
    if (!decision.ok) {
      expect(decision.reasons.length).toBeGreaterThan(0)
      continue
    }
    const { actor, onBehalfOf } = decision.capacity
    const people = onBehalfOf ? [actor, onBehalfOf] : [actor]
    done.push({ event, before: state, state: decision.next, people })
    capacities.push(decision.capacity)
    state = decision.next
  }
  const events = done.map((each) => each.event)
  expect(foldEvents(initial, events, capacities)).toEqual(state)
  return { state, done }
}

/** Reasons that an event earns by what it says or leaves out; all others stand in the list already. */
const ofTheEvent = [
  'REASON_REQUIRED',
  'INVALID_VALUE',
  'REPLY_INCOMPLETE',
  'REPLY_NOT_YET',
  'REPLY_CHANGED',
  'ONE_METHOD_ONLY',
]

function expectSameAsListed({
  event,
  state,
  earlier,
  held,
  decision,
}: {
  event: RequestEvent
  state: RequestState
  earlier: RequestEvent[]
  held: Capacities
  decision: ReturnType<typeof decideEvent>
}) {
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
  const expected = found.reasons.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(expected))
  if (depends.includes(event.type)) return
  expect(codes.filter((code) => !ofTheEvent.includes(code))).toEqual(expected)
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

  it('are told in the order of their days, and count up the revision', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const { state, done } = play('disclosure', played)
        const days = done.map(({ event }) => event.on)
        expect(days).toEqual([...days].sort())
        expect(state.revision).toBe(1 + done.length)
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
