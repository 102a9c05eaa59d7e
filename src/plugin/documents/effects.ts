import type { PayloadRequest } from 'payload'
import type { ActionParams, Decision, Effect } from '../../domain/approval/index.ts'
import { isStep } from '../../domain/approval/index.ts'
import { todayIn } from '../../domain/dates/index.ts'
import { nextReview, type ReviewClock } from '../../domain/disclosure/review/index.ts'
import { tags, tagsOfDocument } from '../../domain/visibility/tags.ts'
import { idOf } from '../access/actor.ts'
import { exposeFiles } from '../files/expose.ts'
import { calendarOf } from '../holidays/calendarOf.ts'
import type { Gongkai } from '../options.ts'
import { query, sql } from '../postgres/connection.ts'
import { forgetDecision, recordDecision } from '../precedents/store.ts'
import { hideFromRegister, showInRegister } from '../register/project.ts'
import { hideFromPublic, showToPublic } from '../search/project.ts'
import { slugs } from '../slugs.ts'
import { stepDues } from './dues.ts'
import { allotIndexNumber } from './indexNumber.ts'
import { queueNotice, queuePublication } from './jobs/queue.ts'
import { hashOfDocument, type StoredDocument } from './state.ts'

export type AllowedDecision = Extract<Decision, { ok: true }>

export type Applied = {
  decision: AllowedDecision
  /** Fields beside the state that the action writes. */
  changes: Record<string, unknown>
  /** Content hash after the action, when the action itself changes content. */
  contentHash: string | null
  /** What the ledger is to hold beside the parameters of the action. */
  details: Record<string, unknown>
  /** Cache tags of what changed in public. */
  tags: string[]
}

type Subject = {
  gongkai: Gongkai
  decision: AllowedDecision
  working: StoredDocument
  main: StoredDocument
  params: ActionParams
}

/** Carries out what a decision asks for beside the state itself, in the same transaction. */
export async function applyEffects(
  req: PayloadRequest,
  gongkai: Gongkai,
  subject: Omit<Subject, 'gongkai'>,
): Promise<Applied> {
  const { decision, working, params } = subject
  const applied: Applied = {
    decision,
    changes: await stepDue(req, gongkai, { decision, working }),
    contentHash: null,
    details: {},
    tags: [],
  }
  if (params.changeNote) {
    applied.changes.changeNote = params.changeNote
    applied.contentHash = await hashOfDocument(req, { ...working, changeNote: params.changeNote })
  }
  for (const effect of decision.effects) {
    await effects[effect](req, { ...subject, gongkai, decision: applied.decision }, applied)
  }
  if (applied.tags.length > 0) {
    // Other processes hear of it when, and only when, the transaction commits.
    await query(req, sql`select pg_notify('gongkai_public', ${JSON.stringify(applied.tags)})`)
  }
  return applied
}

const effects: Record<
  Effect,
  (req: PayloadRequest, subject: Subject, applied: Applied) => Promise<void>
> = {
  async allotIndexNumber(req, { working }, applied) {
    const indexNumber = await allotIndexNumber(req, working)
    applied.decision = {
      ...applied.decision,
      next: { ...applied.decision.next, indexNumber },
    }
  },
  async exposeToReviewers(req, { working }) {
    await exposeFiles(req, working, 'reviewers')
  },
  async notifyStep(req, { working, decision }) {
    await queueNotice(req, { document: String(working.id), revision: decision.next.revision })
  },
  async schedule(req, { working, decision, params }) {
    await queuePublication(req, {
      document: String(working.id),
      revision: decision.next.revision,
      at: new Date(params.publishAt ?? ''),
    })
  },
  async makePublic(req, { gongkai, working, main, decision }, applied) {
    const isProactive = working.mode === 'proactive'
    await exposeFiles(req, main, 'reviewers')
    if (isProactive) {
      await exposeFiles(req, working, 'public')
      await showToPublic(req, { document: working, state: decision.next })
      if (isRestricted(main)) await hideFromRegister(req, working.id)
    } else {
      await hideFromPublic(req, working.id)
      const review = firstReview(gongkai, working)
      await showInRegister(req, {
        document: working,
        state: decision.next,
        standing: { clock: review, disclosure: null, isFromBefore: false },
      })
      applied.details = { review }
    }
    const decidedOn = todayIn(gongkai.timeZone, gongkai.now())
    await recordDecision(req, { document: working, decidedOn })
    applied.tags = await touched(req, { working, main, decision })
  },
  async repealPublic(req, { main, decision, working }, applied) {
    if (main.mode === 'proactive') await showToPublic(req, { document: main, state: decision.next })
    applied.tags = await touched(req, { working, main, decision })
  },
  async hidePublic(req, { main, working, decision }, applied) {
    await exposeFiles(req, main, 'reviewers')
    await hideFromPublic(req, main.id)
    await forgetDecision(req, main.id)
    await hideFromRegister(req, main.id)
    applied.tags = await touched(req, { working, main, decision })
  },
}

/** What shows the document, before and after; the pages of those it names show the way back to it. */
async function touched(
  req: PayloadRequest,
  { working, main, decision }: Pick<Subject, 'working' | 'main' | 'decision'>,
): Promise<string[]> {
  const { indexNumber } = decision.next
  const named = await indexNumbersOf(req, [...namedBy(working), ...namedBy(main)])
  return [
    ...new Set([
      ...[working, main].flatMap((row) =>
        tagsOfDocument({ indexNumber, office: idOf(row.office) }),
      ),
      ...named.map(tags.document),
      ...([working, main].some(isRestricted) ? [tags.register] : []),
    ]),
  ]
}

const isRestricted = ({ mode }: StoredDocument): boolean => mode !== 'proactive'

/** PD-4: whoever decides not to disclose something decides when it is looked at again. */
const firstReview = (
  { timeZone, now }: Gongkai,
  { ground, reviewOn, reviewEvent }: StoredDocument,
): ReviewClock =>
  nextReview({
    ground: text(ground),
    decidedOn: todayIn(timeZone, now()),
    reviewOn: text(reviewOn),
    reviewEvent: text(reviewEvent),
  })

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const namedBy = ({ relations }: StoredDocument): string[] =>
  ((relations ?? []) as { document?: unknown }[])
    .map(({ document }) => idOf(document))
    .filter((id) => id !== null)

async function indexNumbersOf(req: PayloadRequest, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string; indexNumber?: string | null }>({
    collection: slugs.documents,
    where: { id: { in: [...new Set(ids)] } },
    limit: 0,
    pagination: false,
    select: { indexNumber: true },
    req,
  })
  return docs.flatMap(({ indexNumber }) => indexNumber ?? [])
}

/** When the step just entered is to be handled by. */
async function stepDue(
  req: PayloadRequest,
  gongkai: Gongkai,
  { decision, working }: Pick<Subject, 'decision' | 'working'>,
): Promise<Record<string, unknown>> {
  const { stage, route } = decision.next
  if (!isStep(stage) || !route) return { stepDueOn: null, stepDueCalendar: null }
  // A signature among several, or what happens to the live version, leaves the step and its limit.
  if (working.stage === stage) return {}
  return stepDues({
    stage,
    route,
    enteredOn: todayIn(gongkai.timeZone, gongkai.now()),
    calendar: await calendarOf(req, idOf(working.office)),
  })
}
