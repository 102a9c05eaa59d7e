import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hire } from '../../../src/demo/county.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { fileDesk, type StoredFile } from './desk.ts'
import { pdf } from './samples.ts'

let county: TestCounty
let desk: ReturnType<typeof fileDesk>
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  desk = fileDesk(county)
  go = journeys(county)
})
afterAll(() => county?.close())

const remove = (file: StoredFile, account = 'clerk') =>
  county.as(account)<{ errors?: { code: string }[] }>('DELETE', `/api/files/${file.id}`)

describe('a file belongs to one document', () => {
  it('and to no other', async () => {
    const file = await desk.keepPdf('只归一件')
    await go.create({ attachments: [file.id] })
    const second = await go.create()
    const refused = await desk.save(second.id, { attachments: [file.id] })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([{ code: 'FILE_NOT_YOURS', field: 'attachments' }])
    const third = await county.as('clerk')('POST', '/api/documents', {
      title: '第三件',
      office: 'gov-office',
      mode: 'proactive',
      attachments: [file.id],
    })
    expect(third.status).toBe(422)
  })

  it('when several ask for it at once, and is not deleted under the hands of any', async () => {
    for (let round = 0; round < 6; round += 1) {
      const file = await desk.keepPdf(`争用${round}`)
      const drafts = await Promise.all([go.create(), go.create(), go.create()])
      const saves = await Promise.all(
        drafts.map(({ id }) => desk.save(id, { attachments: [file.id] })),
      )
      expect(saves.map(({ status }) => status).sort()).toEqual([200, 422, 422])
      const owner = drafts[saves.findIndex(({ status }) => status === 200)]
      const { body } = await county.as('clerk')<{ document: string }>(
        'GET',
        `/api/files/${file.id}`,
      )
      expect(body.document).toBe(owner?.id)
    }
    for (let round = 0; round < 6; round += 1) {
      const file = await desk.keepPdf(`删与用${round}`)
      const { id } = await go.create()
      const [attached, removed] = await Promise.all([
        desk.save(id, { attachments: [file.id] }),
        remove(file),
      ])
      const isAttached = attached.status === 200
      if (!isAttached) expect(attached.body.errors?.[0]?.code).toBe('FILE_NOT_YOURS')
      expect([200, 422]).toContain(attached.status)
      expect([200, 403]).toContain(removed.status)
      expect(removed.status === 200).toBe(!isAttached)
      expect(await desk.statusFor('clerk', file)).toBe(isAttached ? 200 : 404)
    }
  })

  it('of its own office, and to none that there is not', async () => {
    const { finance } = county.offices
    const foreign = await desk.keep({ bytes: pdf, name: '财政.pdf', account: 'clerk.finance' })
    expect(foreign.office).toBe(finance)
    const { id } = await go.create()
    for (const attachments of [
      [foreign.id],
      ['00000000-0000-0000-0000-000000000000'],
      ['nonsense'],
    ]) {
      const refused = await desk.save(id, { attachments })
      expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([422, 'FILE_NOT_YOURS'])
    }
    expect((await desk.save(id, { attachments: foreign.id })).status).toBe(400)
    expect(await go.revisionOf('clerk', id)).toBe(1)
    expect((await desk.save(id, { summary: '照常' })).body.doc.revision).toBe(2)
  })

  it('cannot be deleted once a document has used it, even after it was taken off', async () => {
    const file = await desk.keepPdf('用过')
    const { id } = await go.create({ attachments: [file.id] })
    const inUse = async () => {
      const { status, body } = await remove(file)
      return [status, body.errors?.[0]?.code]
    }
    const refusal = await inUse()
    expect(refusal[0]).toBe(403)
    await desk.save(id, { attachments: [] })
    expect((await inUse())[0]).toBe(403)
    expect(await desk.statusFor('clerk', file)).toBe(200)
    expect((await desk.save(id, { attachments: [file.id] })).status).toBe(200)
  })

  it('is taken by a document whatever its clerk wants to be answered', async () => {
    const file = await desk.keepPdf('少答几个字段')
    const { id } = await go.create()
    const taken = await county.as('clerk')('PATCH', `/api/documents/${id}?select[title]=true`, {
      attachments: [file.id],
    })
    expect(taken.status).toBe(200)
    expect((await remove(file)).body.errors?.[0]?.code).toBe('NOT_ENTITLED')
    const other = await go.create()
    expect((await desk.save(other.id, { attachments: [file.id] })).status).toBe(422)
  })

  it('goes with its document to another office', async () => {
    const duties = { 'gov-office': ['clerk' as const], finance: ['clerk' as const] }
    await hire(county.payload, county.offices, [{ account: 'clerk.both', name: '吕文书', duties }])
    const [left, stays] = [await desk.keepPdf('取下的'), await desk.keepPdf('随稿走的')]
    const { id } = await go.create({ attachments: [left.id] })
    await desk.save(id, { attachments: [stays.id] })
    const seen = async (account: string) => [
      await desk.statusFor(account, left),
      await desk.statusFor(account, stays),
    ]
    expect(await seen('clerk.finance')).toEqual([404, 404])
    expect((await desk.save(id, { office: 'finance' }, 'clerk.both')).status).toBe(200)
    expect(await seen('clerk.finance')).toEqual([200, 200])
    expect(await seen('clerk')).toEqual([404, 404])
    // What was taken off may be attached again, in the very save that moves the document back.
    const back = await desk.save(id, { office: 'gov-office', attachments: [left.id] }, 'clerk.both')
    expect(back.status).toBe(200)
    expect(await seen('clerk')).toEqual([200, 200])
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })

  it('can be deleted with its bytes while none has, by a clerk of its office', async () => {
    const file = await desk.keepPdf('没用过')
    expect((await remove(file, 'clerk.finance')).status).toBe(404)
    expect((await remove(file, 'publisher')).status).toBe(404)
    expect((await county.as(null)('DELETE', `/api/files/${file.id}`)).status).toBe(401)
    expect((await desk.stock()).names).toContain(file.filename)
    expect((await remove(file)).status).toBe(200)
    expect((await desk.stock()).names).not.toContain(file.filename)
    expect(await desk.statusFor('clerk', file)).toBe(404)
  })

  it('keeps its bytes when the database does not commit its delete', async () => {
    const file = await desk.keepPdf('删不掉')
    const { pool } = county.payload.db as unknown as {
      pool: { query: (text: string) => Promise<unknown> }
    }
    await pool.query(`create function no_delete() returns trigger language plpgsql as
      $$ begin raise exception 'no'; end $$`)
    await pool.query(`create constraint trigger no_delete after delete on files
      deferrable initially deferred for each row execute function no_delete()`)
    expect((await remove(file)).status).toBe(503)
    await pool.query('drop function no_delete cascade')
    expect(await desk.statusFor('clerk', file)).toBe(200)
    expect((await remove(file)).status).toBe(200)
    expect((await desk.stock()).names).not.toContain(file.filename)
  })

  it('is free again when the draft that had it is thrown away', async () => {
    const file = await desk.keepPdf('随稿作废')
    const { id } = await go.create({ attachments: [file.id] })
    expect((await county.as('clerk')('DELETE', `/api/documents/${id}`)).status).toBe(200)
    const next = await go.create({ attachments: [file.id] })
    expect(next.stage).toBe('draft')
  })

  it('leaves no bytes behind when the document that was to have it is refused', async () => {
    const before = await desk.stock()
    const file = await desk.keepPdf('文件先到')
    const refused = await county.as('clerk')('POST', '/api/documents', {
      title: '不成',
      office: 'nonsense',
      mode: 'proactive',
      attachments: [file.id],
    })
    expect(refused.status).toBe(400)
    expect((await remove(file)).status).toBe(200)
    expect(await desk.stock()).toEqual(before)
  })
})
