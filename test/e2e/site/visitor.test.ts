import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, screenshot } from '../../support/browser.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, journeys } from '../../support/journey.ts'
import { startServer, type TestServer } from '../../support/server.ts'

let county: TestCounty
let server: TestServer
let browser: Browser
let plan: Doc
let repealed: Doc
let gone: Doc

beforeAll(async () => {
  county = await openCounty()
  const acts = journeys(county)
  const publish = async (more: Record<string, unknown>) =>
    acts.bring((await acts.create(more)).id, 'published')
  repealed = await publish({ title: '云泽县渡口管理办法', documentNumber: '云政发〔2009〕22号' })
  plan = await publish({
    title: '云泽县人民政府关于印发《农村生活污水治理三年行动方案》的通知',
    body: bodyWithTable,
    summary: '治理农村生活污水的目标和分工。',
    categories: ['constructionAndEnvironment'],
    relations: [{ relationType: 'supersedes', document: repealed.id }],
  })
  gone = await publish({ title: '不应再出现的名单', documentNumber: null })
  await publish({
    title: '关于调整灌区建设规模的请示',
    mode: 'withheld',
    ground: '16-2',
    groundReason: '尚在研究',
    reviewEvent: '上级批复后',
  })
  await acts.must('publisher', repealed.id, 'repeal', { repealedOn: '2026-11-20' })
  await acts.must('publisher', gone.id, 'takeDown', { reason: 'privacy' })
  server = await startServer({ databaseUrl: county.databaseUrl, dataDir: county.dataDir })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await county?.close()
})

