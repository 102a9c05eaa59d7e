import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { screenshot } from '../../support/browser.ts'
import { journeys } from '../../support/journey.ts'
import { type Office, openOffice, presentStep } from './office.ts'

let office: Office
const ids = { draft: '', returned: '', waiting: '', live: '' }
beforeAll(async () => {
  office = await openOffice()
  const go = journeys(office.county)
  const made = async (title: string) => (await go.create({ title, documentNumber: null })).id
  ids.draft = await made('关于做好冬季供水工作的通知')
  ids.returned = await made('关于做好森林防火工作的通知')
  await go.bring(ids.returned, 'branchApproval')
  await go.must('branch', ids.returned, 'return')
  ids.waiting = await made('关于公布行政许可事项清单的公告')
  await go.bring(ids.waiting, 'branchApproval')
  ids.live = await made('关于表彰先进集体的决定')
  await go.bring(ids.live, 'published')
})
afterAll(() => office?.close())

const screens = (): [account: string, name: string, path: string, ready: string][] => [
  ['branch', 'inbox', '/admin', '.gk-inbox'],
  ['clerk', 'inbox of a clerk', '/admin', '.gk-inbox'],
  [
    'branch',
    'approval',
    `/admin/collections/documents/${ids.waiting}/approval`,
    '.gk-approval .gk-act',
  ],
  ['clerk', 'draft', `/admin/collections/documents/${ids.draft}`, '.gk-panel .gk-act'],
  ['publisher', 'live', `/admin/collections/documents/${ids.live}`, '.gk-panel .gk-act'],
  ['auditor', 'list', '/admin/collections/documents', 'table .gk-tag'],
]

/**
 * What axe finds in our parts. Payload's own (its select boxes, tables, editor) have faults of their
 * own, which docs/known-limits.md lists; they are not ours to mend.
 */
async function faults(page: Page): Promise<unknown[]> {
  const ours = new AxeBuilder({ page }).include('[class^="gk-"]').exclude('.rs__control')
  const { violations } = await ours.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html.slice(0, 160)]))
}

describe('the admin', () => {
  it.each([1280, 390])('has nothing that axe finds wrong, at %i', async (width) => {
    const found: unknown[] = []
    for (const [account, name, path, ready] of screens()) {
      const { context, page } = await office.seat(account, { width })
      await page.goto(path)
      await page.locator(ready).first().waitFor()
      await screenshot(page, `admin-a11y-${name.replaceAll(' ', '-')}-${width}`)
      for (const fault of await faults(page)) found.push([name, fault])
      await context.close()
    }
    expect(found).toEqual([])
  })

  it('lets a leader decide with the keyboard alone', async () => {
    const { context, page } = await office.seat('branch')
    await page.goto('/admin')
    await page.locator('.gk-inbox').waitFor()
    const reach = async (name: string | RegExp, role: 'link' | 'button' | 'textbox') => {
      const target = page.getByRole(role, { name }).first()
      for (let presses = 0; presses < 80; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return target
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab does not lead to ${name}`)
    }
    await reach('关于公布行政许可事项清单的公告', 'link')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/approval')
    await page.locator('.gk-approval .gk-act').waitFor()
    await reach('意见', 'textbox')
    await page.keyboard.type('同意公布。')
    await reach('同意', 'button')
    await page.keyboard.press('Enter')
    await presentStep(page).filter({ hasText: '分管县长审批' }).waitFor()
    await context.close()
  })
})
