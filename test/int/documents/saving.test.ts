import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lexicalOf, lexicalText } from '../../../src/lib/lexicalText.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { draft, journeys, pathFor } from '../../support/journey.ts'

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
})
afterAll(() => county?.close())

type Saved = {
  doc: Record<string, unknown> & { id: string; revision: number }
  errors?: { code: string; message: string; field?: string; fault?: string }[]
}

const post = (body: unknown, account: string | null = 'clerk') =>
  county.as(account)<Saved>('POST', '/api/documents', body)
const patch = (id: string, body: unknown, account: string | null = 'clerk') =>
  county.as(account)<Saved>('PATCH', `/api/documents/${id}`, body)
const reasonsOf = ({ status, body }: { status: number; body: Saved }) => [
  status,
  ...(body.errors ?? []).map(({ code, field }) => (field ? `${code} ${field}` : code)),
]

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

describe('a save', () => {
  it('adds one to the revision, and a refused one nothing', async () => {
    const { id } = await go.create()
    for (const revision of [2, 3, 4]) {
      expect((await patch(id, { summary: `第${revision}稿` })).body.doc.revision).toBe(revision)
    }
    const { body: before } = await county.as('clerk')('GET', `/api/documents/${id}`)
    for (const refused of [
      { stage: 'published' },
      { _status: 'published' },
      { formedOn: '2026-02-30' },
      { office: 'finance' },
      { office: 'nosuch' },
      { office: null },
      { title: '' },
      { mode: null },
      { revision: 3 },
      { expectedRevision: 3 },
      { expectedRevision: 'four' },
      { body: 'text' },
      { mode: 'secret' },
      { forwardedFrom: '00000000-0000-0000-0000-000000000000' },
    ]) {
      const { status } = await patch(id, refused)
      expect([refused, status >= 400 && status < 500]).toEqual([refused, true])
    }
    const { body: after } = await county.as('clerk')('GET', `/api/documents/${id}`)
    expect(after).toEqual(before)
  })

  it('on a revision that is not the newest is 409, told before anything else', async () => {
    const { id } = await go.create()
    await patch(id, { summary: '第二稿' })
    expect(reasonsOf(await patch(id, { summary: '旧稿', expectedRevision: 1 }))).toEqual([
      409,
      'STALE_REVISION',
    ])
    expect(reasonsOf(await patch(id, { summary: '旧稿', revision: 1 }))).toEqual([
      409,
      'STALE_REVISION',
    ])
    expect((await patch(id, { summary: '新稿', expectedRevision: 2 })).body.doc.revision).toBe(3)
    await go.must('clerk', id, 'submit')
    expect(reasonsOf(await patch(id, { summary: '旧稿', expectedRevision: 3 }))).toEqual([
      409,
      'STALE_REVISION',
    ])
    expect(reasonsOf(await patch(id, { summary: '新稿', expectedRevision: 4 }))).toEqual([
      422,
      'NOT_EDITABLE',
    ])
  })

  it('of two at once, on one revision, is one', async () => {
    const { id } = await go.create()
    const both = await Promise.all(
      ['甲', '乙'].map((summary) => patch(id, { summary, expectedRevision: 1 })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await go.revisionOf('clerk', id)).toBe(2)
  })

  it('is possible at stage draft alone', async () => {
    const seen: Record<string, unknown> = {}
    const look = async (name: string, id: string) => {
      seen[name] = reasonsOf(await patch(id, { title: '改' })).join(' ')
    }
    const { id } = await go.create()
    for (const stage of ['secrecyReview', 'branchApproval', 'countyApproval', 'approved']) {
      const one = await go.create()
      await go.bring(one.id, stage)
      await look(stage, one.id)
    }
    await go.bring(id, 'secrecyReview')
    await go.must('secrecy', id, 'refer')
    await look('referred', id)
    await go.must('secrecy', id, 'approve')
    for (const who of ['branch', 'county']) await go.must(who, id, 'approve')
    await go.must('publisher', id, 'publish')
    await look('published', id)
    await go.must('publisher', id, 'repeal')
    await look('repealed', id)
    await go.must('publisher', id, 'takeDown')
    await look('takenDown', id)
    const refused = '422 NOT_EDITABLE'
    expect(seen).toEqual({
      secrecyReview: refused,
      branchApproval: refused,
      countyApproval: refused,
      approved: refused,
      referred: refused,
      published: refused,
      repealed: refused,
      takenDown: refused,
    })
    await go.must('clerk', id, 'correct')
    expect((await patch(id, { title: '改' })).status).toBe(200)
  })

  it('answers what cannot be understood with 400, never with 500', async () => {
    const { id } = await go.create()
    for (const body of ['{', '[]', 'null', '"x"', '5']) {
      for (const [method, url] of [
        ['POST', '/api/documents'],
        ['PATCH', `/api/documents/${id}`],
        ['POST', `/api/documents/${id}/transitions`],
      ] as const) {
        const { status } = await county.as('clerk')(method, url, body)
        expect([method, body, status]).toEqual([method, body, 400])
      }
    }
    for (const wrong of [
      { action: 'approveAll', expectedRevision: 1 },
      { action: 'constructor', expectedRevision: 1 },
      { action: 'submit' },
      { action: 'submit', expectedRevision: '1' },
      { action: 'submit', expectedRevision: 0 },
      { action: 'submit', expectedRevision: 1, extra: 1 },
      { action: 'submit', expectedRevision: 1, publishAt: '2026-12-01T00:00:00Z' },
      { action: 'approve', expectedRevision: 1, changeNote: 'x' },
      { action: 'publish', expectedRevision: 1, publishAt: 'tomorrow' },
      { action: 'repeal', expectedRevision: 1, repealedOn: '2026-02-30', opinion: 'x' },
      { action: 'takeDown', expectedRevision: 1, reason: 'whim', opinion: 'x' },
      { action: 'submit', expectedRevision: 1, opinion: 5 },
      { action: 'submit', expectedRevision: 1, opinion: '长'.repeat(5001) },
    ]) {
      const refused = await county.as('clerk')<Saved>(
        'POST',
        `/api/documents/${id}/transitions`,
        wrong,
      )
      expect([wrong, ...reasonsOf(refused).slice(0, 1)]).toEqual([wrong, 400])
      expect(refused.body.errors?.[0]?.code).toBe('BAD_REQUEST')
    }
    expect(await go.revisionOf('clerk', id)).toBe(1)
  })
})

describe('a submission', () => {
  it('is refused with every reason at once', async () => {
    const made = await post({
      title: '不全的草稿',
      office: 'gov-office',
      mode: 'onRequest',
      formedOn: '2027-01-01',
      effectiveOn: '2026-12-01',
      expiresOn: '2026-11-01',
      documentNumber: '云政发14',
    })
    const { id } = made.body.doc
    const refused = await go.act('clerk', id, 'submit')
    expect(refused.status).toBe(422)
    const told = refused.body.errors as unknown as Record<string, string>[]
    expect(told.every(({ code, message }) => code === 'INCOMPLETE' && message)).toBe(true)
    expect(told.map(({ field, fault }) => `${field} ${fault}`)).toEqual([
      'body contentMissing',
      'ground groundMissing',
      'groundReason groundReasonMissing',
      'formedOn formedOnInFuture',
      'expiresOn expiresOnBeforeEffectiveOn',
      'documentNumber documentNumberInvalid',
      'decisionPath pathMissing',
    ])
    expect(await go.revisionOf('clerk', id)).toBe(1)
    const { body } = await county.as('clerk')<{ available: { action: string; reasons: [] }[] }>(
      'GET',
      `/api/documents/${id}/transitions`,
    )
    const submit = body.available.find(({ action }) => action === 'submit')
    expect(submit?.reasons).toHaveLength(7)
  })

  it('of a joint document follows the lead office alone', async () => {
    const { id } = await go.create({ jointOffices: ['finance'] })
    expect((await patch(id, { title: '改' }, 'clerk.finance')).status).toBe(404)
    const foreign = await go.post('clerk.finance', id, { action: 'submit', expectedRevision: 1 })
    expect(foreign.status).toBe(404)
    const published = await go.bring(id, 'published')
    expect(published.indexNumber).toMatch(/^11999999MB1A2B3D2\w\//)
    const asJoint = await go.act('clerk.finance', id, 'correct')
    expect(asJoint.status).toBe(403)
  })

  it('of a forwarded document inherits the mode (PD-3)', async () => {
    const source = await go.create({
      mode: 'onRequest',
      ground: '13-2',
      groundReason: '依申请公开',
    })
    const inherited = await post(
      draft({
        mode: undefined,
        forwardedFrom: source.id,
        ground: '13-2',
        groundReason: '随原文',
        decisionPath: pathFor({ mode: 'onRequest', ground: '13-2' }),
      }),
    )
    expect(inherited.status, JSON.stringify(inherited.body)).toBe(201)
    expect(inherited.body.doc.mode).toBe('onRequest')
    expect((await go.act('clerk', inherited.body.doc.id, 'submit')).status).toBe(200)

    const other = await go.create({ mode: 'proactive', forwardedFrom: source.id })
    const refused = await go.act('clerk', other.id, 'submit')
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([
      { code: 'INCOMPLETE', field: 'mode', fault: 'forwardedModeDiffers' },
    ])
    const foreign = await post(
      draft({ office: 'finance', forwardedFrom: source.id }),
      'clerk.finance',
    )
    expect(reasonsOf(foreign)).toEqual([422, 'NOT_FOUND forwardedFrom'])
    const probed = await post(
      draft({ office: 'finance', mode: undefined, forwardedFrom: source.id }),
      'clerk.finance',
    )
    expect(JSON.stringify(probed.body)).not.toContain('onRequest')
  })
})
