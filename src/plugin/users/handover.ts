import type { PayloadRequest } from 'payload'
import { delegableRoles } from '../../domain/access/roles.ts'
import { addDays, todayIn } from '../../domain/dates/index.ts'
import { longestDelegationDays, placesOf } from '../../domain/people/index.ts'
import { type Actor, isGuarded } from '../access/actor.ts'
import { activeDelegations } from '../delegations/active.ts'
import { createDelegation } from '../delegations/store.ts'
import { loadWorking, lockDocument } from '../documents/load.ts'
import { standingOf } from '../documents/standing.ts'
import type { Acting } from '../ledger/act.ts'
import { queueMail } from '../mail/queue.ts'
import { message } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { slugs } from '../slugs.ts'
import { findPerson, type Person } from './person.ts'

type Handover = {
  leaver: Person
  successor: Person
  documents: readonly { id: string }[]
  reason: string
  actor: Actor
}

/**
 * Hands the work of someone who leaves to a successor: a delegation that outlives the account, and
 * an entry in the ledger of each document. Where it confers a role that approves or publishes, it
 * takes effect when a second administrator has confirmed it, as any grant of such a role does.
 */
export async function handOver(
  { req, record }: Acting,
  gongkai: Gongkai,
  { leaver, successor, documents, reason, actor }: Handover,
): Promise<{ delegations: string[]; status: 'active' | 'pending' }> {
  const today = todayIn(gongkai.timeZone, gongkai.now())
  const principals = await principalsOf(req, leaver)
  const delegations: string[] = []
  let status: 'active' | 'pending' = 'active'
  for (const principal of principals) {
    const roles = [...new Set(placesOf(principal.duties).map(({ role }) => role))].filter((role) =>
      delegableRoles.includes(role),
    )
    if (roles.length === 0) continue
    if (roles.some(isGuarded)) status = 'pending'
    delegations.push(
      await createDelegation(req, {
        delegator: principal,
        delegate: successor,
        roles,
        startsOn: today,
        endsOn: addDays(today, longestDelegationDays - 1),
        reason,
        isHandover: true,
        requestedBy: actor.id,
        status: roles.some(isGuarded) ? 'pending' : 'active',
      }),
    )
  }
  for (const { id } of [...documents].sort((a, b) => a.id.localeCompare(b.id))) {
    record(await handedOver(req, id, { leaver, successor, reason, actor }))
  }
  await queueMail(req, {
    to: successor.email,
    subject: message('zh', 'mail.handoverSubject', { name: leaver.name }),
    text: message('zh', 'mail.handover', { name: leaver.name, count: documents.length }),
  })
  return { delegations, status }
}

/** The leaver, and everybody whose work had been handed to the leaver before. */
async function principalsOf(req: PayloadRequest, leaver: Person): Promise<Person[]> {
  const given = await activeDelegations(req, { delegate: leaver.id })
  const principals = [leaver]
  for (const { delegator, isHandover } of given) {
    const earlier = isHandover ? await findPerson(req, delegator.id) : null
    if (earlier) principals.push(earlier)
  }
  return principals
}

/** The entry in a document's own ledger: its state is as it was; only whose hands it is in has changed. */
async function handedOver(
  req: PayloadRequest,
  id: string,
  { leaver, successor, reason, actor }: Omit<Handover, 'documents'>,
) {
  await lockDocument(req, id)
  const document = await loadWorking(req, id)
  if (!document) throw new Error(`Document ${id} is gone while it is handed over`)
  return {
    ...(await standingOf(req, document)),
    action: 'handOver',
    actor: actor.id,
    actorName: actor.name,
    opinion: reason,
    details: {
      from: leaver.id,
      fromName: leaver.name,
      to: successor.id,
      toName: successor.name,
    },
  }
}

/** Ends every open delegation from or to a person, but for those to keep. */
export async function endDelegations(
  req: PayloadRequest,
  { person, at, keep }: { person: string; at: string; keep: readonly string[] },
): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string; delegator: unknown }>({
    collection: slugs.delegations,
    where: {
      and: [
        { or: [{ delegator: { equals: person } }, { delegate: { equals: person } }] },
        { endedAt: { exists: false } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id } of docs) {
    if (keep.includes(String(id))) continue
    await req.payload.db.updateOne({
      collection: slugs.delegations,
      id,
      data: { endedAt: at },
      req,
    })
  }
}
