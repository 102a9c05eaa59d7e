import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openParties } from '../../../src/plugin/requests/parties.ts'
import { launchBrowser, screenshot } from '../../support/browser.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { applicant, requestDesk } from '../../support/requestDesk.ts'
import { startServer, type TestServer } from '../../support/server.ts'
import {
  answer,
  expectGoodPage,
  fillIn,
  follow,
  readReceipt,
  send,
  type Visit,
  visit,
} from './requestsPages.ts'

let county: TestCounty
let server: TestServer
let browser: Browser
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  county = await openCounty()
  desk = requestDesk(county)
  const acts = journeys(county)
  await acts.bring((await acts.create({ title: '云泽县农村公路养护办法' })).id, 'published')
  server = await startServer({ databaseUrl: county.databaseUrl, dataDir: county.dataDir })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await county?.close()
})

const idOf = async (receiptNumber: string): Promise<string> => {
  const { docs } = await county.payload.find({
    collection: 'requests',
    where: { receiptNumber: { equals: receiptNumber } },
  })
  return String(docs[0]?.id)
}

/** Applies on the page and answers number, code and the id that officers know it by. */
async function applied({ page }: Visit, hasScripts: boolean, prefix = '') {
  await page.goto(`${prefix}/requests/new`)
  await fillIn(page)
  if (!hasScripts) await answer(page)
  await send(page)
  const pair = await readReceipt(page)
  return { ...pair, id: await idOf(pair.receiptNumber) }
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('an applicant %s', (_name, javaScriptEnabled) => {
  const shot = (page: Visit['page'], what: string) =>
    screenshot(page, `requests-${what}-${javaScriptEnabled ? 'script' : 'plain'}`)

  it('applies, is told what is wrong, and gets number and code', async () => {
    const { page, errors, close } = await visit(browser, server.url, { javaScriptEnabled })
    await page.goto('/requests/new')
    await shot(page, 'form')
    if (!javaScriptEnabled) await answer(page)
    await page.locator('#name').fill('闻人听雨')
    await send(page)
    await page.locator('.summary').waitFor()
    await shot(page, 'errors')
    expect(await page.locator('#name').inputValue()).toBe('闻人听雨')
    await page.locator('.summary a[href="#description"]').click()
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('description')
    await fillIn(page, { delivery: 'post' })
    if (!javaScriptEnabled) await answer(page)
    await send(page)
    await page.locator('.summary a[href="#address"]').click()
    await shot(page, 'address')
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('address')
    expect(await page.locator('#address').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#identityNumber').inputValue()).toBe(applicant.identityNumber)
    expect(await page.locator('input[name=delivery]:checked').inputValue()).toBe('post')
    await page.locator('#address').fill('云泽县示例路1号')
    if (!javaScriptEnabled) await answer(page)
    await send(page)
    const { receiptNumber, accessCode } = await readReceipt(page)
    await shot(page, 'receipt')
    expect(receiptNumber).toMatch(/^\d{4}-\d{5}$/)
    expect(page.url()).toBe(`${server.url}/requests/new`)
    expect(await page.title()).not.toContain(receiptNumber)
    await follow(page, { receiptNumber, accessCode })
    await expect(page.locator('h1').textContent()).resolves.toContain(receiptNumber)
    expect(page.url()).toBe(`${server.url}/requests/track`)
    expect(errors).toEqual([])
    await close()
  })

  it('corrects, pays heed to what must be done and by when, and withdraws', async () => {
    const one = await visit(browser, server.url, { javaScriptEnabled })
    const { page, errors } = one
    const made = await applied(one, javaScriptEnabled)
    await desk.must('requests', made.id, { type: 'confirmReceipt' })
    await desk.must('requests', made.id, { type: 'askCorrection', items: '请写明是哪个乡镇。' })
    await follow(page, made)
    await shot(page, 'correction')
    await expect(page.locator('.todo').textContent()).resolves.toContain('请写明是哪个乡镇。')
    await expect(page.locator('.todo .until').textContent()).resolves.toMatch(
      /\d{4}年\d{1,2}月\d{1,2}日/,
    )
    await page.locator('#description').fill('河源镇2025年农村道路硬化工程的验收报告')
    await page.getByRole('button', { name: '提交补正' }).click()
    await page.locator('.offers').waitFor()
    await expect(page.locator('.standing').first().textContent()).resolves.toContain('审核中')
    await page.locator('summary', { hasText: '期限是怎样算出来的' }).click()
    await shot(page, 'working')
    await page.locator('summary', { hasText: '撤回申请' }).click()
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    await page.locator('.summary').waitFor()
    await page.locator('#sure').check()
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    await page.locator('.offers').waitFor()
    await expect(page.locator('.standing').first().textContent()).resolves.toContain('申请人撤回')
    expect(errors).toEqual([])
    await one.close()
  })

  it('is answered in part, with reasons and remedies, after a third party was heard', async () => {
    const one = await visit(browser, server.url, { javaScriptEnabled })
    const { page, errors } = one
    const made = await applied(one, javaScriptEnabled)
    await desk.must('requests', made.id, { type: 'confirmReceipt' })
    await desk.must('requests', made.id, {
      type: 'consultThirdParty',
      name: '云泽路桥工程有限公司',
      contact: '云泽县工业路9号',
      opinion: '是否同意公开验收报告中的报价明细？',
    })
    const [party] = await openParties({ payload: county.payload } as never, made.id)
    const pair = { receiptNumber: made.receiptNumber, accessCode: party?.accessCode ?? '' }
    await follow(page, pair)
    await shot(page, 'party')
    await expectSight(page, ['是否同意公开验收报告中的报价明细？', '最迟在'])
    expect(await page.content()).not.toContain('道路硬化工程的验收报告')
    await page.getByRole('radio', { name: '不同意公开' }).check()
    await page.getByRole('button', { name: '提交意见' }).click()
    await page.locator('.summary').waitFor()
    await page.locator('#objection').fill('报价明细是商业秘密。')
    await page.getByRole('radio', { name: '不同意公开' }).check()
    await page.getByRole('button', { name: '提交意见' }).click()
    await page.locator('.offers').waitFor()
    await expectSight(page, ['您已经答复'])
    await desk.must('requests', made.id, { type: 'assign', officer: county.people.requests })
    await desk.must('requests', made.id, {
      type: 'proposeReply',
      replyType: 'partial',
      content: '验收报告的其余部分附后。',
      grounds: [{ ground: '15', facts: '涉及商业秘密，第三方不同意公开。', part: '报价明细' }],
    })
    await desk.must('head', made.id, { type: 'approveReply' })
    await desk.must('requests', made.id, { type: 'dispatch', means: 'online' })
    await follow(page, made)
    await shot(page, 'partial')
    await expectSight(page, [
      '部分公开',
      '没有公开的部分和理由',
      '报价明细',
      '涉及商业秘密，第三方不同意公开。',
      '如对本答复中不予公开的决定不服，应当自收到本答复之日起60日内先向上一级人民政府申请行政复议',
    ])
    expect(errors).toEqual([])
    await one.close()
  })
})

const expectSight = async (page: Visit['page'], parts: string[]) => {
  const text = (await page.locator('main').textContent()) ?? ''
  for (const part of parts) expect(text).toContain(part)
}

describe('the forms', () => {
  it('do the work of the question where scripts run, and offer what is published', async () => {
    const { page, errors, close } = await visit(browser, server.url)
    await page.goto('/requests/new')
    await expect
      .poll(() => page.locator('input[name=work]').inputValue(), { timeout: 60_000 })
      .not.toBe('')
    expect(await page.locator('#questionAnswer').isVisible()).toBe(false)
    await page.locator('#description').pressSequentially('农村公路养护')
    const link = page.locator('[data-suggest-list] a')
    await link.waitFor()
    await expect(link.textContent()).resolves.toContain('云泽县农村公路养护办法')
    await screenshot(page, 'requests-suggested')
    await expectGoodPage(page, 'suggested')
    expect(errors).toEqual([])
    await close()
  })

  it('go on in another language with everything that was typed, and with the request that is open', async () => {
    const { page, errors, close } = await visit(browser, server.url, { javaScriptEnabled: false })
    await page.goto('/requests/new')
    await fillIn(page)
    await page.getByRole('button', { name: 'English', exact: true }).click()
    expect(page.url()).toBe(`${server.url}/en/requests/new`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('#name').inputValue()).toBe('闻人听雨')
    await expect(page.locator('.summary').count()).resolves.toBe(0)
    await screenshot(page, 'requests-form-continued-en')
    await answer(page)
    await send(page)
    await follow(page, await readReceipt(page), '/en')
    await page.getByRole('button', { name: '繁體中文' }).click()
    await expect(page.locator('main').textContent()).resolves.toContain('辦理經過')
    await screenshot(page, 'requests-followed-continued')
    expect(errors).toEqual([])
    await close()
  })

  it('offer the same by a button where none run', async () => {
    const { page, close } = await visit(browser, server.url, { javaScriptEnabled: false })
    await page.goto('/zh-Hant/requests/new')
    await page.locator('#description').fill('农村公路养护')
    await page.getByRole('button', { name: '先查一查是否已經公開' }).click()
    await expect(page.locator('.offers .list a').count()).resolves.toBe(1)
    await screenshot(page, 'requests-checked-hant')
    await close()
  })

  it('have nothing that axe finds wrong, on a telephone, in large text, in every language', async () => {
    const { page, errors, close } = await visit(browser, server.url)
    const made = await desk.submitted()
    await desk.must('requests', made.id, { type: 'confirmReceipt' })
    await desk.must('requests', made.id, { type: 'askCorrection', items: '请写明是哪个乡镇。' })
    for (const prefix of ['', '/zh-Hant', '/en']) {
      await page.goto(`${prefix}/requests/new`)
      await expectGoodPage(page, `${prefix} form`)
      await send(page)
      await page.locator('.summary').waitFor()
      await expectGoodPage(page, `${prefix} errors`)
      await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('faults')
      await page.goto(`${prefix}/requests/track`)
      await expectGoodPage(page, `${prefix} track`)
      await follow(page, made, prefix)
      await expect(page.locator('h1').textContent()).resolves.toContain(made.receiptNumber)
      for (const summary of await page.locator('main summary').all()) await summary.click()
      await expectGoodPage(page, `${prefix} followed`)
      await screenshot(page, `requests-followed${prefix.replace('/', '-')}`)
    }
    await page.goto('/display?mode=large-contrast&back=/requests/new')
    await expectGoodPage(page, 'large')
    await screenshot(page, 'requests-form-large-contrast')
    expect(errors).toEqual([])
    await close()
  })

  it('are filled in and sent on the keyboard alone, in English', async () => {
    const { page, close } = await visit(browser, server.url, {
      viewport: { width: 1280, height: 900 },
    })
    await page.goto('/en/requests/new')
    await screenshot(page, 'requests-form-en-1280')
    const to = async (selector: string) => {
      for (let step = 0; step < 80; step += 1) {
        if (await page.evaluate((css) => document.activeElement?.matches(css), selector)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Not reached by Tab: ${selector}`)
    }
    await to('#description')
    await page.keyboard.type('Acceptance report of the 2025 road works')
    await to('#office')
    await page.keyboard.type('县政府办')
    await page.locator('#office').selectOption('gov-office')
    await to('input[name=applicantType]')
    await page.keyboard.press('Space')
    await to('#name')
    await page.keyboard.type('Wenren Tingyu')
    await to('#identityNumber')
    await page.keyboard.type('11010519491231002X')
    await to('#phone')
    await page.keyboard.type('13812345678')
    await to('input[name=delivery]')
    await page.keyboard.press('Space')
    await to('button.large')
    await page.keyboard.press('Enter')
    const { receiptNumber } = await readReceipt(page)
    expect(receiptNumber).toMatch(/^\d{4}-\d{5}$/)
    await screenshot(page, 'requests-receipt-en-1280')
    await expectGoodPage(page, 'receipt')
    await close()
  })

  it('say the same of every pair that opens nothing', async () => {
    const { page, close } = await visit(browser, server.url)
    await follow(page, { receiptNumber: '2026-99999', accessCode: '0000-0000-0000-0000-0' })
    await expect(page.locator('.summary').textContent()).resolves.toContain(
      '登记编号或查询码不正确',
    )
    await screenshot(page, 'requests-wrong-pair')
    await close()
  })
})
