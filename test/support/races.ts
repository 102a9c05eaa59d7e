import { _internal_jobSystemGlobals, _internal_resetJobSystemGlobals } from 'payload'
import type { Pool, PoolClient } from 'pg'
import { expect } from 'vitest'
import { atTime, clock } from '../../src/lib/clock.ts'
import { queueName, tasks } from '../../src/plugin/documents/jobs/queue.ts'
import { verifyLedger } from '../../src/plugin/ledger/verify/index.ts'
import type { Answer, TestCounty } from './county.ts'
import { type Doc, draft, journeys, type Moved } from './journey.ts'

type Codes = { status: number; codes: string[] }

const codesOf = ({ status, body }: Answer<{ errors?: { code?: string }[] }>): Codes => ({
  status,
  codes: (body.errors ?? []).map(({ code }) => code ?? '?'),
})

/** Refused, and clearly so: too late, or no longer possible, with a code of the contract. */
export function expectRefused(answer: Answer<{ errors?: { code?: string }[] }>): void {
  const { status, codes } = codesOf(answer)
  expect([409, 422], JSON.stringify(answer.body)).toContain(status)
  expect(codes.length).toBeGreaterThan(0)
  expect(codes).not.toContain('?')
}

/** Exactly one of several attempts succeeded; the others were refused. Answers which. */
export function expectOne(answers: Answer<{ errors?: { code?: string }[] }>[]): number {
  const won = answers.findIndex(({ status }) => status === 200)
  expect(won, JSON.stringify(answers.map(codesOf))).toBeGreaterThanOrEqual(0)
  for (const [index, answer] of answers.entries()) if (index !== won) expectRefused(answer)
  return won
}

/** Until some session waits for a lock on the table. */
async function waitingFor(client: PoolClient, table: string): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      'select from pg_locks where not granted and relation = $1::regclass',
      [table],
    )
    if (rowCount) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** The races of documents, each as often and as wide as asked. */
