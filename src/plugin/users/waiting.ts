import type { PayloadRequest } from 'payload'
import { type Role, roles } from '../../domain/access/roles.ts'
import {
  type Capacity,
  isStep,
  type Stage,
  stepNames,
  stepOf,
} from '../../domain/approval/index.ts'
import { type LedgerEntry, writersIn, writingActs } from '../../domain/ledger/entry.ts'
import type { Waiting } from '../../domain/people/index.ts'
import { idOf, officesByRole } from '../access/actor.ts'
import { activeDelegations } from '../delegations/active.ts'
import { listWorking } from '../documents/load.ts'
import { roleAt } from '../documents/roleAt.ts'
import { stateOf } from '../documents/state.ts'
import { officeTree } from '../offices/tree.ts'
import { slugs } from '../slugs.ts'
import { findPeople, isActive } from './person.ts'

export type WaitingDocument = Waiting & { indexNumber: string | null; stage: Stage; office: string }

const waitingStages: Stage[] = [...stepNames, 'referred', 'approved']

/**
 * Every document that waits for somebody, in the offices given, with everybody who could take it
 * further. Reads as the system.
 */
export async function waitingDocuments(
  req: PayloadRequest,
  { offices }: { offices: readonly string[] },
): Promise<WaitingDocument[]> {
  if (offices.length === 0) return []
  const docs = await listWorking(req, {
    where: {
      and: [{ 'version.stage': { in: waitingStages } }, { 'version.office': { in: [...offices] } }],
    },
    fields: ['office', 'stage', 'indexNumber', 'approvals', 'route', 'scheduledFor'],
  })
  const ids = docs.map((doc) => String(doc.id))
  const [capacities, writers, scheduled] = [
    await everybodysCapacities(req),
    await entriesOf(req, ids, writingActs),
    await entriesOf(req, ids, ['publish']),
  ]
  return docs.flatMap((doc) => {
    const { stage, indexNumber, approvals, route, scheduledFor } = stateOf(doc)
    const role = roleAt(stage)
    const office = idOf(doc.office)
    if (!role || !office) return []
    const id = String(doc.id)
    const step = stage === 'referred' ? 'secrecyReview' : isStep(stage) ? stage : null
    const signed = approvals.filter((approval) => approval.step === step).length
    const signers = step ? approvals.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]) : []
    return [
      {
        id,
        indexNumber,
        stage,
        office,
        capacities: capacities(role, office),
        needed: (step && route ? (stepOf(route, step)?.quorum ?? 1) : 1) - signed,
        barred: [...writersIn(writers.get(id) ?? []), ...signers.filter((who) => who !== null)],
        scheduledBy: scheduledFor === null ? null : (scheduled.get(id)?.at(-1)?.actor ?? null),
      },
    ]
  })
}

/** Documents as a refusal names them. */
export const listed = (documents: readonly WaitingDocument[]) =>
  documents.map(({ id, indexNumber, stage }) => ({ id, indexNumber, stage }))

type Capacities = (role: Role, office: string) => Capacity[]

/** In which capacities anybody may act today; people who have left may not. */
async function everybodysCapacities(req: PayloadRequest): Promise<Capacities> {
  const tree = await officeTree(req)
  const active = (await findPeople(req)).filter(isActive)
  const held = active.map((person) => ({
    capacity: { actor: person.id, onBehalfOf: null } as Capacity,
    offices: officesByRole(tree, person.duties),
  }))
  const delegated = (await activeDelegations(req))
    .filter(({ delegate }) => active.some(({ id }) => id === delegate))
    .map(({ delegate, delegator, roles: given }) => ({
      capacity: { actor: delegate, onBehalfOf: delegator.id } as Capacity,
      offices: officesByRole(tree, delegator.duties, given),
    }))
  return (role, office) =>
    [...held, ...delegated]
      .filter(({ offices }) => offices[role].includes(office))
      .map(({ capacity }) => capacity)
}

/** All offices where someone may act in any role today, for themselves or for somebody. */
export async function officesWhereActing(req: PayloadRequest, person: string): Promise<string[]> {
  const tree = await officeTree(req)
  const own = (await findPeople(req, { id: { equals: person } }))[0]
  const given = await activeDelegations(req, { delegate: person })
  const held = [
    officesByRole(tree, own?.duties ?? []),
    ...given.map(({ delegator, roles: some }) => officesByRole(tree, delegator.duties, some)),
  ]
  return [...new Set(held.flatMap((offices) => roles.flatMap((role) => offices[role])))]
}

type Entry = Pick<LedgerEntry, 'subjectId' | 'actor' | 'onBehalfOf'>

/** The entries of any of the actions, by document, oldest first. */
async function entriesOf(
  req: PayloadRequest,
  ids: string[],
  actions: readonly string[],
): Promise<Map<string, Entry[]>> {
  const found = new Map<string, Entry[]>()
  if (ids.length === 0) return found
  const { docs } = await req.payload.db.find<Entry & { id: string }>({
    collection: slugs.ledger,
    where: {
      and: [
        { subject: { equals: slugs.documents } },
        { subjectId: { in: ids } },
        { action: { in: [...actions] } },
      ],
    },
    select: { subjectId: true, actor: true, onBehalfOf: true },
    sort: 'seq',
    limit: 0,
    pagination: false,
    req,
  })
  for (const entry of docs) {
    found.set(entry.subjectId, [...(found.get(entry.subjectId) ?? []), entry])
  }
  return found
}
