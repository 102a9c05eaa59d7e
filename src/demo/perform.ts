import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import type { Action, ActionParams } from '../domain/approval/index.ts'
import { actorOf } from '../plugin/access/actor.ts'
import { loadWorking } from '../plugin/documents/load.ts'
import { transition } from '../plugin/documents/transition.ts'
import type { Gongkai } from '../plugin/options.ts'
import { review } from '../plugin/register/review.ts'
import { decideOn } from '../plugin/screening/decide.ts'
import { describeFindings } from '../plugin/screening/describe.ts'
import { type DemoCalendar, momentOf } from './calendar.ts'
import { fieldsOf } from './fields.ts'
import { pathOf } from './paths.ts'
import { type Team, teams } from './staff.ts'
import type { Act, DemoContent, DemoDocument, DemoReview } from './types.ts'

/** Where the demo documents stand, by key. */
export type Known = Map<string, { id: string; stage: string; revision: number }>

export type Scene = {
  payload: Payload
  gongkai: Gongkai
  calendar: DemoCalendar
  users: Map<string, TypedUser>
  known: Known
}

/** A step on the way to `approved`. Every other stage ends a `pass`. */
const steps = ['secrecyReview', 'branchApproval', 'countyApproval'] as const
type Step = (typeof steps)[number]
const isStep = (stage: string): stage is Step => steps.some((step) => step === stage)

const opinions: Record<Step, string> = {
  secrecyReview: '经审查，未发现不宜公开的内容，同意公开。',
  branchApproval: '同意。',
  countyApproval: '同意发布。',
}

/**
 * Does one act through the real door, as the person whose turn it is. Of a `pass` it does the next
 * signature. Answers whether there is more of the same to do.
 */
export async function perform(scene: Scene, document: DemoDocument, act: Act): Promise<boolean> {
  if (act === 'create') await create(scene, document)
  else if (typeof act === 'object' && act.do === 'edit') await edit(scene, document, act.change)
  else if (typeof act === 'object' && act.do === 'review') await lookAgain(scene, document, act)
  else {
    const asked = typeof act === 'string' ? { do: act } : act
    if (asked.do !== 'pass') await move(scene, document, asked as Move)
    else {
      await move(scene, document, { ...asked, do: 'approve' })
      return isStep(standing(scene, document).stage)
    }
  }
  return false
}

async function create(scene: Scene, document: DemoDocument): Promise<void> {
  const user = userOf(scene, document.clerk ?? teamOf(document).clerk)
  const saved = await scene.payload.create({
    collection: 'documents',
    data: {
      mode: 'proactive',
      ...(await fieldsOf(scene, document, user)),
      ...pathOf(document),
      office: document.office,
    } as never,
    depth: 0,
    overrideAccess: false,
    user,
  })
  const { id, stage, revision } = saved
  scene.known.set(document.key, { id: String(id), stage, revision })
}

async function edit(
  scene: Scene,
  document: DemoDocument,
  change: Partial<DemoContent>,
): Promise<void> {
  const user = userOf(scene, document.clerk ?? teamOf(document).clerk)
  const { id } = standing(scene, document)
  const { stage, revision } = await scene.payload.update({
    collection: 'documents',
    id,
    data: (await fieldsOf(scene, change, user)) as never,
    depth: 0,
    overrideAccess: false,
    user,
  })
  scene.known.set(document.key, { id, stage, revision })
}

async function lookAgain(
  scene: Scene,
  document: DemoDocument,
  { by, reason, reviewOn }: DemoReview,
): Promise<void> {
  const { id, revision } = standing(scene, document)
  await review(await requestOf(scene, by), scene.gongkai, {
    id,
    asked: {
      outcome: 'keep',
      reason,
      reviewOn: scene.calendar.dateOf(reviewOn),
      expectedRevision: revision,
    },
  })
}

type Move = { do: Action; by?: string; publishOn?: string | number } & ActionParams

async function move(scene: Scene, document: DemoDocument, asked: Move): Promise<void> {
  const { do: action, by, publishOn, ...params } = asked
  const { id, revision, stage } = standing(scene, document)
  const people = by ? [by] : performers(document, action, stage)
  if (action === 'approve' && isStep(stage)) params.opinion ??= opinions[stage]
  if (publishOn !== undefined) {
    params.publishAt = momentOf(scene.calendar.dateOf(publishOn), 9 * 60).toISOString()
  }
  const req = await requestOf(scene, await whoHasNotSigned(scene, id, people))
  if (action === 'submit') await settle(scene, req, id, 'justify')
  if (action === 'approve' && stage === 'secrecyReview') await settle(scene, req, id, 'accept')
  const { document: moved } = await transition(req, scene.gongkai, {
    id,
    action,
    params,
    expectedRevision: revision,
  })
  scene.known.set(document.key, {
    id,
    stage: String(moved.stage),
    revision: Number(moved.revision),
  })
}

/** Says of each thing that screening found why it stands, or that it may. */
async function settle(
  { gongkai }: Scene,
  req: PayloadRequest,
  id: string,
  act: 'justify' | 'accept',
): Promise<void> {
  const [actor, document] = [await actorOf(req), await loadWorking(req, id)]
  if (!actor || !document) return
  const { findings } = await describeFindings(req, gongkai, { actor, document })
  for (const { id: finding, available } of findings) {
    if (!available.includes(act)) continue
    const reason = act === 'justify' ? '已人工核对，系办公电话或公务信息，不含个人隐私。' : ''
    await decideOn(req, gongkai, { id, findings: [finding], act, reason })
  }
}

/** Whose turn it is; several where several sign. */
function performers(document: DemoDocument, action: Action, stage: string): string[] {
  const team = teamOf(document)
  if (action === 'submit' || action === 'recall' || action === 'correct') {
    return [document.clerk ?? team.clerk]
  }
  if (action === 'publish' || action === 'repeal' || action === 'takeDown') return [team.publisher]
  if (isStep(stage)) return team[stage]
  return stage === 'approved' ? [team.publisher] : team.secrecyReview
}

async function whoHasNotSigned(scene: Scene, id: string, people: string[]): Promise<string> {
  const [first = ''] = people
  if (people.length < 2) return first
  const { approvals } = await scene.payload.findByID({
    collection: 'documents',
    id,
    draft: true,
    depth: 0,
    select: { approvals: true },
  })
  const signed = ((approvals ?? []) as { actor: string }[]).map(({ actor }) => actor)
  return people.find((account) => !signed.includes(String(userOf(scene, account).id))) ?? first
}

/** A request of somebody's own. */
export const requestOf = (scene: Scene, account: string): Promise<PayloadRequest> =>
  createLocalReq({ user: userOf(scene, account) }, scene.payload)

function userOf({ users }: Scene, account: string): TypedUser {
  const user = users.get(account)
  if (!user) throw new Error(`Nobody in the demo county is called ${account}`)
  return user
}

function standing({ known }: Scene, { key }: DemoDocument) {
  const found = known.get(key)
  if (!found) throw new Error(`The demo document ${key} does not exist yet`)
  return found
}

function teamOf({ office, key }: DemoDocument): Team {
  const team = teams[office]
  if (!team) throw new Error(`Nobody writes for ${office} (${key})`)
  return team
}
