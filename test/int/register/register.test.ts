import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { createRegister } from '../../../src/plugin/postgres/objects.ts'
import { recordOf } from '../people/staff.ts'
import { openDesk, restricted } from './desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

const run = (text: string) => query(desk.county, sql.raw(text))
const breaks = async () =>
  (await verifyLedger(desk.county.payload)).breaks.map(({ what, detail }) =>
    detail ? `${what} ${detail}` : what,
  )

describe('the register of what is not disclosed', () => {
  it('has what is published and not disclosed, from its publication on, with its first review', async () => {
    const { id, indexNumber } = await desk.on('2026-03-02', () =>
      desk.go.create({ title: '关于调整灌区规模的请示', ...restricted('16-2') }),
    )
    await desk.on('2026-03-02', () => desk.go.bring(id, 'approved'))
    expect(indexNumber).toBeNull()
    expect(await desk.rowOf(id)).toBeNull()
    const done = await desk.on('2026-03-03', () => desk.go.must('publisher', id, 'publish'))
    expect(await desk.rowOf(id)).toMatchObject({
      index_number: done.indexNumber,
      title: '关于调整灌区规模的请示',
      office_id: desk.county.offices['gov-office'],
      mode: 'withheld',
      ground: '16-2',
      formed_on: '2026-01-04',
      formed_year: 2026,
      review_on: '2026-09-03',
      review_event: null,
      due_on: '2026-09-03',
    })
    const publication = (await recordOf(desk.county, 'documents', id)).at(-1)
    expect(publication?.details).toEqual({ review: { on: '2026-09-03', event: null } })
  })

  it('holds nothing that tells of a document whose title is not shown', async () => {
    for (const [ground, more] of [
      ['14-1', {}],
      ['14-2', {}],
      ['14-3', {}],
      ['15', {}],
      ['16-1', { registerListing: 'none' }],
    ] as const) {
      const secret = `暗语${ground}`
      const { id, indexNumber } = await desk.publish({
        title: `${secret}标题`,
        bodyText: `${secret}正文`,
        summary: `${secret}概述`,
        reviewEvent: `${secret}之后`,
        ...restricted(ground, { documentNumber: '云政发〔2026〕77号', ...more }),
      })
      const row = await desk.rowOf(id)
      expect(row).toMatchObject({ title: null, index_number: null, formed_on: null, ground })
      expect(JSON.stringify(row)).not.toMatch(/暗语|77号|理由不外传/)
      expect(JSON.stringify(row)).not.toContain(indexNumber)
    }
  })

  it('shows a title where the office decides so, but never that of a state secret', async () => {
    const shown = await desk.publish({
      title: '地块评估报告',
      ...restricted('15', { registerListing: 'title' }),
    })
    expect((await desk.rowOf(shown.id))?.title).toBe('地块评估报告')
    const { id } = await desk.go.create(restricted('14-1', { registerListing: 'title' }))
    const { status, body } = await desk.go.act('clerk', id, 'submit')
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ fault: 'titleNotListable', field: 'registerListing' }])
  })

  it('takes the date that was asked for, and refuses at submission one that is none', async () => {
    const asked = await desk.on('2026-03-02', () =>
      desk.publish(restricted('15', { reviewOn: '2027年9月1日', reviewEvent: '拆迁完成后' })),
    )
    expect((await desk.rowOf(asked.id))?.review_on).toBe('2027-09-01')
    for (const [reviewOn, fault] of [
      ['2026-03-01', 'reviewOnPast'],
      ['2028-03-03', 'reviewOnTooFar'],
    ]) {
      const { id } = await desk.go.create(restricted('15', { reviewOn }))
      const { status, body } = await desk.on('2026-03-02', () => desk.go.act('clerk', id, 'submit'))
      expect([status, body.errors?.[0]]).toMatchObject([422, { fault, field: 'reviewOn' }])
    }
  })

  it('is written with the publication or not at all', async () => {
    const { id } = await desk.go.create(restricted('16-1'))
    await desk.go.bring(id, 'approved')
    await run(`create function refuse() returns trigger language plpgsql as $$
               begin raise exception 'no'; end $$`)
    await run(
      'create trigger refuse before insert on ledger for each row execute function refuse()',
    )
    expect((await desk.go.act('publisher', id, 'publish')).status).toBe(500)
    await run('drop trigger refuse on ledger; drop function refuse()')
    expect(await desk.rowOf(id)).toBeNull()
    await desk.go.must('publisher', id, 'publish')
    expect(await desk.rowOf(id)).not.toBeNull()
  })

  it('loses what is taken down or disclosed, and keeps what is repealed or under correction', async () => {
    const [down, disclosed, kept] = [
      await desk.publish(restricted('16-1')),
      await desk.publish({ title: '后来公开的纪要', ...restricted('16-2') }),
      await desk.publish(restricted('16-3')),
    ]
    await desk.go.must('publisher', down.id, 'takeDown')
    expect(await desk.rowOf(down.id)).toBeNull()
    await desk.go.must('publisher', kept.id, 'repeal')
    expect(await desk.rowOf(kept.id)).not.toBeNull()
    await desk.go.must('clerk', disclosed.id, 'correct')
    await desk.county.as('clerk')('PATCH', `/api/documents/${disclosed.id}`, { mode: 'proactive' })
    expect(await desk.rowOf(disclosed.id)).not.toBeNull()
    await desk.go.bring(disclosed.id, 'published')
    expect(await desk.rowOf(disclosed.id)).toBeNull()
    expect((await desk.site.api(`?q=${encodeURIComponent('后来公开的纪要')}`)).body.total).toBe(1)
  })

  it('holds under verify, which finds a "no" without a clock and every row that is otherwise', async () => {
    expect(await breaks()).toEqual([])
    const { id } = await desk.publish(restricted('15'))
    const where = `where document_id = '${id}'`
    await run(`create temp table kept as select * from gongkai_register ${where}`)
    for (const [change, found] of [
      [`delete from gongkai_register ${where}`, 'NO_CLOCK'],
      [`update gongkai_register set review_on = '' ${where}`, 'NO_CLOCK'],
      [
        `update gongkai_register set review_on = '2099-01-01' ${where}`,
        'REGISTER_DIFFERS review_on',
      ],
      [`update gongkai_register set title = '泄露的标题' ${where}`, 'REGISTER_DIFFERS title'],
      [
        `insert into gongkai_register select 'nobody', k.index_number, k.title, k.office_id, k.mode, k.ground,
           k.formed_on, k.formed_year, k.published_at, k.review_on, k.review_event, k.disclose_on,
           k.disclose_by, k.due_on from gongkai_register k ${where}`,
        'REGISTER_EXTRA',
      ],
    ] as const) {
      await run(change)
      expect(await breaks()).toEqual([found])
      await run(`delete from gongkai_register where document_id in ('${id}', 'nobody')`)
      await createRegister(run)
    }
    expect(await breaks()).toEqual([])
  })

  it('shows no title of what was published before there was one, until it is published anew', async () => {
    const { id } = await desk.on('2026-03-02', () => desk.publish(restricted('16-2')))
    const publication = (await recordOf(desk.county, 'documents', id)).at(-1)
    const rewrite = async (details: unknown) => {
      await run('alter table ledger disable trigger gongkai_ledger_no_change')
      await run(`update ledger set details = '${JSON.stringify(details)}'
                 where subject_id = '${id}' and seq = ${publication?.seq}`)
      await run('alter table ledger enable trigger gongkai_ledger_no_change')
    }
    const registerBreaks = async () =>
      (await breaks()).filter((what) => /REGISTER|CLOCK/.test(what))
    await rewrite(null)
    expect(await registerBreaks()).toEqual(['REGISTER_DIFFERS index_number'])
    await run(`delete from gongkai_register where document_id = '${id}'`)
    await createRegister(run)
    const untold = { title: null, index_number: null, formed_on: null, ground: '16-2' }
    expect(await desk.rowOf(id)).toMatchObject({ ...untold, review_on: '2026-09-02' })
    expect(await registerBreaks()).toEqual([])
    await desk.on('2026-03-03', () => desk.review('head', id, { reviewEvent: '规划批准后' }))
    expect(await desk.rowOf(id)).toMatchObject({ ...untold, review_event: null })
    expect(await registerBreaks()).toEqual([])
    await desk.go.must('clerk', id, 'correct')
    await desk.go.bring(id, 'published')
    expect((await desk.rowOf(id))?.title).not.toBeNull()
    await rewrite(publication?.details)
    await desk.go.must('publisher', id, 'takeDown')
  })

  it('is filled with what was published before there was one, and filled twice stays the same', async () => {
    const before = await run('select * from gongkai_register order by document_id')
    await run('delete from gongkai_register')
    await createRegister(run)
    await createRegister(run)
    const after = await run('select * from gongkai_register order by document_id')
    expect(before.length).toBeGreaterThan(8)
    expect(after).toEqual(before)
    expect(await breaks()).toEqual([])
  })
})
