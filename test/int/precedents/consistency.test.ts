import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bandsOf, signatureOf } from '../../../src/domain/similarity/index.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { gongkaiOf } from '../../../src/plugin/options.ts'
import type { Consistency } from '../../../src/plugin/precedents/consistency.ts'
import { decisionsOfMonth } from '../../../src/plugin/precedents/find.ts'
import { fillPrecedents, tellHeads } from '../../../src/plugin/precedents/job.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { idOf, recordOf } from '../people/staff.ts'
import { publishing, rowsOf, withheld } from './office.ts'

let county: TestCounty
let way: ReturnType<typeof journeys>
let published: ReturnType<typeof publishing>
const assessment = {
  title: '云泽县国有资产处置评估结果',
  bodyText: '评估采用市场法和成本法，评估结果如下。',
}
const month = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format().slice(0, 7)

beforeAll(async () => {
  county = await openCounty()
  way = journeys(county)
  published = publishing(county)
  await published(assessment)
  await published({ ...assessment, ...withheld, office: 'finance' }, 'clerk.finance')
})
afterAll(() => county?.close())

const listFor = (account: string | null, query = '') =>
  county.as(account)<Consistency>('GET', `/api/documents/consistency${query}`)

describe('the consistency list', () => {
  it('shows the head of disclosure what similar documents were decided differently this month', async () => {
    const { body } = await listFor('head')
    expect(body.month).toBe(month)
    expect(body.groups).toHaveLength(1)
    expect(body.groups[0]).toMatchObject({
      isAcrossOffices: true,
      count: 2,
      sentence: '不同机关的 2 份相似信息处理不一致：1 份主动公开，1 份不予公开。',
    })
    expect(body.groups[0]?.decisions.map(({ office, title }) => [office, title])).toEqual(
      expect.arrayContaining([
        ['县政府办公室', '云泽县国有资产处置评估结果'],
        ['财政局', '云泽县国有资产处置评估结果'],
      ]),
    )
  })

  it('is empty for a month without decisions, and refuses what is no month', async () => {
    expect((await listFor('head', '?month=2019-01')).body.groups).toEqual([])
    for (const bad of ['2026-13', '2026', 'x', '2026-01-01', "2026-01'--"]) {
      expect((await listFor('head', `?month=${encodeURIComponent(bad)}`)).status).toBe(400)
    }
    expect((await listFor('head', '?month[x]=1')).status).toBe(400)
  })

  it('is for the head alone', async () => {
    expect((await listFor(null)).status).toBe(401)
    for (const account of ['clerk', 'clerk.finance', 'secrecy', 'publisher', 'requests', 'admin']) {
      expect((await listFor(account)).status, account).toBe(403)
    }
  })

  it('is told to the head once in the next month, whenever the first run is, without a title', async () => {
    const [year = 0, ofYear = 0] = month.split('-').map(Number)
    const first = new Date(Date.UTC(year, ofYear, 1, 2))
    const at = (now: Date) => ({ ...gongkaiOf(county.payload), now: () => now })
    const req = await createLocalReq({}, county.payload)
    const day = (nth: number) => at(new Date(first.getTime() + nth * 86_400_000))
    await tellHeads(req, at(new Date(first.getTime() - 86_400_000)))
    expect(await mails()).toEqual([])
    await Promise.all([tellHeads(req, day(1)), tellHeads(req, day(1))])
    await tellHeads(req, day(2))
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      to: 'head@yunze.example',
      subject: `${month} 公开决定一致性清单：1 组待核对`,
    })
    expect(mail?.text).not.toContain('国有资产')
    expect((await recordOf(county, 'users', idOf(county, 'head'))).at(-1)).toMatchObject({
      action: 'remind',
      actor: 'system',
      details: { kind: 'consistency', month, count: 1 },
    })
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})

const mails = async () =>
  (
    await rowsOf<{ input: { to: string; subject: string; text: string } }>(
      county,
      `select input from payload_jobs where task_slug = 'gongkaiSendMail' and input->>'subject' like '%一致性%'`,
    )
  ).map(({ input }) => input)

