import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { codesOf, enlist, idOf, runJobs } from '../people/staff.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

/** Two of the leaders sign the second step (会签); the kind of a document chooses the route. */
beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  await enlist(county, {
    lead2: { 'gov-office': ['branchLeader'] },
    lead3: { 'gov-office': ['branchLeader', 'countyLeader'] },
    // Drafts and leads: on their own drafts they count for nobody.
    writer: { 'gov-office': ['clerk', 'branchLeader'] },
  })
  await route('joint', 'normative', 2)
  await route('crowd', 'routine', 9)
})
afterAll(() => county?.close())

async function route(name: string, kind: string, quorum: number): Promise<void> {
  const { status } = await county.as('admin')('POST', '/api/routes', {
    name,
    kinds: [kind],
    priority: 5,
    allowsBatch: true,
    steps: [
      { step: 'secrecyReview', quorum: 1, limitWorkingDays: 3 },
      { step: 'branchApproval', quorum, limitWorkingDays: 3 },
      { step: 'countyApproval', quorum: 1, limitWorkingDays: 3 },
    ],
  })
  expect(status).toBe(201)
}

type Standing = {
  stage: string
  revision: number
  round: number
  steps: { step: string; quorum: number; given: number }[]
  waitingFor: string[]
  next: { stage: string; people: string[]; remaining: number } | null
  available: { action: string; reasons: { code: string }[] }[]
  ledger: { action: string; from: string; to: string; actor: string; round: number }[]
}

const standing = async (account: string, id: string): Promise<Standing> =>
  (await county.as(account)<Standing>('GET', `/api/documents/${id}/transitions`)).body

const reasonsOf = ({ available }: Standing, action: string) =>
  available.find((one) => one.action === action)?.reasons.map(({ code }) => code)

const inbox = async (account: string): Promise<Record<string, unknown>> => {
  const { body } = await county.as(account)<{ waiting: { items: { id: string }[] } }>(
    'GET',
    '/api/documents/inbox',
  )
  return Object.fromEntries(body.waiting.items.map((item) => [item.id, item]))
}

/** A document at its joint step, with one round behind it or none. */
async function atJointStep(more: Record<string, unknown> = {}, clerk = 'clerk'): Promise<string> {
  const { id } = await go.create({ kind: 'normative', ...more }, clerk)
  await go.must(clerk, id, 'submit')
  await go.must('secrecy', id, 'approve')
  return id
}

