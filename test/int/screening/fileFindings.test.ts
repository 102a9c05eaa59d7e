import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileFindingsView } from '../../../src/plugin/screening/describeFile.ts'
import { xlsxOf } from '../../labelled/files/build/xlsx.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { fileDesk, type StoredFile } from '../files/desk.ts'

const identity = '11010519491231002X'
let county: TestCounty
let go: ReturnType<typeof journeys>
let list: StoredFile

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  list = await fileDesk(county).keep({ bytes: bookOf(1), name: '补助名单.xlsx' })
})
afterAll(() => county?.close())

/** A list with a number in every row, and further down one of another kind. */
const bookOf = (rows: number) =>
  xlsxOf([
    {
      name: '名单',
      rows: [
        ['序号', '证号', '备注'],
        ...Array.from({ length: rows }, (_, at) => [String(at + 1), identity, '']),
        ['末', '', '手机13812345678'],
      ],
    },
    { name: '说明', rows: [['本表由县财政局填写。']] },
  ])

const findings = (account: string | null, id: string) =>
  county.as(account)<FileFindingsView>('GET', `/api/files/${id}/findings`)

describe('what was found in a file', () => {
  it('is told on its own page, with where it stands, and nothing to do about it there', async () => {
    const { status, body, headers } = await findings('clerk', list.id)
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(body.findings).toMatchObject([
      {
        detector: 'identityNumber',
        level: 'hold',
        label: '居民身份证号码',
        where: '补助名单.xlsx › 工作表 › 名单 › B2',
        excerpt: { text: identity },
        available: [],
        mask: null,
      },
      { detector: 'mobileNumber', where: '补助名单.xlsx › 工作表 › 名单 › C3' },
    ])
  })

  it('says which columns hold something, and of which kind', async () => {
    const { body } = await findings('clerk', list.id)
    expect(body.columns).toEqual([
      {
        sheet: '名单',
        column: 'B',
        isHeld: true,
        detectors: ['identityNumber'],
        kinds: ['居民身份证号码'],
      },
      {
        sheet: '名单',
        column: 'C',
        isHeld: true,
        detectors: ['mobileNumber'],
        kinds: ['手机号码'],
      },
    ])
  })

  it('misses no column, however long the list above it is', async () => {
    const long = await fileDesk(county).keep({ bytes: bookOf(600), name: '长名单.xlsx' })
    const { body } = await findings('clerk', long.id)
    expect(body.findings.map(({ note }) => note).filter(Boolean)).toHaveLength(1)
    expect(body.columns.map(({ column }) => column)).toEqual(['B', 'C'])
  })

  it('is for whoever works with the file, also once everybody may read it', async () => {
    const none = await fileDesk(county).keep({ bytes: '本表由县财政局填写。', name: '说明.txt' })
    expect((await findings('clerk', none.id)).body).toEqual({ findings: [], columns: [] })
    const seen = async (id: string) =>
      Promise.all(
        ['clerk', 'auditor', 'secrecy', 'clerk.finance', null].map(
          async (account) => (await findings(account, id)).status,
        ),
      )
    expect(await seen(list.id)).toEqual([200, 200, 404, 404, 401])
    const file = await fileDesk(county).keep({
      bytes: '值班电话0571-87654321',
      name: '值班安排.txt',
    })
    const { id } = await go.create({ attachments: [file.id], documentNumber: null })
    await go.bring(id, 'published')
    expect((await county.as(null)('GET', `/api/files/${file.id}`)).status).toBe(200)
    expect(await seen(file.id)).toEqual([200, 200, 200, 404, 401])
    for (const unknown of ['0', 'x', '6f9619ff-8b86-4d01-b42d-00cf4fc964ff']) {
      expect((await findings('clerk', unknown)).status).toBe(404)
    }
  })
})

describe('the form of a file', () => {
  it('offers a clerk their own office, and no other', async () => {
    const fields = county.payload.collections.files.config.fields
    const office = fields.find((field) => 'name' in field && field.name === 'office')
    const offered = async (account: string) => {
      const user = await county.payload.findByID({
        collection: 'users',
        id: county.people[account] as string,
      })
      const req = await createLocalReq(
        { user: { ...user, collection: 'users' } as never },
        county.payload,
      )
      const filter = (office as { filterOptions: (args: object) => unknown }).filterOptions
      return filter({ req })
    }
    expect(await offered('clerk')).toMatchObject({ id: { in: [county.offices['gov-office']] } })
    expect(await offered('clerk.finance')).toMatchObject({
      id: { in: [county.offices.finance] },
    })
  })
})
