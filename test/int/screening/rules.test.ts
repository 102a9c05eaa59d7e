import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesFor } from '../../../src/plugin/screeningRules/rulesFor.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, enlist, idOf, recordOf } from '../people/staff.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await enlist(county, { 'head.finance': { finance: ['disclosureHead'] } })
})
afterAll(() => county?.close())

type Made = {
  doc: { id: string }
  errors?: { code: string; field?: string; message: string }[]
}

const samples = [
  { text: '详情请拨内线8012。', shouldFind: true },
  { text: '内线已经停用。', shouldFind: false },
]
const rule = (office: string, more: Record<string, unknown> = {}) => ({
  name: '内线号码',
  office: county.offices[office],
  kind: 'pattern',
  value: '内线\\d{4}',
  level: 'warn',
  samples,
  ...more,
})
const make = (account: string | null, office: string, more?: Record<string, unknown>) =>
  county.as(account)<Made>('POST', '/api/screening-rules', rule(office, more))
const rulesOf = async (office: string) =>
  rulesFor(await createLocalReq({}, county.payload), county.offices[office] ?? '')

describe('rules of an office for screening', () => {
  it.each([
    ['secrecy', 'finance', 201],
    ['head', 'gov-office', 201],
    ['head.finance', 'finance', 201],
    ['head.finance', 'gov-office', 403],
    ['clerk', 'gov-office', 403],
    ['auditor', 'gov-office', 403],
    ['admin', 'gov-office', 403],
    ['publisher', 'gov-office', 403],
    [null, 'gov-office', 401],
  ])('made by %s for %s: %i', async (account, office, status) => {
    expect((await make(account, office)).status).toBe(status)
  })

  it.each([
    ['head', 200],
    ['clerk', 200],
    ['auditor', 200],
    ['clerk.finance', 404],
    ['admin', 404],
    [null, 401],
  ])('are read by %s with %i', async (account, status) => {
    const { body } = await make('head', 'gov-office')
    const answer = await county.as(account)('GET', `/api/screening-rules/${body.doc.id}`)
    expect(answer.status).toBe(status)
  })

  it('are refused with every reason, each sample by its number', async () => {
    const empty = await make('head', 'gov-office', { value: '(', samples: [] })
    expect(empty.status).toBe(422)
    expect(codesOf(empty)).toEqual(['ruleSyntax', 'sampleToFind', 'sampleToLeave'])
    const wrong = await make('head', 'gov-office', {
      samples: [
        { text: '内线八零一二', shouldFind: true },
        { text: '内线8012', shouldFind: false },
      ],
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body.errors?.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'sampleNotFound samples.0.text',
      'sampleFound samples.1.text',
    ])
    expect(wrong.body.errors?.[0]?.message).toContain('第1条样例')
  })

  it('are tried again with every change, and move to no other office', async () => {
    const { body } = await make('head', 'gov-office')
    const url = `/api/screening-rules/${body.doc.id}`
    const broken = await county.as('head')('PATCH', url, { value: '座机\\d{4}' })
    expect([broken.status, codesOf(broken)]).toEqual([422, ['sampleNotFound']])
    const changed = await county.as('head')('PATCH', url, {
      value: '内线\\d{3,4}',
      office: county.offices.finance,
    })
    expect(changed.status).toBe(200)
    const stored = await county.as('head')<{ office: string }>('GET', url)
    expect(stored.body.office).toBe(county.offices['gov-office'])
    const removed = await county.as('head')('DELETE', url)
    expect(removed.status).toBe(403)
    expect(await recordOf(county, 'screening-rules', body.doc.id)).toMatchObject([
      { action: 'addRecord', actor: idOf(county, 'head') },
      {
        action: 'editRecord',
        details: { changed: ['value'], values: { value: expect.stringMatching(/^[0-9a-f]{32}$/) } },
      },
    ])
  })

  it('answer nonsense without failing', async () => {
    for (const more of [
      { kind: 'code' },
      { kind: null },
      { value: 7 },
      { value: null },
      { samples: 'x' },
      { samples: [null, 3] },
      { office: 'nowhere' },
    ]) {
      const { status } = await make('head', 'gov-office', more)
      expect([JSON.stringify(more), status < 500 && status >= 400]).toEqual([
        JSON.stringify(more),
        true,
      ])
    }
  })

  it('hold for the office and those below it, while they are in use', async () => {
    await enlist(county, { 'head.county': { yunze: ['disclosureHead'] } })
    const above = await make('head.county', 'yunze', { name: '全县' })
    const beside = await make('head', 'gov-office', { name: '只在办公室' })
    expect([above.status, beside.status]).toEqual([201, 201])
    const ids = async (office: string) => (await rulesOf(office)).rules.map(({ id }) => id)
    expect(await ids('finance')).toContain(above.body.doc.id)
    expect(await ids('finance')).not.toContain(beside.body.doc.id)
    expect(await ids('yunze')).toEqual([above.body.doc.id])
    await county.as('head.county')('PATCH', `/api/screening-rules/${above.body.doc.id}`, {
      active: false,
    })
    expect(await ids('finance')).not.toContain(above.body.doc.id)
  })

  it('come with the telephones that the offices give to the public', async () => {
    await county.payload.update({
      collection: 'offices',
      id: county.offices.finance ?? '',
      data: { phone: '0571-87654321、138 1234 5678' },
    })
    expect((await rulesOf('gov-office')).officeTelephones).toEqual(
      expect.arrayContaining(['0571-87654321', '138 1234 5678']),
    )
  })
})
