import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lexicalText } from '../../../src/lib/lexicalText.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { docxOf, word } from '../../support/docx.ts'

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.close())

type Made = {
  doc: {
    id: string
    title: string
    documentNumber: string
    formedOn: string
    mode: string
    office: string
    stage: string
    body: unknown
  }
  droppedImages: number
  errors?: { code: string; message: string }[]
}

function form(data: Buffer, name = '方案.docx', more: Record<string, string> = {}): FormData {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(data)], name))
  for (const [key, value] of Object.entries(more)) body.set(key, value)
  return body
}
const send = (account: string | null, body: unknown) =>
  county.as(account)<Made>('POST', '/api/documents/from-word', body)

describe('a draft from a Word file', () => {
  it('has the structure of the file, and what the file says of itself', async () => {
    const made = await send(
      'clerk',
      form(
        docxOf(
          word.centred('云政发[2026]31号') +
            word.centred('关于加强冬季供水保障的通知') +
            word.text('各乡镇人民政府：') +
            word.heading('一、工作目标') +
            word.numbered('保障供水') +
            word.table([['乡镇', '负责人']]) +
            word.right('2026年11月9日'),
        ),
      ),
    )
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const { doc } = made.body
    expect(doc).toMatchObject({
      title: '关于加强冬季供水保障的通知',
      documentNumber: '云政发〔2026〕31号',
      formedOn: '2026-11-09',
      mode: 'proactive',
      stage: 'draft',
      office: county.offices['gov-office'],
    })
    const types = (doc.body as { root: { children: { type: string }[] } }).root.children.map(
      (node) => node.type,
    )
    expect(types).toEqual(['paragraph', 'heading', 'list', 'table', 'paragraph'])
    expect(lexicalText(doc.body)).toContain('保障供水')
    const stored = await county.as('clerk')<{ title: string }>('GET', `/api/documents/${doc.id}`)
    expect(stored.body.title).toBe('关于加强冬季供水保障的通知')
  })

  it('takes the name of the file for a title when there is none', async () => {
    const made = await send('clerk', form(docxOf(word.text('只有一句话。')), '供水说明.docx'))
    expect(made.body.doc.title).toBe('供水说明')
  })

  it('tells in a sentence what is wrong with a file, and stores nothing', async () => {
    const before = await county.as('clerk')<{ totalDocs: number }>('GET', '/api/documents?limit=1')
    for (const [file, code] of [
      [Buffer.from('不是 Word'), 'WORD_NOT_DOCX'],
      [Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), 'WORD_OLD'],
      [Buffer.alloc(21 * 1024 * 1024), 'WORD_TOO_LARGE'],
      [docxOf(word.text('甲').repeat(12_001)), 'WORD_TOO_LARGE'],
      [Buffer.alloc(0), 'FILE_EMPTY'],
    ] as const) {
      const { status, body } = await send('clerk', form(file))
      expect(status, code).toBe(422)
      expect(body.errors?.[0]?.code).toBe(code)
      expect(body.errors?.[0]?.message).toMatch(/[\u4e00-\u9fff]/)
    }
    const after = await county.as('clerk')<{ totalDocs: number }>('GET', '/api/documents?limit=1')
    expect(after.body.totalDocs).toBe(before.body.totalDocs)
  })

  it('answers 400 to what is no form, and is closed to everybody but clerks of the office', async () => {
    const file = docxOf(word.text('只有一句话。'))
    expect((await send('clerk', { file: 'x' })).status).toBe(400)
    expect((await send('clerk', new FormData())).status).toBe(400)
    expect((await send(null, form(file))).status).toBe(401)
    expect((await send('secrecy', form(file))).status).toBe(403)
    const foreign = { office: county.offices.finance ?? '' }
    expect((await send('clerk', form(file, 'a.docx', foreign))).status).toBe(403)
  })
})
