import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { cleanHtml, isOfficeHtml } from '../../../src/plugin/documents/wordImport/cleanHtml.ts'
import { fromWord, fromWps } from '../../support/clipboard.ts'

const parse = (html: string) => new JSDOM(html).window.document
const clean = (html: string) => cleanHtml({ html, parse })

describe('HTML of a word processor', () => {
  it('keeps what an official text from Word is made of, and nothing else', () => {
    expect(clean(fromWord).html).toBe(
      [
        '<h2 style="text-align: center">一、总体要求</h2>',
        '<p>到2028年底，治理率达到<strong>六成</strong>以上，基本消除较大面积农村黑臭水体。</p>',
        '<ol><li>摸清底数</li><li><ul><li>入户登记</li></ul></li><li>分类施策</li></ol>',
        '<p>（一）加强领导</p>',
        '<table><tbody><tr><td colspan="2"><p>年度任务</p></td></tr><tr><td><p>2026</p></td><td><p>三十个村</p></td></tr></tbody></table>',
        '<p>详见<a href="https://yunze.example/plan">实施方案</a></p>',
        '<p style="text-align: right">2026年11月9日</p>',
      ].join(''),
    )
    expect(clean(fromWord).droppedImages).toBe(1)
  })

  it('takes about as long for twice as many spaces, not four times as long', () => {
    const timeOf = (count: number) => {
      const spaces = '\u3000'.repeat(count)
      const started = performance.now()
      expect(clean(`<p>${spaces}甲${spaces}乙${spaces}</p>`).html).toBe(`<p>甲${spaces}乙</p>`)
      return performance.now() - started
    }
    timeOf(10_000)
    // Squared, forty times as many would take sixteen hundred times as long.
    expect(timeOf(400_000) / timeOf(10_000)).toBeLessThan(800)
  })

  it('drops the spaces before and behind a text, in however many pieces they come', () => {
    const spaces = '<span> </span>'.repeat(20_000)
    expect(clean(`<p>${spaces}甲</p>`).html).toBe('<p>甲</p>')
  })

  it('drops empty lines, but leaves no cell without a line', () => {
    const cell = (inner: string) => `<table><tr><td>${inner}</td></tr></table>`
    expect(clean(`<p> </p><h2></h2><p>甲</p>${cell('<p></p><p>乙</p><p> </p>')}<p></p>`).html).toBe(
      '<p>甲</p><table><tbody><tr><td><p>乙</p><p></p></td></tr></tbody></table>',
    )
    expect(clean(cell('<p></p>')).html).toBe(
      '<table><tbody><tr><td><p></p></td></tr></tbody></table>',
    )
  })

  it('keeps the same of a text from WPS', () => {
    expect(clean(fromWps)).toEqual({
      droppedImages: 1,
      html: [
        '<h3><strong>二、重点任务</strong></h3>',
        '<p>统筹推进管网建设，<strong>因地制宜</strong>选择治理模式。</p>',
        '<ul><li>纳管处理</li><li>分散处理</li></ul>',
        '<table><tbody><tr><td><p>乡镇</p></td><td><p>村数</p></td></tr><tr><td><p>河源镇</p></td><td><p>12</p></td></tr></tbody></table>',
      ].join(''),
    })
  })

  it('tells office HTML from that of a web page', () => {
    expect([fromWord, fromWps].map(isOfficeHtml)).toEqual([true, true])
    expect(isOfficeHtml('<p class="intro">一般网页</p>')).toBe(false)
  })

  it('leaves no script, style, class, handler or address of a disk behind', () => {
    const { html } = clean(
      `<p class="x" onclick="a()">甲<script>b()</script><a href="javascript:c()">乙</a><a href="file:///C:/d">丙</a><img src=x onerror=e()></p><svg><script>f()</script></svg><iframe src="//g"></iframe>`,
    )
    expect(html).toBe('<p>甲乙丙</p>')
  })

  it('keeps the start of a list that goes on after an interruption', () => {
    const item = (marker: string, text: string) =>
      `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${marker}</span>${text}</p>`
    expect(clean(`${item('3.', '丙')}${item('4.', '丁')}`).html).toBe(
      '<ol start="3"><li>丙</li><li>丁</li></ol>',
    )
  })

  it('reads lists, tables and headings that are written as such', () => {
    const source =
      '<div><h1>标题</h1><ul><li><p>甲</p><ol><li>乙</li></ol></li></ul><table><tr><th>项目</th></tr></table>散落的文字</div>'
    expect(clean(source).html).toBe(
      '<h2>标题</h2><ul><li>甲</li><li><ol><li>乙</li></ol></li></ul><table><tbody><tr><th><p>项目</p></th></tr></tbody></table><p>散落的文字</p>',
    )
  })
})
