import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../../scripts/lib/paths.mjs'
import { demoPassword } from '../../../src/demo/county.ts'
import { screenshot } from '../../support/browser.ts'
import { type Office, openOffice, presentStep, press, saveDraft } from './office.ts'

const file = path.join(checkout, '..', 'shared', 'data', 'zezhou-2008-report.txt')
const isHere = existsSync(file)
if (!isHere) console.warn(`The report of 2008 is not here, so its journey is skipped: ${file}`)

const title = '2008年政府信息公开工作总结'

describe.skipIf(!isHere)('the report of 2008', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office?.close())

  it('goes from a clerk through every rank to the public, and nobody reads it before', async () => {
    const text = readFileSync(file, 'utf8')
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    // Pieces long enough to be nobody else's, from the beginning, the middle and the end.
    const pieces = [0, Math.floor(lines.length / 2), lines.length - 1].map((index) =>
      (lines[index] ?? '').slice(0, 24),
    )
    const created = await office.county.as('clerk')<{ doc: { id: string } }>(
      'POST',
      '/api/documents',
      {
        title,
        bodyText: lines.join('\n\n'),
        office: 'gov-office',
        mode: 'proactive',
        formedOn: '2009-01-15',
        summary: '2008年政府信息公开工作的情况和2009年的打算。',
      },
    )
    expect(created.status, JSON.stringify(created.body)).toBe(201)
    const { id } = created.body.doc

    await expectHidden(id, pieces)
    await submitInBrowser(id)
    await decide('secrecy', 'approve', '经审查，不涉及国家秘密。', '分管领导审批')
    await expectHidden(id, pieces)
    await decide('branch', 'return', '请补充2009年的工作打算。', '起草')
    await mendInBrowser()
    await decide('secrecy', 'approve', '同意。经审查，不涉及国家秘密。', '分管领导审批')
    await decide('branch', 'approve', '同意。', '分管县长审批')
    await decide('county', 'approve', '', '待发布')
    await expectHidden(id, pieces)
    await publishInBrowser()
    await expectPublic(id, pieces)
  })

  /** By the sign-in form, as a clerk does every morning. */
  async function submitInBrowser(id: string) {
    const context = await office.browser.newContext({ baseURL: office.server.url, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto('/admin')
    await page.fill('#field-email', 'clerk@yunze.example')
    await page.fill('#field-password', demoPassword)
    await page.click('button[type="submit"]')
    await page.getByRole('link', { name: title }).click()
    await page.waitForURL(`**/collections/documents/${id}`)
    await press(page, 'submit', '确认送审')
    await presentStep(page).filter({ hasText: '保密审查' }).waitFor()
    // The form is closed now: what was submitted cannot be changed.
    await page.locator('#field-title[disabled], #field-title[readonly]').waitFor()
    expect(await page.locator('#action-save-draft').count()).toBe(0)
    await screenshot(page, 'admin-clerk-submitted-1280')
    await context.close()
  }

  /** From the inbox to the approval page, on a phone for the leaders. */
  async function decide(account: string, action: string, opinion: string, next: string) {
    for (const width of [1280, 390]) {
      const { context, page } = await office.seat(account, { width })
      await page.goto('/admin')
      const entry = page.getByRole('link', { name: title })
      await entry.waitFor()
      await screenshot(page, `admin-${account}-inbox-${width}`)
      await entry.click()
      await page.locator('.gk-approval .gk-act').waitFor()
      await screenshot(page, `admin-${account}-approval-${width}`)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${account} at ${width}`).toBeLessThanOrEqual(0)
      if (width === 390) {
        if (opinion) await page.getByLabel('意见').fill(opinion)
        await press(page, action)
        await presentStep(page).filter({ hasText: next }).waitFor()
      }
      await context.close()
    }
  }

  async function mendInBrowser() {
    const { context, page } = await office.seat('clerk')
    await page.goto('/admin')
    await page.getByText('请补充2009年的工作打算。').waitFor()
    await screenshot(page, 'admin-clerk-inbox-1280')
    await page.getByRole('link', { name: title }).click()
    const summary = page.locator('#field-summary')
    await summary.fill('2008年政府信息公开工作的情况，以及2009年的工作打算。')
    await saveDraft(page)
    await press(page, 'submit', '确认送审')
    await presentStep(page).filter({ hasText: '保密审查' }).waitFor()
    await context.close()
    // The next reader sees what changed since it was returned.
    const reader = await office.seat('secrecy', { width: 390 })
    await reader.page.goto('/admin')
    await reader.page.getByRole('link', { name: title }).click()
    await reader.page.getByText('与上次退回稿相比，改了 1 处').waitFor()
    expect(await reader.page.locator('.gk-comparison ins').allTextContents()).not.toEqual([])
    await reader.context.close()
  }

  async function publishInBrowser() {
    const { context, page } = await office.seat('publisher')
    await page.goto('/admin')
    await page.getByRole('link', { name: title }).click()
    await screenshot(page, 'admin-publisher-approval-1280')
    await press(page, 'publish', '确认发布')
    await page.locator('.gk-steps').getByText('已发布').waitFor()
    await screenshot(page, 'admin-publisher-published-1280')
    await context.close()
  }

  async function read(url: string) {
    const response = await fetch(`${office.server.url}${url}`)
    return { status: response.status, body: await response.text() }
  }

  const doors = (id: string, piece: string, indexNumber: string | null) => [
    `/api/documents/${id}`,
    `/api/documents/${id}?draft=true`,
    '/api/documents?limit=100&draft=true',
    `/api/documents/versions?where[parent][equals]=${id}`,
    `/api/documents/${id}/transitions`,
    `/api/documents/${id}/comparison`,
    `/api/documents/${id}/approval-sheet`,
    '/api/documents/inbox',
    `/api/documents?where[title][like]=${encodeURIComponent(title)}`,
    `/api/public/documents?q=${encodeURIComponent(piece)}`,
    `/admin/collections/documents/${id}/approval`,
    '/',
    '/catalogue',
    '/catalogue/2009',
    `/search?q=${encodeURIComponent(piece)}`,
    '/feed.xml',
    '/sitemap.xml',
    ...(indexNumber ? [`/documents/${indexNumber}`] : []),
  ]

  const indexNumberOf = async (id: string) =>
    (
      await office.county.as('auditor')<{ indexNumber: string | null }>(
        'GET',
        `/api/documents/${id}`,
      )
    ).body.indexNumber ?? null

  async function expectHidden(id: string, pieces: string[]) {
    for (const door of doors(id, pieces[0] ?? '', await indexNumberOf(id))) {
      const { body } = await read(door)
      // What the reader asked for may be repeated to them; the document may not.
      const shown = body.replaceAll(pieces[0] ?? '', door.includes('?q=') ? '' : (pieces[0] ?? ''))
      for (const piece of pieces) expect(shown, door).not.toContain(piece)
      if (!door.includes('where[title]')) expect(body, door).not.toContain(title)
    }
  }

  async function expectPublic(id: string, pieces: string[]) {
    const { status, body } = await read(`/api/documents/${id}`)
    expect(status).toBe(200)
    for (const piece of pieces) expect(body).toContain(piece)
    const indexNumber = await indexNumberOf(id)
    expect(indexNumber).toMatch(/^\w{18}\/2009-00001$/)
    const page = await (await office.browser.newContext({ baseURL: office.server.url })).newPage()
    await page.goto(`/documents/${indexNumber}`)
    await page.getByRole('heading', { name: title }).waitFor()
    expect(await page.locator('body').textContent()).toContain(pieces[2])
    await screenshot(page, 'public-report-1280')
  }
})
