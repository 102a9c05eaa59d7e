import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hire } from '../../../src/demo/county.ts'
import { lexicalOf } from '../../../src/lib/lexicalText.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { dumpOf } from '../../support/dump.ts'
import { type Doc, journeys } from '../../support/journey.ts'
import { codes, reviewDesk } from './reviewDesk.ts'

/** Valid by their check digits, and of nobody. */
const identity = '11010519491231002X'
const mobile = '13812345678'

let county: TestCounty
let go: ReturnType<typeof journeys>
let findings: ReturnType<typeof reviewDesk>['findings']
let say: ReturnType<typeof reviewDesk>['say']

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  ;({ findings, say } = reviewDesk(county))
})
afterAll(async () => county?.close())

/** The same number, as another hand writes it. */
const spelled = '１３８ 1234-5678'

const list = `低保对象名单公示\n\n张某某，身份证号${identity}，联系电话${mobile}。`

describe('a list with identity numbers', () => {
  let doc: Doc
  beforeAll(async () => {
    doc = await go.create({ bodyText: list })
    // An earlier draft spelled the mobile otherwise.
    const edited = await county.as('clerk')('PATCH', `/api/documents/${doc.id}`, {
      bodyText: list.replace(mobile, spelled),
    })
    expect(edited.status).toBe(200)
    const again = await county.as('clerk')('PATCH', `/api/documents/${doc.id}`, { bodyText: list })
    expect(again.status).toBe(200)
  })

  it('is saved, and what was found in it is told with its place', async () => {
    const { findings: found, open, outcome } = await findings('clerk', doc.id)
    expect(outcome).toBe('hold')
    expect(open).toBeGreaterThanOrEqual(2)
    expect(found.find(({ detector }) => detector === 'identityNumber')).toMatchObject({
      level: 'hold',
      state: 'open',
      field: 'body',
      excerpt: { text: identity },
      available: ['mask', 'justify'],
    })
  })

  it('cannot be submitted as it is', async () => {
    const refused = await go.act('clerk', doc.id, 'submit')
    expect(refused.status).toBe(422)
    expect(codes(refused)).toEqual(['FINDINGS_OPEN'])
  })

  it('is masked in one act by the rule, and then goes its way', async () => {
    const before = await findings('clerk', doc.id)
    const ids = before.findings
      .filter(({ available }) => available.includes('mask'))
      .map(({ id }) => id)
    const masked = await say('clerk', doc.id, { findings: ids, decision: 'mask' })
    expect(masked.status).toBe(200)
    expect(masked.body.open).toBe(0)
    const { body } = await county.as('clerk')<{ body: unknown }>(
      'GET',
      `/api/documents/${doc.id}?draft=true`,
    )
    expect(JSON.stringify(body)).toContain('110105************')
    expect(JSON.stringify(body)).toContain('138****5678')
    expect((await go.bring(doc.id, 'published')).stage).toBe('published')
  })

  it('leaves nothing of what was masked in any table', async () => {
    const dump = await dumpOf(county.payload)
    expect(dump).not.toContain(identity)
    expect(dump).not.toContain(mobile)
    expect(dump).not.toContain(spelled)
    expect(dump).toContain('110105************')
  })

  it('can be written into no opinion, reason or note either: those are never masked', async () => {
    const { id } = await go.create({ bodyText: `值班电话${mobile}` })
    const finding = (await findings('clerk', id)).findings[0]?.id
    const reason = `是李四的号码${mobile}`
    const refused = [
      await say('clerk', id, { finding, decision: 'justify', reason }),
      await go.act('clerk', doc.id, 'correct', { changeNote: `删去${identity}` }),
      await go.act('publisher', doc.id, 'takeDown', { opinion: `有${identity}` }),
    ]
    expect(refused.map((one) => [one.status, codes(one)])).toEqual([
      [422, ['IDENTIFIER_IN_TEXT']],
      [422, ['IDENTIFIER_IN_TEXT']],
      [422, ['IDENTIFIER_IN_TEXT']],
    ])
    // Who may not do it at all is told that, and nothing of the text.
    const stranger = await go.act('auditor', doc.id, 'takeDown', { opinion: `有${identity}` })
    expect(stranger.status).toBe(403)
  })

  it('is found whole by verify, with its earlier drafts cleared', async () => {
    const { breaks } = await verifyLedger(county.payload)
    expect(breaks).toEqual([])
  })

  it('gives nobody an excuse to change another draft: a purge clears what it says and no more', async () => {
    const pool = (county.payload.db as unknown as { pool: Pool }).pool
    await pool.query(
      `update _documents_v set version_summary = '改过' where parent_id = $1 and version_revision = 1`,
      [doc.id],
    )
    const { breaks } = await verifyLedger(county.payload)
    expect(breaks).toMatchObject([{ what: 'CONTENT_CHANGED' }])
    await pool.query(
      `update _documents_v set version_summary = null where parent_id = $1 and version_revision = 1`,
      [doc.id],
    )
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})

describe('what must stand', () => {
  let doc: Doc
  const one = async (account: string) => {
    const { findings: all } = await findings(account, doc.id)
    const found = all.find(({ detector }) => detector === 'mobileNumber')
    if (!found) throw new Error('The number was not found')
    return found
  }
  beforeAll(async () => {
    doc = await go.create({ bodyText: `防汛值班电话公布如下：\n\n请拨打${mobile}。` })
  })

  it('wants the reason of the clerk, of that office and of nobody else', async () => {
    const { id: finding } = await one('clerk')
    const reason = '值班手机，向社会公布'
    const empty = await say('clerk', doc.id, { finding, decision: 'justify', reason: ' ' })
    expect([empty.status, codes(empty)]).toEqual([422, ['REASON_REQUIRED']])
    const refused = await Promise.all(
      [
        'clerk.finance',
        'secrecy',
        'branch',
        'county',
        'publisher',
        'head',
        'auditor',
        'admin',
        null,
      ].map(async (account) => [
        account,
        (await say(account, doc.id, { finding, decision: 'justify', reason })).status,
      ]),
    )
    expect(refused).toEqual([
      ['clerk.finance', 404],
      ['secrecy', 404],
      ['branch', 404],
      ['county', 404],
      ['publisher', 404],
      ['head', 404],
      ['auditor', 403],
      ['admin', 404],
      [null, 401],
    ])
    const justified = await say('clerk', doc.id, { finding, decision: 'justify', reason })
    expect(justified.status).toBe(200)
    expect((await one('clerk')).state).toBe('justified')
    await go.must('clerk', doc.id, 'submit')
  })

  it('is not let through by the reviewer as a whole, only one by one', async () => {
    const whole = await go.act('secrecy', doc.id, 'approve')
    expect([whole.status, codes(whole)]).toEqual([422, ['FINDINGS_OPEN']])
    const { id: finding } = await one('secrecy')
    const bare = await say('secrecy', doc.id, { finding, decision: 'reject' })
    expect(codes(bare)).toEqual(['REASON_REQUIRED'])
    const clerks = await say('clerk', doc.id, { finding, decision: 'accept' })
    expect([clerks.status, codes(clerks)]).toEqual([403, ['NOT_ENTITLED']])
    const rejected = await say('secrecy', doc.id, {
      finding,
      decision: 'reject',
      reason: '改用座机',
    })
    expect(rejected.status).toBe(200)
    expect(codes(await go.act('secrecy', doc.id, 'approve'))).toEqual(['FINDINGS_OPEN'])
    await go.must('secrecy', doc.id, 'return')
  })

  it('was rejected: the clerk has to answer before it goes up again, and the reviewer looks anew', async () => {
    const { id: finding, state } = await one('clerk')
    expect(state).toBe('rejected')
    expect(codes(await go.act('clerk', doc.id, 'submit'))).toEqual(['FINDINGS_OPEN'])
    await say('clerk', doc.id, { finding, decision: 'justify', reason: '没有座机' })
    await go.must('clerk', doc.id, 'submit')
    const accepted = await say('secrecy', doc.id, { finding, decision: 'accept' })
    expect(accepted.body.open).toBe(0)
    await go.must('secrecy', doc.id, 'approve')
    const late = await say('secrecy', doc.id, { finding, decision: 'reject', reason: '晚了' })
    expect(codes(late)).toEqual(['WRONG_STAGE'])
  })

  it('is asked about again after an edit, whatever was accepted before', async () => {
    await go.must('clerk', doc.id, 'recall')
    await county.as('clerk')('PATCH', `/api/documents/${doc.id}`, { summary: '值班电话' })
    expect((await one('clerk')).state).toBe('justified')
    await go.must('clerk', doc.id, 'submit')
    expect(codes(await go.act('secrecy', doc.id, 'approve'))).toEqual(['FINDINGS_OPEN'])
  })

  it('keeps every decision in the ledger, which verify plays through', async () => {
    const { docs } = await county.payload.find({
      collection: 'ledger',
      where: { and: [{ subjectId: { equals: doc.id } }, { action: { like: 'Finding' } }] },
      sort: 'seq',
      limit: 50,
    })
    expect(docs.map(({ action, opinion }) => [action, opinion])).toEqual([
      ['justifyFinding', '值班手机，向社会公布'],
      ['rejectFinding', '改用座机'],
      ['justifyFinding', '没有座机'],
      ['acceptFinding', null],
    ])
    expect(JSON.stringify(docs)).not.toContain(mobile)
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})

describe('an identity number in the address of a link', () => {
  it('is found where no reader sees it, and is not masked there', async () => {
    const { root } = lexicalOf('名单见附件')
    const link = {
      type: 'link',
      version: 3,
      fields: { linkType: 'custom', url: `https://example.gov.cn/?id=${identity}` },
      children: [],
    }
    const [first] = root.children ?? []
    const children = [{ ...first, children: [...(first?.children ?? []), link] }]
    const body = { root: { ...root, children } }
    const doc = await go.create({ body })
    const { findings: found } = await findings('clerk', doc.id)
    expect(found).toMatchObject([
      { detector: 'identityNumber', excerpt: { text: identity }, available: ['justify'] },
    ])
    expect(codes(await go.act('clerk', doc.id, 'submit'))).toEqual(['FINDINGS_OPEN'])
  })
})

describe('four eyes', () => {
  it('keep whoever gave the reason from accepting it, even without a word of the text', async () => {
    await hire(county.payload, county.offices, [
      { account: 'both', name: '双任职', duties: { 'gov-office': ['clerk', 'secrecyReviewer'] } },
    ])
    const doc = await go.create({ bodyText: `值班电话${mobile}` })
    const finding = (await findings('both', doc.id)).findings[0]?.id
    await say('both', doc.id, { finding, decision: 'justify', reason: '公开的值班电话' })
    await go.must('clerk', doc.id, 'submit')
    const own = await say('both', doc.id, { finding, decision: 'accept' })
    expect([own.status, codes(own)]).toEqual([422, ['FOUR_EYES']])
    expect((await say('secrecy', doc.id, { finding, decision: 'accept' })).status).toBe(200)
    expect(codes(await go.act('both', doc.id, 'approve'))).toEqual(['FOUR_EYES'])
  })
})

describe('asking in a wrong way', () => {
  let doc: Doc
  beforeAll(async () => {
    doc = await go.create({ bodyText: list, documentNumber: '' })
  })

  it.each([
    ['nothing', {}],
    ['an unknown decision', { finding: 'x', decision: 'forget' }],
    ['several where one is asked', { findings: ['x', 'y'], decision: 'accept' }],
    ['a list that is none', { findings: 'x', decision: 'mask' }],
    ['a field that is none', { finding: 'x', decision: 'mask', stage: 'published' }],
    ['half a character', { finding: 'x', decision: 'justify', reason: '\ud800' }],
  ])('%s is a bad request', async (_name, body) => {
    expect((await say('clerk', doc.id, body)).status).toBe(400)
  })

  it('about a finding that is not there says so', async () => {
    const gone = await say('clerk', doc.id, { finding: 'x', decision: 'mask' })
    expect([gone.status, codes(gone)]).toEqual([422, ['FINDING_UNKNOWN']])
  })

  it('about no document is not found', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect((await say('clerk', nowhere, { finding: 'x', decision: 'mask' })).status).toBe(404)
    expect((await say('clerk', 'nothing', { finding: 'x', decision: 'mask' })).status).toBe(404)
  })
})
