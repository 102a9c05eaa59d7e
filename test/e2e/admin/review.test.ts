import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atTime } from '../../../src/lib/clock.ts'
import { screenshot } from '../../support/browser.ts'
import { journeys } from '../../support/journey.ts'
import { type Office, openOffice } from './office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const go = journeys(office.county)
  await atTime(new Date('2026-03-03T10:00:00+08:00'), async () => {
    const { id } = await go.create({
      title: '灌区专题会议纪要',
      mode: 'withheld',
      ground: '16-2',
      groundReason: '尚在研究',
      documentNumber: null,
      formedOn: '2026-01-04',
    })
    await go.bring(id, 'published')
  })
})
afterAll(() => office?.close())

describe('a review that is due', () => {
  it('is found on the dashboard and decided on a telephone, with every fault said at its field', async () => {
    const { context, page } = await office.seat('head', { width: 390 })
    await page.goto('/admin')
    await page.getByRole('heading', { name: '不公开事项的复核' }).waitFor()
    await page.getByText('其中：不公开事项复核 1 件').waitFor()
    await expect(page.locator('.gk-todo__facts').last().textContent()).resolves.toContain(
      '已过复核日期',
    )
    await page.getByRole('link', { name: '灌区专题会议纪要' }).click()
    const panel = page.locator('section[aria-labelledby="gk-review"]')
    await panel.getByRole('button', { name: '复核' }).click()
    await panel.getByLabel('复核结论').selectOption('disclose')
    await panel.getByRole('button', { name: '记入复核结论' }).click()
    await expect(panel.getByText('请填写：理由').textContent()).resolves.toBeTruthy()
    const { violations } = await new AxeBuilder({ page })
      .include('section[aria-labelledby="gk-review"]')
      .analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await screenshot(page, 'admin-review-390')
    await panel.getByLabel('理由').fill('上级已经批复，可以公开。')
    await panel.getByRole('button', { name: '记入复核结论' }).click()
    await panel.getByText('复核决定公开').waitFor()
    await expect(panel.getByRole('button').count()).resolves.toBe(0)
    await context.close()

    const clerk = await office.seat('clerk')
    await clerk.page.goto('/admin')
    await clerk.page.getByText('复核决定公开').waitFor()
    await screenshot(clerk.page, 'admin-reviews-1280')
    await clerk.context.close()
  })
})
