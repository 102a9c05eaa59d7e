import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { type Action, isAction, takeDownReasons } from '../../../domain/approval/index.ts'
import { isDateOnly } from '../../../domain/dates/index.ts'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { Refusal, refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { describe } from '../describe.ts'
import { describeLive } from '../describeLive.ts'
import { transition } from '../transition.ts'
import { readable, routeId, workingFor } from './readable.ts'

const text = z.string().max(5000)
const parameters = {
  opinion: text.optional(),
  publishAt: z.iso.datetime({ offset: true }).optional(),
  repealedOn: z.string().refine(isDateOnly).optional(),
  reason: z.enum(takeDownReasons).optional(),
  changeNote: text.optional(),
}
const revision = z.number().int().min(1)
const action = z
  .string()
  .refine(isAction)
  .transform((name) => name as Action)

const transitionBody = z.strictObject({ action, expectedRevision: revision, ...parameters })
const batchBody = z.strictObject({
  action: z.literal('approve'),
  opinion: text.optional(),
  items: z
    .array(z.strictObject({ id: z.union([z.string(), z.number()]), expectedRevision: revision }))
    .min(1)
    .max(50),
})

/** What may be done with a document, doing it, and doing it with several at once. */
export const transitionEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/transitions',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const id = routeId(req)
      const live = await readable(req, id)
      if (!(await workingFor(req, id))) return Response.json(await describeLive(req, live))
      const { document: _document, ...description } = await describe(req, { gongkai, actor, id })
      return Response.json(description)
    }),
  },
  {
    path: '/:id/transitions',
    method: 'post',
    handler: forStaff(async (req) => {
      const id = routeId(req)
      const body = await bodyOf(req, transitionBody)
      await readable(req, id)
      const { action, expectedRevision, ...params } = body
      const done = await transition(req, gongkai, { id, action, params, expectedRevision })
      return Response.json({ ...done, document: await readable(req, id) })
    }),
  },
  {
    // One act of a leader for several routine documents; each is decided and recorded by itself.
    path: '/transitions',
    method: 'post',
    handler: forStaff(async (req) => {
      const { items, action, opinion } = await bodyOf(req, batchBody)
      const results = []
      for (const { id, expectedRevision } of items) {
        results.push(await one(req, gongkai, { id, action, expectedRevision, opinion }))
      }
      return Response.json({ results })
    }),
  },
]

async function one(
  req: PayloadRequest,
  gongkai: Gongkai,
  asked: {
    id: string | number
    action: Action
    expectedRevision: number
    opinion?: string | undefined
  },
) {
  const { id, opinion, ...rest } = asked
  try {
    await readable(req, id)
    const { entry } = await transition(req, gongkai, {
      id,
      params: opinion ? { opinion } : {},
      isInBatch: true,
      ...rest,
    })
    return { id, status: 200, entry }
  } catch (error) {
    if (error instanceof Refusal) return { id, status: error.status, errors: error.reasons }
    // Those before it are committed: what became of them must not be lost with this one.
    req.payload.logger.error({ err: error, msg: 'One of a batch failed', document: id })
    return { id, status: 500, errors: refuse(req, 500, 'FAILED').reasons }
  }
}
