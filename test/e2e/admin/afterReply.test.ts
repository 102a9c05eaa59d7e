import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hire } from '../../../src/demo/county.ts'
import { answeredRequest, enteredRequest, refusal } from '../../support/answeredRequest.ts'
import { screenshot } from '../../support/browser.ts'
import { requestDesk } from '../../support/requestDesk.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let desk: ReturnType<typeof requestDesk>
beforeAll(async () => {
  office = await openOffice()
  desk = requestDesk(office.county)
  await hire(office.county.payload, office.county.offices, [
    { account: 'both', name: '双任职', duties: { 'gov-office': ['clerk', 'requestOfficer'] } },
  ])
})
afterAll(() => office?.close())

const pathOf = (id: string) => `/admin/collections/requests/${id}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function expectSound(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, name).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).include('.gk-case').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

const section = (page: Page) => page.locator('section[aria-labelledby="gk-reviews"]')

describe('reviews and suits of an archived case', () => {
  let id: string
  beforeAll(async () => {
    id = await answeredRequest(office.county, refusal, { description: '内部研究纪要' })
    await desk.must('requests', id, { type: 'archive' })
  })

  it('are recorded on a phone, with every fault at its field', async () => {
    const { context, page } = await office.seat('requests', { width: 390 })
    await page.goto(pathOf(id))
    await button(page, '记录复议、诉讼').click()
    await page.getByLabel('种类').selectOption('directSuit')
    await page.getByText('应当先申请行政复议（行政复议法第二十三条）', { exact: false }).waitFor()
    await page.getByLabel('受理机关').fill('云泽县人民政府')
    await page.getByLabel('提出或者得知日期').fill('2026-03-01')
    await button(page, '记入').click()
    await page.locator('[data-field="filedOn"] .gk-field__problem:not(:empty)').waitFor()
    await expectSound(page, 'reviews-faults-390')
    await page.getByLabel('种类').selectOption('review')
    await page.getByLabel('案号').fill('云政复〔2026〕12号')
    await page.getByLabel('提出或者得知日期').fill('2026-04-10')
    await button(page, '记入').click()
    await section(page).getByText('尚未审结').waitFor()
    await expectSound(page, 'reviews-recorded-390')
    await context.close()
  })

  it('are decided with the keyboard, which leads to a new request', async () => {
    const { context, page } = await office.seat('head')
    await page.goto(pathOf(id))
    await button(page, '更新').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('结果').selectOption('corrected')
    await page.getByLabel('审结日期').fill('2026-06-01')
    await page.getByLabel('是否责令重新答复').selectOption('yes')
    await button(page, '记入').focus()
    await page.keyboard.press('Enter')
    await section(page).getByText('结果纠正').waitFor()
    await expectSound(page, 'reviews-decided-1280')
    await section(page).getByRole('link').click()
    await page.getByText('重新办理的原申请').waitFor()
    await page.getByText('复议决定、判决').waitFor()
    await context.close()
  })

  it('are seen by the auditor without what was written', async () => {
    const { context, page } = await office.seat('auditor')
    await page.goto(pathOf(id))
    await section(page).getByText('结果纠正').waitFor()
    expect(await page.content()).not.toContain('云政复〔2026〕12号')
    expect(await button(page, '记录复议、诉讼').count()).toBe(0)
    await context.close()
  })
})

describe('what several ask for', () => {
  it('is drafted for all from the case, once, and described by its newest wish', async () => {
    const id = await enteredRequest(office.county, { description: '一些材料' })
    await desk.must('requests', id, { type: 'askCorrection', on: '2026-03-03', items: '哪些材料' })
    const anew = '全县公厕的分布'
    await desk.must('requests', id, { type: 'correct', on: '2026-03-04', description: anew })
    await enteredRequest(office.county, {
      description: anew,
      name: '闻人望舒',
      identityNumber: '120105194912310021',
    })
    const { context, page } = await office.seat('both')
    await page.goto('/admin/request-desk')
    await page.locator('.gk-desk__table').getByText('2 人申请同样内容').first().waitFor()
    await screenshot(page, 'publication-desk-1280')
    await page.goto(pathOf(id))
    await page.locator('.gk-facts').getByText(anew).first().waitFor()
    await page.locator('.gk-log').getByText('最初的申请内容：一些材料').waitFor()
    await page.locator('.gk-case .gk-act').waitFor()
    const target = page.locator('[data-event="suggestPublication"]')
    if (!(await target.isVisible())) await page.locator('.gk-case__more > summary').click()
    await target.click()
    await page.getByLabel('拟公开信息的标题').fill('全县公厕分布情况')
    await button(page, '确认建议主动公开').click()
    await page.getByRole('link', { name: '打开草稿' }).waitFor()
    await expectSound(page, 'publication-case-1280')
    await page.getByRole('link', { name: '打开草稿' }).click()
    await page.locator('#field-title').waitFor()
    expect(await page.locator('#field-title').inputValue()).toBe('全县公厕分布情况')
    await context.close()
  })
})
