import {
  eventRuleOf,
  type ReplyType,
  type RequestEvent,
  type RequestState,
} from '../../domain/requests/index.ts'

/**
 * What a file for the clock need not tell, and what it is taken to have been. Numbers of days and
 * dates are not here: the clock reckons with them.
 */
const untold = ({ consultations, fee }: RequestState): Readonly<Record<string, unknown>> => ({
  items: '-',
  officer: '-',
  party: `p${consultations.length + 1}`,
  agency: `a${consultations.length + 1}`,
  answer: 'agrees',
  reason: '-',
  opinion: '-',
  method: fee?.method ?? 'byItem',
  count: 100,
  means: 'post',
  office: '-',
  descriptions: ['-'],
  into: '-',
  kind: '-',
  calendarVersion: '-',
})

/** A reply that has whatever any kind of reply must have. */
const reply = (on: string) => ({
  content: '-',
  where: '-',
  grounds: [{ ground: '14-1', facts: '-' }],
  searchRecord: { where: '-', who: '-', keywords: '-', on },
  otherOffice: { name: '-' },
  repeatedOf: '-',
  publicInterest: '-',
})

/**
 * An event with what the file leaves out of it. Of a reply that has no type, the first that is
 * `possible`, else the last: a case that waits in vain for the applicant can only lapse.
 */
export function completed(
  state: RequestState,
  event: RequestEvent,
  possible: (event: RequestEvent) => boolean = () => false,
): RequestEvent {
  const values = untold(state)
  const { needs } = eventRuleOf(event.type)
  const names = event.type === 'thirdPartyAnswer' || event.type === 'agencyAnswer' ? ['reason'] : []
  const texts = [...needs, ...names].filter((name) => name in values)
  const filled = {
    ...Object.fromEntries(texts.map((name) => [name, values[name]])),
    ...given(event),
  }
  if (event.type !== 'proposeReply') return filled as RequestEvent
  const whole = { reason: '-', ...reply(event.on), ...filled }
  const ways = replyTypesOf(state).map((replyType) => ({ replyType, ...whole }) as RequestEvent)
  return ways.find(possible) ?? (ways.at(-1) as RequestEvent)
}

const given = (event: RequestEvent) =>
  Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null))

function replyTypesOf({ state, fee }: RequestState): ReplyType[] {
  if (state === 'correctionAsked') return ['correctionLapsed']
  return fee && !fee.paidOn ? ['feeLapsed', 'disclose'] : ['disclose']
}

/** The acts before an event that move no clock, where the file does not tell them: taken as done that day. */
export function untoldBefore(
  { proposal, approval, reasonsAsked }: RequestState,
  { type, on }: RequestEvent,
): RequestEvent[] {
  const missing: Record<string, readonly (string | false)[]> = {
    dispatch: [!proposal && 'proposeReply', !approval && 'approveReply'],
    approveReply: [!proposal && 'proposeReply'],
    returnReply: [!proposal && 'proposeReply'],
    defer: [!reasonsAsked && 'askReasons', !reasonsAsked?.givenOn && 'giveReasons'],
    giveReasons: [!reasonsAsked && 'askReasons'],
  }
  return (missing[type] ?? [])
    .filter((name) => name !== false)
    .map((name) => ({ type: name, on }) as RequestEvent)
}
