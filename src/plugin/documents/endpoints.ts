import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  type Action,
  actionNames,
  decide,
  isAction,
  ruleOf,
  type Stage,
  stageActedOn,
  takeDownReasons,
} from '../../domain/approval/index.ts'
import { isDateOnly } from '../../domain/dates/index.ts'
import type { Actor } from '../access/actor.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { Refusal, refuse, worded } from '../errors.ts'
import { message } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { isIdOf } from './hooks/input.ts'
import { ledgerOf } from './ledgerOf.ts'
import { loadWorking } from './load.ts'
import { type Circumstances, loadCircumstances, situationOf } from './situation.ts'
import type { StoredDocument } from './state.ts'
import { transition } from './transition.ts'

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
export const documentEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/transitions',
    method: 'get',
    handler: forStaff(async (req, actor) => Response.json(await describe(req, gongkai, actor))),
  },
  {
    path: '/:id/transitions',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const id = routeId(req)
      const body = await bodyOf(req, transitionBody)
      await readable(req, id)
      const { action, expectedRevision, ...params } = body
      const done = await transition(req, gongkai, { id, action, params, expectedRevision, actor })
      return Response.json({ ...done, document: await readable(req, id) })
    }),
  },
  {
    // One act of a leader for several routine documents; each is decided and recorded by itself.
    path: '/transitions',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const { items, action, opinion } = await bodyOf(req, batchBody)
      const results = []
      for (const { id, expectedRevision } of items) {
        results.push(await one(req, gongkai, { id, action, expectedRevision, opinion, actor }))
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
    actor: Actor
  },
) {
  const { id, opinion, ...rest } = asked
  try {
    const document = await readable(req, id)
    if (!(document.route as { allowsBatch?: boolean } | null)?.allowsBatch)
      throw refuse(req, 422, 'NOT_BATCHABLE')
    const { entry } = await transition(req, gongkai, {
      id,
      params: opinion ? { opinion } : {},
      ...rest,
    })
    return { id, status: 200, entry }
  } catch (error) {
    if (error instanceof Refusal) return { id, status: error.status, errors: error.reasons }
    throw error
  }
}

function routeId(req: PayloadRequest): string | number {
  const id = req.routeParams?.id
  return typeof id === 'number' ? id : String(id)
}

/** The document as this person may read it, or 404: who may not read it does not learn that it exists. */
async function readable(req: PayloadRequest, id: string | number): Promise<StoredDocument> {
  const found = isIdOf(req, id)
    ? await req.payload.findByID({
        collection: slugs.documents as 'documents',
        id: id as string,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!found) throw refuse(req, 404, 'NOT_FOUND')
  return found as unknown as StoredDocument
}

async function describe(req: PayloadRequest, gongkai: Gongkai, actor: Actor) {
  const id = routeId(req)
  await readable(req, id)
  const document = await loadWorking(req, id)
  if (!document) throw refuse(req, 404, 'NOT_FOUND')
  const circumstances = await loadCircumstances(req, { gongkai, actor, document })
  const { stage, revision: current, live, route, approvals } = circumstances.document
  return {
    stage,
    revision: current,
    live,
    steps: route?.steps ?? circumstances.route.steps,
    approvals,
    stepDueOn: document.stepDueOn ?? null,
    contentHash: circumstances.contentHash,
    available: actionNames
      .filter((name) => isOfStage(name, circumstances))
      .map((name) => ({
        action: name,
        label: message(req.i18n.language, `action.${name}`),
        needs: ruleOf(name).needs,
        reasons: worded(req, reasonsAgainst(name, circumstances)),
      })),
    ledger: await ledgerOf(req, id),
  }
}

function isOfStage(name: Action, { document }: Circumstances): boolean {
  const stage = stageActedOn({ action: name, document })
  return stage !== null && (ruleOf(name).from as readonly Stage[]).includes(stage)
}

/** Why an action is not possible, apart from what its form has yet to be given. */
function reasonsAgainst(name: Action, circumstances: Circumstances) {
  const asked = { action: name, params: {}, expectedRevision: circumstances.document.revision }
  const decision = decide(situationOf(circumstances, asked))
  return decision.ok ? [] : decision.reasons.filter((reason) => reason.code !== 'REASON_REQUIRED')
}
