import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterKind } from '../../../src/domain/letters/index.ts'
import { wordingFor } from '../../../src/plugin/letters/templates/find.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { codesOf, enlist, recordOf } from '../people/staff.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await enlist(county, {
    'head.county': { yunze: ['disclosureHead'] },
    'head.education': { education: ['disclosureHead'] },
  })
})
afterAll(() => county?.close())

type Made = {
  doc: { id: string; version: number; authorName: string; body: string }
  errors?: { code: string; field?: string; message: string }[]
}

const { body: wording } = letterKind('withhold')
const make = (account: string | null, office: string, more: Record<string, unknown> = {}) =>
  county.as(account)<Made>('POST', '/api/letter-templates', {
    kind: 'withhold',
    office: county.offices[office],
    body: `${wording}\n请妥善保管本答复书。`,
    ...more,
  })
const inForce = async (office: string) =>
  wordingFor(await createLocalReq({}, county.payload), {
    office: county.offices[office] ?? '',
    kind: 'withhold',
  })

describe('wordings of letters', () => {
  it.each([
    ['head', 'gov-office', 201],
    ['head', 'education', 403],
    ['head', 'yunze', 403],
    ['head.county', 'yunze', 201],
    ['head.county', 'education', 201],
    ['requests', 'gov-office', 403],
    ['clerk', 'gov-office', 403],
    ['publisher', 'gov-office', 403],
    ['auditor', 'gov-office', 403],
    ['admin', 'gov-office', 403],
    [null, 'gov-office', 401],
  ])('written by %s for %s: %i', async (account, office, status) => {
    expect((await make(account, office)).status).toBe(status)
  })

  it.each([
    ['head', 200],
    ['requests', 200],
    ['auditor', 200],
    ['clerk', 403],
    ['admin', 403],
    [null, 401],
  ])('are read by %s with %i', async (account, status) => {
    expect((await county.as(account)('GET', '/api/letter-templates')).status).toBe(status)
  })

  it('are numbered for each office and kind, with who wrote them, and never changed', async () => {
    const first = await make('head', 'finance', { version: 77, authorName: '别人' })
    const second = await make('head', 'finance')
    const other = await make('head', 'finance', {
      kind: 'receipt',
      body: letterKind('receipt').body,
    })
    expect([first, second, other].map(({ body }) => body.doc.version)).toEqual([1, 2, 1])
    expect(first.body.doc.authorName).toBe('冯主管')
    const address = `/api/letter-templates/${first.body.doc.id}`
    const changed = await county.as('head')('PATCH', address, { body: wording })
    expect(changed.status).toBe(403)
    expect((await county.as('head')('DELETE', address)).status).toBe(403)
    const entry = await recordOf(county, 'letter-templates', first.body.doc.id)
    expect(JSON.stringify(entry)).toContain('请妥善保管本答复书')
  })

  it('get different numbers when two are saved at once', async () => {
    const kind = { kind: 'receipt', body: letterKind('receipt').body }
    const made = await Promise.all(
      Array.from({ length: 4 }, () => make('head.education', 'education', kind)),
    )
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(made.map(({ body }) => body.doc.version).sort()).toEqual([1, 2, 3, 4])
  })

  it('hold for the office, else for those below it, else the program has its own', async () => {
    expect((await inForce('finance')).version).toBe(2)
    // From the county's own office, as written above.
    expect(await inForce('heyuan')).toMatchObject({
      version: 1,
      body: expect.stringContaining('妥善'),
    })
    const req = await createLocalReq({}, county.payload)
    const office = county.offices.heyuan ?? ''
    expect(await wordingFor(req, { office, kind: 'publication' })).toEqual({
      id: null,
      version: 0,
      body: letterKind('publication').body,
    })
  })

  it('are refused with every fault, in the language of whoever writes', async () => {
    const refused = await make('head', 'gov-office', {
      body: '{{receivedOn}}{{descripton}}{{fee.amount}}{{grounds}}',
    })
    expect(refused.status).toBe(422)
    expect(codesOf(refused)).toEqual([
      'PLACEHOLDER_COMPULSORY',
      'PLACEHOLDER_COMPULSORY',
      'PLACEHOLDER_NOT_FOR_KIND',
      'PLACEHOLDER_UNKNOWN',
    ])
    expect(refused.body.errors?.map(({ message }) => message)).toEqual([
      '没有“descripton”这个占位符。',
      '这种文书不能使用“收费金额”（fee.amount）。',
      '这种文书必须写明“申请公开的信息”（description），且不能放在带条件的段落里。',
      '这种文书必须写明“救济途径”（remedies），且不能放在带条件的段落里。',
    ])
    const response = await county.ask('head', '/api/letter-templates', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({
        kind: 'withhold',
        office: county.offices['gov-office'],
        body: `${wording}{{nothing}}`,
      }),
    })
    expect(((await response.json()) as Made).errors?.[0]?.message).toBe(
      'There is no placeholder “nothing”.',
    )
  })

  it('are refused with a character that the font lacks, and with a mark of secrecy', async () => {
    const rare = await make('head', 'gov-office', { body: `${wording}\n𠮷` })
    expect(codesOf(rare)).toEqual(['GLYPH_MISSING'])
    expect(rare.body.errors?.[0]?.message).toContain('“𠮷”')
    const marked = await make('head', 'gov-office', { body: `机密★10年\n${wording}` })
    expect(marked.status).toBe(422)
  })

  it.each([
    { kind: 'nothing' },
    { kind: null },
    { body: '' },
    { body: 12 },
    { office: null },
    { office: 'x' },
    { office: '00000000-0000-4000-8000-000000000000' },
    { office: 987654 },
  ])('are refused, not failed, with %j', async (more) => {
    const { status } = await make('head', 'gov-office', more)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
})

describe('the preview of a wording', () => {
  const ask = (account: string | null, body: unknown) =>
    county.as(account)<{ letter: { paragraphs: string[] } | null; faults: { code: string }[] }>(
      'POST',
      '/api/letter-templates/preview',
      body,
    )

  it.each([
    ['head', 200],
    ['requests', 200],
    ['auditor', 200],
    ['clerk', 403],
    [null, 401],
  ])('for %s: %i', async (account, status) => {
    expect((await ask(account, { kind: 'withhold', body: wording })).status).toBe(status)
  })

  it('shows the letter with invented values, or what is wrong', async () => {
    const good = await ask('head', { kind: 'withhold', body: wording })
    expect(good.body.letter?.paragraphs.join()).toContain('2026年3月2日')
    const bad = await ask('head', { kind: 'withhold', body: '{{x}}' })
    expect(bad.status).toBe(200)
    expect(bad.body.letter).toBeNull()
    expect(bad.body.faults.map(({ code }) => code)).toContain('PLACEHOLDER_UNKNOWN')
  })

  it('comes as PDF, too', async () => {
    const send = (body: string) =>
      county.ask('requests', '/api/letter-templates/preview', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'withhold', body, as: 'pdf', office: county.offices.finance }),
      })
    const response = await send(wording)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect((await send('{{x}}')).status).toBe(422)
  })

  it('writes nothing', async () => {
    const before = await county.payload.count({ collection: 'letter-templates' })
    await ask('head', { kind: 'receipt', body: letterKind('receipt').body })
    expect(await county.payload.count({ collection: 'letter-templates' })).toEqual(before)
  })

  it.each([
    {},
    { kind: 'x', body: '' },
    { kind: 'receipt' },
    { kind: 'receipt', body: 'a', as: 'exe' },
    'x',
  ])('answers %j with 400', async (body) => {
    expect((await ask('head', body)).status).toBe(400)
  })
})
