import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, screenshot } from '../../support/browser.ts'
import { openPublicSite, type PublicSite } from './publicSite.ts'

let site: PublicSite
let browser: Browser

beforeAll(async () => {
  site = await openPublicSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** A page of its own, with everything that went wrong in it and everything it asked for. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ baseURL: site.server.url, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  const hosts = new Set<string>()
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  return { context, page, errors, hosts }
}

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
    await page.waitForURL(`**/documents/${site.plan.indexNumber}`)
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toContain(
      '农村生活污水治理三年行动方案',
    )
    await screenshot(page, 'site-document-1280')
    await page.getByRole('link', { name: '云泽县渡口管理办法' }).click()
    await expect(page.locator('.banner').textContent()).resolves.toContain('2026年11月20日')
    expect(errors).toEqual([])
    expect([...hosts]).toEqual([site.server.url])
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
    await page.goto(`/documents/${site.plan.indexNumber}`)
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
    await page.goto(`/documents/${site.plan.indexNumber}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '正文文本' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${site.plan.indexNumber?.replace('/', '-')}.txt`)
    await context.close()
  })
})

describe('every kind of page', () => {
  it('has nothing that axe finds wrong', async () => {
    const { context, page } = await visit()
    for (const [name, path] of site.kinds) {
      await page.goto(path)
      expect(await faults(page), name).toEqual([])
    }
    await context.close()
  })

  it('has nothing wrong in large text and high contrast either', async () => {
    const { context, page } = await visit()
    await page.goto('/display?mode=large-contrast&back=/')
    for (const [name, path] of site.kinds.slice(0, 8)) {
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
      for (const [name, path] of site.kinds) {
        const response = await page.goto(path)
        expect(await widthBeyond(page), `${name} at ${width}`).toBe(0)
        if (response && response.status() < 400) expect(errors, name).toEqual([])
        errors.length = 0
      }
      await page.goto(`/documents/${site.plan.indexNumber}`)
      await screenshot(page, `site-document-${width}`)
      expect([...hosts]).toEqual([site.server.url])
      await context.close()
    }
  })
})
