import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf } from '../../../src/demo/markup.ts'
import type { Mosaic } from '../../../src/plugin/precedents/mosaicOf.ts'
import type { Precedents } from '../../../src/plugin/precedents/precedentsOf.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { queriesOf } from '../../support/queries.ts'
import { onRequest, publishing, rowsOf, withheld } from './office.ts'

let county: TestCounty
let way: ReturnType<typeof journeys>
let published: ReturnType<typeof publishing>

beforeAll(async () => {
  county = await openCounty()
  way = journeys(county)
  published = publishing(county)
})
afterAll(() => county?.close())

const subsidy = (batch: number) => ({
  title: `云泽县第${batch}批农村危房改造补助对象名单公示`,
  bodyText: '经村级评议、乡镇审核、县级审批，现将农村危房改造补助对象名单公示如下。',
  documentNumber: null,
})
const precedentsOf = async (account: string | null, id: string) =>
  county.as(account)<Precedents>('GET', `/api/documents/${id}/precedents`)
const mosaicOf = async (account: string | null, id: string) =>
  county.as(account)<Mosaic>('GET', `/api/documents/${id}/mosaic`)
const rows = <Row>(text: string) => rowsOf<Row>(county, text)

describe('a draft beside what was decided before', () => {
  const ids: string[] = []
  beforeAll(async () => {
    for (const batch of [1, 2, 3]) ids.push(await published(subsidy(batch)))
  })

  it('is told how similar documents went, without figures in their titles', async () => {
    const draft = await way.create(subsidy(4))
    const { body } = await precedentsOf('clerk', draft.id)
    expect(body.summary).toMatchObject({
      all: { total: 3, modes: [{ mode: 'proactive', count: 3 }] },
      sentence: '3 份相似信息：3 份主动公开。',
    })
    expect(body.similar.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(body.similar[0]).toMatchObject({
      title: '云泽县第×批农村危房改造补助对象名单公示',
      office: '县政府办公室',
      mode: 'proactive',
      isOwn: true,
    })
    expect(body).toMatchObject({ departs: false, sentence: null })
  })

  it('is warned when it departs, in words, and its reviewers are', async () => {
    const draft = await way.create({ ...subsidy(5), ...onRequest })
    await way.must('clerk', draft.id, 'submit')
    for (const account of ['clerk', 'secrecy']) {
      const { body } = await precedentsOf(account, draft.id)
      expect(body.departs).toBe(true)
      expect(body.sentence).toContain('本机关 3 份相似信息中有 3 份主动公开，本件拟依申请公开')
    }
  })

  it('finds nothing similar to something else', async () => {
    const draft = await way.create({ title: '云泽县行政规范性文件管理办法', bodyText: '第一条' })
    const { body } = await precedentsOf('clerk', draft.id)
    expect(body).toMatchObject({ similar: [], departs: false })
  })

  it('is closed to strangers, and to those who may not read the draft', async () => {
    const draft = await way.create(subsidy(6))
    for (const ask of [precedentsOf, mosaicOf]) {
      expect((await ask(null, draft.id)).status).toBe(401)
      expect((await ask('clerk.finance', draft.id)).status).toBe(404)
      expect((await ask('clerk', 'nonsense')).status).toBe(404)
      expect((await ask('clerk.finance', ids[0] as string)).status).toBe(404)
    }
  })
})

describe('what other offices withhold', () => {
  it('is told to a clerk as a decision, never by its title', async () => {
    const secret = {
      title: '白鹭湾片区收储底价测算',
      bodyText: '测算采用市场法和成本法，结果供研究。',
    }
    const id = await published({ ...secret, ...withheld, documentNumber: null })
    const draft = await way.create({ ...secret, office: 'finance' }, 'clerk.finance')
    const { body } = await precedentsOf('clerk.finance', draft.id)
    expect(body.similar).toEqual([
      {
        id: null,
        indexNumber: null,
        title: null,
        office: '县政府办公室',
        mode: 'withheld',
        ground: '16-2',
        article: '第十六条第二款',
        decidedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        similarity: null,
        isOwn: false,
      },
    ])
    expect(JSON.stringify(body)).not.toMatch(/白鹭湾|收储/)
    // Its own office, and whoever serves both, may read it.
    const own = await way.create(secret)
    expect((await precedentsOf('clerk', own.id)).body.similar[0]).toMatchObject({
      id,
      title: '白鹭湾片区收储底价测算',
      similarity: 1,
    })
  })
})

describe('a mosaic warning', () => {
  const list = {
    title: '河源镇产业奖补到户情况',
    body: bodyOf('| 户编号 | 金额 |\n| HY-0731-22 | 4200 |\n联系 138****5678'),
    documentNumber: null,
  }

  it('names the public document in which the same household stands, until it is taken down', async () => {
    const first = await published(list)
    const draft = await way.create({
      ...list,
      title: '河源镇慢性病随访安排',
      body: bodyOf('请户编号：HY073122 的住户到卫生院。'),
    })
    const [found] = (await mosaicOf('clerk', draft.id)).body.identifiers
    expect(found).toMatchObject({
      kind: 'household',
      value: 'HY073122',
      count: 1,
      documents: [{ title: '河源镇产业奖补到户情况', indexNumber: expect.any(String) }],
      sentence: '户编号 HY073122 还出现在另外 1 份已公开的信息里。',
    })
    await way.must('publisher', first, 'takeDown')
    expect((await mosaicOf('clerk', draft.id)).body.identifiers).toEqual([])
    expect(await rows(`select 1 from gongkai_precedents where document_id = '${first}'`)).toEqual(
      [],
    )
  })

  it('keeps no identifier in the clear, in any table', async () => {
    await published({ ...list, bodyText: undefined })
    const tables = await rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    // As they are compared; the text of the document has them with hyphens and stars.
    for (const value of ['HY073122', '1385678']) {
      for (const { name } of tables) {
        const found = await rows(
          `select 1 from "${name}" t where t::text like '%${value}%' limit 1`,
        )
        // The draft above writes it like that by itself.
        if (!['documents', '_documents_v'].includes(name)) expect(found, name).toEqual([])
      }
    }
    const kept = await rows<{ kind: string; code: string }>('select * from gongkai_identifiers')
    expect(kept.map(({ kind }) => kind).sort()).toEqual(['household', 'telephone', 'telephoneEnd'])
    for (const { code } of kept) expect(code).toMatch(/^[0-9a-f]{32}$/)
  })

  it('tells which cell counts too few people, and keeps nothing from being submitted', async () => {
    const table = '| 村 | 残疾人人数 |\n| 分水村 | 3 |\n| 日新村 | 41 |'
    const draft = await way.create({ title: '残疾人服务情况', body: bodyOf(table) })
    const { body } = await mosaicOf('clerk', draft.id)
    expect(body.smallCells).toEqual([
      {
        table: 1,
        row: 2,
        column: 2,
        count: 3,
        heading: '残疾人人数',
        sentence: '第 1 个表格第 2 行第 2 列“残疾人人数”只有 3，人数过少，可能看得出是谁。',
      },
    ])
    expect((await way.act('clerk', draft.id, 'submit')).status).toBe(200)
  })

  it('is not given for what will not be public, which leaves no identifier behind', async () => {
    const id = await published({ ...list, ...onRequest, bodyText: undefined })
    expect((await mosaicOf('clerk', id)).body).toEqual({ smallCells: [], identifiers: [] })
    const kept = await rows(`select 1 from gongkai_identifiers where document_id = '${id}'`)
    expect(kept).toEqual([])
  })
})

describe('the newest decision about a document', () => {
  it('takes the place of the earlier one', async () => {
    const id = await published({
      title: '云泽县城东地块征询意见',
      documentNumber: null,
      ...withheld,
    })
    await way.must('clerk', id, 'correct', { changeNote: '情况已变化' })
    const revision = await way.revisionOf('clerk', id)
    const saved = await county.as('clerk')('PATCH', `/api/documents/${id}`, {
      mode: 'proactive',
      ground: null,
      groundReason: null,
      revision,
    })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    await way.bring(id, 'published')
    expect(
      await rows(`select mode, ground from gongkai_precedents where document_id = '${id}'`),
    ).toEqual([{ mode: 'proactive', ground: null }])
    expect(
      await rows(
        `select count(*)::int as bands from gongkai_precedent_bands where document_id = '${id}'`,
      ),
    ).toEqual([{ bands: 32 }])
  })
})

describe('looking up precedents', () => {
  it('asks as often for many similar ones as for few', async () => {
    const draft = await way.create(subsidy(7))
    const count = async () =>
      (
        await queriesOf(async () => {
          expect((await precedentsOf('clerk', draft.id)).status).toBe(200)
        })
      ).length
    await count()
    const few = await count()
    await published(subsidy(8))
    await published({ ...subsidy(9), ...withheld })
    expect(await count()).toBe(few)
    expect(few).toBeLessThanOrEqual(16)
  })
})
