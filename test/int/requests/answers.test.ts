import { createHash } from 'node:crypto'
import { readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, requestDesk, type Submitted } from '../../support/requestDesk.ts'

let county: TestCounty
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
})
afterAll(() => county?.close())

const accounts = [
  'clerk',
  'clerk.finance',
  'secrecy',
  'branch',
  'county',
  'publisher',
  'auditor',
  'admin',
]
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
  'base64',
)

/** A request that is being handled. */
async function inHand(): Promise<Submitted> {
  const made = await desk.submitted()
  await desk.must('requests', made.id, { type: 'confirmReceipt' })
  return made
}

async function bring(
  account: string | null,
  id: string,
  {
    name = '验收报告.txt',
    content = '路面厚度符合设计要求。' as string | Buffer,
    kind = 'answer',
  } = {},
) {
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', new File([content as BlobPart], name))
  return county.as(account)<{ file: { id: string }; errors?: { code: string }[] }>(
    'POST',
    `/api/requests/${id}/files`,
    form,
  )
}

async function brought(id: string, file?: Parameters<typeof bring>[2]): Promise<string> {
  const { status, body } = await bring('requests', id, file)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.file.id
}

/** Writes over the bytes of the file that was brought last. */
async function damageNewest(): Promise<void> {
  const folder = path.join(county.dataDir, 'requests')
  const names = (await readdir(folder)).map((name) => path.join(folder, name))
  const times = await Promise.all(names.map(async (name) => (await stat(name)).mtimeMs))
  const newest = names[times.indexOf(Math.max(...times))] ?? ''
  await writeFile(newest, Buffer.alloc(64))
}

/** What somebody can do who writes to the database: the row of a file stands for the bytes of another. */
async function swap(file: string, other: string): Promise<void> {
  const db = new pg.Client({ connectionString: county.databaseUrl })
  await db.connect()
  await db.query(
    `update request_files set (stored_as, fingerprint, sealed_name, size) =
       (select stored_as, fingerprint, sealed_name, size from request_files where id = $2)
     where id = $1`,
    [file, other],
  )
  await db.end()
}

const propose = (id: string, reply: Record<string, unknown>) =>
  desk.happen('requests', id, {
    type: 'proposeReply',
    replyType: 'disclose',
    content: '附后。',
    ...reply,
  })

const download = (pair: Submitted, file: string) =>
  county.as(null)('POST', `/api/requests/lookup/files/${file}`, {
    receiptNumber: pair.receiptNumber,
    accessCode: pair.accessCode,
  })

