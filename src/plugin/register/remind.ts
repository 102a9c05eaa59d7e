import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { addDays, todayIn } from '../../domain/dates/index.ts'
import { REVIEW_SOON_DAYS } from '../../domain/disclosure/review/index.ts'
import { type DueInOffice, reviewDigestsDue, weekOf } from '../../domain/reminders/index.ts'
import { peopleFor } from '../documents/jobs/people.ts'
import { hasWorkBegun } from '../documents/jobs/startOfWork.ts'
import { calendarsOf } from '../holidays/calendarOf.ts'
import { appendToLedger } from '../ledger/append.ts'
import { queueMail } from '../mail/queue.ts'
import { message } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { query, sql } from '../postgres/connection.ts'
import { ownRequest } from '../request.ts'
import { slugs } from '../slugs.ts'

/** One look at a time: who was told this week must not be a race. */
const lockKey = 0x676b7276 // 'gkrv'

/**
 * Tells clerks and heads of disclosure once a week what is due for review, in one message for each
 * person, with an entry in the ledger for each office. Answers the offices told. A failure is logged
 * and tried again at the next look.
 */
export async function giveReviewDigests(
  outer: PayloadRequest,
  gongkai: Gongkai,
): Promise<DueInOffice[]> {
  if (!hasWorkBegun(gongkai)) return []
  const req = await ownRequest(outer)
  await initTransaction(req)
  try {
    const told = await tell(req, gongkai)
    await commitTransaction(req)
    return told
  } catch (err) {
    await killTransaction(req)
    outer.payload.logger.error({ err, msg: 'Reviews that are due could not be told of' })
    return []
  }
}

async function tell(req: PayloadRequest, gongkai: Gongkai): Promise<DueInOffice[]> {
  await query(req, sql`select pg_advisory_xact_lock(${sql.raw(String(lockKey))})`)
  const now = gongkai.now()
  const today = todayIn(gongkai.timeZone, now)
  const week = weekOf(today)
  const given = await toldIn(req, week)
  const calendarFor = await calendarsOf(req)
  const digests = (await dueByOffice(req, today)).flatMap((due) =>
    reviewDigestsDue({ today, offices: [due], given, calendar: calendarFor(due.office) }),
  )
  const mails = new Map<string, DueInOffice[]>()
  for (const digest of digests) {
    const people = new Map<string, string>()
    for (const role of ['disclosureHead', 'clerk'] as const) {
      for (const { email, name } of await peopleFor(req, { role, office: digest.office })) {
        people.set(email, name)
      }
    }
    for (const email of people.keys()) mails.set(email, [...(mails.get(email) ?? []), digest])
    const { office, ...counts } = digest
    await appendToLedger(
      req,
      {
        subject: slugs.offices,
        subjectId: office,
        action: 'remind',
        actor: 'system',
        actorName: 'system',
        details: { kind: 'reviews', week, ...counts, told: [...people.values()] },
      },
      now,
    )
  }
  for (const [to, parts] of mails) {
    const sum = (kind: 'soon' | 'due' | 'toDisclose') =>
      parts.reduce((total, part) => total + part[kind], 0)
    const values = {
      due: sum('due'),
      soon: sum('soon'),
      toDisclose: sum('toDisclose'),
      link: `${gongkai.siteUrl ?? ''}${req.payload.config.routes.admin}`,
    }
    await queueMail(req, {
      to,
      subject: message('zh', 'register.mailSubject', values),
      text: message('zh', 'register.mail', values),
      key: `reviews-${week}`,
    })
  }
  return digests
}

const dueByOffice = (req: PayloadRequest, today: string): Promise<DueInOffice[]> =>
  query<DueInOffice>(
    req,
    sql`select office_id as office,
          count(*) filter (where disclose_on is null and due_on > ${today})::int as soon,
          count(*) filter (where disclose_on is null and due_on <= ${today})::int as due,
          count(*) filter (where disclose_on is not null)::int as "toDisclose"
        from gongkai_register where due_on <= ${addDays(today, REVIEW_SOON_DAYS)}
        group by office_id order by office_id`,
  )

async function toldIn(req: PayloadRequest, week: string): Promise<string[]> {
  const rows = await query<{ office: string }>(
    req,
    sql`select subject_id as office from ledger
        where subject = ${slugs.offices} and action = 'remind' and details->>'week' = ${week}`,
  )
  return rows.map(({ office }) => office)
}
