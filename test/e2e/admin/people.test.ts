import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { screenshot } from '../../support/browser.ts'
import { journeys } from '../../support/journey.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

const given = 'given by the administrator'
const own = '一句只有我知道的话，很长'

/** No wider than the screen, and nothing that a machine can tell is out of reach. */
async function expectSound(page: Page, part: string, name: string): Promise<void> {
  await screenshot(page, name)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, name).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

/** The page of somebody, as an administrator sees it. */
async function openPerson(page: Page, account: string): Promise<void> {
  await page.goto(`/admin/collections/users/${office.county.people[account]}`)
  await page.locator('.gk-person__state').waitFor()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe('the first sign-in of a new member of staff', () => {
  it('leads to the change of the password, says all that is wrong, then opens the admin', async () => {
    const made = await office.county.as('admin')('POST', '/api/users', {
      email: 'newcomer@yunze.example',
      name: '新同志',
      password: given,
    })
    expect(made.status).toBe(201)
    const context = await office.browser.newContext({
      baseURL: office.server.url,
      locale: 'zh-CN',
      viewport: { width: 390, height: 844 },
    })
    const page = await context.newPage()
    // Nobody gets there without having signed in.
    await page.goto('/admin/change-password')
    await page.waitForURL('**/admin/login?redirect=*')
    await page.goto('/admin')
    await page.fill('#field-email', 'newcomer@yunze.example')
    await page.fill('#field-password', given)
    await page.click('button[type="submit"]')
    await page.waitForURL('**/admin/change-password')
    await page.getByRole('heading', { name: '请先修改首次登录的密码' }).waitFor()
    // Wherever they go, they come back here, and go on from here to where they wanted.
    await page.goto('/admin/collections/delegations')
    await page.waitForURL('**/admin/change-password?redirect=*')
    await expectSound(page, '.gk-door', 'people-first-password-390')

    await page.locator('input[name="current"]').fill('not the one')
    await page.locator('input[name="password"]').fill('newcomer')
    await page.locator('input[name="repeated"]').fill('newcomers')
    await page.keyboard.press('Enter')
    await page.getByText('两次输入的新密码不一样。').waitFor()
    await page.getByText('密码至少 10 个字符。').waitFor()
    await page.locator('input[name="password"]').fill(own)
    await page.locator('input[name="repeated"]').fill(own)
    await button(page, '修改密码').click()
    await page.getByText('原密码不对。').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('current')
    await page.locator('input[name="current"]').fill(given)
    await button(page, '修改密码').click()
    await page.waitForURL('**/admin/collections/delegations')
    await page.goto('/admin')
    await page.getByRole('heading', { name: '待办' }).waitFor()
    await page.goto('/admin/account')
    const link = page.getByRole('link', { name: '修改密码' })
    await link.waitFor()
    await expectSound(page, '.gk-panel', 'people-account-390')
    await link.click()
    await page.waitForURL('**/admin/change-password')
    await context.close()
  })
})

describe('a role that publishes', () => {
  it('is asked for by one administrator and confirmed by another, then taken back', async () => {
    const { context, page } = await office.seat('admin')
    await openPerson(page, 'clerk')
    await page.locator('[data-act="grant"]').click()
    await page.locator('select[name="role"]').selectOption({ label: '信息发布员' })
    await page.getByText('授予“信息发布员”须由另一位系统管理员确认后生效。').waitFor()
    await button(page, '授予角色').click()
    await page.getByText('请填写：机构').waitFor()
    await page.locator('select[name="office"]').selectOption({ label: '财政局' })
    await page.locator('textarea[name="reason"]').fill('李发布下月休假')
    await expectSound(page, '.gk-panel', 'people-grant-1280')
    await button(page, '授予角色').click()
    await page.locator('[data-grant]').getByText('须由另一位系统管理员确认').waitFor()
    expect(await page.locator('[data-decision="confirm"]').count()).toBe(0)

    const second = await office.seat('admin2', { width: 390 })
    await second.page.goto('/admin')
    const waiting = second.page.locator('[data-waiting="grants"] [data-grant]')
    await waiting.getByText('李发布下月休假').waitFor()
    await expectSound(second.page, '.gk-inbox', 'people-confirm-390')
    await waiting.locator('[data-decision="confirm"]').click()
    await waiting.waitFor({ state: 'detached' })
    await openPerson(second.page, 'clerk')
    const role = second.page.locator('.gk-duties [data-role="publisher"]')
    await role.waitFor()
    await role.getByRole('button').click()
    await second.page.locator('textarea[name="reason"]').fill('休假取消')
    await second.page.keyboard.press('Tab')
    await second.page.keyboard.press('Enter')
    await role.waitFor({ state: 'detached' })
    await Promise.all([context.close(), second.context.close()])
  })
})

describe('a delegation', () => {
  it('is made by who is away, shown in words, and ended', async () => {
    const { context, page } = await office.seat('branch', { width: 390 })
    await page.goto('/admin/collections/delegations')
    await page.locator('[data-act="delegate"]').click()
    await page.locator('select[name="delegate"]').selectOption({ label: '冯主管' })
    await page.locator('input[name="endsOn"]').fill('2020-01-01')
    await page.locator('textarea[name="reason"]').fill('外出培训')
    await button(page, '设立代理').click()
    await page.locator('[data-field="endsOn"]').getByText('结束日期不能早于开始日期。').waitFor()
    const startsOn = await page.locator('input[name="startsOn"]').inputValue()
    await page.locator('input[name="endsOn"]').fill(startsOn)
    await expectSound(page, '.gk-inbox', 'people-delegate-390')
    await button(page, '设立代理').click()
    const row = page.getByRole('row').filter({ hasText: '冯主管' })
    await row.getByRole('link').first().click()
    await page.getByText('冯主管代赵主任').waitFor()
    await page.getByText('生效中').waitFor()
    await expectSound(page, '.gk-panel', 'people-delegation-390')
    await page.locator('[data-act="end"]').click()
    await page.locator('.gk-person__state').getByText('已提前终止').waitFor()
    await context.close()
  })
})

describe('somebody who leaves', () => {
  it('hands over what only they could take further, which a second administrator confirms', async () => {
    const { create, bring } = journeys(office.county)
    const { id } = await create()
    const { indexNumber } = await bring(id, 'approved')
    const { context, page } = await office.seat('admin')
    await openPerson(page, 'publisher')
    await page.locator('[data-act="deactivate"]').click()
    await page.locator('.gk-stranded').getByText(String(indexNumber)).waitFor()
    // Who wrote it, or signed it, cannot be the one.
    await page.locator('option', { hasText: '周文书（' }).waitFor({ state: 'attached' })
    await page.locator('select[name="successor"]').selectOption({ label: '冯主管' })
    await page.locator('textarea[name="reason"]').fill('调离')
    await expectSound(page, '.gk-panel', 'people-leaving-1280')
    await button(page, '停用账号').click()
    await page.locator('.gk-person__state').getByText('已停用').waitFor()
    expect((await page.locator('[data-act]').allTextContents()).join()).toBe('恢复账号')

    const second = await office.seat('admin2')
    await second.page.goto('/admin')
    const waiting = second.page.locator('[data-waiting="delegations"] [data-delegation]')
    await waiting.getByText('冯主管代李发布').waitFor()
    await waiting.locator('[data-decision="confirm"]').click()
    await waiting.waitFor({ state: 'detached' })
    const successor = await office.seat('head')
    await successor.page.goto('/admin')
    await successor.page.getByText('代李发布办理').waitFor()
    await Promise.all([context, second.context, successor.context].map((one) => one.close()))
  })

  it('has a lost password replaced by one that is shown once', async () => {
    const { context, page } = await office.seat('admin', { width: 390 })
    await openPerson(page, 'requests')
    await page.locator('[data-act="reset"]').click()
    await button(page, '重置密码').click()
    const secret = page.locator('.gk-secret code')
    await secret.waitFor()
    expect(await secret.textContent()).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/)
    await expectSound(page, '.gk-panel', 'people-reset-390')
    await button(page, '已记下，关闭').click()
    await secret.waitFor({ state: 'detached' })
    await page.getByText('首次登录须改密码').waitFor()
    // A leader's goes to the leader: there is nothing to show.
    await openPerson(page, 'branch')
    await page.locator('[data-act="reset"]').click()
    await page.getByText(/重置链接直接发到本人邮箱/).waitFor()
    await button(page, '重置密码').click()
    await page.getByText(/重置链接已发到.*的邮箱/).waitFor()
    expect(await secret.count()).toBe(0)
    await context.close()
  })
})

