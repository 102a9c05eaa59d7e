import {
  _internal_jobSystemGlobals,
  _internal_resetJobSystemGlobals,
  createLocalReq,
} from 'payload'
import { atTime, clock } from '../../../src/lib/clock.ts'
import { tasks } from '../../../src/plugin/documents/jobs/queue.ts'
import { giveReminders } from '../../../src/plugin/documents/jobs/remind.ts'
import { gongkaiOf } from '../../../src/plugin/options.ts'
import { openCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { startSmtp } from '../../support/smtp.ts'
import { enlist, runJobs } from '../people/staff.ts'

export const title = '关于开展专项督查的通知'

/** What is put into the queue by the clock. */
export const daily = [
  tasks.remind,
  tasks.keepPrecedents,
  tasks.recomputeDeadlines,
  tasks.eraseRequests,
  tasks.remindRequests,
]

export type Mailroom = Awaited<ReturnType<typeof openMailroom>>

/** A county that sends its mail to a server of its own, and whose queue goes by the test's clock. */
export async function openMailroom() {
  const smtp = await startSmtp()
  process.env.SMTP_URL = smtp.url
  const county = await openCounty()
  const go = journeys(county)
  _internal_jobSystemGlobals.getCurrentDate = clock
  await enlist(county, {
    lead2: { 'gov-office': ['branchLeader'] },
    // Reviews what others wrote.
    writer: { 'gov-office': ['clerk', 'secrecyReviewer'] },
    deputy: {},
  })

  /** At a time of day where the office is. */
  const on = <Result>(day: string, run: () => Promise<Result>, time = '10:00'): Promise<Result> =>
    atTime(new Date(`${day}T${time}:00+08:00`), run)

  /** All but the jobs of every day: they queue themselves by the real clock, and have tests of their own. */
  const deliver = () => runJobs(county, { taskSlug: { not_in: daily } })

  const remindNow = async () =>
    giveReminders(await createLocalReq({}, county.payload), gongkaiOf(county.payload))

  /** `account: subject`, sorted; everything else of a mail is looked at where it matters. */
  const mails = (): string[] =>
    smtp.received.map(({ to, subject }) => `${to.split('@')[0]}: ${subject.split('（')[0]}`).sort()

  /** Whom the reminders of one day reach; the mail of what was done before is gone already. */
  const hear = (day: string, time = '10:00'): Promise<string[]> =>
    on(
      day,
      async () => {
        await deliver()
        smtp.received.length = 0
        await remindNow()
        await deliver()
        return mails()
      },
      time,
    )

  /** Submitted on a day; the mail about it is gone already. */
  const submitted = (
    day: string,
    more: Record<string, unknown> = {},
    clerk = 'clerk',
  ): Promise<string> =>
    on(day, async () => {
      const { id } = await go.create({ title, formedOn: '2026-09-01', ...more }, clerk)
      await go.must(clerk, id, 'submit')
      await deliver()
      smtp.received.length = 0
      return id
    })

  return {
    county,
    smtp,
    go,
    on,
    deliver,
    remindNow,
    mails,
    hear,
    submitted,
    /** So that what one test leaves is nothing to the next. */
    finish: (id: string, clerk = 'clerk') => go.must(clerk, id, 'recall'),
    standing: async (id: string) => {
      const { body } = await county.as('clerk')<{ stage: string; stepDueOn: string | null }>(
        'GET',
        `/api/documents/${id}/transitions`,
      )
      return body
    },
    close: async () => {
      delete process.env.SMTP_URL
      _internal_resetJobSystemGlobals()
      await county.close()
      await smtp.stop()
    },
  }
}
