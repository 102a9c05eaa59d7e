import type { PayloadRequest } from 'payload'
import { todayIn } from '../../domain/dates/index.ts'
import { requestClock } from '../../domain/deadlines/index.ts'
import {
  availableEvents,
  type Capacities,
  eventLabel,
  foldEvents,
  initialRequest,
  type RequestEvent,
  type RequestEventType,
  type RequestState,
} from '../../domain/requests/index.ts'
import { type Actor, idOf } from '../access/actor.ts'
import { capacitiesFor } from '../documents/capacities.ts'
import { worded } from '../errors.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import type { Gongkai } from '../options.ts'
import { loadEvents, openEvent, registrationOf, type StoredRequest } from './load.ts'
import { canDraft, groupFaults, groupOf } from './publication.ts'
import { handles } from './readable.ts'
import { capacitiesIn } from './recordEvent.ts'
import { urgencyOf } from './urgency.ts'

/** An event as staff see it; what was written in it only as officers of the case. */
export type DescribedEvent = RequestEvent & {
  seq: number
  at: string
  actor: string
  actorName: string
  onBehalfOf: string | null
  label: string
}

/** Where a request stands, what may be done, what happened, and how its due date was worked out. */
export async function describeRequest(
  req: PayloadRequest,
  gongkai: Gongkai,
  { row, actor }: { row: StoredRequest; actor: Actor },
) {
  const stored = await loadEvents(req, row.id)
  const office = idOf(row.office) ?? ''
  const calendar = await calendarOf(req, office)
  const today = todayIn(gongkai.timeZone, gongkai.now())
  const opened = stored.map((event) => openEvent(req, event))
  const state = foldEvents(initialRequest(registrationOf(row)), opened, capacitiesIn(stored))
  const capacities = (await capacitiesFor(req, { actor, office })) as Capacities
  const isOfficer = handles(actor, row)
  // Whoever is no officer of the case learns that it moved, never what was written in it.
  const shown = isOfficer
    ? opened
    : stored.map(({ type, on, params }) => ({ type, on, ...params }) as RequestEvent)
  const besides = {
    suggestPublication: isOfficer
      ? groupFaults(await groupOf(req, row), { canDraft: canDraft(actor, office) })
      : [],
  }
  const clock = requestClock({ receivedOn: state.receivedOn, events: shown, calendar })
  const { language } = req.i18n
  return {
    request: shownRow(row),
    state: state.state,
    revision: state.revision,
    standing: isOfficer ? state : withoutTexts(state),
    available: isOfficer
      ? availableEvents({ state, earlier: opened, capacities, today, calendar, besides }).map(
          ({ type, reasons }) => ({
            type,
            label: eventLabel(type, language),
            reasons: worded(req, reasons),
          }),
        )
      : [],
    events: stored.map((event, at): DescribedEvent => {
      const { seq, at: when, actor: who, actorName, onBehalfOf, type } = event
      return {
        ...withoutParty(shown[at] as RequestEvent),
        seq,
        at: when,
        actor: who,
        actorName,
        onBehalfOf,
        label: eventLabel(type as RequestEventType, language),
      }
    }),
    clock,
    ...urgencyOf(row, { today, calendar }),
    today,
    isOfficer,
  }
}

export type DescribedRequest = Awaited<ReturnType<typeof describeRequest>>

/** Who a third party is, an officer looks up where the look is noted. */
function withoutParty(event: RequestEvent): RequestEvent {
  if (event.type !== 'consultThirdParty') return event
  const { name: _name, contact: _contact, ...rest } = event
  return rest
}

/** A state without what was written into the reply and the suspensions; a hash of it would tell it. */
const withoutTexts = (state: RequestState): RequestState => ({
  ...state,
  suspensions: state.suspensions.map((suspension) => ({ ...suspension, reason: '' })),
  proposal: state.proposal && {
    ...state.proposal,
    reply: { replyType: state.proposal.replyType },
    hash: '',
  },
  approval: state.approval && { ...state.approval, hash: '' },
})

/** A request without anything sealed or hashed. */
export function shownRow(row: StoredRequest) {
  const {
    sealKey: _sealKey,
    sealedApplicant: _sealedApplicant,
    sealedDescription: _sealedDescription,
    sealedHolds: _sealedHolds,
    identityIndex: _identityIndex,
    targetIndex: _targetIndex,
    codeHash: _codeHash,
    idempotencyKey: _idempotencyKey,
    ...shown
  } = row as StoredRequest & { idempotencyKey?: unknown }
  return shown
}
