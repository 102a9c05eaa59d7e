import { inspect } from 'node:util'
import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { tasks } from '../../../src/plugin/documents/jobs/queue.ts'
import { freeJobs, withWatchdog } from '../../../src/plugin/documents/jobs/watchdog.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { queueMail } from '../../../src/plugin/mail/queue.ts'
import { mailPassword } from '../../support/smtp.ts'
import { daily, type Mailroom, openMailroom, title } from './mailroom.ts'

let room: Mailroom
let county: Mailroom['county']
let smtp: Mailroom['smtp']
let go: Mailroom['go']
let on: Mailroom['on']
let deliver: Mailroom['deliver']

beforeAll(async () => {
  room = await openMailroom()
  ;({ county, smtp, go, on, deliver } = room)
})
beforeEach(() => {
  smtp.received.length = 0
  smtp.be('takes')
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => room?.close())

const day = '2026-11-23'

type Job = {
  id: string
  taskSlug: string
  hasError: boolean
  totalTried: number
  waitUntil: string | null
  processing: boolean
}

/** What waits in the queue or failed for good, as an administrator sees it. */
async function jobs(): Promise<Job[]> {
  const { body } = await county.as('admin')<{ docs: Job[] }>(
    'GET',
    `/api/payload-jobs?limit=100&where[taskSlug][not_in]=${daily}`,
  )
  return body.docs
}

/** A document that secrecy review has just been told of, in a mail that is not sent yet. */
async function waiting(): Promise<string> {
  const { id } = await go.create({ title, formedOn: '2026-09-01' }, 'writer')
  await go.must('writer', id, 'submit')
  return id
}

describe('a mail server that fails', () => {
  it.each([
    ['is busy', 'isBusy'],
    ['hangs up', 'hangsUp'],
    ['does not know our password', 'rejectsSignIn'],
    ['does not know the mailbox', 'rejectsRecipients'],
  ] as const)('and %s, holds up no approval and loses no mail', async (_, manner) => {
    smtp.be(manner)
    const id = await on(day, async () => {
      const made = await waiting()
      await deliver()
      return made
    })
    expect(
      (await room.county.as('writer')<{ stage: string }>('GET', `/api/documents/${id}`)).body,
    ).toMatchObject({ stage: 'secrecyReview' })
    expect(smtp.received).toEqual([])
    const [failed, ...others] = await jobs()
    expect(others).toEqual([])
    expect(failed).toMatchObject({
      taskSlug: tasks.sendMail,
      hasError: false,
      processing: false,
      totalTried: 1,
    })
    // Not at once again: the server is given time.
    await on(day, deliver)
    expect((await jobs())[0]).toMatchObject({ totalTried: 1 })
    await on(day, deliver, '10:02')
    expect((await jobs())[0]).toMatchObject({ totalTried: 2 })

    smtp.be('takes')
    await on(day, deliver, '10:10')
    expect(smtp.received.map(({ to }) => to)).toEqual(['secrecy@yunze.example'])
    expect(await jobs()).toEqual([])
    await on(day, () => go.must('writer', id, 'recall'))
  })

  it('for hours, is given up for an administrator to see; the act stands', async () => {
    smtp.be('isBusy')
    const id = await on(day, waiting)
    for (let hour = 10; hour < 22; hour++) await on(day, deliver, `${hour}:00`)
    const [failed, ...others] = await jobs()
    expect(others).toEqual([])
    expect(failed).toMatchObject({ taskSlug: tasks.sendMail, hasError: true })
    expect(failed?.totalTried).toBeGreaterThanOrEqual(7)
    smtp.be('takes')
    await on('2026-11-24', deliver)
    expect(smtp.received).toEqual([])
    expect((await county.as('secrecy')('GET', '/api/payload-jobs')).status).toBe(403)
    await county.payload.db.deleteMany({
      collection: 'payload-jobs',
      where: { hasError: { equals: true } },
    })
    await go.must('writer', id, 'recall')
  })

  it('is told our password and nobody else is: not the log, not the queue', async () => {
    const logged: unknown[] = []
    for (const level of ['error', 'warn', 'info'] as const) {
      vi.spyOn(county.payload.logger, level).mockImplementation((...said: unknown[]) => {
        logged.push(said)
      })
    }
    smtp.be('rejectsSignIn')
    const id = await on(day, async () => {
      const made = await waiting()
      await deliver()
      return made
    })
    // It was tried, and refused at the sign-in.
    const credentials = Buffer.from(`\0county\0${mailPassword}`).toString('base64')
    expect(smtp.heard()).toContain(credentials)
    const said = inspect(logged, { depth: 20, maxStringLength: null, showHidden: true })
    expect(said).toContain('Invalid login')
    const queued = JSON.stringify(await jobs())
    expect(queued).toContain('535')
    for (const text of [said, queued]) {
      expect(text).not.toContain(mailPassword)
      expect(text).not.toContain(credentials)
      expect(text).not.toContain('督查')
    }
    smtp.be('takes')
    await on(day, deliver, '10:10')
    expect(smtp.received).toHaveLength(1)
    await go.must('writer', id, 'recall')
  })
})

describe('a mail', () => {
  it('goes out with the act it tells of, or not at all', async () => {
    const id = await on(day, waiting)
    const { revision } = (
      await county.as('secrecy')<{ revision: number }>('GET', `/api/documents/${id}/transitions`)
    ).body
    await on(day, deliver)
    smtp.received.length = 0
    const refused = await go.post('secrecy', id, { action: 'return', expectedRevision: revision })
    expect(refused.status).toBe(422)
    const stale = await go.post('secrecy', id, { action: 'approve', expectedRevision: 1 })
    expect(stale.status).toBe(409)
    await on(day, deliver)
    expect(smtp.received).toEqual([])
    await go.must('writer', id, 'recall')
  })

  it('is not sent of where the document has meanwhile left', async () => {
    const id = await on(day, waiting)
    await on(day, () => go.must('secrecy', id, 'approve'))
    await on(day, deliver)
    expect(room.mails()).toEqual(['branch: 待办：分管领导审批', 'lead2: 待办：分管领导审批'])
    await go.must('writer', id, 'recall')
  })

  it('still tells the others at a joint sign-off, where one was quicker than the queue', async () => {
    const { status } = await county.as('admin')('POST', '/api/routes', {
      name: '会签',
      kinds: ['normative'],
      priority: 5,
      steps: [
        { step: 'secrecyReview', quorum: 1, limitWorkingDays: 3 },
        { step: 'branchApproval', quorum: 2, limitWorkingDays: 3 },
      ],
    })
    expect(status).toBe(201)
    const id = await on(day, async () => {
      const made = await go.create({ kind: 'normative', formedOn: '2026-09-01' })
      await go.must('clerk', made.id, 'submit')
      await go.must('secrecy', made.id, 'approve')
      return made.id
    })
    await on(day, () => go.must('branch', id, 'approve'), '10:01')
    await on(day, deliver, '10:02')
    expect(room.mails()).toEqual(['lead2: 待办：分管领导审批'])
    await go.must('clerk', id, 'recall')
  })

  it('that a crash has sent twice, a mailbox shows once', async () => {
    const id = await on(day, waiting)
    const revision = await go.revisionOf('secrecy', id)
    // The notice was given, and the server died before the job was put away.
    await on(day, deliver)
    await county.payload.jobs.queue({
      task: tasks.notifyStep as never,
      input: { document: id, revision } as never,
      queue: 'gongkai',
    })
    await on(day, deliver)
    expect(smtp.received).toHaveLength(2)
    const ids = smtp.received.map(({ messageId }) => messageId)
    expect(ids[0]).toMatch(/^<gongkai-[^@\s]+@[^@\s]+>$/)
    expect(new Set(ids).size).toBe(1)
    // Another act on the same document is another mail.
    await on(day, async () => {
      await go.must('secrecy', id, 'return')
      await go.must('writer', id, 'submit')
      await deliver()
    })
    expect(smtp.received.at(-1)?.messageId).not.toBe(ids[0])
    await go.must('writer', id, 'recall')
  })
})

describe('a job that a crash has left half-way', () => {
  /** As a killed process leaves it: marked as being run, by nobody. */
  const abandon = async (id: string, since: Date) =>
    county.payload.db.updateOne({
      collection: 'payload-jobs',
      id,
      data: { processing: true, updatedAt: since.toISOString() },
    })
  async function queued(): Promise<string> {
    await queueMail(await createLocalReq({}, county.payload), {
      to: 'secrecy@yunze.example',
      subject: '试',
      text: '试',
    })
    const [job] = await jobs()
    if (!job) throw new Error('Nothing was queued')
    return job.id
  }

  it('is run again, once, after the watchdog has found it at the next start', async () => {
    await abandon(await queued(), new Date(Date.now() - 1000))
    await deliver()
    expect(smtp.received).toEqual([])
    const look = withWatchdog(undefined)
    expect(await look(county.payload)).toBe(true)
    await deliver()
    expect(smtp.received).toHaveLength(1)
    await look(county.payload)
    await deliver()
    expect(smtp.received).toHaveLength(1)
    expect(await jobs()).toEqual([])
  })

  it('is left alone by a process that runs no jobs, and while it may still be running', async () => {
    const id = await queued()
    await abandon(id, new Date(Date.now() - 1000))
    expect(await withWatchdog(() => false)(county.payload)).toBe(false)
    expect(await jobs()).toMatchObject([{ processing: true }])
    const tenMinutesAgo = new Date(Date.now() - 10 * 60_000)
    expect(await freeJobs(county.payload, { begunBefore: tenMinutesAgo })).toBe(0)
    await abandon(id, new Date(Date.now() - 11 * 60_000))
    expect(await freeJobs(county.payload, { begunBefore: tenMinutesAgo })).toBe(1)
    await deliver()
    expect(smtp.received).toHaveLength(1)
  })

  it('that published already, publishes nothing again', async () => {
    const { id } = await go.create({ title, formedOn: '2026-09-01' })
    await go.bring(id, 'approved')
    await on(day, () => go.must('publisher', id, 'publish', { publishAt: `${day}T12:00:00+08:00` }))
    const { revision } = (
      await county.as('publisher')<{ revision: number }>('GET', `/api/documents/${id}/transitions`)
    ).body
    await on(day, deliver, '12:01')
    await county.payload.jobs.queue({
      task: tasks.publishScheduled as never,
      input: { document: id, revision } as never,
      queue: 'gongkai',
    })
    smtp.received.length = 0
    await on(day, deliver, '12:02')
    const { body } = await county.as('publisher')<{ ledger: { to: string }[] }>(
      'GET',
      `/api/documents/${id}/transitions`,
    )
    expect(body.ledger.filter(({ to }) => to === 'published')).toHaveLength(1)
    expect(smtp.received).toEqual([])
    expect(await jobs()).toEqual([])
  })

  it('verify holds over all of it', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