export function races(county: TestCounty) {
  const go = journeys(county)
  const patch = (id: string, body: Record<string, unknown>) =>
    county.as('clerk')<{ doc: Doc; errors?: { code: string }[] }>(
      'PATCH',
      `/api/documents/${id}`,
      body,
    )
  const seen = (id: string) => county.as('clerk')<Doc>('GET', `/api/documents/${id}`)
  const together = <Value>(count: number, one: (index: number) => Promise<Value>) =>
    Promise.all(Array.from({ length: count }, (_, index) => one(index)))
  const entriesOf = async (id: string, action: string): Promise<number> => {
    const { docs } = await county.payload.find({
      collection: 'ledger',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: action } }] },
      limit: 0,
      overrideAccess: true,
    })
    return docs.length
  }
  const holds = async () => expect((await verifyLedger(county.payload)).breaks).toEqual([])

  /** Everybody approves one step at once. */
  async function approve(width: number): Promise<void> {
    const { id } = await go.create()
    const { revision } = await go.bring(id, 'secrecyReview')
    const answers = await together(width, () =>
      go.post('secrecy', id, { action: 'approve', expectedRevision: revision }),
    )
    expectOne(answers)
    expect(await entriesOf(id, 'approve')).toBe(1)
    expect((await seen(id)).body).toMatchObject({ stage: 'branchApproval', revision: revision + 1 })
  }

  /** Many documents get their numbers at once. */
  async function number(count: number): Promise<void> {
    const documents = await together(count, () => go.create({ formedOn: '2025-03-01' }))
    const answers = await together(count, (index) =>
      go.post('clerk', documents[index]?.id ?? '', { action: 'submit', expectedRevision: 1 }),
    )
    expect(answers.map(({ status }) => status)).toEqual(documents.map(() => 200))
    const numbers = answers.map(({ body }) => Number(body.document.indexNumber?.slice(-5)))
    const first = Math.min(...numbers)
    expect(numbers.sort((a, b) => a - b)).toEqual(documents.map((_, index) => first + index))
  }

  /** A clerk saves while somebody submits: an approval never comes to bind other content. */
  async function editAndSubmit(): Promise<void> {
    const { id } = await go.create()
    const title = '提交时抢着改的标题'
    const [edited, submitted] = await Promise.all([
      patch(id, { title }),
      go.post('clerk', id, { action: 'submit', expectedRevision: 1 }),
    ])
    const won = expectOne([edited, submitted])
    const { body } = await seen(id)
    expect(body).toMatchObject(
      won === 0 ? { title, stage: 'draft' } : { title: draft().title, stage: 'secrecyReview' },
    )
  }

  /** A clerk recalls and saves while a step is approved: the approval is of the old content, or is refused. */
  async function editAndApprove(): Promise<void> {
    const { id } = await go.create()
    const { revision } = await go.bring(id, 'secrecyReview')
    const [edited, approved, recalled] = await Promise.all([
      patch(id, { title: '审批时抢着改的标题' }),
      go.post('secrecy', id, { action: 'approve', expectedRevision: revision }),
      go.post('clerk', id, { action: 'recall', expectedRevision: revision }),
    ])
    expectOne([approved, recalled])
    if (edited.status === 200) {
      expect(recalled.status).toBe(200)
      expect((await seen(id)).body).toMatchObject({ stage: 'draft', title: '审批时抢着改的标题' })
    } else expectRefused(edited)
  }

  async function atOnce(
    stage: string,
    one: readonly [string, string, Record<string, unknown>?],
    other: readonly [string, string, Record<string, unknown>?],
  ): Promise<[Answer<Moved>, Answer<Moved>, string]> {
    const { id } = await go.create()
    const { revision } = await go.bring(id, stage)
    const [first, second] = await Promise.all(
      [one, other].map(([account, action, more]) =>
        go.post(account, id, { action, expectedRevision: revision, ...more }),
      ),
    )
    if (!first || !second) throw new Error('Two answers were asked for')
    expectOne([first, second])
    return [first, second, id]
  }

  const down = { reason: 'secrecy', opinion: '涉密' }

  async function publishAndRecall(): Promise<void> {
    const [published, , id] = await atOnce(
      'approved',
      ['publisher', 'publish'],
      ['clerk', 'recall'],
    )
    const shown = await county.as(null)('GET', `/api/documents/${id}`)
    expect(shown.status).toBe(published.status === 200 ? 200 : 404)
  }

  async function takeDownAndCorrect(): Promise<void> {
    const [taken, , id] = await atOnce(
      'published',
      ['publisher', 'takeDown', down],
      ['clerk', 'correct', { changeNote: '更正' }],
    )
    const shown = await county.as(null)('GET', `/api/documents/${id}`)
    expect(shown.status).toBe(taken.status === 200 ? 404 : 200)
  }

  async function takeDownTwice(): Promise<void> {
    const [, , id] = await atOnce(
      'published',
      ['publisher', 'takeDown', down],
      ['publisher', 'takeDown', down],
    )
    expect(await entriesOf(id, 'takeDown')).toBe(1)
    expect((await county.as(null)('GET', `/api/documents/${id}`)).status).toBe(404)
  }

  /** Both may succeed, one after the other; neither may undo the other. */
  async function takeDownAndSave(): Promise<void> {
    const { id } = await go.create()
    await go.bring(id, 'published')
    const { revision } = await go.must('clerk', id, 'correct')
    const title = '撤下时保存的标题'
    const [saved, taken] = await Promise.all([
      patch(id, { title }),
      go.post('publisher', id, { action: 'takeDown', expectedRevision: revision, ...down }),
    ])
    if (saved.status !== 200 || taken.status !== 200) expectOne([saved, taken])
    const shown = await county.as(null)('GET', `/api/documents/${id}`)
    expect(shown.status).toBe(taken.status === 200 ? 404 : 200)
    const { body } = await seen(id)
    expect(body.title === title).toBe(saved.status === 200)
    expect(body.live.stage === null).toBe(taken.status === 200)
  }

  /**
   * A first draft's save is held up while the document is published and taken into correction: it
   * was to write the row, which by then is what the public reads.
   */
  async function publishUnderSave(): Promise<void> {
    const { id } = await go.create()
    const { pool } = county.payload.db as unknown as { pool: Pool }
    const holder = await pool.connect()
    await holder.query('begin')
    // The save looks its categories up after it has looked whether the document is public.
    await holder.query('lock table categories in access exclusive mode')
    const saving = patch(id, { title: '没有人批准过的标题', categories: ['agriculture'] })
    try {
      await waitingFor(holder, 'categories')
      await go.bring(id, 'published')
      await go.must('clerk', id, 'correct')
    } finally {
      await holder.query('commit')
      holder.release()
    }
    expectRefused(await saving)
    const { body } = await county.as(null)<Doc>('GET', `/api/documents/${id}`)
    expect(body).toMatchObject({ stage: 'published', title: draft().title })
    expect((await patch(id, { title: '更正后的标题' })).status).toBe(200)
  }

  async function discardAndSubmit(): Promise<void> {
    const { id } = await go.create()
    const [discarded, submitted] = await Promise.all([
      county.as('clerk')<{ errors?: { code: string }[] }>('DELETE', `/api/documents/${id}`),
      go.post('clerk', id, { action: 'submit', expectedRevision: 1 }),
    ])
    expect([discarded.status, submitted.status].filter((status) => status === 200)).toHaveLength(1)
    for (const { status } of [discarded, submitted]) expect([200, 403, 404]).toContain(status)
    expect((await seen(id)).status).toBe(submitted.status === 200 ? 200 : 404)
  }

  /** More transitions at once than there are connections. */
  async function crowd(width: number): Promise<void> {
    const documents = await together(width, () => go.create())
    const started = performance.now()
    const answers = await together(width, (index) =>
      go.post('clerk', documents[index]?.id ?? '', { action: 'submit', expectedRevision: 1 }),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(width)
    expect(performance.now() - started).toBeLessThan(60_000)
  }

  /** Runs the publications that are due at a time. The mail of all the other races stays where it is. */
  const publishDue = (time: Date) =>
    atTime(time, () =>
      county.payload.jobs.run({
        queue: queueName,
        limit: 100,
        where: { taskSlug: { equals: tasks.publishScheduled } },
      }),
    )

  /**
   * A scheduled publication whose job is there four times, as if several workers had claimed it,
   * while its clerk wants it back.
   */
  async function scheduled({ isRecalled }: { isRecalled: boolean }): Promise<void> {
    const { id } = await go.create()
    await go.bring(id, 'approved')
    const publishAt = new Date(Date.now() + 3_600_000)
    const { revision } = await go.must('publisher', id, 'publish', {
      publishAt: publishAt.toISOString(),
    })
    await together(3, () =>
      county.payload.jobs.queue({
        task: tasks.publishScheduled as never,
        input: { document: id, revision } as never,
        queue: queueName,
      }),
    )
    _internal_jobSystemGlobals.getCurrentDate = clock
    const [recalled] = await Promise.all([
      isRecalled ? go.post('clerk', id, { action: 'recall', expectedRevision: revision }) : null,
      publishDue(new Date(publishAt.getTime() + 100)),
    ]).finally(_internal_resetJobSystemGlobals)
    const { body } = await seen(id)
    const wasRecalled = recalled?.status === 200
    expect(body.stage).toBe(wasRecalled ? 'draft' : 'published')
    const { totalDocs: left } = await county.payload.count({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: tasks.publishScheduled } },
    })
    expect(left).toBe(0)
    // One entry for the scheduling, one for the publication.
    expect(await entriesOf(id, 'publish')).toBe(wasRecalled ? 1 : 2)
  }

  return {
    approve,
    number,
    editAndSubmit,
    editAndApprove,
    publishAndRecall,
    takeDownAndCorrect,
    takeDownTwice,
    takeDownAndSave,
    publishUnderSave,
    discardAndSubmit,
    crowd,
    scheduled,
    holds,
  }
}