describe('a file of an answer', () => {
  it('is brought by officers of the case alone', async () => {
    const { id } = await inHand()
    expect((await bring(null, id)).status).toBe(401)
    for (const account of accounts) {
      expect([403, 404], account).toContain((await bring(account, id)).status)
    }
    expect((await bring('head', id)).status).toBe(201)
    expect((await bring('requests', id)).status).toBe(201)
  })

  it('reaches the applicant when the reply is dispatched, and not before', async () => {
    const made = await inHand()
    const [sent, kept] = [await brought(made.id), await brought(made.id, { name: '草稿.txt' })]
    const seen = async () => [
      (await download(made, sent)).status,
      (await download(made, kept)).status,
    ]
    expect(await seen()).toEqual([404, 404])
    expect((await propose(made.id, { files: [sent] })).status).toBe(200)
    await desk.must('head', made.id, { type: 'approveReply' })
    expect(await seen()).toEqual([404, 404])
    expect((await bring('requests', made.id, { kind: 'dispatchProof' })).status).toBe(201)
    await desk.must('requests', made.id, { type: 'dispatch', means: 'online' })
    expect(await seen()).toEqual([200, 404])
    const { body } = await desk.look(made)
    expect(body.replies).toMatchObject([{ id: sent, name: '验收报告.txt', kind: 'answer' }])
    expect(codesOf(await bring('requests', made.id))).toEqual(['WRONG_STATE'])
    expect((await bring('requests', made.id, { kind: 'dispatchProof' })).status).toBe(201)
    await desk.must('requests', made.id, { type: 'archive' })
    expect(codesOf(await bring('requests', made.id, { kind: 'dispatchProof' }))).toEqual([
      'ARCHIVED',
    ])
    const others = await inHand()
    expect((await download(others, sent)).status).toBe(404)
  })

  it('is never that of another case, or no answer', async () => {
    const [one, two] = [await inHand(), await inHand()]
    const foreign = await brought(two.id)
    const proof = await brought(one.id, { kind: 'dispatchProof' })
    for (const files of [[foreign], [proof], ['00000000-0000-0000-0000-000000000000'], ['x']]) {
      const { status, body } = await propose(one.id, { files })
      expect([status, body.errors?.map(({ code }) => code)]).toEqual([422, ['REPLY_FILE_UNKNOWN']])
    }
  })

  it('is bound by its bytes: who proposes names no hash', async () => {
    const { id } = await inHand()
    const files = [await brought(id)]
    expect(codesOf(await propose(id, { files, fileHashes: ['0'.repeat(64)] }))).toEqual([
      'INVALID_VALUE',
    ])
    const { status, body } = await propose(id, { files })
    expect(status).toBe(200)
    const { event } = body as unknown as { event: { fileHashes: string[] } }
    expect(event.fileHashes).toEqual([
      createHash('sha256').update('路面厚度符合设计要求。').digest('hex'),
    ])
  })

  it('is refused with a mark of secrecy, of no accepted kind, or empty', async () => {
    const { id } = await inHand()
    const refused = async (file: Parameters<typeof bring>[2]) =>
      codesOf(await bring('requests', id, file))
    expect(await refused({ content: '机密★5年\n\n工程报告' })).toEqual(['SECRECY_MARK'])
    expect(await refused({ name: 'a.exe', content: Buffer.from('MZ\u0000\u0001') })).toEqual([
      'FILE_TYPE',
    ])
    expect(await refused({ content: '' })).toEqual(['FILE_EMPTY'])
    expect(await refused({ kind: 'letter' })).toEqual(['BAD_REQUEST'])
    const { status } = await county.as('requests')('POST', `/api/requests/${id}/files`, {
      file: 'x',
    })
    expect(status).toBe(400)
  })

  it('is counted for what should be looked at', async () => {
    const { id } = await inHand()
    const { body } = await bring('requests', id, { content: '联系人：闻人听雨 13812345678' })
    expect(body.file).toMatchObject({ findings: 2, audience: 'officers' })
  })

  it('can be taken back until a reply names it', async () => {
    const { id } = await inHand()
    const [one, two] = [await brought(id), await brought(id)]
    const drop = (account: string | null, file: string) =>
      county.as(account)<{ errors: { code: string }[] }>(
        'DELETE',
        `/api/requests/${id}/files/${file}`,
      )
    expect((await drop(null, one)).status).toBe(401)
    for (const account of accounts) expect([403, 404]).toContain((await drop(account, one)).status)
    expect((await drop('requests', one)).status).toBe(200)
    expect((await drop('requests', one)).status).toBe(404)
    expect((await propose(id, { files: [two] })).status).toBe(200)
    const { status, body } = await drop('requests', two)
    expect([status, body.errors[0]?.code]).toEqual([422, 'REPLY_FILE_USED'])
  })
})

