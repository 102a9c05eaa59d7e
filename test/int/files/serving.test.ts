import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { fileDesk } from './desk.ts'
import { png } from './samples.ts'

let county: TestCounty
let desk: ReturnType<typeof fileDesk>
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  desk = fileDesk(county)
  go = journeys(county)
})
afterAll(() => county?.close())

describe('a file', () => {
  it('is fetched by its office, then by reviewers, then by everybody, then by nobody at once', async () => {
    const file = await desk.keepPdf('随文附件')
    const { id } = await go.create({ attachments: [file.id] })
    const askers = [null, 'clerk', 'clerk.finance', 'secrecy', 'publisher', 'auditor', 'requests']
    const seen = async () => Promise.all(askers.map((asker) => desk.statusFor(asker, file)))
    expect(await seen()).toEqual([404, 200, 404, 404, 404, 200, 404])
    await go.must('clerk', id, 'submit')
    expect(await seen()).toEqual([404, 200, 404, 200, 200, 200, 404])
    for (const who of ['secrecy', 'branch', 'county']) await go.must(who, id, 'approve')
    expect(await desk.statusFor(null, file)).toBe(404)
    await go.must('publisher', id, 'publish')
    expect(await seen()).toEqual(askers.map(() => 200))
    await go.must('publisher', id, 'takeDown')
    expect(await seen()).toEqual([404, 200, 404, 200, 200, 200, 404])
  })

  it('of a document on request or withheld is never public', async () => {
    for (const mode of ['onRequest', 'withheld']) {
      const file = await desk.keepPdf(mode)
      const ground = mode === 'onRequest' ? '13-2' : '14-1'
      const { id } = await go.create({ mode, ground, groundReason: '依法', attachments: [file.id] })
      await go.bring(id, 'published')
      expect(await desk.statusFor(null, file)).toBe(404)
    }
  })

  it('of a repealed document stays readable', async () => {
    const file = await desk.keepPdf('废止')
    const { id } = await go.create({ attachments: [file.id] })
    await go.bring(id, 'published')
    await go.must('publisher', id, 'repeal')
    expect(await desk.statusFor(null, file)).toBe(200)
  })

  it('that a correction adds is not public before it is published, and the live one stays', async () => {
    const [old, fresh] = [await desk.keepPdf('旧附件'), await desk.keepPdf('新附件')]
    const { id } = await go.create({ attachments: [old.id] })
    await go.bring(id, 'published')
    await go.must('clerk', id, 'correct')
    expect((await desk.save(id, { attachments: [fresh.id] })).status).toBe(200)
    const seen = async () => [await desk.statusFor(null, old), await desk.statusFor(null, fresh)]
    expect(await seen()).toEqual([200, 404])
    await go.bring(id, 'approved')
    expect(await seen()).toEqual([200, 404])
    await go.must('publisher', id, 'publish')
    expect(await seen()).toEqual([404, 200])
    await go.must('publisher', id, 'takeDown')
    expect(await seen()).toEqual([404, 404])
  })

  it('is withdrawn with what is live while its correction goes on', async () => {
    const [kept, added] = [await desk.keepPdf('两版共有'), await desk.keepPdf('更正新增')]
    const { id } = await go.create({ attachments: [kept.id] })
    await go.bring(id, 'published')
    await go.must('clerk', id, 'correct')
    await desk.save(id, { attachments: [kept.id, added.id] })
    await go.must('clerk', id, 'submit')
    expect([await desk.statusFor(null, kept), await desk.statusFor(null, added)]).toEqual([
      200, 404,
    ])
    await go.must('publisher', id, 'takeDown')
    expect([await desk.statusFor(null, kept), await desk.statusFor(null, added)]).toEqual([
      404, 404,
    ])
    expect(await desk.statusFor('secrecy', added)).toBe(200)
  })

  it('is saved, never shown, and kept by nobody on the way', async () => {
    const file = await desk.keepPdf('下载')
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
    const file = await desk.keepPdf('分段')
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
    const file = await desk.keepPdf('不可替换')
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
