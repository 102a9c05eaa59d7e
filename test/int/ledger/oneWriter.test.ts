import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, draft, journeys } from '../../support/journey.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
})
afterAll(() => county?.close())

const run = (statement: Parameters<typeof query>[1]) =>
  query<Record<string, unknown>>({ payload: county.payload }, statement)
const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString()

describe('the one writer', () => {
  it('leaves what the public reads alone while a correction waits for its scheduled publication', async () => {
    const { id } = await go.create()
    await go.bring(id, 'published')
    await go.must('clerk', id, 'correct')
    await county.as('clerk')('PATCH', `/api/documents/${id}`, { title: '更正后的标题' })
    await go.bring(id, 'approved')
    const scheduled = await go.must('publisher', id, 'publish', { publishAt: inAWeek() })
    expect(scheduled).toMatchObject({ stage: 'approved', title: '更正后的标题' })

    const shown = await county.as(null)<Doc>('GET', `/api/documents/${id}`)
    expect(shown.status).toBe(200)
    expect(shown.body).toMatchObject({ stage: 'published', title: draft().title })
  })

  it('drops a scheduled publication when the live version is taken down meanwhile', async () => {
    const { id } = await go.create()
    await go.bring(id, 'published')
    await go.must('clerk', id, 'correct')
    await go.bring(id, 'approved')
    await go.must('publisher', id, 'publish', { publishAt: inAWeek() })
    const down = await go.must('publisher', id, 'takeDown')
    expect(down).toMatchObject({ stage: 'approved', scheduledFor: null })
  })

  it('refuses parameters that an act does not have: no approver rewrites the note of a correction', async () => {
    const { id } = await go.create()
    await go.bring(id, 'secrecyReview')
    for (const stray of [{ changeNote: '我加的' }, { publishAt: inAWeek() }, { reason: 'error' }]) {
      const refused = await go.act('secrecy', id, 'approve', stray)
      expect(refused.status).toBe(400)
      expect(refused.body.errors).toMatchObject([
        { code: 'BAD_REQUEST', field: Object.keys(stray)[0] },
      ])
    }
    expect((await go.act('secrecy', id, 'approve')).status).toBe(200)
  })

  it('keeps the limit of a step when the live version is taken down during a correction', async () => {
    const { id } = await go.create()
    await go.bring(id, 'published')
    await go.must('clerk', id, 'correct')
    await go.bring(id, 'secrecyReview')
    await run(
      sql`update _documents_v set version_step_due_on = '2026-01-05' where parent_id = ${id} and latest`,
    )
    await go.must('publisher', id, 'takeDown')
    const due = await run(
      sql`select version_step_due_on as due from _documents_v where parent_id = ${id} and latest`,
    )
    expect(due).toEqual([{ due: '2026-01-05' }])
  })

  it('counts whoever opened a correction among its writers', async () => {
    const { id } = await go.create()
    await go.bring(id, 'published')
    await county.payload.update({
      collection: 'users',
      id: county.people.branch as string,
      data: {
        duties: [
          { office: county.offices['gov-office'] as string, roles: ['branchLeader', 'clerk'] },
        ],
      },
      overrideAccess: true,
    })
    await go.must('branch', id, 'correct')
    await go.must('clerk', id, 'submit')
    await go.must('secrecy', id, 'approve')
    const refused = await go.act('branch', id, 'approve')
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([{ code: 'FOUR_EYES' }])
  })
})

describe('the newest version', () => {
  it('is the last one stored, however the clock runs', async () => {
    const { id } = await go.create()
    await run(
      sql`update _documents_v set updated_at = now() + interval '1 hour' where parent_id = ${id}`,
    )
    await go.bring(id, 'secrecyReview')
    const rows = await run(
      sql`select version_stage as stage from _documents_v where parent_id = ${id} and latest`,
    )
    expect(rows).toEqual([{ stage: 'secrecyReview' }])
  })
})

describe('throwing away a draft', () => {
  it('is refused while another document refers to it: that one may be approved already', async () => {
    const [old, next] = [await go.create(), await go.create()]
    await county.as('clerk')('PATCH', `/api/documents/${next.id}`, {
      relations: [{ relationType: 'supersedes', document: old.id }],
    })
    const refused = await county.as('clerk')<{ errors: unknown }>(
      'DELETE',
      `/api/documents/${old.id}`,
    )
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([{ code: 'REFERRED_TO' }])
    expect((await county.as('clerk')('DELETE', `/api/documents/${next.id}`)).status).toBe(200)
    expect((await county.as('clerk')('DELETE', `/api/documents/${old.id}`)).status).toBe(200)
  })
})

describe('a COMMIT that the database refuses', () => {
  const refuse = (table: string) =>
    run(
      sql.raw(`create constraint trigger refuse_commit after insert on ${table}
      deferrable initially deferred for each row execute function gongkai_ledger_is_append_only()`),
    )
  const allow = (table: string) => run(sql.raw(`drop trigger refuse_commit on ${table}`))

  it('is no success: neither for a save nor for a transition', async () => {
    const { id } = await go.create()
    await refuse('_documents_v')
    const created = await county.as('clerk')('POST', '/api/documents', draft())
    const saved = await county.as('clerk')('PATCH', `/api/documents/${id}`, { title: '未保存' })
    const moved = await go.act('clerk', id, 'submit')
    await allow('_documents_v')
    expect([created.status, saved.status, moved.status]).toEqual([503, 503, 503])
    const now = await county.as('clerk')<Doc>('GET', `/api/documents/${id}`)
    expect(now.body).toMatchObject({ title: draft().title, stage: 'draft', revision: 1 })
    expect((await go.act('clerk', id, 'submit')).status).toBe(200)
  })
})
