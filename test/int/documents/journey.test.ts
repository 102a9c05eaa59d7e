import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.close())

type Doc = { id: string; stage: string; revision: number; indexNumber: string; live: unknown }
type Moved = { document: Doc; entry: { seq: number; action: string }; errors?: { code: string }[] }

const draft = (more: Record<string, unknown> = {}) => ({
  title: '云泽县农村生活污水治理三年行动方案',
  bodyText: '各乡镇人民政府：\n\n现印发给你们，请认真组织实施。',
  office: 'gov-office',
  mode: 'proactive',
  formedOn: '2026-11-09',
  documentNumber: '云政发[2026]14号',
  ...more,
})

async function act(
  account: string,
  id: string,
  action: string,
  more: Record<string, unknown> = {},
) {
  const { body: seen } = await county.as(account)<{ revision: number }>(
    'GET',
    `/api/documents/${id}/transitions`,
  )
  return county.as(account)<Moved>('POST', `/api/documents/${id}/transitions`, {
    action,
    expectedRevision: seen.revision,
    ...more,
  })
}

describe('the journey of a document', () => {
  it('reaches the public through every rank, and not before', async () => {
    const created = await county.as('clerk')<{ doc: Doc }>('POST', '/api/documents', draft())
    expect(created.status, JSON.stringify(created.body)).toBe(201)
    const { id } = created.body.doc
    expect(created.body.doc).toMatchObject({
      stage: 'draft',
      revision: 1,
      documentNumber: '云政发〔2026〕14号',
    })

    const stages: string[] = []
    for (const [account, action] of [
      ['clerk', 'submit'],
      ['secrecy', 'approve'],
      ['branch', 'approve'],
      ['county', 'approve'],
      ['publisher', 'publish'],
    ] as const) {
      const hidden = await county.as(null)('GET', `/api/documents/${id}`)
      expect(hidden.status).toBe(404)
      const moved = await act(account, id, action)
      expect(moved.status, JSON.stringify(moved.body)).toBe(200)
      stages.push(moved.body.document.stage)
    }
    expect(stages).toEqual([
      'secrecyReview',
      'branchApproval',
      'countyApproval',
      'approved',
      'published',
    ])
    const shown = await county.as(null)<Doc>('GET', `/api/documents/${id}`)
    expect(shown.status).toBe(200)
    expect(shown.body).toMatchObject({
      stage: 'published',
      revision: 6,
      live: { revision: 6, stage: 'published' },
    })
    expect(shown.body.indexNumber).toMatch(/^11999999MB1A2B3D2.\/2026-00001$/)
  })

  it('keeps what is live while a correction travels the route again', async () => {
    const created = await county.as('clerk')<{ doc: Doc }>('POST', '/api/documents', draft())
    const { id } = created.body.doc
    for (const [account, action] of [
      ['clerk', 'submit'],
      ['secrecy', 'approve'],
      ['branch', 'approve'],
      ['county', 'approve'],
      ['publisher', 'publish'],
    ] as const) {
      expect((await act(account, id, action)).status).toBe(200)
    }
    const corrected = await act('clerk', id, 'correct', { changeNote: '完成时限有误' })
    expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
    expect(corrected.body.document).toMatchObject({
      stage: 'draft',
      live: { revision: 6, stage: 'published' },
    })
    const saved = await county.as('clerk')<{ doc: Doc }>('PATCH', `/api/documents/${id}`, {
      title: '更正后的标题',
    })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect(saved.body.doc.revision).toBe(8)
    const shown = await county.as(null)<{ title: string }>('GET', `/api/documents/${id}`)
    expect(shown.body.title).toBe(draft().title)
    const down = await act('publisher', id, 'takeDown', { reason: 'error', opinion: '内容有误' })
    expect(down.status, JSON.stringify(down.body)).toBe(200)
    expect(down.body.document).toMatchObject({ stage: 'draft', live: { revision: null } })
    expect((await county.as(null)('GET', `/api/documents/${id}`)).status).toBe(404)
  })
})
