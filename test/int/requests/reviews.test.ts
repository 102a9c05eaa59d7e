import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { rotateKeys } from '../../../src/plugin/privacy/rotateKeys.ts'
import type {
  DescribedReviews,
  ShownReview,
} from '../../../src/plugin/requests/reviews/describe.ts'
import { answeredRequest } from '../../support/answeredRequest.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { applicant, codesOf, requestDesk } from '../../support/requestDesk.ts'
import { accountOf, askers } from '../doors/table.ts'

type Answer = DescribedReviews & {
  review: ShownReview
  errors?: { code: string; field?: string; message: string }[]
}
let county: TestCounty
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
})
afterAll(async () => county?.close())
const answered = (reply?: object) => answeredRequest(county, reply)
const filed = {
  kind: 'review',
  outcome: 'pending',
  filedOn: '2026-04-10',
  authority: '云泽县人民政府',
  caseNumber: '云政复〔2026〕12号',
}
const record = (account: string | null, id: string, body: object = filed) =>
  county.as(account)<Answer>('POST', `/api/requests/${id}/reviews`, body)
const read = (account: string | null, id: string) =>
  county.as(account)<Answer>('GET', `/api/requests/${id}/reviews`)
const codes = ({ body }: { body: Answer }) =>
  (body.errors ?? []).map(({ code, field }) => `${code} ${field}`).sort()
const rowOf = async (id: string) => {
  const [row] = await query<{ row: unknown }>(
    { payload: county.payload },
    sql`select to_jsonb(r) as row from requests r where id = ${id}`,
  )
  return JSON.stringify(row)
}