describe('the reform of an office', () => {
  it('says what follows, and takes place', async () => {
    const { context, page } = await office.seat('admin')
    await page.goto(`/admin/collections/offices/${office.county.offices.heyuan}`)
    await page.locator('[data-act="split"]').click()
    await page.getByRole('button', { name: '再加一个新机构' }).click()
    await page.getByLabel('新机构 3', { exact: false }).first().waitFor()
    await expectSound(page, '.gk-panel', 'people-split-1280')
    await button(page, '取消').click()
    await page.locator('[data-act="rename"]').click()
    await page.getByLabel('新名称').fill('河源街道办事处')
    await page.locator('textarea[name="reason"]').fill('撤镇设街道')
    await button(page, '机构更名').click()
    await page.getByRole('heading', { name: '河源街道办事处' }).waitFor()
    await page.getByText('河源镇人民政府（至').waitFor()
    await page.locator('[data-act="merge"]').click()
    await page.locator('select[name="into"]').selectOption({ label: '民政局' })
    await page.getByText(/由民政局的人员办理.*不能撤销/).waitFor()
    await page.locator('textarea[name="reason"]').fill('机构改革方案')
    await button(page, '机构合并').click()
    await page.getByText('这个机构已并入民政局').waitFor()
    expect(await page.locator('.gk-panel [data-act]').count()).toBe(0)
    await context.close()
  })
})
