import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { screenshot } from '../../support/browser.ts'
import { journeys } from '../../support/journey.ts'
import { type Office, openOffice, presentStep, press } from './office.ts'

let office: Office
let go: ReturnType<typeof journeys>
beforeAll(async () => {
  office = await openOffice()
  go = journeys(office.county)
})
afterAll(() => office?.close())

/** Valid by their check digits, and of nobody. */
const people = [
  ['张某甲', '11010519491231002X', '13812345678'],
  ['李某乙', '330106198506152228', '13987654321'],
  ['王某丙', '110105199001011232', '15011112222'],
] as const

const rows = people.map(([name, identity, mobile]) => `${name}　${identity}　${mobile}　1200元`)
const bodyText = `各村民委员会：\n\n现将2026年度耕地地力保护补贴发放名单公示如下：\n\n${rows.join('\n\n')}`

const findings = (page: Page) => page.locator('.gk-findings')
const item = (page: Page, detector: string) =>
  findings(page).locator(`[data-finding="${detector}"]`).first()

describe('a subsidy list full of identity numbers', () => {
  it('is masked by its clerk in one press, and goes up', async () => {
    const { id } = await go.create({ title: '2026年度补贴发放名单公示', bodyText })
    const { context, page } = await office.seat('clerk')
    await page.goto(`/admin/collections/documents/${id}`)
    await item(page, 'identityNumber').waitFor()
    await page.locator('[data-blocked="submit"]').getByText('保密筛查').waitFor()
    await screenshot(page, 'admin-screening-clerk-1280')

    await findings(page)
      .getByRole('button', { name: /^全部遮盖/ })
      .click()
    await page.locator('.ContentEditable__root').getByText('138****5678').first().waitFor()
    await page.getByText(/^已遮盖 \d+ 处。$/).waitFor()
    await item(page, 'identityNumber').waitFor({ state: 'detached' })
    await screenshot(page, 'admin-screening-masked-1280')
    const { body } = await office.county.as('clerk')('GET', `/api/documents/${id}`)
    for (const [, identity, mobile] of people) {
      expect(JSON.stringify(body)).not.toContain(identity)
      expect(JSON.stringify(body)).not.toContain(mobile)
    }
    await press(page, 'submit', '确认送审')
    await expect.poll(() => presentStep(page).textContent()).toContain('保密审查')
    await context.close()
  })

  it('keeps what its clerk has said must stand, and asks for another reason than that', async () => {
    const { id } = await go.create({ title: '补贴发放名单公示', bodyText })
    const { context, page } = await office.seat('clerk')
    await page.goto(`/admin/collections/documents/${id}`)
    const mobile = item(page, 'mobileNumber')
    const act = (name: RegExp) => mobile.getByRole('button', { name })
    await act(/^保留并说明/).click()
    await page.keyboard.type('值班手机，向社会公布')
    await act(/^确认保留/).click()
    await mobile.locator('.gk-tag--active').waitFor()
    await act(/^修改理由/).click()
    expect(await mobile.locator('textarea').inputValue()).toBe('值班手机，向社会公布')
    await act(/^确认保留/).click()
    await mobile.getByText('理由没有改动').waitFor()
    await act(/^取消/).click()

    const open = await findings(page).locator('.gk-tag--seal').count()
    await findings(page)
      .getByRole('button', { name: `全部遮盖（${open} 处待处理的）` })
      .click()
    await page.getByText(`已遮盖 ${open} 处。`).waitFor()
    await page.locator('.ContentEditable__root').getByText('139****4321').first().waitFor()
    expect(await page.locator('.ContentEditable__root').textContent()).toContain('13812345678')
    await context.close()
  })

  it('keeps what is typed and not yet saved: masking waits for the save', async () => {
    const { id } = await go.create({ title: '低保对象名单公示', bodyText })
    const { context, page } = await office.seat('clerk')
    await page.goto(`/admin/collections/documents/${id}`)
    await item(page, 'mobileNumber').waitFor()
    await page.locator('#field-summary').fill('还没保存的摘要')
    await item(page, 'mobileNumber').getByRole('button', { name: /^遮盖/ }).click()
    await findings(page).getByText('请先保存草稿').waitFor()
    expect(await page.locator('#field-summary').inputValue()).toBe('还没保存的摘要')
    await context.close()
  })
})

describe('a reviewer', () => {
  it('decides one by one beside the text, also on a phone, by the keyboard', async () => {
    const { id } = await go.create({
      title: '关于公布防汛值班电话的通知',
      bodyText: '值班手机13812345678。\n\n备用手机13987654321。',
    })
    const clerk = await office.seat('clerk')
    await clerk.page.goto(`/admin/collections/documents/${id}`)
    const reasons = ['值班手机，向社会公布', '备用手机，同上']
    for (const [index, reason] of reasons.entries()) {
      const open = findings(clerk.page)
        .locator('.gk-finding', { has: clerk.page.locator('.gk-tag--seal') })
        .first()
      await open.getByRole('button', { name: /^保留并说明/ }).click()
      await clerk.page.keyboard.type(reason)
      await open.getByRole('button', { name: /^确认保留/ }).click()
      await expect
        .poll(() => findings(clerk.page).locator('.gk-tag--active').count())
        .toBe(index + 1)
    }
    await screenshot(clerk.page, 'admin-screening-justified-1280')
    await press(clerk.page, 'submit', '确认送审')
    await expect.poll(() => presentStep(clerk.page).textContent()).toContain('保密审查')
    await clerk.context.close()

    const { context, page } = await office.seat('secrecy', { width: 390 })
    await page.goto(`/admin/collections/documents/${id}/approval`)
    await item(page, 'mobileNumber').waitFor()
    await page.locator('[data-blocked="approve"]').getByText('还有 2 处没有同意公开').waitFor()
    await findings(page).getByText('还有 2 处须由您逐项决定').waitFor()
    expect(await page.getByText('正在等', { exact: false }).count()).toBe(0)
    await screenshot(page, 'admin-screening-reviewer-390')
    await page.setViewportSize({ width: 1280, height: 844 })
    const bar = await page.locator('.gk-approval__bar').boundingBox()
    expect(bar?.height).toBeLessThan(200)
    await screenshot(page, 'admin-screening-open-1280')
    await page.setViewportSize({ width: 390, height: 844 })
    for (const count of [1, 2]) {
      const accept = findings(page)
        .locator('.gk-finding', { has: page.locator('.gk-tag--active') })
        .first()
        .getByRole('button', { name: /^同意公开/ })
      await accept.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => findings(page).locator('.gk-tag--good').count()).toBe(count)
    }
    await page.locator('[data-action="approve"]').waitFor()
    await screenshot(page, 'admin-screening-accepted-390')
    await page.setViewportSize({ width: 1280, height: 844 })
    await screenshot(page, 'admin-screening-reviewer-1280')
    await press(page, 'approve')
    await expect.poll(() => presentStep(page).textContent()).toContain('分管领导')
    await context.close()
  })
})
