import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lexicalOf, lexicalText } from '../../../src/lib/lexicalText.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { draft, journeys } from '../../support/journey.ts'
import { clerkOf, reasonsOf, type Saved } from './clerk.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>
let post: ReturnType<typeof clerkOf>['post']

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
  ;({ post } = clerkOf(county))
})
afterAll(() => county?.close())

describe('a new draft', () => {
  it('takes offices and categories by slug or by id, and stores ids', async () => {
    const { offices, categories } = county
    const [first, second] = Object.keys(categories)
    for (const named of [true, false]) {
      const of = (table: Record<string, string>, slug = '') => (named ? slug : table[slug])
      const made = await post(
        draft({
          office: of(offices, 'gov-office'),
          jointOffices: [of(offices, 'finance')],
          categories: [of(categories, first), of(categories, second)],
        }),
      )
      expect(made.status, JSON.stringify(made.body)).toBe(201)
      expect(made.body.doc).toMatchObject({
        office: offices['gov-office'],
        jointOffices: [offices.finance],
        categories: [categories[first ?? ''], categories[second ?? '']],
      })
    }
  })

  it('is refused with the field when an office or a category is unknown', async () => {
    for (const [wrong, reason] of [
      [{ office: 'nosuch' }, 'UNKNOWN_OFFICE office'],
      [{ office: ['gov-office'] }, 'UNKNOWN_OFFICE office'],
      [{ jointOffices: ['nosuch'] }, 'UNKNOWN_OFFICE office'],
      [{ categories: ['nosuch'] }, 'UNKNOWN_CATEGORY categories'],
      [{ categories: [{}] }, 'UNKNOWN_CATEGORY categories'],
      [{ categories: 'nosuch' }, 'BAD_REQUEST categories'],
    ] as const) {
      expect(reasonsOf(await post(draft(wrong)))).toEqual([400, reason])
    }
  })

  it('is only for offices of its clerk', async () => {
    expect(reasonsOf(await post(draft({ office: 'finance' })))).toEqual([
      403,
      'OFFICE_NOT_YOURS office',
    ])
    expect(reasonsOf(await post(draft(), 'secrecy'))).toEqual([403, 'NOT_ENTITLED'])
    expect(reasonsOf(await post(draft(), null))).toEqual([401, 'NOT_SIGNED_IN'])
    expect(reasonsOf(await post({}, null))).toEqual([401, 'NOT_SIGNED_IN'])
  })

  it('begins at revision 1 and stage draft, whatever it says of itself', async () => {
    const made = await post(
      draft({
        revision: 7,
        stage: 'published',
        publishedAt: '2020-01-01T00:00:00.000Z',
        round: 3,
        live: { revision: 1, stage: 'published' },
        disclosureDueOn: '2099-01-01',
      }),
    )
    expect(made.body.doc).toMatchObject({
      revision: 1,
      stage: 'draft',
      publishedAt: null,
      round: 0,
      live: { revision: null, stage: null },
      disclosureDueOn: '2026-12-07',
    })
    expect((await county.as(null)('GET', `/api/documents/${made.body.doc.id}`)).status).toBe(404)
  })

  it('needs a title, an office and a mode, and is told of all that lacks at once', async () => {
    const { status, body } = await post({ title: '' })
    expect(status).toBe(400)
    const told = JSON.stringify(body.errors)
    expect(body.errors?.[0]?.code).toBe('BAD_REQUEST')
    for (const field of ['title', 'office', 'mode']) expect(told).toContain(`"path":"${field}"`)
  })

  it('makes paragraphs of its text: a blank line ends one, a single one breaks the line', async () => {
    const bodyText =
      '\n\n第一段第一行\r\n第一行之二\r\n\r\n\r\n第二段\n　\n第三段\n\t\n  第四段  \n\n'
    const made = await post(draft({ bodyText }))
    const { root } = made.body.doc.body as { root: { children: { type: string }[] } }
    expect(root.children.map(({ type }) => type)).toEqual(Array(4).fill('paragraph'))
    expect(lexicalText(made.body.doc.body)).toBe('第一段第一行\n第一行之二\n第二段\n第三段\n第四段')
    expect(made.body.doc).not.toHaveProperty('bodyText')
  })

  it('takes its text in one form, and says so when there are two', async () => {
    const body = lexicalOf('正文一')
    expect(lexicalText((await post(draft({ bodyText: undefined, body }))).body.doc.body)).toBe(
      '正文一',
    )
    expect(lexicalText((await post(draft({ body: null }))).body.doc.body)).toContain('现印发给你们')
    expect(lexicalText((await post(draft({ bodyText: null, body }))).body.doc.body)).toBe('正文一')
    expect(reasonsOf(await post({ ...draft(), body }))).toEqual([400, 'BAD_REQUEST body'])
    for (const wrong of ['正文', 5, [], {}, { root: 1 }, { root: { type: 'root' } }]) {
      expect((await post(draft({ bodyText: undefined, body: wrong }))).status).toBe(400)
    }
    expect((await post(draft({ bodyText: ['a'] }))).status).toBe(400)
  })

  it.each([
    ['2026-11-09', '2026-11-09'],
    ['2026/11/9', '2026-11-09'],
    ['2026年11月9日', '2026-11-09'],
    ['二〇二六年十一月九日', '2026-11-09'],
    ['二○○七年四月五日', '2007-04-05'],
    [' ２０２６．１１．９ ', '2026-11-09'],
    ['2026-11-09T00:00:00', '2026-11-09'],
    ['', null],
    [null, null],
  ])('reads the date %j', async (written, stored) => {
    const made = await post(draft({ formedOn: written, effectiveOn: written }))
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    expect([made.body.doc.formedOn, made.body.doc.effectiveOn]).toEqual([stored, stored])
  })

  it.each([
    '2026-02-30',
    '2026-13-01',
    '二〇二六年二月三十日',
    '26-1-1',
    '昨天',
    '2026-11',
    20261109,
    true,
    ['2026-11-09'],
  ])('refuses the date %j, and names the field', async (written) => {
    for (const field of ['formedOn', 'effectiveOn', 'expiresOn']) {
      const refused = await post(draft({ [field]: written }))
      expect(reasonsOf(refused)).toEqual([400, `BAD_REQUEST ${field}`])
    }
  })

  it.each([
    ['云政发[2026]14号', '云政发〔2026〕14号'],
    ['云政发（2026）１４号', '云政发〔2026〕14号'],
    ['云政发【2026】 14 号', '云政发〔2026〕14号'],
    ['云泽县人民政府令第3号', '云泽县人民政府令第3号'],
    ['  ', '  '],
  ])('normalises the document number %j', async (written, stored) => {
    const made = await post(draft({ documentNumber: written }))
    expect(made.body.doc.documentNumber).toBe(stored)
  })

  it('keeps a document number with a fault, and cannot be submitted with it', async () => {
    const { id } = await go.create({ documentNumber: ' 云政发〔2026〕014号 ' })
    const { body } = await county.as('clerk')<Saved['doc']>('GET', `/api/documents/${id}`)
    expect(body.documentNumber).toBe('云政发〔2026〕014号')
    const refused = await go.act('clerk', id, 'submit')
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([
      expect.objectContaining({
        code: 'INCOMPLETE',
        field: 'documentNumber',
        fault: 'documentNumberInvalid',
      }),
    ])
  })
})
