import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { screenshot } from '../../support/browser.ts'
import { journeys } from '../../support/journey.ts'
import { type Office, openOffice, presentStep, press } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

const titles = ['渡口安全巡查的通知', '公布农村公路名单的公告', '校车线路调整的公告']

/** Documents that wait for the branch leader. */
async function waiting(names: string[]): Promise<string[]> {
  const go = journeys(office.county)
  const ids: string[] = []
  for (const title of names) {
    const { id } = await go.create({ title, documentNumber: null })
    await go.bring(id, 'branchApproval')
    ids.push(id)
  }
  return ids
}

const stageOf = async (id: string) =>
  (await office.county.as('auditor')<{ stage: string }>('GET', `/api/documents/${id}`)).body.stage

describe('a leader with many documents', () => {
  it('approves several in one act on a phone, each with an entry of its own', async () => {
    const ids = await waiting(titles)
    const { context, page } = await office.seat('branch', { width: 390 })
    await page.goto('/admin')
    await page.getByText('待办', { exact: false }).first().waitFor()
    for (const title of titles)
      await page.getByRole('checkbox', { name: new RegExp(title) }).check()
    // Somebody else is quicker with one of them.
    await journeys(office.county).must('branch', ids[2] ?? '', 'return', { opinion: '线路图缺页' })
    await page.locator('.gk-batch textarea').fill('同意，按程序办理。')
    await screenshot(page, 'admin-branch-batch-390')
    await page.getByRole('button', { name: /^批量同意/ }).click()
    await page.getByText(`《${titles[2]}》`, { exact: false }).waitFor()
    await screenshot(page, 'admin-branch-batch-done-390')
    expect(await Promise.all(ids.map(stageOf))).toEqual([
      'countyApproval',
      'countyApproval',
      'draft',
    ])
    for (const id of ids.slice(0, 2)) {
      const { body } = await office.county.as('auditor')<{
        ledger: { action: string; opinion: string }[]
      }>('GET', `/api/documents/${id}/transitions`)
      expect(body.ledger.at(-1)).toMatchObject({ action: 'approve', opinion: '同意，按程序办理。' })
    }
    await context.close()
  })

  it('who decided in another tab is told so, and what they typed is still there', async () => {
    const [id = ''] = await waiting(['水库除险加固工程的公告'])
    const { context, page } = await office.seat('branch', { width: 390 })
    const address = `/admin/collections/documents/${id}/approval`
    await page.goto(address)
    await page.getByLabel('意见').fill('同意，请抓紧公布。')
    const tab = await context.newPage()
    await tab.goto(address)
    await press(tab, 'approve')
    await presentStep(tab).filter({ hasText: '分管县长审批' }).waitFor()
    await press(page, 'approve')
    await page.getByRole('alert').getByText(/./).first().waitFor()
    expect(await page.getByLabel('意见').inputValue()).toBe('同意，请抓紧公布。')
    await presentStep(page).filter({ hasText: '分管县长审批' }).waitFor()
    await screenshot(page, 'admin-branch-second-tab-390')
    expect(await stageOf(id)).toBe('countyApproval')
    await context.close()
  })
})
