import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inbox, InboxItem } from '../../../src/plugin/documents/inbox/types.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'

let county: TestCounty
let way: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  way = journeys(county)
})
afterAll(() => county?.close())

const inboxOf = async (account: string): Promise<Inbox> =>
  (await county.as(account)<Inbox>('GET', '/api/documents/inbox')).body
const idsIn = (items: InboxItem[]) => items.map((item) => item.id).sort()

type Standing = { available: { action: string; reasons: unknown[] }[] }
const mayHandle = async (account: string, id: string): Promise<boolean> => {
  const { status, body } = await county.as(account)<Standing>(
    'GET',
    `/api/documents/${id}/transitions`,
  )
  if (status !== 200) return false
  return body.available.some(
    ({ action, reasons }) => ['approve', 'publish'].includes(action) && reasons.length === 0,
  )
}

describe('the inbox', () => {
  it('holds for everybody exactly what they may approve or publish now', async () => {
    const ids: string[] = []
    for (const stage of [
      'secrecyReview',
      'branchApproval',
      'countyApproval',
      'approved',
      'published',
    ]) {
      const { id } = await way.create()
      await way.bring(id, stage)
      ids.push(id)
    }
    const finance = await way.create({ office: 'finance' }, 'clerk.finance')
    await way.must('clerk.finance', finance.id, 'submit')
    const referred = await way.create()
    await way.bring(referred.id, 'secrecyReview')
    await way.must('secrecy', referred.id, 'refer')
    const draft = await way.create()
    ids.push(finance.id, referred.id, draft.id)

    for (const account of [
      'clerk',
      'clerk.finance',
      'secrecy',
      'branch',
      'county',
      'publisher',
      'head',
      'auditor',
      'admin',
    ]) {
      const able: string[] = []
      for (const id of ids) if (await mayHandle(account, id)) able.push(id)
      expect(idsIn((await inboxOf(account)).waiting.items), account).toEqual(able.sort())
    }
    expect((await inboxOf('secrecy')).waiting.count).toBe(3)
  })

  it('leaves out what I wrote myself, and what waits for nobody but a time', async () => {
    const { id } = await way.create()
    await way.bring(id, 'approved')
    const publishAt = new Date(Date.now() + 86_400_000).toISOString()
    await way.must('publisher', id, 'publish', { publishAt })
    const { waiting, scheduled } = await inboxOf('publisher')
    expect(idsIn(waiting.items)).not.toContain(id)
    expect(scheduled.items.find((item) => item.id === id)?.scheduledFor).toBe(publishAt)

    // The secrecy reviewer becomes a clerk too, and writes: four eyes keep it out of their inbox.
    await county.payload.update({
      collection: 'users',
      id: county.people.secrecy as string,
      data: {
        duties: [
          {
            office: county.offices['gov-office'] as string,
            roles: ['secrecyReviewer', 'clerk'],
          },
        ],
      },
      overrideAccess: true,
    })
    const own = await way.create({ title: '保密员自己写的通知' }, 'secrecy')
    await way.must('clerk', own.id, 'submit')
    expect(await mayHandle('secrecy', own.id)).toBe(false)
    expect(idsIn((await inboxOf('secrecy')).waiting.items)).not.toContain(own.id)
  })

  it('brings a returned draft back to its clerk with the reason, and lists what was never sent', async () => {
    const returned = await way.create({ title: '退回的通知' })
    await way.bring(returned.id, 'secrecyReview')
    await way.must('secrecy', returned.id, 'return', { opinion: '请删去第三段的电话' })
    const begun = await way.create({ title: '没有送审的通知' })
    const inbox = await inboxOf('clerk')
    expect(inbox.returned.items.find((item) => item.id === returned.id)?.back).toMatchObject({
      action: 'return',
      by: '孙保密',
      opinion: '请删去第三段的电话',
    })
    expect(idsIn(inbox.drafts.items)).toContain(begun.id)
    expect(idsIn(inbox.drafts.items)).not.toContain(returned.id)
    // Another office sees neither.
    const foreign = await inboxOf('clerk.finance')
    expect([...idsIn(foreign.returned.items), ...idsIn(foreign.drafts.items)]).toEqual([])
  })

  it('comes with what is due first, and says how long is left', async () => {
    const { items } = (await inboxOf('branch')).waiting
    const earliest = items.map(
      ({ stepDue, disclosureDue }) =>
        [stepDue?.on, disclosureDue?.on].filter((on) => on !== undefined).sort()[0] ?? '9999',
    )
    expect(earliest).toEqual([...earliest].sort())
    expect(items[0]?.stepDue).toMatchObject({ isOverdue: false, daysLeft: expect.any(Number) })
  })

  it('is closed to strangers', async () => {
    expect((await county.as(null)('GET', '/api/documents/inbox')).status).toBe(401)
  })
})