/** A page of its own, with everything that went wrong in it and everything it asked for. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ baseURL: server.url, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  const hosts = new Set<string>()
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  return { context, page, errors, hosts }
}

const kinds = (): [name: string, path: string][] => [
  ['home', '/'],
  ['document', `/documents/${plan.indexNumber}`],
  ['repealed', `/documents/${repealed.indexNumber}`],
  ['taken down', `/documents/${gone.indexNumber}`],
  ['catalogue', '/catalogue'],
  ['year', '/catalogue/2026'],
  ['search', `/search?q=${encodeURIComponent('污水')}`],
  ['nothing found', `/search?q=${encodeURIComponent('火星探测')}`],
  ['not disclosed', '/not-disclosed'],
  ['not disclosed, in English', '/en/not-disclosed'],
  ['offices', '/offices'],
  ['office', '/offices/gov-office'],
  ['guide', '/guide'],
  ['rules', '/rules'],
  ['reports', '/annual-reports'],
  ['request', '/requests/new'],
  ['feedback', '/feedback'],
  ['site map', '/sitemap'],
  ['not found', '/nothing/here'],
  ['bad request', '/catalogue?year=x'],
  ['traditional', `/zh-Hant/documents/${plan.indexNumber}`],
  ['English', `/en/documents/${plan.indexNumber}`],
  ['English home', '/en'],
]

const widthBeyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

describe('a visitor', () => {
  it('searches from the home page, reads the document and follows its chain', async () => {
    const { context, page, errors, hosts } = await visit()
    await page.goto('/')
    await page.getByRole('searchbox').fill('生活污水')
    await page.getByRole('searchbox').press('Enter')
    await expect(page.getByRole('status').textContent()).resolves.toContain('1')
    await page.getByRole('link', { name: '农村生活污水治理' }).click()
    await page.waitForURL(`**/documents/${plan.indexNumber}`)
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain(
      '农村生活污水治理三年行动方案',
    )
    await screenshot(page, 'site-document-1280')
    await page.getByRole('link', { name: '云泽县渡口管理办法' }).click()
    await expect(page.locator('.banner').textContent()).resolves.toContain('2026年11月20日')
    expect(errors).toEqual([])
    expect([...hosts]).toEqual([server.url])
    await context.close()
  })

  it('needs no script for any of it', async () => {
    const { context, page } = await visit({ javaScriptEnabled: false })
    await page.goto('/catalogue')
    await page.getByLabel('有效性').selectOption('repealed')
    await page.getByRole('button', { name: '查看' }).click()
    await page.waitForURL('**/catalogue?*validity=repealed*')
    await expect(page.locator('.list li').count()).resolves.toBe(1)
    await page.getByRole('link', { name: '大字版' }).click()
    await expect(page.locator('html').getAttribute('class')).resolves.toBe('large')
    expect(page.url()).toContain('validity=repealed')
    await page.goto('/guide')
    await expect(page.locator('html').getAttribute('class')).resolves.toBe('large')
    await page.getByRole('link', { name: '标准字号' }).click()
    await expect(page.locator('html').getAttribute('class')).resolves.toBeNull()
    await context.close()
  })

  it('gets by on the keyboard: past the masthead, into the search, to a result', async () => {
    const { context, page } = await visit()
    await page.goto(`/documents/${plan.indexNumber}`)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: '跳到正文' })
    await expect(skip.evaluate((link) => link === document.activeElement)).resolves.toBe(true)
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('main')
    await page.goto('/')
    while (!(await page.evaluate(() => document.activeElement?.matches('input[name=q]')))) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('渡口')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=*')
    const title = '.list a'
    for (let step = 0; step < 60; step += 1) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), title)) break
      await page.keyboard.press('Tab')
    }
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    )
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/documents/**')
    await context.close()
  })

  it('downloads the text of a document', async () => {
    const { context, page } = await visit()
    await page.goto(`/documents/${plan.indexNumber}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '正文文本' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${plan.indexNumber?.replace('/', '-')}.txt`)
    await context.close()
  })
})

describe('every kind of page', () => {
  it('has nothing that axe finds wrong', async () => {
    const { context, page } = await visit()
    for (const [name, path] of kinds()) {
      await page.goto(path)
      expect(await faults(page), name).toEqual([])
    }
    await context.close()
  })

  it('has nothing wrong in large text and high contrast either', async () => {
    const { context, page } = await visit()
    await page.goto('/display?mode=large-contrast&back=/')
    for (const [name, path] of kinds().slice(0, 8)) {
      await page.goto(path)
      expect(await faults(page), name).toEqual([])
      expect(await widthBeyond(page), name).toBe(0)
    }
    await screenshot(page, 'site-search-large-contrast')
    await context.close()
  })

  it('fits a telephone and a tablet, without an error or a request to a third party', async () => {
    for (const width of [320, 360, 768]) {
      const { context, page, errors, hosts } = await visit({ viewport: { width, height: 740 } })
      for (const [name, path] of kinds()) {
        const response = await page.goto(path)
        expect(await widthBeyond(page), `${name} at ${width}`).toBe(0)
        if (response && response.status() < 400) expect(errors, name).toEqual([])
        errors.length = 0
      }
      await page.goto(`/documents/${plan.indexNumber}`)
      await screenshot(page, `site-document-${width}`)
      expect([...hosts]).toEqual([server.url])
      await context.close()
    }
  })
})

describe('over HTTP', () => {
  const head = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { redirect: 'manual', headers })

  it('a kept page is sent compressed and complete, and not again to who has it', async () => {
    await (await head('/guide')).text()
    const kept = await head('/guide', { 'accept-encoding': 'gzip' })
    expect(kept.headers.get('x-cache')).toBe('hit')
    expect(kept.headers.get('content-encoding')).toBe('gzip')
    expect(Number(kept.headers.get('content-length'))).toBeGreaterThan(500)
    expect(await kept.text()).toContain('</html>')
    const plain = await head('/guide', { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toContain('</html>')
    const again = await head('/guide', { 'if-none-match': kept.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const only = await fetch(`${server.url}/guide`, { method: 'HEAD' })
    expect([only.status, await only.text()]).toEqual([200, ''])
  })

  it('public pages carry the security headers and no hint of Payload', async () => {
    for (const [, path] of kinds()) {
      const { headers } = await head(path)
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBeTruthy()
      expect(headers.get('critical-ch'), path).toBeNull()
      expect(headers.get('x-powered-by'), path).toBeNull()
    }
  })

  it('an escaped slash leads to the permanent address', async () => {
    const { status, headers } = await head(`/documents/${plan.indexNumber?.replace('/', '%2F')}`)
    expect([status, headers.get('location')]).toEqual([308, `/documents/${plan.indexNumber}`])
  })

  it('an address that is no UTF-8 leads nowhere, and is no fault of the server', async () => {
    for (const path of ['/%ff', '/documents/%ff/2026-00001', '/api/documents/%ff']) {
      expect([path, (await head(path)).status]).toEqual([path, 404])
    }
    // The admin sends whoever is not signed in to its own page, wherever they wanted to go.
    expect((await head('/admin/%ff')).status).toBeLessThan(500)
  })

  it('machines are told that all is well, and how much', async () => {
    expect((await head('/healthz')).status).toBe(200)
    const ready = await head('/readyz')
    expect(await ready.json()).toMatchObject({ database: 'ok', missingMigrations: [] })
    const ledger = (await (await head('/ledger/head.json')).json()) as Record<string, unknown>
    expect(ledger).toMatchObject({
      seq: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const metrics = await (await head('/metrics')).text()
    expect(metrics).toMatch(/^gongkai_public_documents 2$/m)
    expect(metrics).toMatch(/^gongkai_change_listener_connected 1$/m)
  })

  it('a take-down by another process reaches this one before the next question', async () => {
    const acts = journeys(county)
    const { id } = await acts.create({ title: '将被撤下的通知', documentNumber: null })
    const { indexNumber } = await acts.bring(id, 'published')
    const address = `/documents/${indexNumber}`
    for (let turn = 0; turn < 50; turn += 1) {
      const { status, headers } = await head(address)
      if (status === 200 && headers.get('x-cache') === 'hit') break
    }
    expect((await head(address)).headers.get('x-cache')).toBe('hit')
    await acts.must('publisher', id, 'takeDown')
    const since = performance.now()
    while ((await head(address)).status !== 410 && performance.now() - since < 2000);
    expect((await head(address)).status).toBe(410)
    expect(performance.now() - since).toBeLessThan(1000)
  })
})

const block = { direction: 'ltr', format: '', indent: 0, version: 1 }
const text = (value: string) => ({
  type: 'text',
  text: value,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
const paragraph = (value: string) => ({
  ...block,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: [text(value)],
})
const row = (cells: string[], headerState: number) => ({
  ...block,
  type: 'tablerow',
  children: cells.map((cell) => ({
    ...block,
    type: 'tablecell',
    headerState,
    colSpan: 1,
    rowSpan: 1,
    children: [paragraph(cell)],
  })),
})
/** With a table that no telephone is wide enough for. */
const bodyWithTable = {
  root: {
    ...block,
    type: 'root',
    children: [
      paragraph('各乡镇人民政府：'),
      { ...block, type: 'heading', tag: 'h2', children: [text('一、总体要求')] },
      paragraph('坚持因地制宜、经济适用、建管并重，治理农村生活污水。'),
      {
        ...block,
        type: 'table',
        children: [
          row(
            [
              '乡镇',
              '行政村（个）',
              '2026年（个）',
              '2027年（个）',
              '2028年（个）',
              '县级补助（万元）',
              '牵头单位',
            ],
            1,
          ),
          row(['河源镇', '32', '10', '12', '10', '186.5', '生态环境分局、河源镇人民政府'], 0),
        ],
      },
      paragraph('云泽县人民政府'),
      paragraph('2026年11月9日'),
    ],
  },
}
