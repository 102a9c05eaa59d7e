import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileDesk } from '../../int/files/desk.ts'
import { xlsxOf } from '../../labelled/files/build/xlsx.ts'
import { screenshot } from '../../support/browser.ts'
import { journeys } from '../../support/journey.ts'
import { identity, laden, textsOf } from '../../unit/redaction/samples.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let desk: ReturnType<typeof fileDesk>
let go: ReturnType<typeof journeys>

beforeAll(async () => {
  office = await openOffice()
  desk = fileDesk(office.county)
  go = journeys(office.county)
})
afterAll(() => office?.close())

describe('a clerk with a list full of numbers', () => {
  it.each([1280, 390])('covers one by keyboard at %i, and the public reads why', async (width) => {
    const file = await desk.keep({ bytes: await laden(), name: '补助名单.pdf' })
    const { id } = await go.create({ attachments: [file.id], documentNumber: null })
    const { context, page } = await office.seat('clerk', { width })
    await page.goto(`/admin/collections/files/${file.id}`)
    await page.getByRole('button', { name: '遮盖后公开' }).click()
    await page.getByRole('img', { name: '文件第1页' }).waitFor()
    await page.getByLabel('理由').first().fill('受助人的身份证号')
    await page.getByRole('button', { name: '加一个框' }).click()
    const box = page.getByRole('button', { name: /^框1：第1页/ })
    await box.waitFor()
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
    // From a tenth of the page to the number, and wide enough for it.
    for (let presses = 0; presses < 15; presses += 1) await page.keyboard.press('ArrowRight')
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift+ArrowLeft')
    const { violations } = await new AxeBuilder({ page }).include('.gk-redaction').analyze()
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([])
    await screenshot(page, `redaction-${width}`)
    await page.getByRole('button', { name: '生成遮盖件' }).click()
    await page.getByRole('link', { name: '打开遮盖件' }).waitFor()
    await context.close()

    const { indexNumber } = await go.bring(id, 'published')
    const abroad = await office.browser.newContext({
      baseURL: office.server.url,
      viewport: { width, height: 844 },
    })
    const visitor = await abroad.newPage()
    await visitor.goto(`/documents/${indexNumber}`)
    await visitor.getByText('本附件已遮盖部分内容').click()
    await visitor.getByText('受助人的身份证号').waitFor()
    const link = visitor.getByRole('link', { name: '补助名单（已处理）' })
    const got = await visitor.request.get((await link.getAttribute('href')) ?? '')
    const [text] = await textsOf(await got.body())
    expect(text).toContain('The list is kept')
    expect(text).not.toContain(identity)
    await screenshot(visitor, `redaction-public-${width}`)
    await abroad.close()
  })
})

describe('a clerk with a workbook full of numbers', () => {
  const kept = '11010519491231002X'

  it('sees what was found on the page of the file, and the columns chosen for it', async () => {
    const rows = [
      ['项目', '证号'],
      ['一', kept],
    ]
    const bytes = xlsxOf([{ name: '名单', rows }])
    const file = await desk.keep({ bytes, name: '补助明细.xlsx' })
    const { context, page } = await office.seat('clerk')
    await page.goto(`/admin/collections/files/${file.id}`)
    const told = page.getByRole('region', { name: '筛查发现' })
    // Uploaded by another process with another secret, so without its excerpt: that is seen to elsewhere.
    await told.getByText('居民身份证号码').waitFor()
    expect(await told.textContent()).toContain('B2')
    expect(await told.getByRole('button').count()).toBe(0)
    const title = page.locator('.doc-header__title')
    expect(await title.textContent()).toBe('补助明细.xlsx')

    await page.getByRole('button', { name: '遮盖后公开' }).click()
    const column = page.getByLabel('B 证号')
    await column.waitFor()
    expect(await column.inputValue()).toBe('mask')
    expect(await page.getByLabel('A 项目').inputValue()).toBe('keep')
    await page.getByText('筛查发现：居民身份证号码。').waitFor()
    await page.getByRole('button', { name: '生成遮盖件' }).click()
    await page.getByText('请填写：工作表“名单”B列的理由').waitFor()
    const reason = page.getByLabel('理由')
    expect(await reason.evaluate((element) => element === document.activeElement)).toBe(true)
    const { violations } = await new AxeBuilder({ page }).include('.gk-redaction').analyze()
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([])
    await screenshot(page, 'redaction-columns-1280')

    // The network fails: the file is not blamed, and what was chosen stays.
    await reason.fill('受助人的证号')
    await page.route('**/redactions', (route) => route.abort())
    await page.getByRole('button', { name: '生成遮盖件' }).click()
    await page.getByText('没有连上服务器，不是文件的问题').waitFor()
    expect(await reason.inputValue()).toBe('受助人的证号')
    await page.unroute('**/redactions')
    await page.getByRole('button', { name: '生成遮盖件' }).click()
    await page.getByRole('link', { name: '打开遮盖件' }).waitFor()
    await context.close()
  })
})
