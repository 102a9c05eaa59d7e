import fc from 'fast-check'
import { addDays } from '../../../../src/domain/dates/index.ts'
import {
  type Capacities,
  decideEvent,
  initialRequest,
  performersOf,
  type RequestEvent,
  type RequestState,
  replyTypeNames,
  requestEventTypes,
} from '../../../../src/domain/requests/index.ts'
import { calendar, registration } from './cases.ts'

export const fields = {
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
export const params: Record<string, fc.Arbitrary<unknown>> = {
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
export const types = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...requestEventTypes) },
  { weight: 3, arbitrary: fc.constantFrom(...onward) },
  { weight: 1, arbitrary: fc.constantFrom(...answersOf) },
)
export const steps = fc.array(
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
export const duties: Record<string, Capacities> = {
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

export type Played = {
  event: RequestEvent
  before: RequestState
  state: RequestState
  people: string[]
}
type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never

type Asked = { event: RequestEvent; state: RequestState; earlier: RequestEvent[]; held: Capacities }
export type Watch = (asked: Asked, decision: ReturnType<typeof decideEvent>) => void

export function play(
  kind: 'disclosure' | 'recordCorrection',
  played: Steps,
  watch: Watch = () => undefined,
) {
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
    const decision = decideEvent({ event, state, earlier, capacities: held, calendar })
    watch({ event, state, earlier, held }, decision)
    if (!decision.ok) continue
    const { actor, onBehalfOf } = decision.capacity
    const people = onBehalfOf ? [actor, onBehalfOf] : [actor]
    done.push({ event, before: state, state: decision.next, people })
    capacities.push(decision.capacity)
    state = decision.next
  }
  return { initial, state, done, capacities }
}