describe('a redacted copy of an answer', () => {
  const redact = (account: string | null, id: string, file: string, body: object = {}) =>
    county.as(account)<{ doc: { id: string; copyOf: string }; errors?: { code: string }[] }>(
      'POST',
      `/api/requests/${id}/files/${file}/redactions`,
      {
        boxes: [
          { page: 1, x: 0, y: 0, width: 0.5, height: 0.5, ground: '15', reason: '涉及商业秘密' },
        ],
        ...body,
      },
    )

  it('goes out in the place of its original, which cannot be sent any more', async () => {
    const made = await inHand()
    const original = await brought(made.id, { name: '报价.png', content: png })
    expect((await redact(null, made.id, original)).status).toBe(401)
    for (const account of accounts) {
      expect([403, 404]).toContain((await redact(account, made.id, original)).status)
    }
    const { status, body } = await redact('requests', made.id, original)
    expect([status, body.doc.copyOf]).toEqual([201, original])
    const partial = {
      replyType: 'partial',
      grounds: [{ ground: '15', facts: '涉及商业秘密。', part: '报价' }],
    }
    expect(codesOf(await propose(made.id, { ...partial, files: [original, body.doc.id] }))).toEqual(
      ['REPLY_FILE_ORIGINAL'],
    )
    expect((await propose(made.id, { ...partial, files: [body.doc.id] })).status).toBe(200)
    await desk.must('head', made.id, { type: 'approveReply' })
    await desk.must('requests', made.id, { type: 'dispatch', means: 'online' })
    expect((await download(made, original)).status).toBe(404)
    expect((await download(made, body.doc.id)).status).toBe(200)
  })

  it('made after the proposal stops what would send the original', async () => {
    const made = await inHand()
    const original = await brought(made.id, { name: '报价.png', content: png })
    await propose(made.id, { files: [original] })
    expect((await redact('requests', made.id, original)).status).toBe(201)
    expect(codesOf(await desk.happen('head', made.id, { type: 'approveReply' }))).toEqual([
      'REPLY_FILE_ORIGINAL',
    ])
  })

  it('is looked at and made by officers of the case alone', async () => {
    const { id } = await inHand()
    const file = await brought(id, { name: '报价.png', content: png })
    const doors = ['redactions', 'pages/1'].map(
      (door) => `/api/requests/${id}/files/${file}/${door}`,
    )
    const seen = (account: string | null) =>
      Promise.all(doors.map(async (door) => (await county.ask(account, door)).status))
    expect(await seen(null)).toEqual([401, 401])
    for (const account of accounts) {
      for (const status of await seen(account)) expect([403, 404], account).toContain(status)
    }
    expect(await seen('requests')).toEqual([200, 200])
    const { status } = await county.ask('requests', `${doors[1]}0`)
    expect(status).toBe(422)
  })

  it('is refused of what cannot be redacted, and of nothing', async () => {
    const { id } = await inHand()
    const text = await brought(id)
    expect(codesOf(await redact('requests', id, text))).toEqual(['REDACTION_FORMAT'])
    const picture = await brought(id, { name: 'a.png', content: png })
    expect(codesOf(await redact('requests', id, picture, { boxes: [] }))).toEqual([
      'REDACTION_NOTHING',
    ])
  })
})

describe('what was approved', () => {
  it('is in the ledger with what was taken back, and nothing of it is broken', async () => {
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })

  it('is not sent when the row of a copy was made to stand for its original', async () => {
    const made = await inHand()
    const original = await brought(made.id, { content: '甲方的报价是一百万元。' })
    const copy = await brought(made.id, { content: '甲方的报价是■■■。' })
    await propose(made.id, { files: [copy] })
    await swap(copy, original)
    expect(codesOf(await desk.happen('head', made.id, { type: 'approveReply' }))).toEqual([
      'REPLY_FILE_GONE',
    ])
  })

  it('is all that is served once it was sent', async () => {
    const made = await inHand()
    const [sent, kept] = [await brought(made.id), await brought(made.id, { content: '内部意见' })]
    await propose(made.id, { files: [sent] })
    await desk.must('head', made.id, { type: 'approveReply' })
    await desk.must('requests', made.id, { type: 'dispatch', means: 'online' })
    expect((await download(made, sent)).status).toBe(200)
    await swap(sent, kept)
    expect((await download(made, sent)).status).toBe(404)
  })

  it('is not sent when a file of it has changed on the disk', async () => {
    const made = await inHand()
    const file = await brought(made.id)
    await propose(made.id, { files: [file] })
    await desk.must('head', made.id, { type: 'approveReply' })
    await damageNewest()
    expect(
      codesOf(await desk.happen('requests', made.id, { type: 'dispatch', means: 'online' })),
    ).toEqual(['REPLY_FILE_GONE'])
  })
})
