import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PrecedentsText } from '../../../src/plugin/precedents/admin/PrecedentsText.tsx'
import type { Mosaic } from '../../../src/plugin/precedents/mosaicOf.ts'
import type { Precedents } from '../../../src/plugin/precedents/precedentsOf.ts'

const none: Mosaic = { smallCells: [], identifiers: [] }
const tally = { total: 14, modes: [], ways: [] }
const decision = {
  office: '财政局',
  mode: 'withheld',
  ground: '15',
  article: '第十五条',
  decidedOn: '2026-03-02',
} as const
const precedents: Precedents = {
  similar: [
    {
      ...decision,
      id: 'd-1',
      indexNumber: '11330100MB1C00001/2026-00001',
      title: '城东片区征收补偿评估报告书',
      similarity: 0.9,
      isOwn: true,
    },
    { ...decision, id: null, indexNumber: null, title: null, similarity: null, isOwn: false },
  ],
  summary: { all: tally, own: tally, others: tally, sentence: '14 份相似信息：14 份不予公开。' },
  departs: true,
  departures: [],
  sentence: '本机关 14 份相似信息中有 14 份不予公开，本件拟主动公开。',
}
const shown = (language: string, more: Partial<Precedents> = {}, mosaic: Mosaic = none) =>
  renderToStaticMarkup(
    <PrecedentsText
      language={language}
      precedents={{ ...precedents, ...more }}
      mosaic={mosaic}
      path="/admin/collections/documents"
    />,
  )

describe('precedents on the screen', () => {
  it('warn before anything else when a document departs from them, and not otherwise', () => {
    const html = shown('zh')
    expect(html.indexOf('本件拟主动公开')).toBeGreaterThan(0)
    expect(html.indexOf('本件拟主动公开')).toBeLessThan(html.indexOf('14 份相似信息：'))
    expect(shown('zh', { departs: false, sentence: null })).not.toContain('data-departs')
  })

  it('can be opened: each with its mode, date, office and ground, and a link for who may read it', () => {
    const html = shown('zh')
    expect(html).toContain('<summary>14 份相似信息：14 份不予公开。</summary>')
    expect(html).toContain(
      '<a href="/admin/collections/documents/d-1">城东片区征收补偿评估报告书</a>',
    )
    expect(html).toContain('2026-03-02 · 财政局 · 本机关 · 11330100MB1C00001/2026-00001')
    expect(html).toContain('第十五条：涉及商业秘密、个人隐私')
    expect(html).toContain('列出 2 份')
  })

  it('say that a title is kept back, in the language of the reader', () => {
    expect(shown('zh')).toContain('（您无权查看这份信息的标题）')
    expect(shown('zh-TW')).toContain('（您無權查看這份信息的標題）')
    expect(shown('en')).toContain('(you may not see the title of this document)')
  })

  it('say so in one line when there are none', () => {
    const html = shown('zh', {
      similar: [],
      sentence: null,
      summary: { ...precedents.summary, sentence: '没有找到相似信息的公开决定。' },
    })
    expect(html).toBe('<p class="gk-muted">没有找到相似信息的公开决定。</p>')
  })

  it('are followed by the mosaic warnings and the public documents that they name', () => {
    const html = shown(
      'zh',
      {},
      {
        smallCells: [
          { table: 1, row: 2, column: 2, count: 3, heading: '残疾人人数', sentence: '只有 3' },
        ],
        identifiers: [
          {
            kind: 'household',
            value: 'HY1',
            count: 1,
            sentence: '户编号 HY1 还出现在另外 1 份',
            documents: [{ indexNumber: '1/2026-00001', title: '产业奖补' }],
          },
        ],
      },
    )
    expect(html.indexOf('拼图风险提示')).toBeGreaterThan(html.indexOf('14 份相似信息：'))
    expect(html).toContain('<li>只有 3</li>')
    expect(html).toContain('<li>产业奖补（1/2026-00001）</li>')
  })
})