describe('a proceeding', () => {
  it('is recorded of an archived case, which does not change', async () => {
    const id = await answered()
    await desk.must('requests', id, { type: 'archive' })
    const before = await rowOf(id)
    const { status, body } = await record('requests', id)
    expect([status, body.review]).toEqual([
      201,
      expect.objectContaining({
        kind: 'review',
        kindLabel: '行政复议',
        outcomeLabel: '尚未审结',
        revision: 1,
        isLate: false,
        words: expect.objectContaining({ authority: '云泽县人民政府' }),
      }),
    ])
    expect(await rowOf(id)).toBe(before)
    expect(body.limits).toEqual({ review: '2026-05-29', directSuit: null, suitAfterReview: null })
  })

  it('moves from pending to decided, and is put right with a reason alone', async () => {
    const id = await answered()
    const { review } = (await record('head', id)).body
    const decided = {
      ...filed,
      review: review.id,
      expectedRevision: 1,
      outcome: 'upheld',
      decidedOn: '2026-06-01',
    }
    const done = await record('requests', id, decided)
    expect([done.status, done.body.review.outcome]).toEqual([200, 'upheld'])
    // Somebody else was quicker.
    expect(codes(await record('head', id, decided))).toEqual(['STALE_REVISION expectedRevision'])
    const other = { ...decided, expectedRevision: 2, outcome: 'other' }
    expect(codes(await record('requests', id, other))).toEqual(['REASON_REQUIRED reason'])
    expect(
      codes(
        await record('requests', id, {
          ...other,
          outcome: 'pending',
          decidedOn: null,
          reason: '录错',
        }),
      ),
    ).toEqual(['ALREADY_DECIDED outcome'])
    const right = await record('requests', id, { ...other, reason: '复议终止，误录为维持' })
    expect(right.body.review).toMatchObject({
      outcome: 'other',
      revision: 3,
      words: { corrections: [{ outcome: 'upheld', reason: '复议终止，误录为维持' }] },
    })
  })

  it('is refused with every reason, in words, and leaves nothing', async () => {
    const id = await answered()
    const wrong = await record('requests', id, {
      kind: 'directSuit',
      outcome: 'upheld',
      filedOn: '2026-03-01',
    })
    expect(wrong.status).toBe(422)
    expect(codes(wrong)).toEqual([
      'OUT_OF_ORDER filedOn',
      'REASON_REQUIRED authority',
      'REASON_REQUIRED decidedOn',
      'REVIEW_FIRST kind',
    ])
    expect(wrong.body.errors?.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true)
    expect((await read('requests', id)).body.reviews).toEqual([])
    for (const body of [{ ...filed, filedOn: 'x' }, { ...filed, kind: 'appeal' }, [], { a: 1 }]) {
      expect((await record('requests', id, body)).status).toBe(400)
    }
    const none = '00000000-0000-4000-8000-000000000000'
    for (const review of [none, 'x', "'"]) {
      expect((await record('requests', id, { ...filed, review })).status).toBe(404)
    }
    const marked = await record('requests', id, { ...filed, note: '机密★10年' })
    expect(codesOf(marked as never)).toEqual(['SECRECY_MARK'])
  })

  it('sent twice is one', async () => {
    const id = await answered()
    const both = await Promise.all([record('requests', id), record('requests', id)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
    expect((await read('requests', id)).body.reviews).toHaveLength(1)
  })

  it('of a suit goes by what was answered', async () => {
    const id = await answered({ replyType: 'disclose', content: '附后。' })
    const suit = { ...filed, kind: 'directSuit', authority: '云泽县人民法院' }
    expect((await record('requests', id, suit)).status).toBe(201)
    const after = { ...suit, kind: 'suitAfterReview', filedOn: '2026-07-01' }
    expect(codes(await record('requests', id, after))).toEqual(['REVIEW_MISSING kind'])
    const { kinds } = (await read('requests', id)).body
    expect(kinds.map(({ kind, reasons }) => [kind, reasons.map(({ code }) => code)])).toEqual([
      ['review', []],
      ['directSuit', []],
      ['suitAfterReview', ['REVIEW_MISSING']],
    ])
  })
})

describe('a decision that orders a new answer', () => {
  it('leads to a request of its own, received that day and linked, once', async () => {
    const id = await answered()
    await desk.must('requests', id, { type: 'archive' })
    const before = await rowOf(id)
    const { review } = (await record('requests', id)).body
    const decided = {
      ...filed,
      review: review.id,
      outcome: 'corrected',
      decidedOn: '2026-06-01',
      decideAnew: true,
    }
    const { body } = await record('requests', id, decided)
    expect(body.review.anew).toMatch(/^2026-\d{5}$/)
    const { docs } = await county.payload.find({
      collection: 'requests',
      where: { receiptNumber: { equals: body.review.anew ?? '' } },
    })
    const [anew] = docs
    expect(anew).toMatchObject({
      channel: 'decision',
      state: 'underReview',
      receivedOn: '2026-06-01',
      dueOn: '2026-06-30',
      anewOf: expect.stringMatching(/^2026-/),
    })
    const { body: content } = await county.as('requests')<{ wanted: { description: string } }>(
      'GET',
      `/api/requests/${anew?.id}/case`,
    )
    expect(content.wanted.description).toBe(applicant.description)
    // Nobody applied again, so it is no receipt that goes out.
    await county.payload.jobs.run({ queue: 'gongkai', limit: 100 })
    const { body: letters } = await county.as('requests')<{ files: { letterKind: string }[] }>(
      'GET',
      `/api/requests/${anew?.id}/case`,
    )
    expect(letters.files.map(({ letterKind }) => letterKind)).toEqual(['anewNotice', 'anewNotice'])
    expect(body.review.anewId).toBe(anew?.id)
    const again = { ...decided, reason: '再登记一次' }
    expect(codes(await record('requests', id, again))).toEqual(['ALREADY_ANEW decideAnew'])
    expect(await rowOf(id)).toBe(before)
  })

  it('is no way to enter an application', async () => {
    const { status } = await county.as('requests')('POST', '/api/requests/entries', {
      office: 'gov-office',
      ...applicant,
      channel: 'decision',
    })
    expect(status).toBe(400)
  })
})
describe('who', () => {
  it('reads and records', async () => {
    const id = await answered()
    await record('requests', id, { ...filed, note: `${applicant.name}委托律师` })
    const statuses: Record<string, number[]> = {}
    for (const asker of askers) {
      const account = accountOf(asker)
      const suit = { ...filed, filedOn: '2026-04-11', caseNumber: asker }
      statuses[asker] = [(await read(account, id)).status, (await record(account, id, suit)).status]
    }
    const outside = [404, 404]
    expect(statuses).toEqual({
      ...Object.fromEntries(askers.map((asker) => [asker, outside])),
      [askers[0] ?? '']: [401, 401],
      requests: [200, 201],
      head: [200, 201],
      auditor: [200, 403],
    })
  })

  it('audits sees kinds, days and outcomes, and nothing that was written', async () => {
    const id = await answered()
    const secret = '某律师代理，电话已留'
    await record('requests', id, { ...filed, note: secret })
    const { body } = await read('auditor', id)
    expect(body.reviews).toMatchObject([{ kind: 'review', filedOn: '2026-04-10', words: null }])
    expect(JSON.stringify(body)).not.toContain(secret)
    expect(JSON.stringify(body)).not.toContain(filed.caseNumber)
    const [kept] = await query<{ text: string }>(
      { payload: county.payload },
      sql`select (select string_agg(t::text, '') from request_reviews t)
            || (select string_agg(t::text, '') from ledger t) as text`,
    )
    expect(kept?.text).not.toContain(secret)
    expect(kept?.text).not.toContain(filed.caseNumber)
  })
})

describe('the ledger', () => {
  const tamper = async (statement: ReturnType<typeof sql>) => {
    const transactionID = await county.payload.db.beginTransaction()
    const req = { payload: county.payload, transactionID } as never
    try {
      await query(req, sql`set local session_replication_role = replica`)
      await query(req, statement)
    } finally {
      await county.payload.db.commitTransaction(transactionID as never)
    }
    return (await verifyLedger(county.payload)).breaks.map(({ what }) => what)
  }

  it('holds, also after the keys were rotated', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
    const done = await rotateKeys(county.payload)
    expect(done.find(({ collection }) => collection === 'request-reviews')).toMatchObject({
      unreadable: [],
    })
  })

  it('is not got around: rows stay, and change by a new revision alone', async () => {
    const at = { payload: county.payload }
    for (const statement of [
      sql`delete from request_reviews`,
      sql`truncate request_reviews`,
      sql`update request_reviews set outcome = 'upheld' where outcome = 'pending'`,
      sql`update request_reviews set request = 'x', revision = revision + 1`,
    ]) {
      await expect(query(at, statement)).rejects.toThrow()
    }
  })

  it('names what was changed behind it, and what is gone', async () => {
    const id = sql`(select id from request_reviews order by id limit 1)`
    await query({ payload: county.payload }, sql`create table kept as table request_reviews`)
    const putBack = sql`delete from request_reviews`
    const cases: [ReturnType<typeof sql>, string][] = [
      [sql`update request_reviews set filed_on = '2026-04-09' where id = ${id}`, 'REVIEW_CHANGED'],
      [sql`update request_reviews set revision = revision + 1 where id = ${id}`, 'REVIEW_CHANGED'],
      [sql`update request_reviews set fingerprint = 'x' where id = ${id}`, 'REVIEW_CHANGED'],
      [sql`update request_reviews set sealed = 'x' where id = ${id}`, 'REVIEW_TEXT'],
      [sql`delete from request_reviews where id = ${id}`, 'REVIEW_MISSING'],
      [
        sql`insert into request_reviews select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
            from request_reviews r where id = ${id}`,
        'REVIEW_UNRECORDED',
      ],
    ]
    for (const [statement, what] of cases) {
      expect(await tamper(statement)).toContain(what)
      await tamper(putBack)
      expect(await tamper(sql`insert into request_reviews select * from kept`)).toEqual([])
    }
  })
})
