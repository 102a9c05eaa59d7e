import fc from 'fast-check'
import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import {
  type AttachedFile,
  contentFields,
  contentHash,
} from '../../../../src/domain/content/content.ts'
import { contentFieldConfigs } from '../../../../src/plugin/documents/fields/content.ts'

const body = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
})

const document: Record<string, unknown> = {
  title: '云泽县农村生活污水治理三年行动方案',
  body: body('各乡镇人民政府：'),
  office: 'office-1',
  jointOffices: ['office-2', 'office-3'],
  mode: 'onRequest',
  decisionPath: { tree: 'builtin:general', version: 0, answers: { secret: 'no' } },
  ground: 'internalAffairs',
  groundReason: '内部事务',
  registerListing: 'title',
  reviewOn: '2027-11-09',
  reviewEvent: '机构改革完成后',
  kind: 'general',
  genre: 'notice',
  formedOn: '2026-11-09',
  effectiveOn: '2026-12-01',
  expiresOn: '2029-12-01',
  documentNumber: '云政发〔2026〕14号',
  summary: '三年行动方案',
  keywords: '污水 治理',
  categories: ['theme-1', 'theme-2'],
  statutoryItem: 'planning',
  responsiblePerson: '周文书',
  relations: [{ id: 'row-1', relationType: 'supersedes', document: 'document-1' }],
  forwardedFrom: 'document-9',
  changeNote: '更正第三条',
}
const files: AttachedFile[] = [
  { id: 'file-1', sha256: 'aa', name: '附件1.pdf', size: 10, mimeType: 'application/pdf' },
  { id: 'file-2', sha256: 'bb', name: '附件2.pdf', size: 20, mimeType: 'application/pdf' },
]
const hash = (change: Record<string, unknown> = {}, attached = files) =>
  contentHash({ document: { ...document, ...change }, files: attached })

/** Another value of each content field; a field without one here fails the test below. */
const changed: Record<string, unknown> = {
  title: '云泽县农村生活污水治理三年行动方案（修订）',
  body: body('各乡镇人民政府:'),
  office: 'office-9',
  jointOffices: ['office-3', 'office-2'],
  mode: 'proactive',
  decisionPath: { tree: 'builtin:general', version: 0, answers: { secret: 'yes' } },
  ground: 'processInformation',
  groundReason: '过程性信息',
  registerListing: 'none',
  reviewOn: '2027-11-10',
  reviewEvent: '规划批准后',
  kind: 'normative',
  genre: 'decision',
  formedOn: '2026-11-10',
  effectiveOn: '2026-12-02',
  expiresOn: '2029-12-02',
  documentNumber: '云政发〔2026〕15号',
  summary: '三年行动方案。',
  keywords: '污水',
  categories: ['theme-2', 'theme-1'],
  statutoryItem: 'budget',
  responsiblePerson: '陈文书',
  relations: [{ id: 'row-1', relationType: 'amends', document: 'document-1' }],
  forwardedFrom: 'document-8',
  changeNote: '更正第四条',
}

describe('the content hash changes', () => {
  it('with every content field, and when one is emptied', () => {
    const seen = new Set([hash()])
    for (const field of contentFields) {
      seen.add(hash({ [field]: changed[field] }))
      seen.add(hash({ [field]: null }))
    }
    expect(seen.size).toBe(1 + 2 * contentFields.length)
  })

  it('with every file: its bytes, name, size, type, identity, order, coming and going', () => {
    const [first, second] = files as [AttachedFile, AttachedFile]
    const variants = [
      files,
      [{ ...first, sha256: 'ab' }, second],
      [{ ...first, name: '附件3.pdf' }, second],
      [{ ...first, size: 11 }, second],
      [{ ...first, mimeType: 'text/plain' }, second],
      [{ ...first, id: 'file-3' }, second],
      [second, first],
      [first],
      [first, second, second],
      [],
    ]
    expect(new Set(variants.map((variant) => hash({}, variant))).size).toBe(variants.length)
  })

  it('with the document that a relation points to, and with one character anywhere in the body', () => {
    expect(
      hash({ relations: [{ id: 'row-1', relationType: 'supersedes', document: 'x' }] }),
    ).not.toBe(hash())
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (one, other) => {
          fc.pre(one !== other)
          expect(hash({ body: body(one) })).not.toBe(hash({ body: body(other) }))
        },
      ),
    )
  })
})

describe('the content hash stays', () => {
  it('in whatever order the keys come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(document), { minLength: Object.keys(document).length }),
        (keys) => {
          const shuffled = Object.fromEntries(keys.map((key) => [key, document[key]]))
          expect(contentHash({ document: shuffled, files })).toBe(hash())
        },
      ),
    )
  })

  it('however deep relationships are populated, and whatever row a relation is stored in', () => {
    const populated = {
      office: { id: 'office-1', name: '县政府办公室', updatedAt: '2026-01-01' },
      jointOffices: [{ id: 'office-2', name: '财政局' }, 'office-3'],
      categories: [
        { id: 'theme-1', slug: 'a' },
        { id: 'theme-2', slug: 'b' },
      ],
      forwardedFrom: { id: 'document-9', title: '来文', relations: [], stage: 'published' },
      relations: [
        {
          id: 'row-77',
          relationType: 'supersedes',
          document: { id: 'document-1', title: '旧方案' },
        },
      ],
    }
    expect(hash(populated)).toBe(hash())
  })

  it('whether an empty field is null, missing, an empty text or an empty list', () => {
    for (const field of contentFields) {
      const { [field]: _gone, ...without } = document
      const missing = contentHash({ document: without, files })
      for (const empty of [null, undefined, '', []]) expect(hash({ [field]: empty })).toBe(missing)
    }
  })

  it('when what the server writes changes', () => {
    const server = { stage: 'published', revision: 9, indexNumber: 'x', updatedAt: 'now', round: 3 }
    expect(hash(server)).toBe(hash())
  })
})

describe('the list of content fields', () => {
  it('holds every field that clerks write, so that no field escapes the approval', () => {
    const names = (fields: Field[]): string[] =>
      fields.flatMap((field) =>
        field.type === 'row' ? names(field.fields) : 'name' in field ? [field.name] : [],
      )
    const written = names(contentFieldConfigs).filter((name) => name !== 'attachments')
    expect(written.sort()).toEqual([...contentFields].sort())
  })
})
