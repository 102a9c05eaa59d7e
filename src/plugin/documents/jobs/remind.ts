import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  type TaskConfig,
} from 'payload'
import type { Role } from '../../../domain/access/roles.ts'
import { stepNames, steps } from '../../../domain/approval/index.ts'
import { addDays, todayIn } from '../../../domain/dates/index.ts'
import { type GivenReminder, type Reminder, remindersDue } from '../../../domain/reminders/index.ts'
import { idOf } from '../../access/actor.ts'
import { calendarsOf } from '../../holidays/calendarOf.ts'
import { appendToLedger } from '../../ledger/append.ts'
import { queueMail } from '../../mail/queue.ts'
import { message } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'
import { giveReviewDigests } from '../../register/remind.ts'
import { ownRequest } from '../../request.ts'
import { slugs } from '../../slugs.ts'
import type { Person } from '../../users/person.ts'
import { listWorking, loadWorking, lockDocument } from '../load.ts'
import { writersOf } from '../situation.ts'
import { standingOf } from '../standing.ts'
import { type StoredDocument, stateOf } from '../state.ts'
import { mailValues } from './notify.ts'
import { barredFrom, peopleFor } from './people.ts'
import { queueName, tasks } from './queue.ts'
import { hasWorkBegun } from './startOfWork.ts'

/** Further ahead than any holiday is long: whoever is reminded before one is found by this. Days. */
const horizon = 15

/**
 * Reminds of steps whose limit is near or past, and tells the next above. Looks every ten minutes,
 * so a restart or a holiday announced late loses nothing; each reminder is given once, because the
 * ledger says that it was. It never approves anything.
 */
export const remind = (gongkai: Gongkai): TaskConfig =>
  ({
    slug: tasks.remind,
    inputSchema: [],
    retries: 0,
    schedule: [{ cron: '*/10 * * * *', queue: queueName }],
    handler: async ({ req }: { req: PayloadRequest }) => {
      await giveReminders(req, gongkai)
      await giveReviewDigests(req, gongkai)
      return { output: {} }
    },
  }) as unknown as TaskConfig

/** Gives every reminder that is due now; answers those given. */
export async function giveReminders(outer: PayloadRequest, gongkai: Gongkai): Promise<Reminder[]> {
  const now = gongkai.now()
  if (!hasWorkBegun(gongkai)) return []
  const today = todayIn(gongkai.timeZone, now)
  const req = await ownRequest(outer)
  const documents = await waitingAt(req, addDays(today, horizon))
  const calendarFor = await calendarsOf(req)
  const known = await givenFor(
    req,
    documents.map(({ id }) => String(id)),
  )
  const offices = [...new Set(documents.map(({ office }) => idOf(office)))]
  const due = offices.flatMap((office) =>
    remindersDue({
      today,
      documents: documents
        .filter((document) => idOf(document.office) === office)
        .map((document) => asWaiting(gongkai, document)),
      given: known,
      calendar: calendarFor(office),
    }),
  )
  const given: Reminder[] = []
  for (const reminder of due) {
    try {
      if (await give(await ownRequest(outer), gongkai, reminder)) given.push(reminder)
    } catch (err) {
      // What is wrong with one document keeps no other waiting. It is tried again at the next look.
      const { document } = reminder
      outer.payload.logger.error({ err, msg: 'A reminder could not be given', document })
    }
  }
  return given
}

/** One reminder with its ledger entry and its mail, or nothing of it. False when it no longer applies. */
async function give(req: PayloadRequest, gongkai: Gongkai, reminder: Reminder): Promise<boolean> {
  await initTransaction(req)
  try {
    await lockDocument(req, reminder.document)
    const document = await loadWorking(req, reminder.document)
    const isGiven = (await givenFor(req, [reminder.document])).some(
      ({ stage, round, kind }) =>
        stage === reminder.stage && round === reminder.round && kind === reminder.kind,
    )
    const state = document && stateOf(document)
    if (!document || isGiven || state?.stage !== reminder.stage || state.round !== reminder.round) {
      await killTransaction(req)
      return false
    }
    const told = await mailTo(req, gongkai, { reminder, document })
    await appendToLedger(
      req,
      {
        ...(await standingOf(req, document)),
        action: reminder.kind === 'escalate' ? 'escalate' : 'remind',
        actor: 'system',
        actorName: 'system',
        details: { kind: reminder.kind, dueOn: document.stepDueOn ?? null, told },
      },
      gongkai.now(),
    )
    await commitTransaction(req)
    return true
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Queues the mail; answers the names of those it goes to. */
async function mailTo(
  req: PayloadRequest,
  gongkai: Gongkai,
  { reminder, document }: { reminder: Reminder; document: StoredDocument },
): Promise<string[]> {
  const people = await peopleToTell(req, { reminder, document })
  const values = mailValues(gongkai, document)
  for (const { email } of people) {
    await queueMail(req, {
      to: email,
      subject: message('zh', `mail.${reminder.kind}Subject`, values),
      text: message('zh', `mail.${reminder.kind}`, values),
    })
  }
  return people.map(({ name }) => name)
}

/**
 * Of the step's own people only those who may still sign; where that is nobody, and above the last
 * step, the head of the disclosure office.
 */
async function peopleToTell(
  req: PayloadRequest,
  { reminder, document }: { reminder: Reminder; document: StoredDocument },
): Promise<Person[]> {
  const office = idOf(document.office)
  if (!office) return []
  const role: Role = reminder.tell ? steps[reminder.tell].role : 'disclosureHead'
  const barred =
    reminder.kind === 'escalate'
      ? []
      : barredFrom(stateOf(document), await writersOf(req, reminder.document))
  const people = await peopleFor(req, { role, office, barred })
  return people.length > 0 ? people : peopleFor(req, { role: 'disclosureHead', office })
}

const waitingAt = (req: PayloadRequest, until: string): Promise<StoredDocument[]> =>
  listWorking(req, {
    where: {
      and: [
        { 'version.stage': { in: stepNames } },
        { 'version.stepDueOn': { less_than_equal: until } },
      ],
    },
    fields: ['office', 'stage', 'round', 'route', 'stageEnteredAt', 'stepDueOn'],
  })

function asWaiting(gongkai: Gongkai, document: StoredDocument) {
  const { stage, round, route, stageEnteredAt } = stateOf(document)
  return {
    id: String(document.id),
    stage,
    round,
    route,
    stepDueOn: typeof document.stepDueOn === 'string' ? document.stepDueOn : null,
    enteredOn: stageEnteredAt ? todayIn(gongkai.timeZone, new Date(stageEnteredAt)) : null,
  }
}

async function givenFor(req: PayloadRequest, ids: string[]): Promise<GivenReminder[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{
    id: string
    subjectId: string
    from: string
    round: number
    details: { kind?: GivenReminder['kind'] } | null
  }>({
    collection: slugs.ledger,
    where: {
      and: [
        { subject: { equals: slugs.documents } },
        { subjectId: { in: ids } },
        { action: { in: ['remind', 'escalate'] } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ subjectId, from, round, details }) => ({
    id: subjectId,
    stage: from,
    round,
    kind: details?.kind ?? 'overdue',
  }))
}
