import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { identity, listOf, overNumber, textsOf } from '../../unit/redaction/samples.ts'
import { searchOf } from './everywhere.ts'
import { codesOf, redacting } from './redacting.ts'

let county: TestCounty
let desk: ReturnType<typeof redacting>['desk']
let keep: ReturnType<typeof redacting>['keep']
let redact: ReturnType<typeof redacting>['redact']

beforeAll(async () => {
  county = await openCounty()
  ;({ desk, keep, redact } = redacting(county))
})
afterAll(() => county?.close())

describe('a redacted copy', () => {
  it('is a file of its own, without the number, and says what was removed', async () => {
    const file = await keep()
    const { status, body } = await redact(file)
    expect([status, body.errors]).toEqual([201, undefined])
    expect(body.doc).toMatchObject({
      originalName: '补助名单（已处理）.pdf',
      mimeType: 'application/pdf',
      office: file.office,
      redactedFrom: file.id,
      removals: [{ page: 1, ground: '15', article: '第十五条', reason: '身份证号', count: 1 }],
    })
    expect(body.doc.filename).not.toBe(file.filename)
    const got = await desk.fetchFile('clerk', body.doc)
    const bytes = new Uint8Array(await got.arrayBuffer())
    const [text] = await textsOf(bytes)
    expect(text).toContain('the receiver')
    expect(text).not.toContain(identity)
  })

  it('leaves the number in no table and in no file but the original', async () => {
    const file = await keep()
    await redact(file)
    await redact(file, { preview: true })
    const search = searchOf(county)
    expect(await search.tables(identity)).toEqual([])
    const originals = (
      await county.payload.find({
        collection: 'files',
        where: { redactedFrom: { exists: false } },
        limit: 0,
      })
    ).docs
    for (const name of await search.files(identity)) {
      expect(originals.map(({ filename }) => filename)).toContain(name)
    }
  })

  it('is stored neither as a preview, nor when it is refused', async () => {
    const file = await keep()
    const before = await desk.stock()
    const shown = await county.ask('clerk', `/api/files/${file.id}/redactions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ boxes: [overNumber], preview: true }),
    })
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(codesOf(await redact(file, { fileName: `${identity}.pdf` }))).toEqual([
      422,
      'REDACTION_NAMED',
    ])
    expect(
      codesOf(await redact(file, { boxes: [{ ...overNumber, reason: `号码 ${identity}` }] })),
    ).toEqual([422, 'REDACTION_NAMED'])
    expect(codesOf(await redact(file, { boxes: [{ ...overNumber, page: 2 }] }))).toEqual([
      422,
      'REDACTION_NOWHERE',
    ])
    expect(await desk.stock()).toEqual(before)
  })

  it('is not stored when a reason bears a mark, which would be public', async () => {
    const file = await keep()
    const before = await desk.stock()
    const refused = await redact(file, { boxes: [{ ...overNumber, reason: '机密★10年' }] })
    expect(refused.body.errors).toMatchObject([{ code: 'SECRECY_MARK', field: 'reason' }])
    expect(await desk.stock()).toEqual(before)
  })

  it('of a workbook has masked and dropped columns', async () => {
    const rows = [
      ['姓名', '身份证号', '金额'],
      ['张三', identity, 300],
      ['李四', identity, 200],
    ]
    const file = await desk.keep({ bytes: await listOf(rows), name: '名单.xlsx' })
    const why = { ground: '15', reason: '个人隐私' }
    const { status, body } = await redact(file, {
      boxes: [],
      columns: [
        { sheet: '名单', column: 'B', action: 'drop', ...why },
        { sheet: '名单', column: 'A', action: 'mask', ...why },
      ],
    })
    expect([status, body.errors]).toEqual([201, undefined])
    expect(body.doc.removals).toEqual([
      { sheet: '名单', column: 'B', isMasked: false, ...why, article: '第十五条', count: 1 },
      { sheet: '名单', column: 'A', isMasked: true, ...why, article: '第十五条', count: 1 },
    ])
  })
})

describe('who may redact', () => {
  it.each([
    [null, 401],
    ['clerk.finance', 404],
    ['secrecy', 404],
    ['publisher', 404],
    ['requests', 404],
    ['auditor', 403],
    ['admin', 404],
    ['clerk', 201],
  ])('%s: %i', async (account, status) => {
    expect((await redact(await keep(), {}, account)).status).toBe(status)
  })

  it('pages are shown to whoever of the staff may read the file, and kept nowhere', async () => {
    const file = await keep()
    const page = (account: string | null, number: string | number = 1) =>
      county.ask(account, `/api/files/${file.id}/pages/${number}`)
    const shown = await page('clerk')
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(shown.headers.get('cache-control')).toBe('private, no-store')
    expect((await page('auditor')).status).toBe(200)
    expect((await page('clerk.finance')).status).toBe(404)
    expect((await page(null)).status).toBe(401)
    expect((await page('clerk', 2)).status).toBe(422)
    expect((await page('clerk', 'x')).status).toBe(400)
  })

  it('what is asked for is looked at strictly', async () => {
    const file = await keep()
    const bad = async (box: object) =>
      (await redact(file, { boxes: [{ ...overNumber, ...box }] })).status
    expect(await bad({ ground: '13-2' })).toBe(400)
    expect(await bad({ reason: ' ' })).toBe(400)
    expect(await bad({ x: 0.9, width: 0.5 })).toBe(400)
    expect(await bad({ colour: 'red' })).toBe(400)
    expect(codesOf(await redact(file, { boxes: [] }))).toEqual([422, 'REDACTION_NOTHING'])
    const word = await desk.keep({ bytes: 'x', name: '说明.txt' })
    expect(codesOf(await redact(word))).toEqual([422, 'REDACTION_FORMAT'])
  })
})
