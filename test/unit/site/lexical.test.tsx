import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { lexicalOf } from '../../../src/lib/lexicalText.ts'
import { Body } from '../../../src/site/lexical/Body.tsx'
import { paragraphRoles } from '../../../src/site/lexical/paragraphRole.ts'
import { safeLink } from '../../../src/site/lexical/safeLink.ts'

const words = { convert: (text: string) => text, tableLabel: '表格' }
const html = (children: unknown[]) =>
  renderToStaticMarkup(<Body body={{ root: { type: 'root', children } }} words={words} />)
const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })

describe('the body of a document', () => {
  it('lays plain paragraphs out as an official document', () => {
    const body = lexicalOf(
      '各乡镇人民政府：\n\n　　现将办法印发给你们。\n\n一、总体要求\n\n（一）摸清底数\n\n一是以行政村为单元，逐户核对。\n\n附件：任务分工表\n\n云泽县人民政府\n\n2026年11月9日',
    )
    expect(renderToStaticMarkup(<Body body={body} words={words} />)).toBe(
      '<p class="addressee">各乡镇人民政府：</p><p>现将办法印发给你们。</p><h2>一、总体要求</h2><h3>（一）摸清底数</h3><p>一是以行政村为单元，逐户核对。</p><p class="annex">附件：任务分工表</p><p class="signature">云泽县人民政府</p><p class="signature">2026年11月9日</p>',
    )
  })

  it('takes a sentence for a sentence, also when it begins with a numeral', () => {
    expect(paragraphRoles(['前言', '一、各乡镇应当于年底前完成。', '2026年11月9日起施行'])).toEqual(
      ['plain', 'plain', 'plain'],
    )
  })

  it('shows formats, breaks, lists within lists and quotes', () => {
    const item = (...children: unknown[]) => ({ type: 'listitem', children })
    const list = (listType: string, ...children: unknown[]) => ({
      type: 'list',
      listType,
      children,
    })
    expect(
      html([
        paragraph(text('重要', 1 | 8), { type: 'linebreak' }, text('H'), text('2', 32), text('O')),
        list('number', item(text('甲')), item(list('bullet', item(text('乙'))))),
        { type: 'quote', children: [text('引文')] },
      ]),
    ).toBe(
      '<p><strong><u>重要</u></strong><br/>H<sub>2</sub>O</p><ol><li>甲<ul><li>乙</li></ul></li></ol><blockquote><p>引文</p></blockquote>',
    )
  })

  it('keeps the header cells, spans and figures of a table, in a region that scrolls', () => {
    const cell = (value: string, more = {}) => ({
      type: 'tablecell',
      children: [paragraph(text(value))],
      ...more,
    })
    expect(
      html([
        {
          type: 'table',
          children: [
            { type: 'tablerow', children: [cell('乡镇', { headerState: 1, colSpan: 2 })] },
            { type: 'tablerow', children: [cell('河源镇', { headerState: 2 }), cell('186.5')] },
          ],
        },
      ]),
    ).toBe(
      '<section class="scroll" aria-label="表格" tabindex="0"><table><tbody><tr><th colSpan="2" scope="col"><div>乡镇</div></th></tr><tr><th scope="row"><div>河源镇</div></th><td class="number"><div>186.5</div></td></tr></tbody></table></section>',
    )
  })

  it('shows the text of what it does not know, escaped, and nothing of what is not a body', () => {
    expect(html([{ type: 'unknown', children: [text('<script>alert(1)</script>')] }])).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    )
    for (const body of [null, 'text', 7, {}, { root: null }]) {
      expect(renderToStaticMarkup(<Body body={body} words={words} />)).toBe('')
    }
  })

  it('follows links within the site, names the host of others, and refuses the rest', () => {
    expect(safeLink('/guide?x=1')).toEqual({ href: '/guide?x=1', host: null })
    expect(safeLink('https://www.example.org/a')?.host).toBe('www.example.org')
    expect(safeLink('//evil.example/a')?.host).toBe('evil.example')
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' ', null]) {
      expect(safeLink(url)).toBeNull()
    }
    expect(
      html([
        paragraph({ type: 'link', fields: { url: 'javascript:alert(1)' }, children: [text('点')] }),
      ]),
    ).toBe('<p>点</p>')
  })
})
