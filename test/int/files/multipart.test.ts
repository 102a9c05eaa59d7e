import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const part = (headers: string, content: string | Buffer = pdf) =>
  Buffer.concat([
    Buffer.from(`--gk\r\n${headers}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
const filePart = (name = 'file') =>
  part(`Content-Disposition: form-data; name="${name}"; filename="报告.pdf"`)
const field = (name: string, value: string) =>
  part(`Content-Disposition: form-data; name="${name}"`, value)
const end = Buffer.from('--gk--\r\n')
const form = 'multipart/form-data; boundary=gk'

const broken: [what: string, type: string, body: Buffer | string, code: string][] = [
  ['no boundary', 'multipart/form-data', Buffer.concat([filePart(), end]), 'BAD_REQUEST'],
  [
    'an empty boundary',
    'multipart/form-data; boundary=',
    Buffer.concat([filePart(), end]),
    'BAD_REQUEST',
  ],
  [
    'the boundary of another form',
    'multipart/form-data; boundary=other',
    Buffer.concat([filePart(), end]),
    'BAD_REQUEST',
  ],
  ['no end', form, filePart(), 'BAD_REQUEST'],
  ['an end in the middle of a part', form, filePart().subarray(0, 90), 'BAD_REQUEST'],
  ['an end in the middle of a header', form, filePart().subarray(0, 30), 'BAD_REQUEST'],
  ['a header that is none', form, Buffer.concat([part('nonsense'), end]), 'BAD_REQUEST'],
  ['nothing at all', form, '', 'BAD_REQUEST'],
  ['no part', form, end, 'BAD_REQUEST'],
  ['two files', form, Buffer.concat([filePart(), filePart(), end]), 'BAD_REQUEST'],
  ['a file in another field', form, Buffer.concat([filePart('other'), end]), 'BAD_REQUEST'],
  ['a text where the file belongs', form, Buffer.concat([field('file', 'x'), end]), 'BAD_REQUEST'],
  [
    'a made-up reference to a file',
    form,
    Buffer.concat([
      field('file', '{"filename":"x.pdf","clientUploadContext":{"signedReceipt":"x"}}'),
      end,
    ]),
    'BAD_REQUEST',
  ],
  [
    'data that are no JSON',
    form,
    Buffer.concat([filePart(), field('_payload', '{'), end]),
    'BAD_REQUEST',
  ],
  [
    'data that are no object',
    form,
    Buffer.concat([filePart(), field('_payload', '[1]'), end]),
    'BAD_REQUEST',
  ],
  [
    'data that are nothing',
    form,
    Buffer.concat([filePart(), field('_payload', 'null'), end]),
    'BAD_REQUEST',
  ],
  [
    'an office that there is not',
    form,
    Buffer.concat([filePart(), field('_payload', '{"office":"nonsense"}'), end]),
    'UNKNOWN_OFFICE',
  ],
  [
    'an office that is no office',
    form,
    Buffer.concat([filePart(), field('_payload', '{"office":{"a":[1]}}'), end]),
    'UNKNOWN_OFFICE',
  ],
  [
    'too many fields',
    form,
    Buffer.concat([...Array.from({ length: 40 }, (_, i) => field(`f${i}`, 'x')), end]),
    'FILE_TOO_LARGE',
  ],
  [
    'names from the prototype',
    form,
    Buffer.concat([field('__proto__', '{"x":1}'), field('constructor', 'x'), end]),
    'BAD_REQUEST',
  ],
  [
    'JSON instead of a form',
    'application/json',
    '{"originalName":"x.pdf","url":"http://127.0.0.1:1/x"}',
    'FILE_EMPTY',
  ],
  ['a list in JSON', 'application/json', '[]', 'BAD_REQUEST'],
  ['an address-coded form', 'application/x-www-form-urlencoded', 'file=x', '*'],
  ['a type that is none', 'x', 'x', '*'],
]

describe('a form with a file', () => {
  it.each(broken)('that has %s is a fault of the sender', async (_, type, body, code) => {
    const before = await desk.stock()
    const response = await county.ask('clerk', '/api/files', {
      method: 'POST',
      headers: { 'content-type': type },
      body: body as BodyInit,
    })
    const made = await answered(response)
    expect(made.status).toBeGreaterThanOrEqual(400)
    expect(made.status).toBeLessThan(500)
    expect(made.codes).toEqual([code === '*' ? expect.any(String) : code])
    expect(made.messages).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/)])
    expect(await desk.stock()).toEqual(before)
  })

  it('needs nothing beside the file', async () => {
    const response = await county.ask('clerk', '/api/files', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary="gk"' },
      body: Buffer.concat([filePart(), end]),
    })
    const made = await answered(response)
    expect([made.status, made.messages]).toEqual([201, []])
    expect(made.doc).toMatchObject({
      originalName: '报告.pdf',
      office: county.offices['gov-office'],
    })
  })
})