describe('joint sign-off of two', () => {
  it('stays at its step after the first signature, and says how many are missing', async () => {
    const id = await atJointStep()
    const before = await standing('branch', id)
    expect(before.steps).toMatchObject([
      { step: 'secrecyReview', quorum: 1, given: 1 },
      { step: 'branchApproval', quorum: 2, given: 0 },
      { step: 'countyApproval', quorum: 1, given: 0 },
    ])
    // After this signature one is missing yet.
    expect(before.next).toMatchObject({ stage: 'countyApproval', remaining: 1 })
    expect(before.waitingFor.toSorted()).toEqual(['lead2君', 'lead3君', 'writer君', '赵主任'])
    expect(await inbox('lead2')).toMatchObject({ [id]: { signatures: { given: 0, quorum: 2 } } })

    const first = await go.act('branch', id, 'approve', { opinion: '同意，请会签。' })
    expect(first.status, JSON.stringify(first.body)).toBe(200)
    expect(first.body.document).toMatchObject({
      stage: 'branchApproval',
      revision: before.revision + 1,
    })
    expect(first.body.entry).toMatchObject({
      action: 'approve',
      from: 'branchApproval',
      to: 'branchApproval',
      opinion: '同意，请会签。',
    })

    const after = await standing('lead2', id)
    expect(after.steps[1]).toMatchObject({ quorum: 2, given: 1 })
    expect(after.next).toMatchObject({ stage: 'countyApproval', remaining: 0 })
    expect(after.waitingFor.toSorted()).toEqual(['lead2君', 'lead3君', 'writer君'])
    expect(reasonsOf(after, 'approve')).toEqual([])
    expect(after.ledger.at(-1)).toMatchObject({ action: 'approve', to: 'branchApproval' })
    expect(await inbox('lead2')).toMatchObject({ [id]: { signatures: { given: 1, quorum: 2 } } })
  })

  it('is nothing that waits for whoever has signed, and cannot be signed by them again', async () => {
    const id = await atJointStep()
    await go.must('branch', id, 'approve')
    expect(Object.keys(await inbox('branch'))).not.toContain(id)
    expect(reasonsOf(await standing('branch', id), 'approve')).toEqual(['ALREADY_SIGNED'])
    const again = await go.act('branch', id, 'approve')
    expect([again.status, codesOf(again)]).toEqual([422, ['ALREADY_SIGNED']])
    const batch = await county.as('branch')<{ results: { status: number }[] }>(
      'POST',
      '/api/documents/transitions',
      {
        action: 'approve',
        items: [{ id, expectedRevision: await go.revisionOf('branch', id) }],
      },
    )
    expect(batch.body.results).toMatchObject([
      { status: 422, errors: [{ code: 'ALREADY_SIGNED' }] },
    ])
    expect((await standing('lead2', id)).steps[1]).toMatchObject({ given: 1 })
  })

  it('moves on with the last signature, to people who have not signed', async () => {
    const id = await atJointStep()
    await go.must('lead3', id, 'approve')
    const last = await go.act('branch', id, 'approve')
    expect(last.body.document).toMatchObject({ stage: 'countyApproval' })
    // Leader here and there, but has signed here: the county's step is for somebody else.
    const there = await standing('lead3', id)
    expect(reasonsOf(there, 'approve')).toEqual(['FOUR_EYES'])
    expect(there.waitingFor).toEqual(['钱县长'])
    const both = await go.act('lead3', id, 'approve')
    expect([both.status, codesOf(both)]).toEqual([422, ['FOUR_EYES']])
    expect(Object.keys(await inbox('lead3'))).not.toContain(id)
    expect(await go.must('county', id, 'approve')).toMatchObject({ stage: 'approved' })
    expect(await go.must('publisher', id, 'publish')).toMatchObject({ stage: 'published' })
  })

  it('refuses a third who comes when two have signed', async () => {
    const id = await atJointStep()
    const { revision } = await standing('branch', id)
    await go.must('branch', id, 'approve')
    await go.must('lead2', id, 'approve')
    const late = await go.post('writer', id, { action: 'approve', expectedRevision: revision })
    expect([late.status, codesOf(late)]).toEqual([409, ['STALE_REVISION']])
  })

  it('takes two at the same moment one after the other, and neither is lost', async () => {
    const id = await atJointStep()
    const { revision } = await standing('branch', id)
    const body = { action: 'approve', expectedRevision: revision }
    const answers = await Promise.all(
      ['branch', 'lead2'].map((account) => go.post(account, id, body)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = answers[0]?.status === 200 ? 'lead2' : 'branch'
    expect(await go.must(late, id, 'approve')).toMatchObject({ stage: 'countyApproval' })
  })

  it('ends for all with a return by one; the next round begins at nought', async () => {
    const id = await atJointStep()
    await go.must('branch', id, 'approve')
    const back = await go.must('lead2', id, 'return', { opinion: '第二条与上位法不符' })
    expect(back).toMatchObject({ stage: 'draft' })
    await go.must('clerk', id, 'submit')
    await go.must('secrecy', id, 'approve')
    const { round, steps } = await standing('branch', id)
    expect([round, steps[1]?.given]).toEqual([2, 0])
    // Who signed in the round before signs this one anew.
    expect(await go.must('branch', id, 'approve')).toMatchObject({ stage: 'branchApproval' })
    expect(await go.must('lead2', id, 'approve')).toMatchObject({ stage: 'countyApproval' })
  })

  it('may be returned by one who has signed', async () => {
    const id = await atJointStep()
    await go.must('branch', id, 'approve')
    expect(reasonsOf(await standing('branch', id), 'return')).toEqual([])
    expect(await go.must('branch', id, 'return')).toMatchObject({ stage: 'draft' })
  })

  it('does not count a leader who wrote it', async () => {
    const id = await atJointStep({}, 'writer')
    expect((await standing('branch', id)).waitingFor).not.toContain('writer君')
    expect(Object.keys(await inbox('writer'))).not.toContain(id)
    await go.must('branch', id, 'approve')
    const own = await go.act('writer', id, 'approve')
    expect([own.status, codesOf(own)]).toEqual([422, ['FOUR_EYES']])
    expect((await standing('branch', id)).steps[1]).toMatchObject({ given: 1 })
  })

  it('keeps the quorum it was submitted with, however the route changes', async () => {
    const id = await atJointStep()
    const { body } = await county.as('admin')<{ docs: { id: string; steps: object[] }[] }>(
      'GET',
      '/api/routes?where[name][equals]=joint',
    )
    const joint = body.docs[0]
    const steps = [
      { step: 'secrecyReview', quorum: 1, limitWorkingDays: 3 },
      { step: 'branchApproval', quorum: 1, limitWorkingDays: 3 },
    ]
    const to = (wanted: object[]) =>
      county.as('admin')('PATCH', `/api/routes/${joint?.id}`, { steps: wanted })
    expect((await to(steps)).status).toBe(200)
    expect(await go.must('branch', id, 'approve')).toMatchObject({ stage: 'branchApproval' })
    expect(await go.must('lead2', id, 'approve')).toMatchObject({ stage: 'countyApproval' })
    // A draft that comes back takes the route of today, and shows it before it is submitted.
    await go.must('county', id, 'return')
    const draft = await standing('clerk', id)
    expect(draft.steps.map(({ step, quorum }) => [step, quorum])).toEqual([
      ['secrecyReview', 1],
      ['branchApproval', 1],
    ])
    expect((await to(joint?.steps ?? [])).status).toBe(200)
  })
})

describe('who acts for several of those who sign', () => {
  it('is shown the one for whom they still can, and signs for that one', async () => {
    await enlist(county, { deputy: {} })
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format()
    for (const leader of ['branch', 'lead2']) {
      const made = await county.as(leader)('POST', '/api/delegations/make', {
        delegate: idOf(county, 'deputy'),
        roles: ['branchLeader'],
        startsOn: today,
        endsOn: today,
        reason: '下乡',
      })
      expect(made.status, JSON.stringify(made.body)).toBe(201)
    }
    // Whichever of the two has signed in person, it is the other that is left.
    for (const [signs, left] of [
      ['branch', 'lead2'],
      ['lead2', 'branch'],
    ] as const) {
      const id = await atJointStep()
      await go.must(signs, id, 'approve')
      expect((await inbox('deputy'))[id]).toMatchObject({ onBehalfOf: { id: idOf(county, left) } })
      const signed = await go.act('deputy', id, 'approve')
      expect(signed.body.entry).toMatchObject({ onBehalfOf: idOf(county, left) })
      expect(signed.body.document).toMatchObject({ stage: 'countyApproval' })
    }
  })
})

describe('a quorum that nobody can reach', () => {
  it('never lets the document pass; it can be returned or recalled', async () => {
    const id = await atJointStep({ kind: 'routine' })
    for (const account of ['branch', 'lead2', 'lead3', 'writer']) {
      expect(await go.must(account, id, 'approve')).toMatchObject({ stage: 'branchApproval' })
    }
    const { steps, waitingFor, next } = await standing('county', id)
    expect(steps[1]).toMatchObject({ quorum: 9, given: 4 })
    expect([waitingFor, next?.remaining]).toEqual([[], 4])
    for (const account of ['county', 'publisher', 'secrecy']) {
      expect((await go.act(account, id, 'approve')).status).toBe(403)
    }
    expect((await go.act('publisher', id, 'publish')).status).toBe(422)
    expect(await go.must('clerk', id, 'recall')).toMatchObject({ stage: 'draft' })
  })

  it('keeps nobody in office: what one more signature would not have passed may lose it', async () => {
    const id = await atJointStep({ kind: 'routine' })
    const alone = await county.as('admin')(
      'POST',
      `/api/users/${idOf(county, 'lead3')}/deactivate`,
      { reason: '调离' },
    )
    expect([alone.status, codesOf(alone)]).toEqual([422, ['STEPS_WAITING']])
    await enlist(county, { heir: {} })
    const left = await county.as('admin')(
      'POST',
      `/api/users/${idOf(county, 'lead3')}/deactivate`,
      { reason: '调离', successor: idOf(county, 'heir') },
    )
    expect(left.status, JSON.stringify(left.body)).toBe(200)
    expect((await standing('branch', id)).steps[1]).toMatchObject({ given: 0 })
  })
})

describe('afterwards', () => {
  it('verify holds, and every job ends', async () => {
    await runJobs(county)
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
