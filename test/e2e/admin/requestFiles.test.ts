import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { screenshot } from '../../support/browser.ts'
import { requestDesk } from '../../support/requestDesk.ts'
import { identity, laden, textsOf } from '../../unit/redaction/samples.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let desk: ReturnType<typeof requestDesk>
beforeAll(async () => {
  office = await openOffice()
  desk = requestDesk(office.county)
})
afterAll(() => office?.close())

/** Chooses a file and sends it. */
async function add(page: Page, file: { name: string; bytes: Buffer }): Promise<void> {
  await page
    .getByLabel('选择文件')
    .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes })
  await page.getByRole('button', { name: '添加文件' }).click()
}

async function expectSound(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, name).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).include('.gk-case').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

describe('an answer with a file', () => {
  it.each([1280, 390])('is redacted, proposed, approved and downloaded, at %i', async (width) => {
    const one = await desk.submitted()
    await desk.must('requests', one.id, { type: 'confirmReceipt' })
    const { context, page } = await office.seat('requests', { width })
    await page.goto(`/admin/collections/requests/${one.id}`)
    await page.getByRole('heading', { name: '文件和文书' }).waitFor()
    await add(page, { name: '程序.exe', bytes: Buffer.from('MZ\u0000\u0001') })
    await page.getByText('不接受这种文件').waitFor()
    await add(page, { name: '补助名单.pdf', bytes: Buffer.from(await laden()) })
    const original = page.locator('.gk-files li', { hasText: '补助名单.pdf' }).first()
    await original.getByText('发出前请核对').waitFor()
    await add(page, { name: '误传.txt', bytes: Buffer.from('草稿') })
    await page.getByRole('button', { name: '删除：误传.txt' }).click()
    await page.locator('.gk-files').getByText('误传.txt').waitFor({ state: 'detached' })
    await expectSound(page, `request-files-${width}`)

    await page.getByRole('button', { name: '做遮盖副本：补助名单.pdf' }).click()
    await page.getByRole('img', { name: '文件第1页' }).waitFor()
    await page.getByLabel('理由').first().fill('受助人的身份证号')
    await page.getByRole('button', { name: '加一个框' }).click()
    await page.getByRole('button', { name: /^框1：第1页/ }).waitFor()
    for (let presses = 0; presses < 15; presses += 1) await page.keyboard.press('ArrowRight')
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift+ArrowLeft')
    await screenshot(page, `request-redaction-${width}`)
    await page.getByRole('button', { name: '生成遮盖件' }).click()
    await original.getByText('原件，不发出').waitFor()

    const target = page.locator('[data-event="proposeReply"]')
    await target.waitFor({ state: 'attached' })
    if (!(await target.isVisible())) await page.locator('.gk-case__more > summary').click()
    await target.click()
    await page.getByLabel('答复类型').selectOption('partial')
    await page.getByLabel('依据 1：法律依据').selectOption('15')
    await page.getByLabel('依据 1：事实和理由').fill('属于个人隐私。')
    await page.getByLabel('依据 1：不公开的部分').fill('身份证号')
    expect(await page.getByRole('checkbox', { name: '补助名单.pdf' }).count()).toBe(0)
    await page.getByRole('checkbox', { name: '补助名单（已处理）.pdf' }).check()
    await screenshot(page, `request-reply-files-${width}`)
    await page.getByRole('button', { name: '确认拟答复', exact: true }).click()
    const proposal = page.locator('section', { has: page.locator('#gk-proposal') })
    await proposal.getByText('补助名单（已处理）.pdf').waitFor()
    await context.close()

    await desk.must('head', one.id, { type: 'approveReply' })
    await desk.must('requests', one.id, { type: 'dispatch', means: 'online' })
    const abroad = await office.browser.newContext({
      baseURL: office.server.url,
      viewport: { width, height: 844 },
      javaScriptEnabled: false,
    })
    const applicant = await abroad.newPage()
    await applicant.goto('/requests/track')
    await applicant.locator('#receiptNumber').fill(one.receiptNumber)
    await applicant.locator('#accessCode').fill(one.accessCode)
    await applicant.locator('main button[type=submit]').click()
    const download = applicant.waitForEvent('download')
    await applicant.getByRole('button', { name: '补助名单（已处理）.pdf' }).click()
    const got = await (await download).createReadStream()
    const [text] = await textsOf(Buffer.concat(await got.toArray()))
    expect(text).toContain('The list is kept')
    expect(text).not.toContain(identity)
    await abroad.close()
  })
})