describe('the decisions of a month', () => {
  it('come with no more than a thousand earlier ones, those that share most first', async () => {
    const signatures = Array.from({ length: 40 }, (_, nth) => signatureOf([`事项${nth}`]))
    const bands = signatures.flatMap(bandsOf)
    const office = county.offices['gov-office']
    const insert = (ids: string, day: string, list: string, values: unknown[]) =>
      rowsOf(
        county,
        `insert into gongkai_precedents select ${ids}, '${office}', 'proactive', null, '${day}', '',
         ${list}, 'test' from jsonb_array_elements($1::jsonb) with ordinality as s(value, nth)`,
        [JSON.stringify(values)],
      )
    await insert(
      `'new' || nth`,
      '2018-05-02',
      'array(select jsonb_array_elements_text(value)::integer)',
      signatures,
    )
    await insert(`'old' || nth`, '2018-04-02', `'{1}'`, bands)
    await insert(`'nearest' || nth`, '2017-01-01', `'{1}'`, [1])
    await rowsOf(
      county,
      `insert into gongkai_precedent_bands select value::integer, '2018-04-02', 'old' || nth
       from jsonb_array_elements($1::jsonb) with ordinality as s(value, nth)
       union all select value::integer, '2017-01-01', 'nearest1' from jsonb_array_elements($1::jsonb)`,
      [JSON.stringify(bands)],
    )
    const found = await decisionsOfMonth(await createLocalReq({}, county.payload), {
      month: '2018-05',
      offices: [String(office)],
    })
    expect(new Set(bands).size).toBeGreaterThan(1_100)
    expect(found).toHaveLength(40 + 1_000)
    expect(found[40]?.id).toBe('nearest1')
    await rowsOf(county, `delete from gongkai_precedents where made_with = 'test'`)
  })
})

describe('precedents of before there were any', () => {
  const all = () => rowsOf(county, 'select * from gongkai_precedents order by document_id')
  const fill = async () =>
    fillPrecedents(await createLocalReq({}, county.payload), gongkaiOf(county.payload))

  it('are made from what is live, and again when they were made otherwise', async () => {
    const before = await all()
    expect(before).toHaveLength(2)
    expect(await fill()).toBe(0)
    await rowsOf(county, 'delete from gongkai_precedents')
    expect(await fill()).toBe(2)
    expect(await all()).toEqual(before)
    await rowsOf(county, `update gongkai_precedents set made_with = 'old', signature = '{1}'`)
    expect(await fill()).toBe(2)
    expect(await all()).toEqual(before)
  })

  it('are made of the others when one cannot be, which is logged by its id', async () => {
    const before = await all()
    await rowsOf(county, 'delete from gongkai_precedents')
    const [broken] = before.map(({ document_id }) => String(document_id)).sort()
    await rowsOf(
      county,
      `create function refuse() returns trigger language plpgsql as $$ begin
         if new.document_id = '${broken}' then raise exception 'no'; end if; return new; end $$`,
    )
    await rowsOf(
      county,
      'create trigger refuse before insert on gongkai_precedents for each row execute function refuse()',
    )
    const logged = vi.spyOn(county.payload.logger, 'error')
    expect(await fill()).toBe(before.length - 1)
    expect(logged.mock.calls.map(([told]) => told)).toMatchObject([
      { id: broken, msg: 'The precedent of a document could not be made' },
    ])
    logged.mockRestore()
    await rowsOf(county, 'drop trigger refuse on gongkai_precedents')
    await rowsOf(county, 'drop function refuse()')
    expect(await fill()).toBe(1)
    expect(await all()).toEqual(before)
  })

  it('are not made of drafts, or of what was taken down', async () => {
    await way.create({ title: '云泽县国有资产处置评估结果（草稿）' })
    const id = await published(assessment)
    await way.must('publisher', id, 'takeDown')
    expect(await fill()).toBe(0)
  })
})
