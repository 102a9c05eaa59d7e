import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { fileDesk } from './desk.ts'
import { compoundFile, officeFile, pdf, png, zipOf } from './samples.ts'

let county: TestCounty
let desk: ReturnType<typeof fileDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = fileDesk(county)
})
afterAll(() => county?.close())

const program = Buffer.from(`MZ\x90\0\x03${'\0'.repeat(60)}PE\0\0`, 'latin1')
const jpegHead = 'ffd8ffe000104a46494600010100000100010000'
/** One pixel by its frame header; nobody looks at more. */
const jpeg = Buffer.from(`${jpegHead}ffc00011080001000103012200021101031101ffd9`, 'hex')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'

describe('an upload', () => {
  it.each([
    ['a PDF', '报告.pdf', 'application/pdf', pdf, 'application/pdf', 'pdf'],
    ['a PDF that says it is a page', '报告.html', 'text/html', pdf, 'application/pdf', 'pdf'],
    [
      'a PDF that says it is a program',
      'a.exe',
      'application/x-msdownload',
      pdf,
      'application/pdf',
      'pdf',
    ],
    ['a picture that says it is an SVG', '图.svg', 'image/svg+xml', png, 'image/png', 'png'],
    ['a picture without a type', '图', '', jpeg, 'image/jpeg', 'jpg'],
    [
      'a PDF with an archive at its end',
      '双.zip',
      'application/zip',
      Buffer.concat([pdf, zipOf({ a: 'b' })]),
      'application/pdf',
      'pdf',
    ],
    ['an old Word file', '旧.doc', '', compoundFile('WordDocument'), 'application/msword', 'doc'],
    [
      'a Word file',
      '稿.docx',
      'application/zip',
      officeFile(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'docx',
    ],
    [
      'wide text',
      '说明.txt',
      'audio/mpeg',
      Buffer.from('\ufeff云泽县', 'utf16le'),
      'text/plain',
      'txt',
    ],
  ] as const)('is %s by its bytes', async (_, name, type, bytes, mimeType, extension) => {
    const file = await desk.keep({ bytes, name, type })
    expect(file).toMatchObject({
      originalName: name,
      mimeType,
      filesize: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(file.filename).toMatch(new RegExp(`^[0-9a-f-]{36}\\.${extension}$`))
    const stored = await readFile(path.join(county.dataDir, 'files', file.filename))
    expect(stored.equals(Buffer.from(bytes))).toBe(true)
    const got = await desk.fetchFile('clerk', file)
    expect(got.status).toBe(200)
    expect(got.headers.get('content-type')).toBe(mimeType)
    expect(Buffer.from(await got.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
  })

  it.each([
    ['a program called .pdf', '报告.pdf', 'application/pdf', program],
    ['a page called .jpg', '图.jpg', 'image/jpeg', '<!doctype html><script>x()</script>'],
    ['an SVG', '图.svg', 'image/svg+xml', svg],
    ['an SVG called .txt', '图.txt', 'text/plain', svg],
    ['an archive called .docx', '稿.docx', 'application/zip', zipOf({ 'a.txt': '云泽' })],
    ['an archive', '稿.zip', 'application/zip', zipOf({ 'a.txt': '云泽' })],
    ['a GIF that is a script', 'a.png', 'image/png', 'GIF89a=1;alert(1)'],
    ['an installer called .doc', 'a.doc', 'application/msword', compoundFile('Installer')],
    ['a script', 'a.js', 'text/javascript', 'alert(1)'],
    ['text without an ending', 'a', 'text/plain', '云泽'],
    ['a page in wide text', 'a.txt', 'text/plain', Buffer.from('\ufeff<html>', 'utf16le')],
  ] as const)('is refused when it is %s', async (_, name, type, bytes) => {
    const before = await desk.stock()
    const refused = await desk.send({ bytes, name, type })
    expect([refused.status, refused.codes]).toEqual([422, ['FILE_TYPE']])
    expect(refused.messages).toEqual([expect.stringMatching(/^[^\n]*[\u4e00-\u9fff][^\n]*。$/)])
    expect(await desk.stock()).toEqual(before)
  })

  it('is refused when it is a picture that breaks off', async () => {
    const before = await desk.stock()
    const refused = await desk.send({ bytes: Buffer.from(jpegHead, 'hex'), name: '图.jpg' })
    expect([refused.status, refused.codes]).toEqual([422, ['FILE_DAMAGED']])
    expect(await desk.stock()).toEqual(before)
  })

  it('is refused when it is empty', async () => {
    const refused = await desk.send({ bytes: '', name: '空.pdf', type: 'application/pdf' })
    expect([refused.status, refused.codes]).toEqual([422, ['FILE_EMPTY']])
  })

  it('is refused in one sentence when it is too large', async () => {
    const before = await desk.stock()
    const big = Buffer.concat([pdf, Buffer.alloc(50 * 1024 * 1024)])
    const refused = await desk.send({ bytes: big, name: '大.pdf' })
    expect([413, 422]).toContain(refused.status)
    expect(refused.codes).toEqual(['FILE_TOO_LARGE'])
    expect(refused.messages).toHaveLength(1)
    expect(await desk.stock()).toEqual(before)
  })

  it('has the hash, name, owner and audience that the server gives it, whatever the form says', async () => {
    const file = await desk.keep({
      bytes: pdf,
      name: '报告.pdf',
      filename: 'x.html',
      originalName: '另一个.pdf',
      sha256: '0'.repeat(64),
      mimeType: 'text/html',
      filesize: 1,
      url: 'http://127.0.0.1:1/x',
      audience: 'public',
      document: '00000000-0000-0000-0000-000000000000',
      uploadEdits: { crop: { x: 0, y: 0, width: 1, height: 1 } },
    })
    expect(file).toMatchObject({
      originalName: '报告.pdf',
      mimeType: 'application/pdf',
      filesize: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      office: county.offices['gov-office'],
      audience: 'clerks',
      document: null,
    })
    expect(file.filename).toMatch(/^[0-9a-f-]{36}\.pdf$/)
    expect((await desk.fetchFile(null, file)).status).toBe(404)
    const outside = await desk.send({ bytes: pdf, name: 'a.pdf', filename: '../../public/x.html' })
    expect([outside.status, outside.codes]).toEqual([400, ['BAD_REQUEST']])
  })
})

describe('who may upload', () => {
  it('is told before anything is said of the file', async () => {
    for (const bytes of [pdf, program, '']) {
      const asNobody = await desk.send({ bytes, name: 'a.pdf', account: null })
      expect([asNobody.status, asNobody.codes]).toEqual([401, ['NOT_SIGNED_IN']])
      const asLeader = await desk.send({ bytes, name: 'a.pdf', account: 'branch' })
      expect([asLeader.status, asLeader.codes]).toEqual([403, ['NOT_ENTITLED']])
    }
  })

  it('is a clerk, for an office of theirs', async () => {
    const { finance } = county.offices
    const foreign = await desk.send({ bytes: pdf, name: 'a.pdf', office: finance })
    expect([foreign.status, foreign.codes]).toEqual([403, ['OFFICE_NOT_YOURS']])
    const own = await desk.keep({ bytes: pdf, name: 'a.pdf', account: 'clerk.finance' })
    expect(own.office).toBe(finance)
    const named = await desk.keep({ bytes: pdf, name: 'a.pdf', office: 'gov-office' })
    expect(named.office).toBe(county.offices['gov-office'])
    expect((await desk.fetchFile('clerk', own)).status).toBe(404)
  })

  it('leaves nothing on the disk when it is refused after the bytes were looked at', async () => {
    const before = await desk.stock()
    await desk.send({ bytes: pdf, name: 'a.pdf', office: county.offices.finance })
    await desk.send({ bytes: pdf, name: 'a.pdf', office: 'nonsense' })
    expect(await desk.stock()).toEqual(before)
  })
})
