import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { isFileFree, isWaited, whileLocked } from '../../support/locks.ts'
import { identity, laden, listOf, overNumber, textsOf } from '../../unit/redaction/samples.ts'
import { fileDesk, type StoredFile } from '../files/desk.ts'
import { searchOf } from './everywhere.ts'

let county: TestCounty
let desk: ReturnType<typeof fileDesk>
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  desk = fileDesk(county)
  go = journeys(county)
})
afterAll(() => county?.close())

type Made = {
  doc: StoredFile & { redactedFrom?: string; removals: unknown }
  document?: { id: string; revision: number; attachments: string[] }
  stillSeen: unknown
  errors?: { code: string; message: string; fault?: string }[]
}

/** Nothing in it is packed, so the number stands in the file as it is. */
const original = async () => Buffer.concat([await laden(), Buffer.from(`\n% ${identity}\n`)])
const keep = async () => desk.keep({ bytes: await original(), name: '补助名单.pdf' })
const redact = (file: { id: string }, body: object = {}, account: string | null = 'clerk') =>
  county.as(account)<Made>('POST', `/api/files/${file.id}/redactions`, {
    boxes: [overNumber],
    ...body,
  })
const codesOf = ({ status, body }: { status: number; body: Made }) => [
  status,
  ...(body.errors ?? []).map(({ code }) => code),
]

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

describe('the original of a redacted copy', () => {
  it('gives way to the copy in the draft by an ordinary save, on its newest revision', async () => {
    const file = await keep()
    const { id } = await go.create({ attachments: [file.id] })
    const before = await desk.stock()
    expect((await redact(file, { document: id, expectedRevision: 9 })).status).toBe(409)
    expect(await desk.stock()).toEqual(before)
    const { status, body } = await redact(file, { document: id, expectedRevision: 1 })
    expect([status, body.errors]).toEqual([201, undefined])
    expect(body.document).toMatchObject({ revision: 2, attachments: [body.doc.id] })
    expect(codesOf(await redact(file, { document: id, expectedRevision: 2 }))).toEqual([
      422,
      'REDACTION_NOT_ATTACHED',
    ])
    const { body: told } = await county.as('clerk')<{
      ledger: { action: string; details: { removed?: object } | null }[]
    }>('GET', `/api/documents/${id}/transitions`)
    expect(told.ledger.map(({ action }) => action)).toContain('redactFile')
    expect(JSON.stringify(told.ledger)).toContain('"removed":{"15":1}')
  })

  it('is never public, and read by its office, the secrecy review and the auditor alone', async () => {
    const file = await keep()
    const { id } = await go.create({ attachments: [file.id] })
    const { body } = await redact(file)
    const refused = await go.act('clerk', id, 'submit')
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [
        { code: 'INCOMPLETE', field: 'attachments', fault: 'originalAttached' },
        { code: 'FINDINGS_OPEN' },
      ],
    ])
    const saved = await county.as('clerk')<{ doc: { revision: number } }>(
      'PATCH',
      `/api/documents/${id}`,
      { attachments: [body.doc.id] },
    )
    expect(saved.status).toBe(200)
    await go.bring(id, 'published')
    const seen = (of: StoredFile) =>
      Promise.all(
        [null, 'clerk', 'clerk.finance', 'secrecy', 'branch', 'publisher', 'auditor'].map(
          async (account) => (await desk.fetchFile(account, of)).status,
        ),
      )
    expect(await seen(file)).toEqual([404, 200, 404, 200, 404, 404, 200])
    expect(await seen(body.doc)).toEqual([200, 200, 200, 200, 200, 200, 200])
    const { body: open } = await county.as(null)<Made['doc']>('GET', `/api/files/${body.doc.id}`)
    expect(open.removals).toEqual(body.doc.removals)
    expect(open).not.toHaveProperty('redactedFrom')
    expect(open).not.toHaveProperty('isOriginal')
    expect((await county.as(null)('GET', `/api/files/${file.id}`)).status).toBe(404)
  })

  it('is locked after its document, as by every save', async () => {
    const file = await keep()
    const { id } = await go.create({ attachments: [file.id] })
    let made: ReturnType<typeof redact> | undefined
    await whileLocked(county, id, async () => {
      made = redact(file, { document: id, expectedRevision: 1 })
      await isWaited(county)
      expect(await isFileFree(county, file.id)).toBe(true)
    })
    expect((await made)?.status).toBe(201)
  })

  it('is redacted in a draft, and not once the document was submitted', async () => {
    const file = await desk.keep({ bytes: await listOf([['编号'], ['甲一']]), name: '表.xlsx' })
    const { id } = await go.create({ attachments: [file.id] })
    await go.bring(id, 'secrecyReview')
    const before = await desk.stock()
    const column = { sheet: '名单', column: 'A', action: 'mask', ground: '15', reason: '编号' }
    const refused = await redact(file, { boxes: [], columns: [column] })
    expect(codesOf(refused)).toEqual([422, 'NOT_EDITABLE'])
    expect(await desk.stock()).toEqual(before)
  })

  it('has a copy that cannot be deleted, since it would stay marked without one', async () => {
    const file = await keep()
    const { body } = await redact(file)
    const refused = await county.as('clerk')<Made>('DELETE', `/api/files/${body.doc.id}`)
    expect(codesOf(refused)).toEqual([403, 'FILE_IN_USE'])
    expect(await verifyLedger(county.payload)).toMatchObject({ breaks: [] })
  })

  it('keeps its bytes, and the ledger is whole', async () => {
    const bytes = await original()
    const file = await desk.keep({ bytes, name: '补助名单.pdf' })
    await redact(file)
    const stored = await readFile(path.join(county.dataDir, 'files', file.filename))
    expect(stored.equals(bytes)).toBe(true)
    expect(await verifyLedger(county.payload)).toMatchObject({ breaks: [] })
  })
})
