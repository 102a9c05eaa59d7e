import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtInTrees } from '../../../src/domain/disclosure/paths/index.ts'
import { verifyLedger } from '../../../src/plugin/ledger/verify/index.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { docxOf } from '../../support/docx.ts'
import { dumpOf } from '../../support/dump.ts'
import { draft, journeys } from '../../support/journey.ts'
import { idOf } from '../people/staff.ts'

type Refused = { errors: { code: string; field?: string }[] }

/** What no table, log or file may hold: it stands in everything that is refused here. */
const secret = '云泽一号演习'
const marked = `秘密★10年\n\n关于${secret}的通知`

let county: TestCounty
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  go = journeys(county)
})
afterAll(async () => county?.close())

const refusal = ({ status, body }: { status: number; body: unknown }) => [
  status,
  ((body as Refused).errors ?? []).map(({ code, field }) => `${code} ${field}`),
]

const upload = async (name: string, content: string | Buffer, type = 'text/plain') => {
  const form = new FormData()
  form.append('_payload', JSON.stringify({ office: 'gov-office' }))
  form.append('file', new File([new Uint8Array(Buffer.from(content))], name, { type }))
  const response = await county.ask('clerk', '/api/files', { method: 'POST', body: form })
  return { status: response.status, body: await response.json() }
}

describe('a mark of secrecy', () => {
  it.each([
    ['the text', { bodyText: marked }, 'body'],
    ['the title', { title: `机密★长期 关于${secret}的通知` }, 'title'],
    ['the summary', { summary: `绝密★ ${secret}` }, 'summary'],
  ])('in %s of a new draft is refused, and nothing of it stored', async (_name, more, field) => {
    const refused = await county.as('clerk')('POST', '/api/documents', draft(more))
    expect(refusal(refused)).toEqual([422, [`SECRECY_MARK ${field}`]])
  })

  it('is told of every field that bears one', async () => {
    const refused = await county.as('clerk')(
      'POST',
      '/api/documents',
      draft({ bodyText: marked, summary: '秘密★5年' }),
    )
    expect(refusal(refused)).toEqual([422, ['SECRECY_MARK summary', 'SECRECY_MARK body']])
  })

  it('in an edit is refused, and the draft stays as it was', async () => {
    const { id } = await go.create({ title: '关于防汛演练的通知' })
    const refused = await county.as('clerk')('PATCH', `/api/documents/${id}`, { bodyText: marked })
    expect(refusal(refused)).toEqual([422, ['SECRECY_MARK body']])
    const { body } = await county.as('clerk')('GET', `/api/documents/${id}?draft=true`)
    expect(body).toMatchObject({ revision: 1, title: '关于防汛演练的通知' })
  })

  it('is refused through the Local API too, also without access control', async () => {
    const attempt = county.payload.create({
      collection: 'documents',
      data: { ...draft({ bodyText: marked }) } as never,
      overrideAccess: true,
    })
    await expect(attempt).rejects.toMatchObject({ status: 422 })
  })

  it('in an opinion or a reason is refused: they stay in the ledger for ever', async () => {
    const clean = await go.create()
    const opinion = `秘密★10年 ${secret}`
    expect(refusal(await go.act('clerk', clean.id, 'submit', { opinion }))).toEqual([
      422,
      ['SECRECY_MARK opinion'],
    ])
    const { id } = await go.create({ bodyText: '值班电话13812345678' })
    const path = `/api/documents/${id}/findings`
    const { body } = await county.as('clerk')<{ findings: { id: string }[] }>('GET', path)
    const reason = await county.as('clerk')('POST', path, {
      finding: body.findings[0]?.id,
      decision: 'justify',
      reason: opinion,
    })
    expect(refusal(reason)).toEqual([422, ['SECRECY_MARK reason']])
  })

  it('in a decision tree, a rule or the reason of a delegation is refused', async () => {
    const office = county.offices['gov-office']
    const head = county.as('head')
    const { start, questions } = builtInTrees.general
    const [first, ...others] = questions
    const tree = { start, questions: [{ ...first, text: marked }, ...others] }
    const title = `秘密★10年 ${secret}`
    const samples = [
      { text: marked, shouldFind: true },
      { text: '演练', shouldFind: false },
    ]
    const rule = { name: title, office, kind: 'word', value: '一号演习', level: 'hold', samples }
    for (const [path, body, fields] of [
      ['decision-trees', { title, office, kind: 'general', tree }, ['title', 'tree']],
      ['screening-rules', rule, ['name', 'samples.0.text']],
      [
        'delegations/make',
        {
          delegate: idOf(county, 'clerk'),
          roles: ['disclosureHead'],
          startsOn: '2099-01-01',
          endsOn: '2099-01-02',
          reason: title,
        },
        ['reason'],
      ],
    ] as const) {
      expect(refusal(await head('POST', `/api/${path}`, body))).toEqual([
        422,
        fields.map((field) => `SECRECY_MARK ${field}`),
      ])
    }
  })

  it('in a file, or in its name, is refused', async () => {
    expect(refusal(await upload('通知.txt', marked))).toEqual([422, ['SECRECY_MARK file']])
    expect(refusal(await upload(`机密★${secret}.txt`, '正文'))).toEqual([
      422,
      ['SECRECY_MARK file'],
    ])
    expect((await upload('通知.txt', '正文')).status).toBe(201)
  })

  it('in a Word file to draft from is refused', async () => {
    const form = new FormData()
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const bytes = docxOf(paragraph('秘密★10年') + paragraph(`关于${secret}的通知`))
    form.append('file', new File([new Uint8Array(bytes)], '通知.docx'))
    const response = await county.ask('clerk', '/api/documents/from-word', {
      method: 'POST',
      body: form,
    })
    expect(response.status).toBe(422)
    expect(((await response.json()) as Refused).errors.map(({ code }) => code)).toEqual([
      'SECRECY_MARK',
    ])
  })

  it('is no mark in a sentence', async () => {
    const bodyText = '各单位要严格遵守保密法，不得泄露国家秘密。\n\n机密、秘密级文件按规定保管。'
    expect((await county.as('clerk')('POST', '/api/documents', draft({ bodyText }))).status).toBe(
      201,
    )
  })

  it('leaves a record of every attempt, who and where, without a word of it', async () => {
    const { docs } = await county.payload.find({
      collection: 'ledger',
      where: { action: { equals: 'refuseMark' } },
      sort: 'seq',
      limit: 50,
    })
    expect(docs.map(({ details }) => details)).toContainEqual({
      found: [{ detector: 'secrecyMark', field: 'title' }],
    })
    // Three drafts, the one with two, the edit, the Local API, opinion, reason, the three beside
    // documents, two files, Word.
    expect(docs).toHaveLength(3 + 1 + 1 + 1 + 2 + 3 + 2 + 1)
    expect(await dumpOf(county.payload)).not.toContain(secret)
    expect((await verifyLedger(county.payload)).breaks).toEqual([])
  })
})
