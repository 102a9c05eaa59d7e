import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hire } from '../../../src/demo/county.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { fileDesk, type StoredFile } from './desk.ts'
import { pdf, png } from './samples.ts'

let county: TestCounty
let desk: ReturnType<typeof fileDesk>
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  desk = fileDesk(county)
  go = journeys(county)
})
afterAll(() => county?.close())

const keep = (name: string) =>
  desk.keep({ bytes: Buffer.concat([pdf, Buffer.from(`% ${name}`)]), name: `${name}.pdf` })
const statusFor = async (account: string | null, file: StoredFile) =>
  (await desk.fetchFile(account, file)).status
const save = (id: string, body: Record<string, unknown>, account = 'clerk') =>
  county.as(account)<{ doc: { revision: number }; errors?: { code: string; field?: string }[] }>(
    'PATCH',
    `/api/documents/${id}`,
    body,
  )
const remove = (file: StoredFile, account = 'clerk') =>
  county.as(account)<{ errors?: { code: string }[] }>('DELETE', `/api/files/${file.id}`)

describe('a file', () => {
  it('is fetched by its office, then by reviewers, then by everybody, then by nobody at once', async () => {
    const file = await keep('随文附件')
    const { id } = await go.create({ attachments: [file.id] })
    const askers = [null, 'clerk', 'clerk.finance', 'secrecy', 'publisher', 'auditor', 'requests']
    const seen = async () => Promise.all(askers.map((asker) => statusFor(asker, file)))
    expect(await seen()).toEqual([404, 200, 404, 404, 404, 200, 404])
    await go.must('clerk', id, 'submit')
    expect(await seen()).toEqual([404, 200, 404, 200, 200, 200, 404])
    for (const who of ['secrecy', 'branch', 'county']) await go.must(who, id, 'approve')
    expect(await statusFor(null, file)).toBe(404)
    await go.must('publisher', id, 'publish')
    expect(await seen()).toEqual(askers.map(() => 200))
    await go.must('publisher', id, 'takeDown')
    expect(await seen()).toEqual([404, 200, 404, 200, 200, 200, 404])
  })

  it('of a document on request or withheld is never public', async () => {
    for (const mode of ['onRequest', 'withheld']) {
      const file = await keep(mode)
      const ground = mode === 'onRequest' ? '13-2' : '14-1'
      const { id } = await go.create({ mode, ground, groundReason: '依法', attachments: [file.id] })
      await go.bring(id, 'published')
      expect(await statusFor(null, file)).toBe(404)
    }
  })

  it('of a repealed document stays readable', async () => {
    const file = await keep('废止')
    const { id } = await go.create({ attachments: [file.id] })
    await go.bring(id, 'published')
    await go.must('publisher', id, 'repeal')
    expect(await statusFor(null, file)).toBe(200)
  })

  it('that a correction adds is not public before it is published, and the live one stays', async () => {
    const [old, fresh] = [await keep('旧附件'), await keep('新附件')]
    const { id } = await go.create({ attachments: [old.id] })
    await go.bring(id, 'published')
    await go.must('clerk', id, 'correct')
    expect((await save(id, { attachments: [fresh.id] })).status).toBe(200)
    const seen = async () => [await statusFor(null, old), await statusFor(null, fresh)]
    expect(await seen()).toEqual([200, 404])
    await go.bring(id, 'approved')
    expect(await seen()).toEqual([200, 404])
    await go.must('publisher', id, 'publish')
    expect(await seen()).toEqual([404, 200])
    await go.must('publisher', id, 'takeDown')
    expect(await seen()).toEqual([404, 404])
  })

  it('is withdrawn with what is live while its correction goes on', async () => {
    const [kept, added] = [await keep('两版共有'), await keep('更正新增')]
    const { id } = await go.create({ attachments: [kept.id] })
    await go.bring(id, 'published')
    await go.must('clerk', id, 'correct')
    await save(id, { attachments: [kept.id, added.id] })
    await go.must('clerk', id, 'submit')
    expect([await statusFor(null, kept), await statusFor(null, added)]).toEqual([200, 404])
    await go.must('publisher', id, 'takeDown')
    expect([await statusFor(null, kept), await statusFor(null, added)]).toEqual([404, 404])
    expect(await statusFor('secrecy', added)).toBe(200)
  })

  it('is saved, never shown, and kept by nobody on the way', async () => {
    const file = await keep('下载')
    const got = await desk.fetchFile('clerk', file)
    expect(got.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(got.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(got.headers.get('x-content-type-options')).toBe('nosniff')
    expect(got.headers.get('cache-control')).toContain('no-store')
    const sum = createHash('sha256')
      .update(Buffer.from(await got.arrayBuffer()))
      .digest('hex')
    expect(sum).toBe(file.sha256)
  })

  it('is sent in parts to who may fetch it, and in no part to who may not', async () => {
    const file = await keep('分段')
    const parts = async (account: string | null, range: string) => {
      const got = await desk.fetchFile(account, file, { range })
      return [got.status, got.headers.get('content-range'), await got.text()]
    }
    const size = file.filesize
    expect(await parts('clerk', 'bytes=0-4')).toEqual([206, `bytes 0-4/${size}`, '%PDF-'])
    expect(await parts('clerk', 'bytes=-3')).toEqual([
      206,
      `bytes ${size - 3}-${size - 1}/${size}`,
      expect.any(String),
    ])
    for (const range of [`bytes=${size}-`, 'bytes=9-1', 'pages=1-2', 'nonsense']) {
      expect((await parts('clerk', range)).slice(0, 2)).toEqual([416, `bytes */${size}`])
    }
    for (const range of ['bytes=0-4', `bytes=${size}-`]) {
      const [status, told, text] = await parts(null, range)
      expect([status, told]).toEqual([404, null])
      expect(text).not.toContain('%PDF')
    }
    const partial = await desk.fetchFile('clerk', file, { range: 'bytes=0-4' })
    expect(partial.headers.get('content-type')).toBe('application/pdf')
    expect(partial.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(partial.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('the bytes of a file', () => {
  it('are never replaced, nor is what is known of them changed', async () => {
    const file = await keep('不可替换')
    const form = new FormData()
    form.set('file', new File([new Uint8Array(png)], '别的.png', { type: 'image/png' }))
    const replaced = await county.ask('clerk', `/api/files/${file.id}`, {
      method: 'PATCH',
      body: form,
    })
    expect(replaced.status).toBeGreaterThanOrEqual(400)
    expect(replaced.status).toBeLessThan(500)
    for (const change of [
      { originalName: '别的.pdf' },
      { sha256: '0'.repeat(64) },
      { audience: 'public' },
      { filename: 'x.pdf' },
    ]) {
      const { status } = await county.as('clerk')('PATCH', `/api/files/${file.id}`, change)
      expect(status).toBe(403)
    }
    const got = await desk.fetchFile('clerk', file)
    const sum = createHash('sha256')
      .update(Buffer.from(await got.arrayBuffer()))
      .digest('hex')
    expect(sum).toBe(file.sha256)
  })
})

describe('a file belongs to one document', () => {
  it('and to no other', async () => {
    const file = await keep('只归一件')
    await go.create({ attachments: [file.id] })
    const second = await go.create()
    const refused = await save(second.id, { attachments: [file.id] })
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
      const file = await keep(`争用${round}`)
      const drafts = await Promise.all([go.create(), go.create(), go.create()])
      const saves = await Promise.all(drafts.map(({ id }) => save(id, { attachments: [file.id] })))
      expect(saves.map(({ status }) => status).sort()).toEqual([200, 422, 422])
      const owner = drafts[saves.findIndex(({ status }) => status === 200)]
      const { body } = await county.as('clerk')<{ document: string }>(
        'GET',
        `/api/files/${file.id}`,
      )
      expect(body.document).toBe(owner?.id)
    }
    for (let round = 0; round < 6; round += 1) {
      const file = await keep(`删与用${round}`)
      const { id } = await go.create()
      const [attached, removed] = await Promise.all([
        save(id, { attachments: [file.id] }),
        remove(file),
      ])
      const isAttached = attached.status === 200
      if (!isAttached) expect(attached.body.errors?.[0]?.code).toBe('FILE_NOT_YOURS')
      expect([200, 422]).toContain(attached.status)
      expect([200, 403]).toContain(removed.status)
      expect(removed.status === 200).toBe(!isAttached)
      expect(await statusFor('clerk', file)).toBe(isAttached ? 200 : 404)
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
      const refused = await save(id, { attachments })
      expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([422, 'FILE_NOT_YOURS'])
    }
    expect((await save(id, { attachments: foreign.id })).status).toBe(400)
    expect(await go.revisionOf('clerk', id)).toBe(1)
    expect((await save(id, { summary: '照常' })).body.doc.revision).toBe(2)
  })

  it('cannot be deleted once a document has used it, even after it was taken off', async () => {
    const file = await keep('用过')
    const { id } = await go.create({ attachments: [file.id] })
    const inUse = async () => {
      const { status, body } = await remove(file)
      return [status, body.errors?.[0]?.code]
    }
    const refusal = await inUse()
    expect(refusal[0]).toBe(403)
    await save(id, { attachments: [] })
    expect((await inUse())[0]).toBe(403)
    expect(await statusFor('clerk', file)).toBe(200)
    expect((await save(id, { attachments: [file.id] })).status).toBe(200)
  })

  it('is taken by a document whatever its clerk wants to be answered', async () => {
    const file = await keep('少答几个字段')
    const { id } = await go.create()
    const taken = await county.as('clerk')('PATCH', `/api/documents/${id}?select[title]=true`, {
      attachments: [file.id],
    })
    expect(taken.status).toBe(200)
    expect((await remove(file)).body.errors?.[0]?.code).toBe('NOT_ENTITLED')
    const other = await go.create()
    expect((await save(other.id, { attachments: [file.id] })).status).toBe(422)
  })

  it('goes with its document to another office', async () => {
    const duties = { 'gov-office': ['clerk' as const], finance: ['clerk' as const] }
    await hire(county.payload, county.offices, [{ account: 'clerk.both', name: '吕文书', duties }])
    const [left, stays] = [await keep('取下的'), await keep('随稿走的')]
    const { id } = await go.create({ attachments: [left.id] })
    await save(id, { attachments: [stays.id] })
    const seen = async (account: string) => [
      await statusFor(account, left),
      await statusFor(account, stays),
    ]
    expect(await seen('clerk.finance')).toEqual([404, 404])
    expect((await save(id, { office: 'finance' }, 'clerk.both')).status).toBe(200)
    expect(await seen('clerk.finance')).toEqual([200, 200])
    expect(await seen('clerk')).toEqual([404, 404])
    // What was taken off may be attached again, in the very save that moves the document back.
    const back = await save(id, { office: 'gov-office', attachments: [left.id] }, 'clerk.both')
    expect(back.status).toBe(200)
    expect(await seen('clerk')).toEqual([200, 200])
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })

  it('can be deleted with its bytes while none has, by a clerk of its office', async () => {
    const file = await keep('没用过')
    expect((await remove(file, 'clerk.finance')).status).toBe(404)
    expect((await remove(file, 'publisher')).status).toBe(404)
    expect((await county.as(null)('DELETE', `/api/files/${file.id}`)).status).toBe(401)
    expect((await desk.stock()).names).toContain(file.filename)
    expect((await remove(file)).status).toBe(200)
    expect((await desk.stock()).names).not.toContain(file.filename)
    expect(await statusFor('clerk', file)).toBe(404)
  })

  it('keeps its bytes when the database does not commit its delete', async () => {
    const file = await keep('删不掉')
    const { pool } = county.payload.db as unknown as {
      pool: { query: (text: string) => Promise<unknown> }
    }
    await pool.query(`create function no_delete() returns trigger language plpgsql as
      $$ begin raise exception 'no'; end $$`)
    await pool.query(`create constraint trigger no_delete after delete on files
      deferrable initially deferred for each row execute function no_delete()`)
    expect((await remove(file)).status).toBe(503)
    await pool.query('drop function no_delete cascade')
    expect(await statusFor('clerk', file)).toBe(200)
    expect((await remove(file)).status).toBe(200)
    expect((await desk.stock()).names).not.toContain(file.filename)
  })

  it('is free again when the draft that had it is thrown away', async () => {
    const file = await keep('随稿作废')
    const { id } = await go.create({ attachments: [file.id] })
    expect((await county.as('clerk')('DELETE', `/api/documents/${id}`)).status).toBe(200)
    const next = await go.create({ attachments: [file.id] })
    expect(next.stage).toBe('draft')
  })

  it('leaves no bytes behind when the document that was to have it is refused', async () => {
    const before = await desk.stock()
    const file = await keep('文件先到')
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
