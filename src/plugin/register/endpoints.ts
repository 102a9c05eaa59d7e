import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isDateOnly } from '../../domain/dates/index.ts'
import { decideReview, reviewState } from '../../domain/disclosure/review/index.ts'
import type { Actor } from '../access/actor.ts'
import { readableWorking, routeId } from '../documents/endpoints/readable.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { type ApiReason, refuse } from '../errors.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres } from '../postgres/connection.ts'
import { loadCircumstances, refusalOf, review } from './review.ts'

const reason = z.string().max(5000)
const expectedRevision = z.number().int().min(1)

const reviewBody = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('keep'),
    reviewOn: z.string().refine(isDateOnly).optional(),
    reviewEvent: z.string().max(1000).optional(),
    reason,
    expectedRevision,
  }),
  z.strictObject({ outcome: z.literal('disclose'), reason, expectedRevision }),
])

/** How a document stands with its reviews, as the panel shows it. */
export type ReviewPanelState = {
  revision: number
  /** Null for what is disclosed, or not live. */
  clock: { on: string; event: string | null; state: ReturnType<typeof reviewState> } | null
  disclosure: { on: string; by: string | null } | null
  /** Why this person cannot decide a review now; empty when they can. */
  reasons: ApiReason[]
}

/** The review (复核) of what is not disclosed: how it stands, and deciding it. */
export const reviewEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/reviews',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const id = routeId(req)
      await readableWorking(req, id)
      if (!isPostgres(req.payload)) throw refuse(req, 501, 'NEEDS_POSTGRES')
      return Response.json(await stateFor(req, gongkai, { id, actor }))
    }),
  },
  {
    path: '/:id/reviews',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const id = routeId(req)
      const asked = await bodyOf(req, reviewBody)
      await readableWorking(req, id)
      await review(req, gongkai, { id, asked })
      return Response.json(await stateFor(req, gongkai, { id, actor }))
    }),
  },
]

async function stateFor(
  req: PayloadRequest,
  gongkai: Gongkai,
  { id, actor }: { id: string | number; actor: Actor },
): Promise<ReviewPanelState> {
  const { standing, mode, revision, today, ...rest } = await loadCircumstances(req, gongkai, {
    id,
    actor,
  })
  const isOpen = standing !== null && mode !== 'proactive'
  const decision = decideReview({
    ...rest,
    mode,
    revision,
    today,
    asked: { outcome: 'disclose', reason: '—', expectedRevision: revision },
  })
  return {
    revision,
    clock: isOpen
      ? { ...standing.clock, state: reviewState({ on: standing.clock.on, today }) }
      : null,
    disclosure: isOpen ? standing.disclosure : null,
    reasons: decision.ok ? [] : refusalOf(req, decision.reasons).reasons,
  }
}
