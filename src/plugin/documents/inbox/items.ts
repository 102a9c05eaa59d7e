import type { PayloadRequest } from 'payload'
import { type Approval, isStep, type Route, type Stage } from '../../../domain/approval/index.ts'
import { isLate, workingDaysLeft } from '../../../domain/deadlines/index.ts'
import type { Actor } from '../../access/actor.ts'
import { calendarsOf } from '../../holidays/calendarOf.ts'
import { query, sql } from '../../postgres/connection.ts'
import { slugs } from '../../slugs.ts'
import { mandatesOf } from '../capacities.ts'
import { roleAt } from '../roleAt.ts'
import type { Due, InboxItem } from './types.ts'

/** A row of the inbox as it comes from the database. */
export type StoredItem = {
  id: string
  title: string | null
  office: string
  stage: Stage
  revision: number
  round: number
  documentNumber: string | null
  indexNumber: string | null
  stepDueOn: string | null
  disclosureDueOn: string | null
  disclosureDueCode: string | null
  route: Route | null
  approvals: Approval[] | null
  scheduledFor: string | null
  /** Whether it is to be disclosed to all and is not yet: else no date of disclosure runs. */
  owesDisclosure: boolean
  updatedAt: string | Date
  total: number
}

/** Rows as people are shown them: with names, due dates, and how a draft came back. */
export async function itemsOf(
  req: PayloadRequest,
  { rows, actor, today }: { rows: StoredItem[]; actor: Actor; today: string },
): Promise<InboxItem[]> {
  if (rows.length === 0) return []
  const offices = await officeNames(req)
  const back = await returnsOf(
    req,
    rows.filter((row) => row.stage === 'draft' && row.round > 0).map((row) => row.id),
  )
  const principals = await principalsOf(req, { rows, actor })
  const calendarFor = await calendarsOf(req)
  const due = (on: string | null, office: string): Due | null =>
    on === null
      ? null
      : {
          on,
          daysLeft: workingDaysLeft({ dueOn: on, today, calendar: calendarFor(office) }),
          isOverdue: isLate({ dueOn: on, today }),
        }
  return rows.map((row) => ({
    id: row.id,
    title: row.title ?? '',
    office: { id: row.office, name: offices.get(row.office) ?? '' },
    stage: row.stage,
    revision: row.revision,
    round: row.round,
    documentNumber: row.documentNumber,
    indexNumber: row.indexNumber,
    stepDue: due(row.stepDueOn, row.office),
    disclosureDue: row.owesDisclosure ? due(row.disclosureDueOn, row.office) : null,
    disclosureDueCode: row.owesDisclosure ? row.disclosureDueCode : null,
    signatures: signaturesOf(row),
    onBehalfOf: principals.get(row.id) ?? null,
    allowsBatch: Boolean(row.route?.allowsBatch) && isStep(row.stage),
    scheduledFor: row.scheduledFor,
    back: back.get(row.id) ?? null,
    updatedAt: new Date(row.updatedAt).toISOString(),
  }))
}

function signaturesOf({ stage, route, approvals }: StoredItem): InboxItem['signatures'] {
  const step = route?.steps.find((candidate) => candidate.step === stage)
  if (!step || step.quorum < 2) return null
  const given = (approvals ?? []).filter((approval) => approval.step === stage).length
  return { given, quorum: step.quorum }
}

async function officeNames(req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.db.find<{ id: string; name?: string }>({
    collection: slugs.offices,
    select: { name: true },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((office) => [String(office.id), office.name ?? '']))
}

/** The last act of approval on each draft: who returned it, and why. */
async function returnsOf(
  req: PayloadRequest,
  ids: string[],
): Promise<Map<string, NonNullable<InboxItem['back']>>> {
  if (ids.length === 0) return new Map()
  const rows = await query<{
    id: string
    action: string
    at: string
    by: string
    opinion: string | null
  }>(
    req,
    sql`select distinct on (subject_id) subject_id as id, action, at, actor_name as by, opinion
        from ledger where subject = 'documents' and action in ('return', 'recall', 'correct')
          and subject_id in (${sql.join(
            ids.map((id) => sql`${id}`),
            sql`, `,
          )})
        order by subject_id, seq desc`,
  )
  return new Map(rows.map(({ id, ...back }) => [id, back]))
}

/** For whom an item waits for me, where it does not wait for me in my own right. */
async function principalsOf(
  req: PayloadRequest,
  { rows, actor }: { rows: StoredItem[]; actor: Actor },
): Promise<Map<string, { id: string; name: string }>> {
  const delegated = (await mandatesOf(req, actor)).filter((mandate) => mandate.onBehalfOf !== null)
  if (delegated.length === 0) return new Map()
  const people = await namesOf(req, [...new Set(delegated.map((one) => String(one.onBehalfOf)))])
  const found = new Map<string, { id: string; name: string }>()
  for (const row of rows) {
    const role = roleAt(row.stage)
    if (!role || actor.offices[role].includes(row.office)) continue
    // Nobody signs for whoever has signed in this round (four eyes): it waits for another's sake.
    const signed = isStep(row.stage)
      ? (row.approvals ?? []).flatMap((approval) => [approval.actor, approval.onBehalfOf])
      : []
    const mandate = delegated.find(
      (one) =>
        one.role === role && one.offices.includes(row.office) && !signed.includes(one.onBehalfOf),
    )
    if (!mandate?.onBehalfOf) continue
    const id = mandate.onBehalfOf
    found.set(row.id, { id, name: people.get(id) ?? '' })
  }
  return found
}

async function namesOf(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.db.find<{ id: string; name?: string }>({
    collection: slugs.users,
    where: { id: { in: ids } },
    select: { name: true },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map((person) => [String(person.id), person.name ?? '']))
}
