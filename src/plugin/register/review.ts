import type { PayloadRequest } from 'payload'
import { todayIn } from '../../domain/dates/index.ts'
import { disclosureDueDate } from '../../domain/deadlines/index.ts'
import {
  type AskedReview,
  decideReview,
  type ReviewDetails,
  type ReviewReason,
  type ReviewSituation,
  type ReviewStanding,
} from '../../domain/disclosure/review/index.ts'
import { tags } from '../../domain/visibility/tags.ts'
import { type Actor, actorOf, idOf } from '../access/actor.ts'
import { capacitiesFor } from '../documents/capacities.ts'
import { loadMain, loadWorking, lockDocument } from '../documents/load.ts'
import { writersOf } from '../documents/situation.ts'
import { standingOf } from '../documents/standing.ts'
import { type StoredDocument, stateOf } from '../documents/state.ts'
import { Refusal, refuse } from '../errors.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import { act } from '../ledger/act.ts'
import { sentence } from '../messages/sentence.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres } from '../postgres/connection.ts'
import { refuseMarksIn } from '../screening/refuseMarks.ts'
import { findPerson } from '../users/person.ts'
import { showInRegister } from './project.ts'
import { reviewStandingOf } from './standing.ts'

/** Everything that a review depends on but what is asked for. */
export type Circumstances = Omit<ReviewSituation, 'asked'> & {
  working: StoredDocument
  /** What is live. */
  live: StoredDocument
  standing: ReviewStanding | null
}

export async function loadCircumstances(
  req: PayloadRequest,
  gongkai: Gongkai,
  { id, actor }: { id: string | number; actor: Actor },
): Promise<Circumstances> {
  const working = await loadWorking(req, id)
  const live = working?.publishedAt ? await loadMain(req, id) : working
  if (!working || !live) throw refuse(req, 404, 'NOT_FOUND')
  const state = stateOf(working)
  const isLive = state.live !== null
  const standing = isLive ? await reviewStandingOf(req, gongkai, live) : null
  const capacities = await capacitiesFor(req, { actor, office: idOf(live.office) })
  return {
    working,
    live,
    standing,
    revision: state.revision,
    isLive,
    mode: typeof live.mode === 'string' ? live.mode : null,
    ground: typeof live.ground === 'string' ? live.ground : null,
    isDecided: standing?.disclosure != null,
    capacities: capacities.disclosureHead ?? [],
    writers: await writersOf(req, String(id)),
    today: todayIn(gongkai.timeZone, gongkai.now()),
  }
}

/**
 * Decides a review (复核): what is not disclosed stays so until a next date, or is to be disclosed
 * within the 20 working days of Art. 26, for which its clerk opens a correction. Nothing of the
 * document changes: the ledger holds what was decided, and the register follows it.
 */
export async function review(
  outer: PayloadRequest,
  gongkai: Gongkai,
  { id, asked }: { id: string | number; asked: AskedReview },
): Promise<ReviewStanding> {
  if (!isPostgres(outer.payload)) throw refuse(outer, 501, 'NEEDS_POSTGRES')
  return act(outer, gongkai, async ({ req, record, expire }) => {
    if (!(await lockDocument(req, id))) throw refuse(req, 404, 'NOT_FOUND')
    const actor = await actorOf(req)
    if (!actor) throw refuse(req, 401, 'NOT_SIGNED_IN')
    const now = gongkai.now()
    const { working, live, standing, ...rest } = await loadCircumstances(req, gongkai, {
      id,
      actor,
    })
    const decision = decideReview({ ...rest, asked })
    if (!decision.ok) throw refusalOf(req, decision.reasons)
    if (!standing) throw refuse(req, 422, 'NOTHING_LIVE')
    const reviewEvent = asked.outcome === 'keep' ? asked.reviewEvent : undefined
    await refuseMarksIn(req, gongkai, { id, texts: { reason: asked.reason, reviewEvent } })
    const { clock, capacity } = decision
    const details: ReviewDetails = clock
      ? { outcome: 'keep', ...clock }
      : { outcome: 'disclose', by: await dueBy(req, live, rest.today) }
    const next: ReviewStanding =
      details.outcome === 'keep'
        ? { ...standing, clock: { on: details.on, event: details.event }, disclosure: null }
        : { ...standing, disclosure: { on: rest.today, by: details.by } }
    await showInRegister(req, { document: live, state: stateOf(live), standing: next })
    const { onBehalfOf } = capacity
    record({
      ...(await standingOf(req, working)),
      at: now.toISOString(),
      action: 'review',
      actor: actor.id,
      actorName: actor.name,
      onBehalfOf,
      onBehalfOfName: onBehalfOf ? ((await findPerson(req, onBehalfOf))?.name ?? null) : null,
      opinion: asked.reason.trim(),
      details,
    })
    expire(tags.register)
    return next
  })
}

/** Who may not act learns nothing else; who comes too late is told so before what else is wrong. */
export function refusalOf(req: PayloadRequest, reasons: readonly ReviewReason[]): Refusal {
  const has = (code: ReviewReason['code']) => reasons.some((reason) => reason.code === code)
  if (has('NOT_ENTITLED')) return refuse(req, 403, 'NOT_ENTITLED')
  if (has('STALE_REVISION')) return refuse(req, 409, 'STALE_REVISION', 'expectedRevision')
  return new Refusal(
    422,
    reasons.map((reason) => ({ ...reason, message: sentence(req.i18n.language, reason) })),
  )
}

/** PD-4, PD-1: 20 working days from the day of the review. */
const dueBy = async (
  req: PayloadRequest,
  { formedOn, office }: StoredDocument,
  today: string,
): Promise<string | null> =>
  disclosureDueDate({
    formedOn: String(formedOn),
    changedOn: today,
    calendar: await calendarOf(req, idOf(office)),
  }).dueOn
