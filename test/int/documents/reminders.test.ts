import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { queueJob, tasks } from '../../../src/plugin/documents/jobs/queue.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { type LedgerRow, recordOf, runJobs } from '../people/staff.ts'
import { type Mailroom, openMailroom, title } from './mailroom.ts'

let room: Mailroom
let county: Mailroom['county']
let deliver: Mailroom['deliver']
let finish: Mailroom['finish']
let go: Mailroom['go']
let hear: Mailroom['hear']
let mails: Mailroom['mails']
let on: Mailroom['on']
let remindNow: Mailroom['remindNow']
let smtp: Mailroom['smtp']
let standing: Mailroom['standing']
let submitted: Mailroom['submitted']

beforeAll(async () => {
  room = await openMailroom()
  ;({ county, deliver, finish, go, hear, mails, on, remindNow, smtp, standing, submitted } = room)
})
beforeEach(() => {
  room.smtp.received.length = 0
})
afterAll(() => room?.close())

const inOrder = (details: LedgerRow['details']) => ({
  ...details,
  told: ((details?.told ?? []) as string[]).toSorted(),
})

const remarks = async (id: string) =>
  (await recordOf(county, 'documents', id)).filter(({ actor }) => actor === 'system')

describe('a step and its limit', () => {
  it('is told of when it begins, to those whose turn it is, without the title', async () => {
    const id = await on('2026-11-23', async () => {
      const made = await go.create({ title, formedOn: '2026-09-01' })
      await go.must('clerk', made.id, 'submit')
      await deliver()
      return made.id
    })
    expect(mails()).toEqual(['secrecy: 待办：保密审查', 'writer: 待办：保密审查'])
    const { indexNumber } = await county
      .as('clerk')<{ indexNumber: string }>('GET', `/api/documents/${id}`)
      .then(({ body }) => body)
    for (const { subject, text, raw } of smtp.received) {
      expect(subject).toContain(indexNumber)
      expect(text).toContain(`/admin/collections/documents/${id}`)
      expect(text).toContain('2026-11-26')
      for (const part of [subject, text, raw]) expect(part).not.toContain('督查')
    }
    await finish(id)
  })

  it('reminds the working day before, then when it is past, then tells the next above; once each', async () => {
    const id = await submitted('2026-11-23')
    expect((await standing(id)).stepDueOn).toBe('2026-11-26')
    const heard: Record<string, string[]> = {}
    for (let day = 23; day <= 30; day++) heard[day] = await hear(`2026-11-${day}`)
    const people = (what: string) => [`secrecy: ${what}`, `writer: ${what}`]
    expect(heard).toEqual({
      23: [],
      24: [],
      25: people('将到期：保密审查'),
      26: [],
      27: people('已超期：保密审查'),
      28: [], // Saturday
      29: [],
      30: ['branch: 超期未办：保密审查', 'lead2: 超期未办：保密审查'],
    })
    for (const day of ['2026-12-01', '2026-12-31']) expect(await hear(day)).toEqual([])
    // It waits as it did: nothing approves by itself.
    expect((await standing(id)).stage).toBe('secrecyReview')
    const entries = await remarks(id)
    expect(
      entries.map(({ action, from, to, details }) => [action, from, to, inOrder(details)]),
    ).toEqual([
      [
        'remind',
        'secrecyReview',
        'secrecyReview',
        { kind: 'dueSoon', dueOn: '2026-11-26', told: ['writer君', '孙保密'] },
      ],
      [
        'remind',
        'secrecyReview',
        'secrecyReview',
        { kind: 'overdue', dueOn: '2026-11-26', told: ['writer君', '孙保密'] },
      ],
      [
        'escalate',
        'secrecyReview',
        'secrecyReview',
        { kind: 'escalate', dueOn: '2026-11-26', told: ['lead2君', '赵主任'] },
      ],
    ])
    await finish(id)
  })

  it('begins anew with the next step and with the next round', async () => {
    const id = await submitted('2026-11-23')
    expect(await hear('2026-11-27')).not.toEqual([])
    await on('2026-11-27', () => go.must('secrecy', id, 'approve'))
    expect((await standing(id)).stepDueOn).toBe('2026-12-02')
    expect(await hear('2026-12-03')).toEqual([
      'branch: 已超期：分管领导审批',
      'lead2: 已超期：分管领导审批',
    ])
    await on('2026-12-03', async () => {
      await go.must('branch', id, 'return')
      await go.must('clerk', id, 'submit')
    })
    expect(await hear('2026-12-09')).toEqual(
      ['secrecy', 'writer'].map((who) => `${who}: 已超期：保密审查`),
    )
    await finish(id)
  })

  it('tells the head of disclosure where nobody is above', async () => {
    const id = await submitted('2026-11-23')
    await on('2026-11-23', async () => {
      await go.must('secrecy', id, 'approve')
      await go.must('branch', id, 'approve')
    })
    expect(await hear('2026-11-30')).toContain('head: 超期未办：分管县长审批')
    await finish(id)
  })

  it('leaves people alone before work begins', async () => {
    const id = await submitted('2026-11-23')
    expect(await hear('2026-11-25', '08:29')).toEqual([])
    expect(await hear('2026-11-25', '08:30')).toHaveLength(2)
    await finish(id)
  })
})

