import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { Calendar } from '../../../domain/calendar/index.ts'
import { reminderDaysLeft, toldBy } from '../../../domain/reminders/index.ts'
import { appendToLedger } from '../../ledger/append.ts'
import { queueMail } from '../../mail/queue.ts'
import { message } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'
import { query, sql } from '../../postgres/connection.ts'
import { ownRequest } from '../../request.ts'
import { slugs } from '../../slugs.ts'
import type { Person } from '../../users/person.ts'
import { requestDeskPath } from '../admin/path.ts'
import { timeLeft } from '../timeLeft.ts'
import { audiences } from './audience.ts'
import type { DueCase, Given } from './dueCases.ts'

/** A request with the reminder that holds for it now. */
export type Reminded = { due: DueCase; last: Given; calendar: Calendar }

/** One look at a time: who was told today must not be a race. */
const lockKey = 0x676b7272 // 'gkrr'
/** A mail lists so many cases; the desk has them all. */
const mostInMail = 50

/**
 * One mail for each person with all their cases, the longest overdue first: today, once, and only
 * where something was recorded since they were last told. Answers how many mails are on their way.
 */
export async function tellReminded(
  outer: PayloadRequest,
  gongkai: Gongkai,
  { today, reminded }: { today: string; reminded: readonly Reminded[] },
): Promise<number> {
  let mails = 0
  for (const { person, cases } of await byPerson(await ownRequest(outer), reminded)) {
    try {
      mails += (await tellOne(outer, gongkai, { today, person, cases })) ? 1 : 0
    } catch (err) {
      outer.payload.logger.error({ err, id: person.id, msg: 'Somebody could not be reminded' })
    }
  }
  return mails
}

type Theirs = { person: Person; cases: Reminded[] }

async function byPerson(req: PayloadRequest, reminded: readonly Reminded[]): Promise<Theirs[]> {
  const find = audiences(req)
  const theirs = new Map<string, Theirs>()
  for (const each of reminded) {
    const told = new Map<string, Person>()
    for (const audience of toldBy(each.last.kind)) {
      for (const person of await find(each.due, audience)) told.set(person.id, person)
    }
    for (const [id, person] of told) {
      const known = theirs.get(id)
      if (known) known.cases.push(each)
      else theirs.set(id, { person, cases: [each] })
    }
  }
  return [...theirs.values()]
}

/** The mail and the ledger's word that it was sent, both or neither. False when there is nothing to tell. */
async function tellOne(
  outer: PayloadRequest,
  gongkai: Gongkai,
  { today, person, cases }: Theirs & { today: string },
): Promise<boolean> {
  const req = await ownRequest(outer)
  await initTransaction(req)
  try {
    await query(req, sql`select pg_advisory_xact_lock(${sql.raw(String(lockKey))})`)
    const before = await lastTold(req, person)
    const isNew = cases.some(({ last }) => before === null || last.at > before.at)
    if (before?.day === today || !isNew) {
      await killTransaction(req)
      return false
    }
    await queueMail(req, mailOf(req, gongkai, { today, person, cases }))
    await appendToLedger(
      req,
      {
        subject: slugs.users,
        subjectId: person.id,
        action: 'remind',
        actor: 'system',
        actorName: 'system',
        details: { kind: 'requests', day: today, count: cases.length },
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

/** The day on which somebody was last told, and the instant. */
async function lastTold(
  req: PayloadRequest,
  { id }: Person,
): Promise<{ at: string; day: string } | null> {
  const [row] = await query<{ at: string; day: string }>(
    req,
    sql`select at, details->>'day' as day from ledger
        where subject = ${slugs.users} and subject_id = ${id} and action = 'remind'
          and details->>'kind' = 'requests' order by seq desc limit 1`,
  )
  return row ?? null
}

/** Numbers, days and addresses: never who applies, nor what for. */
function mailOf(
  req: PayloadRequest,
  gongkai: Gongkai,
  { today, person, cases }: Theirs & { today: string },
) {
  const admin = `${gongkai.siteUrl ?? ''}${req.payload.config.routes.admin}`
  const shown = cases.slice(0, mostInMail).map(({ due, last, calendar }) => {
    const { dueOn } = last
    return message('zh', 'requestMail.remindCase', {
      receiptNumber: due.receiptNumber,
      when: timeLeft('zh', reminderDaysLeft({ today, dueOn, calendar })),
      dueOn,
      link: `${admin}/collections/${slugs.requests}/${due.id}`,
    })
  })
  const left = cases.length - shown.length
  const values = {
    count: cases.length,
    overdue: cases.filter(({ last }) => last.dueOn < today).length,
    cases: shown.join('\n'),
    more: left > 0 ? message('zh', 'requestMail.remindMore', { count: left }) : '',
    link: `${admin}${requestDeskPath}`,
  }
  return {
    to: person.email,
    subject: message('zh', 'requestMail.remindSubject', values),
    text: message('zh', 'requestMail.remind', values),
    key: `requests-${today}`,
  }
}
