import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { answered, fileDesk } from './desk.ts'
import { pdf } from './samples.ts'

let county: TestCounty
let desk: ReturnType<typeof fileDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = fileDesk(county)
})
afterAll(() => county?.close())

/** A form as bytes, because a well-behaved client cannot send the names that attackers send. */
const formNamed = (disposition: string | Buffer) => ({
  method: 'POST',
  headers: { 'content-type': 'multipart/form-data; boundary=gk' },
  body: Buffer.concat([
    Buffer.from('--gk\r\nContent-Disposition: form-data; name="file"; '),
    Buffer.from(disposition),
    Buffer.from('\r\nContent-Type: application/pdf\r\n\r\n'),
    pdf,
    Buffer.from('\r\n--gk--\r\n'),
  ]),
})

const long = '云'.repeat(120)
const astral = `${'𠮷'.repeat(130)}.pdf`

describe('the name of a file', () => {
  it.each([
    ['Chinese', '云泽县2026年预算（草案）.pdf', '云泽县2026年预算（草案）.pdf'],
    ['a way out of the folder', '../../public/报告.pdf', '报告.pdf'],
    ['a way out of a folder of Windows', 'C:\\\\temp\\\\..\\\\报告.pdf', '报告.pdf'],
    ['a direction override', '报告\u202efdp.exe', '报告fdp.exe'],
    ['invisible characters', '\ufeff报\u200b告\u2066.pdf\u2069', '报告.pdf'],
    ['a line separator', '报\u2028告\u2029.pdf', '报告.pdf'],
    ['nothing but spaces', '   ', 'file'],
    ['360 bytes', `${long}.pdf`, `${'云'.repeat(83)}.pdf`],
    ['characters of which the parser leaves a half', astral, '𠮷'.repeat(63)],
    ['an ending longer than the rest', `a.${'b'.repeat(300)}`, `a.${'b'.repeat(253)}`],
  ])('with %s is stored as it may be shown', async (_, sent, shown) => {
    const response = await county.ask('clerk', '/api/files', formNamed(`filename="${sent}"`))
    const { status, doc, messages } = await answered(response)
    expect([status, messages]).toEqual([201, []])
    expect(doc.originalName).toBe(shown)
    expect(Buffer.byteLength(doc.originalName)).toBeLessThanOrEqual(255)
    expect(doc.filename).toMatch(/^[0-9a-f-]{36}\.pdf$/)
    const got = await desk.fetchFile('clerk', doc)
    expect(got.status).toBe(200)
    const header = got.headers.get('content-disposition') ?? ''
    expect(header).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~%!#$&+^`|-]+$/,
    )
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(shown)
  })

  it.each([
    ['a line break', 'filename="a\r\nSet-Cookie: x=1.pdf"'],
    ['a line break in code', "filename*=UTF-8''a%0d%0aSet-Cookie%3a%20x%3d1.pdf"],
    [
      'bytes that are no UTF-8',
      Buffer.concat([
        Buffer.from('filename="'),
        Buffer.from([0xff, 0xfe, 0xb1]),
        Buffer.from('.pdf"'),
      ]),
    ],
    ['half a character in code', "filename*=UTF-8''%ED%A0%80.pdf"],
    ['a character that ends strings', 'filename="报告\u0000.exe.pdf"'],
    ['dots alone', 'filename=".."'],
    ['no end', 'filename="a.pdf'],
    ['a percent sign that is no code', "filename*=UTF-8''%zz.pdf"],
  ])('with %s ends no header and no program', async (_, disposition) => {
    const response = await county.ask('clerk', '/api/files', formNamed(disposition))
    const { status, doc } = await answered(response)
    expect([201, 400, 422]).toContain(status)
    if (status !== 201) return
    expect(doc.originalName).not.toMatch(/[\p{Cc}\p{Cs}]/u)
    const got = await desk.fetchFile('clerk', doc)
    expect(got.status).toBe(200)
    expect(got.headers.get('set-cookie')).toBeNull()
  })

  it('is never the name in the store, which is outside what the web server shows', async () => {
    const { names } = await desk.stock()
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) expect(name).toMatch(/^[0-9a-f-]{36}\.pdf$/)
    const folder = path.join(county.dataDir, 'files')
    expect(path.relative(path.join(checkout, 'public'), folder)).toMatch(/^\.\./)
    const shown = await readdir(path.join(checkout, 'public'), { recursive: true }).catch(() => [])
    for (const name of names) expect(shown).not.toContain(name)
  })

  it('can be the same for two files', async () => {
    const [one, two] = [
      await desk.keep({ bytes: pdf, name: '报告.pdf' }),
      await desk.keep({ bytes: pdf, name: '报告.pdf' }),
    ]
    expect(one.originalName).toBe(two.originalName)
    expect(one.filename).not.toBe(two.filename)
  })
})