describe('holidays', () => {
  it('count for nothing and disturb nobody; a Saturday that is worked counts', async () => {
    const id = await submitted('2026-09-28')
    // Wednesday and Tuesday, then the seven days of the National Day.
    expect((await standing(id)).stepDueOn).toBe('2026-10-08')
    const heard: Record<string, number> = {}
    for (const day of ['09-29', '09-30', '10-01', '10-05', '10-07', '10-08', '10-09', '10-10'])
      heard[day] = (await hear(`2026-${day}`)).length
    expect(heard).toEqual({
      '09-29': 0,
      '09-30': 2, // the working day before the limit
      '10-01': 0,
      '10-05': 0,
      '10-07': 0,
      '10-08': 0,
      '10-09': 2, // past it
      '10-10': 2, // the second working day past it, a Saturday: the next above
    })
    await finish(id)
  })
})

describe('where the calendar does not reach', () => {
  it('no limit is invented, nobody is reminded, and work goes on', async () => {
    const id = await submitted('2026-12-30')
    expect((await standing(id)).stepDueOn).toBeNull()
    for (const day of ['2027-01-04', '2027-02-01']) expect(await hear(day)).toEqual([])
    await on('2027-01-05', async () => {
      for (const account of ['secrecy', 'branch', 'county']) await go.must(account, id, 'approve')
      expect(await standing(id)).toMatchObject({ stage: 'approved', stepDueOn: null })
      expect(await go.must('publisher', id, 'publish')).toMatchObject({ stage: 'published' })
    })
  })

  it('a limit from before is still reminded of, Monday to Friday', async () => {
    const id = await submitted('2026-12-28')
    expect((await standing(id)).stepDueOn).toBe('2026-12-31')
    expect(await hear('2026-12-30')).toHaveLength(2)
    expect(await hear('2027-01-02')).toEqual([]) // Saturday
    expect(await hear('2027-01-04')).toEqual([
      'branch: 超期未办：保密审查',
      'lead2: 超期未办：保密审查',
      'secrecy: 已超期：保密审查',
      'writer: 已超期：保密审查',
    ])
    await finish(id)
  })
})

describe('run more than once', () => {
  it('by several at the same moment, a reminder is given once', async () => {
    const id = await submitted('2026-11-23')
    const given = await on('2026-11-25', () => Promise.all([1, 2, 3].map(() => remindNow())))
    expect(given.flat()).toHaveLength(1)
    await on('2026-11-25', deliver)
    expect(mails()).toEqual(['secrecy: 将到期：保密审查', 'writer: 将到期：保密审查'])
    expect(await remarks(id)).toHaveLength(1)
    await finish(id)
  })

  it('by the queue as well: the job that reminds finds nothing more to do', async () => {
    const id = await submitted('2026-11-23')
    const queued = async () => {
      await queueJob(await createLocalReq({}, county.payload), tasks.remind, {})
      await on('2026-11-25', () => runJobs(county))
    }
    await queued()
    expect(mails()).toEqual(['secrecy: 将到期：保密审查', 'writer: 将到期：保密审查'])
    await queued()
    expect(smtp.received).toHaveLength(2)
    await finish(id)
  })

  it('verify holds over all of it', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
