import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { isFileFree, isWaited, whileLocked } from '../../support/locks.ts'
import { listOf } from '../../unit/redaction/samples.ts'
import type { StoredFile } from '../files/desk.ts'
import { codesOf, type Made, original, redacting } from './redacting.ts'

let county: TestCounty
let desk: ReturnType<typeof redacting>['desk']
let keep: ReturnType<typeof redacting>['keep']
let redact: ReturnType<typeof redacting>['redact']
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  ;({ desk, keep, redact } = redacting(county))
  go = journeys(county)
})
afterAll(() => county?.close())

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
