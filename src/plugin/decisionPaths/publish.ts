import type { Endpoint, PayloadRequest } from 'payload'
import { type TreeFault, treeFaults } from '../../domain/disclosure/paths/index.ts'
import { hashOf } from '../../lib/canonicalJson.ts'
import type { Actor } from '../access/actor.ts'
import { idOf } from '../access/idOf.ts'
import { forStaff } from '../endpoint.ts'
import { type ApiReason, Refusal, refuse } from '../errors.ts'
import { isIdOf } from '../ids.ts'
import { act } from '../ledger/act.ts'
import { sentence } from '../messages/sentence.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { findRow, type StoredTree } from './find.ts'
import { lockedDraft } from './hooks.ts'
import { treeShape } from './shape.ts'

/** `POST /api/decision-trees/:id/publish`: from then on the office decides by it. */
export const publishEndpoint = (gongkai: Gongkai): Endpoint => ({
  path: '/:id/publish',
  method: 'post',
  handler: forStaff(async (req, actor) => {
    const id = String(req.routeParams?.id ?? '')
    const row = isIdOf(req, id) ? await findRow(req, id) : null
    if (!row) throw refuse(req, 404, 'NOT_FOUND')
    if (!mayPublish(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
    return Response.json({ doc: await publish(req, { gongkai, actor, id }) })
  }),
})

const mayPublish = (actor: Actor, row: StoredTree): boolean =>
  actor.offices.disclosureHead.includes(idOf(row.office) ?? '')

/** One at a time, so that the versions of an office are 1, 2, 3, ... without a gap. */
const publish = (
  outer: PayloadRequest,
  { gongkai, actor, id }: { gongkai: Gongkai; actor: Actor; id: string },
): Promise<StoredTree> =>
  act(outer, gongkai, async ({ req, record }) => {
    const row = await lockedDraft(req, id)
    const office = idOf(row.office) ?? ''
    if (!mayPublish(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
    const parsed = treeShape.safeParse(row.tree ?? { start: '', questions: [] })
    if (!parsed.success) throw refuse(req, 422, 'TREE_SHAPE', 'tree')
    const faults = treeFaults({ kind: 'general', version: 0, title: '', ...parsed.data })
    if (faults.length > 0) throw new Refusal(422, wordedFaults(req.i18n.language, faults))
    const version = (await newestVersion(req, office)) + 1
    const done = await req.payload.db.updateOne({
      collection: slugs.decisionTrees,
      id,
      data: {
        state: 'published',
        version,
        publishedAt: gongkai.now().toISOString(),
        publishedBy: actor.id,
      },
      req,
    })
    record({
      subject: slugs.decisionTrees,
      subjectId: id,
      action: 'publish',
      actor: actor.id,
      actorName: actor.name,
      from: 'draft',
      to: 'published',
      // The very questions: a tree that is changed past the site no longer has this hash.
      contentHash: hashOf(parsed.data),
      details: { office, kind: String(row.kind), version },
    })
    return done as StoredTree
  })

async function newestVersion(req: PayloadRequest, office: string): Promise<number> {
  const { docs } = await req.payload.db.find<StoredTree>({
    collection: slugs.decisionTrees,
    where: { and: [{ office: { equals: office } }, { state: { equals: 'published' } }] },
    select: { version: true },
    sort: '-version',
    limit: 1,
    pagination: false,
    req,
  })
  return Number(docs[0]?.version ?? 0)
}

/** The faults of a tree as reasons, each with the question and the answer that it is about. */
export const wordedFaults = (language: string, faults: readonly TreeFault[]): ApiReason[] =>
  faults.map(({ code: fault, question, answer }) => {
    const place = [question, answer].filter((part) => part !== undefined).join(' → ')
    const text = sentence(language, { code: 'INCOMPLETE', fault })
    return {
      code: 'INCOMPLETE',
      fault,
      field: ['tree', question, answer].filter((part) => part !== undefined).join('.'),
      message: place ? `${place}：${text}` : text,
    }
  })
