import {
  eventLabel,
  type RequestEvent,
  type RequestEventType,
} from '../../domain/requests/index.ts'
import type { StoredEvent, StoredRequest } from './load.ts'

/**
 * What an applicant is shown of each event beside its name and day; an event that is not here is
 * inner work (who proposed what to whom) and is not shown. To show another: one entry.
 */
const shown: Partial<Record<RequestEventType, readonly string[]>> = {
  confirmReceipt: [],
  askCorrection: ['items', 'days'],
  correct: ['description', 'note'],
  // That somebody else is asked, not who.
  consultThirdParty: [],
  thirdPartyAnswer: [],
  consultAgency: [],
  agencyAnswer: [],
  extend: ['days', 'reason'],
  noticeFee: ['method', 'count', 'amount'],
  notePayment: ['reference'],
  payFee: [],
  suspend: ['reason'],
  resume: [],
  askReasons: ['reason'],
  giveReasons: ['reason'],
  defer: ['until', 'reason'],
  transfer: ['reason'],
  dispatch: ['means'],
  withdraw: ['reason'],
  refuse: ['reason'],
  merge: ['reason'],
  archive: [],
}

/** The same for a third party: what concerns them. */
const shownToParty: Partial<Record<RequestEventType, readonly string[]>> = {
  consultThirdParty: ['opinion'],
  thirdPartyAnswer: ['answer', 'reason'],
}

export type TimelineEntry = {
  on: string
  type: string
  label: string
  details: Record<string, unknown>
}

/** What whoever follows has to do next; null when it is not their turn. */
export type NextStep = 'correct' | 'pay' | 'giveReasons' | 'answer' | 'withdraw' | null

/** The events that may be shown to whoever follows a request, oldest first, and what they may do now. */
export function timelineOf({
  row,
  events,
  stored,
  as,
  language,
}: {
  row: StoredRequest
  events: readonly RequestEvent[]
  stored: readonly StoredEvent[]
  as: string
  language: string
}): { entries: TimelineEntry[]; next: NextStep[] } {
  const isParty = as !== 'applicant'
  const party = as.slice('party:'.length)
  const table = isParty ? shownToParty : shown
  const entries = events.flatMap((event, at): TimelineEntry[] => {
    const names = table[event.type as RequestEventType]
    if (!names || (isParty && stored[at]?.params?.party !== party)) return []
    const values = event as unknown as Record<string, unknown>
    const details = Object.fromEntries(
      names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]),
    )
    return [{ on: event.on, type: event.type, label: eventLabel(event.type, language), details }]
  })
  return { entries, next: isParty ? nextOfParty(entries) : nextOfApplicant(row, events) }
}

function nextOfApplicant(row: StoredRequest, events: readonly RequestEvent[]): NextStep[] {
  if (!row.isOpen) return []
  const last = (type: RequestEventType) => events.map((event) => event.type).lastIndexOf(type)
  const isOpen = (asked: RequestEventType, answered: RequestEventType) =>
    last(asked) >= 0 && last(answered) < last(asked)
  return [
    ...(row.state === 'correctionAsked' ? (['correct'] as const) : []),
    ...(isOpen('noticeFee', 'payFee') ? (['pay'] as const) : []),
    ...(isOpen('askReasons', 'giveReasons') ? (['giveReasons'] as const) : []),
    'withdraw',
  ]
}

const nextOfParty = (entries: readonly TimelineEntry[]): NextStep[] =>
  entries.some(({ type }) => type === 'thirdPartyAnswer') ? [] : ['answer']
