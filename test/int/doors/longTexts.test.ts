import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { draft } from '../../support/journey.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.close())

/** Letters and figures that no database can make smaller. */
const long = (length: number) => randomBytes(length).toString('hex').slice(0, length)
const office = { name: '新设办公室', slug: 'new-office', level: 'department' }

const cases: [account: string, collection: string, field: string, value: string, object][] = [
  ...['title', 'documentNumber', 'keywords', 'responsiblePerson', 'formedOn', 'effectiveOn'].map(
    (field): (typeof cases)[number] => ['clerk', 'documents', field, long(8000), draft()],
  ),
  ...['summary', 'groundReason'].map((field): (typeof cases)[number] => [
    'clerk',
    'documents',
    field,
    long(200_000),
    draft({ mode: 'onRequest', ground: '16-1' }),
  ]),
  ['clerk', 'documents', 'indexNumber', `114114240058778641-z${long(8000)}-00004650`, draft()],
  ['admin', 'offices', 'name', long(8000), office],
  ['admin', 'offices', 'slug', long(8000), office],
  ['admin', 'offices', 'phone', long(8000), office],
  ['admin', 'categories', 'name', long(8000), { name: '新类别', slug: 'new-category' }],
  ['admin', 'categories', 'slug', long(8000), { name: '新类别', slug: 'new-category' }],
]

describe('a text that is too long for its field', () => {
  it.each(cases)(
    'is refused with the field: %s, %s.%s',
    async (account, collection, field, value, rest) => {
      const { status, body } = await county.as(account)<{
        errors: { code: string; field: string; message: string }[]
      }>('POST', `/api/${collection}`, { ...rest, [field]: value })
      expect([status, body.errors]).toMatchObject([400, [{ code: 'BAD_REQUEST', field }]])
      expect(body.errors[0]?.message).not.toBe('')
    },
  )

  it('is looked for without an error of the server', async () => {
    for (const field of ['documentNumber', 'indexNumber', 'title']) {
      const url = `/api/documents?where[${field}][equals]=${long(8000)}`
      expect((await county.as('clerk')('GET', url)).status).toBe(200)
    }
  })
})
