import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, todayIn } from '../../../src/domain/dates/index.ts'
import { screenshot } from '../../support/browser.ts'
import { applicant, requestDesk, type Submitted } from '../../support/requestDesk.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let desk: ReturnType<typeof requestDesk>
beforeAll(async () => {
  office = await openOffice()
  desk = requestDesk(office.county)
})
afterAll(() => office?.close())

const pathOf = ({ id }: Pick<Submitted, 'id'>) => `/admin/collections/requests/${id}`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Opens the form of an event, behind "more" where it is not in sight. */
async function openForm(page: Page, type: string): Promise<void> {
  await page.locator('.gk-case .gk-act').waitFor()
  const target = page.locator(`[data-event="${type}"]`)
  await target.waitFor({ state: 'attached' })
  if (!(await target.isVisible())) await page.locator('.gk-case__more > summary').click()
  await target.click()
}

/** No wider than the screen, and nothing that axe finds wrong in our part. */
async function expectSound(page: Page, part: string, name: string): Promise<void> {
  await screenshot(page, name)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, name).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

const stateOf = async (id: string) => {
  const { body } = await office.county.as('head')<{ state: string }>(
    'GET',
    `/api/requests/${id}/events`,
  )
  return body.state
}

describe('an officer and a head at the desk', () => {
  let one: Submitted
  beforeAll(async () => {
    one = await desk.submitted()
  })

  it('the officer confirms receipt and asks for a correction', async () => {
    const { context, page } = await office.seat('requests')
    await page.goto('/admin/request-desk')
    await page.locator('.gk-desk__table').getByText('待确认收到').waitFor()
    await expectSound(page, '.gk-desk', 'requests-desk-1280')
    await page.getByRole('link', { name: one.receiptNumber }).click()
    await page.getByText(applicant.description).waitFor()
    // Who asks is not on the page until somebody looks, and that is said.
    expect(await page.content()).not.toContain(applicant.name)
    await button(page, '查看申请人').click()
    await page.getByText(applicant.name).waitFor()
    await button(page, '收起').click()
    await openForm(page, 'confirmReceipt')
    await button(page, '确认确认收到').click()
    await page.locator('[data-event="askCorrection"]').waitFor({ state: 'attached' })
    await openForm(page, 'askCorrection')
    await button(page, '确认通知补正').click()
    await page.getByText('请填写：需要补正的内容').waitFor()
    await page.getByLabel('需要补正的内容').fill('请写明是哪几条道路。')
    await page.getByLabel('工作日数').fill('10')
    await button(page, '确认通知补正').click()
    await page.locator('.gk-case__tags').getByText('停止计时：等待补正').waitFor()
    await expectSound(page, '.gk-case', 'requests-case-correction-1280')
    await context.close()
  })

  it('the applicant corrects, the officer proposes, with every fault at its field', async () => {
    await desk.follow(one, { type: 'correct', description: '县道X101、X203的验收报告' })
    const { context, page } = await office.seat('requests')
    await page.goto(pathOf(one))
    await openForm(page, 'proposeReply')
    await page.getByLabel('答复类型').selectOption('partial')
    await page.getByLabel('答复内容').fill('两条道路的验收报告附后，其中个人信息已作处理。')
    await page.getByLabel('依据 1：法律依据').selectOption('15')
    await page.getByLabel('依据 1：不公开的部分').fill('监理人员身份证号')
    // Somebody else is quicker: nothing typed is lost, and the page is up to date.
    await desk.must('head', one.id, {
      type: 'assign',
      officer: office.county.people.requests,
    })
    await page.getByLabel('依据 1：事实和理由').fill('属于个人隐私。')
    await button(page, '确认拟答复').click()
    await page.getByText('您写的内容还在，请核对后再办。').waitFor()
    expect(await page.getByLabel('依据 1：不公开的部分').inputValue()).toBe('监理人员身份证号')
    await page.locator('.gk-log').getByText('分办').waitFor()
    await expectSound(page, '.gk-case', 'requests-case-propose-1280')
    await button(page, '确认拟答复').click()
    await page.locator('#gk-proposal').waitFor()
    await context.close()
  })

  it('the head approves on a phone, having read it all', async () => {
    const { context, page } = await office.seat('head', { width: 390 })
    await page.goto('/admin/request-desk?view=toApprove')
    await page.locator('.gk-desk__table').waitFor()
    await expectSound(page, '.gk-desk', 'requests-desk-approve-390')
    await page.getByRole('link', { name: one.receiptNumber }).click()
    await page.locator('.gk-case .gk-act').waitFor()
    await expectSound(page, '.gk-case', 'requests-case-head-390')
    await page.locator('[data-event="approveReply"]').click()
    await page.locator('.gk-act__form').getByText('监理人员身份证号').waitFor()
    await screenshot(page, 'requests-case-approve-390')
    await button(page, '确认批准答复').click()
    await page.getByText('已批准').first().waitFor()
    await context.close()
  })

  it('the officer sends it, with the keyboard alone', async () => {
    const { context, page } = await office.seat('requests')
    await page.goto(pathOf(one))
    await page.locator('.gk-case .gk-act').waitFor()
    const reach = async (target: ReturnType<Page['locator']>) => {
      for (let presses = 0; presses < 80; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      throw new Error('Tab does not lead there')
    }
    await reach(page.locator('[data-event="dispatch"]'))
    await page.keyboard.press('Enter')
    await page.getByLabel('送达方式').waitFor()
    await reach(page.getByLabel('送达方式'))
    await page.keyboard.press('ArrowDown')
    await reach(button(page, '确认送达'))
    await page.keyboard.press('Enter')
    await page.locator('.gk-case__tags').getByText('部分公开').waitFor()
    expect(await stateOf(one.id)).toBe('replied')
    await context.close()
  })
})

describe('what comes on paper', () => {
  it('is entered at the desk, with the receipt shown once', async () => {
    const { context, page } = await office.seat('requests', { width: 390 })
    await page.goto('/admin/request-desk')
    await button(page, '登记纸质、当面、传真、口头申请').click()
    await page.getByLabel('姓名或者名称').fill('欧阳知秋')
    await page.getByLabel('证件号码').fill('110105194912310021')
    await page.getByLabel('获取方式').selectOption('pickup')
    await page.getByLabel('申请内容').fill('河源镇2024年低保发放的统计')
    await button(page, '登记').click()
    // Both faults at once, each at its field.
    await page.locator('[data-field="identityNumber"] .gk-field__problem:not(:empty)').waitFor()
    await page.locator('[data-field="contact.phone"] .gk-field__problem:not(:empty)').waitFor()
    await expectSound(page, '.gk-desk', 'requests-entry-390')
    await page.getByLabel('证件号码').fill(applicant.identityNumber)
    await page.getByLabel('电话').fill('13800001111')
    await button(page, '登记').click()
    await page.getByText('查询码只显示这一次', { exact: false }).waitFor()
    await expectSound(page, '.gk-desk', 'requests-receipt-390')
    await context.close()
  })
})

describe('the head of the disclosure office', () => {
  it('refuses what is no application, from the queue of what was flagged', async () => {
    const spam = await desk.submitted({ description: '低价代办各类证照，欢迎来电' })
    const { context, page } = await office.seat('head', { width: 390 })
    await page.goto('/admin/request-desk?view=moderate')
    await page.getByRole('link', { name: spam.receiptNumber }).click()
    await openForm(page, 'refuse')
    await page.getByLabel('理由').fill('内容是广告，没有提出公开任何政府信息。')
    await button(page, '确认不作为申请处理').click()
    await page.locator('.gk-case__tags').getByText('不作为申请处理').waitFor()
    await expectSound(page, '.gk-case', 'requests-case-refused-390')
    await page.goto('/admin/request-desk?view=moderate')
    await page.locator('.gk-desk').waitFor()
    expect(await page.getByRole('link', { name: spam.receiptNumber }).count()).toBe(0)
    await context.close()
  })

  it('places a hold on an archived case, and lifts it', async () => {
    const one = await desk.submitted()
    await desk.must('requests', one.id, { type: 'withdraw' })
    await desk.must('requests', one.id, { type: 'archive' })
    const { context, page } = await office.seat('head')
    await page.goto(pathOf(one))
    await openForm(page, 'hold')
    await button(page, '确认封存').click()
    await page.getByText('请填写：理由').waitFor()
    await page.getByLabel('理由').fill('申请人已经申请行政复议。')
    await button(page, '确认封存').click()
    await page.locator('.gk-case__tags').getByText('已封存').waitFor()
    await expectSound(page, '.gk-case', 'requests-case-held-1280')
    await openForm(page, 'hold')
    await page.getByLabel('理由').fill('复议已经终结。')
    await button(page, '确认解除封存').click()
    await page.locator('#gk-holds').waitFor()
    await page.locator('.gk-facts').getByText('复议已经终结。').waitFor()
    expect(await page.locator('.gk-case__tags').getByText('已封存').count()).toBe(0)
    expect(await stateOf(one.id)).toBe('archived')
    await context.close()
  })
})

describe('who is not of the case', () => {
  it('the auditor sees how it stands, and not what was asked', async () => {
    const one = await desk.submitted()
    const { context, page } = await office.seat('auditor')
    await page.goto('/admin/request-desk')
    await page.locator('.gk-desk__table').waitFor()
    expect(await page.content()).not.toContain(applicant.description)
    await page.goto(pathOf(one))
    await page.getByText('不能查看申请人和申请内容', { exact: false }).waitFor()
    expect(await page.content()).not.toContain(applicant.description)
    await context.close()
  })

  it('a clerk finds neither the desk nor a case', async () => {
    const one = await desk.submitted()
    const { context, page } = await office.seat('clerk')
    for (const path of ['/admin/request-desk', pathOf(one)]) {
      await page.goto(path)
      await page.locator('.not-found').waitFor()
    }
    await page.goto('/admin')
    expect(await page.getByRole('link', { name: '依申请公开工作台' }).count()).toBe(0)
    await context.close()
  })
})

describe('what is due and what happened', () => {
  it('is on the dashboard of whoever it concerns, on a telephone and by keyboard', async () => {
    const { county } = office
    const { body: late } = await county.as('requests')<Submitted>('POST', '/api/requests/entries', {
      office: 'gov-office',
      ...applicant,
      channel: 'counter',
      submittedOn: addDays(todayIn('Asia/Shanghai', new Date()), -60),
    })
    await desk.must('requests', late.id, { type: 'askReasons', reason: '请说明' })
    const { context, page } = await office.seat('head', { width: 390 })
    await page.goto('/admin')
    const due = page.getByRole('region', { name: '临近或者超过期限的申请' })
    await due.getByText(/已逾期\d+个工作日/).waitFor()
    const news = page.getByRole('region', { name: '申请的最近进展' })
    const line = news.getByRole('link', { name: `${late.receiptNumber} 要求说明理由` })
    await line.waitFor()
    await expectSound(page, '.gk-inbox', 'requests-notices-390')
    expect(await page.content()).not.toContain(applicant.name)
    await line.focus()
    await page.keyboard.press('Enter')
    await page.locator('.gk-case .gk-act').waitFor()
    await context.close()
    const clerk = await office.seat('clerk')
    await clerk.page.goto('/admin')
    await clerk.page.locator('.gk-inbox').waitFor()
    expect(await clerk.page.locator('.gk-notices').count()).toBe(0)
    await clerk.context.close()
  })

  it('is in the mailbox of the demo as well, which opens without a script', async () => {
    const context = await office.browser.newContext({
      baseURL: office.server.url,
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    await expect
      .poll(
        async () => {
          await page.goto('/mailbox')
          return page.locator('.mails > li').count()
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0)
    await page.locator('.mails summary').first().click()
    await page.locator('.mails pre').first().getByText('登记编号').waitFor()
    await screenshot(page, 'mailbox-390')
    await page.setViewportSize({ width: 1280, height: 800 })
    await screenshot(page, 'mailbox-1280')
    const hidden = await context.request.get('/mailbox', {
      headers: { 'X-Forwarded-For': '192.0.2.7', 'X-Gongkai-Peer': '127.0.0.1' },
    })
    expect(hidden.status()).toBe(404)
    await context.close()
  })
})
