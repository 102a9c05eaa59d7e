import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { screenshot } from '../../support/browser.ts'
import { journeys } from '../../support/journey.ts'
import { type Office, openOffice, press, saveDraft } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

const go = () => journeys(office.county)

async function draftOf(title: string): Promise<string> {
  return (await go().create({ title, documentNumber: null })).id
}

const form = (id: string) => `/admin/collections/documents/${id}`

describe('the form of a document', () => {
  it('speaks the language of whoever reads it, whoever came first', async () => {
    const id = await draftOf('关于调整公交线路的公告')
    const labels: string[] = []
    for (const language of ['zh', 'en', 'zh']) {
      const { context, page } = await office.seat('clerk')
      await context.addCookies([{ name: 'payload-lng', value: language, url: office.server.url }])
      await page.goto(form(id))
      labels.push((await page.locator('label[for="field-formedOn"]').textContent()) ?? '')
      await screenshot(page, `admin-form-${language}-1280`)
      await context.close()
    }
    expect(labels.map((label) => label.replace(/[\s*]+$/, ''))).toEqual([
      '成文日期',
      'Formed on',
      '成文日期',
    ])
  })

  it('refuses half a date with a sentence, and keeps everything that was typed', async () => {
    const id = await draftOf('关于开放老年食堂的公告')
    const { context, page } = await office.seat('clerk')
    await page.goto(form(id))
    await page.locator('#field-summary').fill('老年食堂的地点和时间')
    // A year and no month: the browser shows it and tells the page that there is no date.
    await page.locator('#field-formedOn').focus()
    await page.keyboard.press('Backspace')
    await page.locator('#action-save-draft:not([disabled])').click()
    await page.getByText('成文日期不是完整的日期', { exact: false }).waitFor()
    await screenshot(page, 'admin-form-half-date-1280')
    expect(await page.locator('#field-summary').inputValue()).toBe('老年食堂的地点和时间')
    const { body } = await office.county.as('clerk')<{ formedOn: string }>(
      'GET',
      `/api/documents/${id}`,
    )
    expect(body.formedOn).toBe('2026-11-09')
    await context.close()
  })

  it('stays when the server cannot say for a moment what may be done', async () => {
    const id = await draftOf('关于延长图书馆开放时间的公告')
    const { context, page } = await office.seat('clerk')
    await page.goto(form(id))
    await press(page, 'submit')
    const note = page.locator('.gk-act__form textarea')
    await note.fill('请在本周内审完')
    let isAway = true
    await page.route('**/transitions', (route) => (isAway ? route.abort() : route.continue()))
    await page.locator('#field-summary').fill('开放到晚上九点')
    await saveDraft(page)
    const retry = page.getByRole('button', { name: '重试' })
    await retry.waitFor()
    expect(await note.inputValue()).toBe('请在本周内审完')
    isAway = false
    // A save asks more than once: the last of it may come through by itself.
    await vi.waitFor(
      async () => {
        if (await retry.isVisible()) await retry.click({ timeout: 2000 })
        await retry.waitFor({ state: 'hidden', timeout: 5000 })
      },
      { timeout: 45_000 },
    )
    expect(await note.inputValue()).toBe('请在本周内审完')
    await page.getByRole('button', { name: '确认送审' }).click()
    await page.locator('.gk-steps__step--now').getByText('保密审查').waitFor()
    await context.close()
  })
})

describe('a publisher', () => {
  it('sets a time on a phone, is told it, finds it again, and has a way back', async () => {
    const title = '关于公布2027年春节值班安排的通知'
    const id = await draftOf(title)
    await go().bring(id, 'approved')
    const { context, page } = await office.seat('publisher', { width: 390 })
    await page.goto(`${form(id)}/approval`)
    await press(page, 'publish')
    await page.locator('input[type="datetime-local"]').fill('2027-02-01T09:30')
    await page.getByRole('button', { name: '确认发布' }).click()
    await page.getByText('定于2027年2月1日 09:30发布').waitFor()
    // The keyboard goes on from the bar, not from the top of the page.
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('gk-act')
    await page.getByText('已定时：2027年2月1日 09:30发布', { exact: false }).waitFor()
    expect(await publicly(page, title)).toBe(false)

    await press(page, 'publish')
    expect(await page.locator('input[type="datetime-local"]').inputValue()).toBe('2027-02-01T09:30')
    await screenshot(page, 'admin-publisher-scheduled-390')
    await page.locator('.step-nav').getByRole('link', { name: '关于公布2027' }).click()
    await page.locator('#field-title').waitFor()
    expect(new URL(page.url()).pathname).toBe(form(id))
    await context.close()
  })
})

async function publicly(page: Page, title: string): Promise<boolean> {
  const response = await page.request.get(`${office.server.url}/api/public/documents`, {
    params: { q: title },
  })
  return (await response.text()).includes(title)
}
