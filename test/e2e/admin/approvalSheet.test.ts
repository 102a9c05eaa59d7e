import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import {
  renderSheet,
  sheetPolicy,
} from '../../../src/plugin/documents/approvalSheet/renderSheet.ts'
import type { Sheet } from '../../../src/plugin/documents/approvalSheet/sheetOf.ts'
import { launchBrowser, screenshot } from '../../support/browser.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'

let browser: Browser
let county: TestCounty
beforeAll(async () => {
  browser = await launchBrowser()
  county = await openCounty()
})
afterAll(async () => {
  await browser?.close()
  await county?.close()
})

/** The sheet as the browser shows and prints it, under the policy it is sent with. */
async function print(html: string, policy: string, name: string) {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } })
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.route('http://sheet.test/**', (route) =>
    route.fulfill({
      body: html,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    }),
  )
  await page.goto('http://sheet.test/')
  await screenshot(page, `sheet-${name}`)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await writeFile(path.join(checkout, 'test', '.output', `sheet-${name}.pdf`), pdf)
  const cells = await page.locator('.steps tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      opinion: row.children[1]?.firstChild?.textContent ?? '',
      mark: row.children[1]?.querySelector('small')?.textContent ?? '',
    })),
  )
  const cut = await page
    .locator('h1, th, td, li, dd, p')
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map((one) => one.textContent),
    )
  const words = (await page.locator('body').textContent()) ?? ''
  await page.close()
  return { pages: pagesOf(pdf), cells, cut, words, faults }
}

const pagesOf = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length

const opinions: Record<string, string> = {
  zh: '经核对，附件三的数字与统计公报不一致，请会同县统计局重新核实后再报。',
  en: 'The figures of annex 3 differ from those of the statistical bulletin; please check them again with the Statistics Bureau before resubmission. ',
}

function sheet(more: Partial<Sheet> & { steps: number; repeat: number; open?: number }): Sheet {
  const { steps, repeat, open = 1, language = 'zh', ...rest } = more
  const opinion = (opinions[language] ?? '').repeat(repeat)
  return {
    language,
    heading: language === 'en' ? 'Approval sheet' : '送审单',
    title: '云泽县人民政府关于印发《农村生活污水治理三年行动方案》的通知',
    facts: [
      { label: '送审单位', value: '县政府办公室' },
      { label: '文号', value: '云政发〔2026〕14号' },
      { label: '索引号', value: '11999999MB1A2B3D26/2026-00001' },
      { label: '成文日期', value: '2026年11月9日' },
      { label: '公开方式', value: '主动公开' },
      { label: '应公开日期', value: '2026年12月7日' },
    ],
    round: '第 9 次送审',
    rows: [
      ...Array.from({ length: steps }, (_, index) => ({
        step: language === 'en' ? 'Branch leader approval' : '分管领导审批',
        opinion,
        who: language === 'en' ? 'Zhao Zhuren on behalf of Qian' : '赵主任（代钱县长）',
        time: '2026年11月20日 16:45',
        result: language === 'en' ? 'Sent back to draft' : '退回修改',
        seq: index + 1,
      })),
      ...Array.from({ length: open }, () => ({
        step: '分管县长审批',
        opinion: '',
        who: '',
        time: '',
        result: '尚未办理',
        seq: null,
      })),
    ],
    earlier: [],
    foot: [
      { label: '内容指纹', value: 'a'.repeat(64) },
      { label: '台账末条', value: `第 4711 条 ${'b'.repeat(64)}` },
      { label: '打印时间', value: '2026年11月23日 11:20' },
    ],
    note: '本单由审批台账生成，每条记录都有指纹，可用 gongkai verify 核验。',
    ...rest,
  }
}

const earlier = Array.from(
  { length: 5 },
  (_, index) => `第 ${index + 4} 次送审：2026年11月20日 16:45 赵主任 退回修改：${'核'.repeat(36)}…`,
)
const longFacts = (): Sheet['facts'] =>
  sheet({ steps: 1, repeat: 1 }).facts.map((fact, index) => ({
    ...fact,
    value: index === 2 ? fact.value : '依'.repeat(index === 4 ? 480 : 160),
  }))

const sheets: [name: string, Sheet][] = [
  ['plain', sheet({ steps: 3, repeat: 1 })],
  ['long-opinions', sheet({ steps: 4, repeat: 40 })],
  ['english', sheet({ steps: 5, repeat: 12, language: 'en', earlier })],
  ['lines', sheet({ steps: 5, repeat: 0, rows: linesOnly() })],
  ['many-acts', sheet({ steps: 45, repeat: 2, earlier })],
  ['joint', sheet({ steps: 6, repeat: 1, open: 16, earlier })],
  [
    'long-facts',
    sheet({ steps: 4, repeat: 6, facts: longFacts(), title: '题'.repeat(160), earlier }),
  ],
  ['one-word', sheet({ steps: 4, repeat: 0, title: 'x'.repeat(160), rows: oneWord() })],
]

function linesOnly(): Sheet['rows'] {
  return sheet({ steps: 5, repeat: 1 }).rows.map((row) => ({
    ...row,
    opinion: row.seq ? '一条\n'.repeat(400) : '',
  }))
}
function oneWord(): Sheet['rows'] {
  return sheet({ steps: 4, repeat: 1 }).rows.map((row) => ({
    ...row,
    opinion: row.seq ? 'W'.repeat(1200) : '',
    who: 'M'.repeat(60),
  }))
}

describe('the approval sheet on paper', () => {
  it.each(sheets)('%s: one page, nothing cut without a mark', async (name, given) => {
    const { pages, cells, cut, words, faults } = await print(renderSheet(given), sheetPolicy, name)
    expect(faults).toEqual([])
    expect(pages).toBe(1)
    expect(cut).toEqual([])
    const left = given.rows.slice(given.rows.length - cells.length)
    if (left.length < given.rows.length) {
      expect(words).toContain(String(given.rows.length - left.length))
    }
    for (const [index, { opinion, mark }] of cells.entries()) {
      const whole = left[index]?.opinion ?? ''
      if (opinion.trim() === whole.trim()) continue
      expect(opinion).toMatch(/….?$/)
      expect(mark).toContain(String(left[index]?.seq))
    }
  })

  it('is made from the ledger after many rounds', async () => {
    const go = journeys(county)
    const { id } = await go.create()
    const long = (opinions.zh ?? '').repeat(30)
    for (let round = 1; round <= 7; round += 1) {
      await go.must('clerk', id, 'submit', { opinion: `第${round}次送审。` })
      await go.must('secrecy', id, 'approve', { opinion: long })
      if (round < 7) await go.must('branch', id, 'return', { opinion: long })
    }
    await go.must('branch', id, 'approve', { opinion: long })
    const response = await county.ask('clerk', `/api/documents/${id}/approval-sheet`)
    const policy = response.headers.get('content-security-policy') ?? ''
    const { pages, cells, words, faults } = await print(await response.text(), policy, 'ledger')
    expect(faults).toEqual([])
    expect(pages).toBe(1)
    expect(cells.length).toBe(4)
    expect(words).toContain('第 7 次送审')
    expect(words).toContain('此前 2 次送审的记录见台账。')
    for (const { opinion, mark } of cells.slice(1, 3)) {
      expect(opinion === long || mark !== '').toBe(true)
    }
  })
})
