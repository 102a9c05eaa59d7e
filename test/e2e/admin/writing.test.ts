import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hire } from '../../../src/demo/county.ts'
import { screenshot } from '../../support/browser.ts'
import { fromWord, fromWps } from '../../support/clipboard.ts'
import { docxOf, word } from '../../support/docx.ts'
import { journeys } from '../../support/journey.ts'
import { type Office, openOffice, saveDraft } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await hire(office.county.payload, office.county.offices, [
    { account: 'clerk2', name: '许文书', duties: { 'gov-office': ['clerk'] } },
  ])
})
afterAll(() => office?.close())

const draftOf = async (title: string) =>
  (await journeys(office.county).create({ title, documentNumber: null })).id

const open = async (page: Page, id: string) => {
  await page.goto(`/admin/collections/documents/${id}`)
  await page.locator('#field-title').waitFor()
}

/** What the server keeps of a draft. */
const stored = async (id: string) =>
  (
    await office.county.as('clerk')<{ title: string; summary: string | null; body: unknown }>(
      'GET',
      `/api/documents/${id}`,
    )
  ).body

describe('two clerks on one draft', () => {
  it('are told of each other, and whoever is taken over from loses nothing in silence', async () => {
    const id = await draftOf('关于做好冬季清雪工作的通知')
    const first = await office.seat('clerk')
    await open(first.page, id)
    await first.page.locator('#field-summary').fill('先来的人写的摘要')
    await expect.poll(() => locks(id)).toBe(1)
    // The lock is there; that it is theirs, the page hears with its next question.
    const heard = first.page.waitForResponse((response) => response.request().method() === 'POST')
    await first.page.locator('#field-summary').fill('先来的人写的摘要，再写一句')
    await heard

    const second = await office.seat('clerk2')
    await open(second.page, id)
    const notice = second.page.locator('#document-locked')
    await notice.getByText('周文书').waitFor()
    await screenshot(second.page, 'admin-clerks-locked-1280')
    await notice.getByRole('button', { name: '接管' }).click()
    await notice.waitFor({ state: 'hidden' })
    // The first hears of it as they go on writing, before the other saves: a save gives the lock back.
    // Payload tells it in one of two dialogues, by whether the page knew the lock for its own.
    const told = first.page
      .getByText('编辑已被接管')
      .or(first.page.locator('#document-locked').getByText('许文书'))
    let written = '先来的人还在写'
    await vi.waitFor(
      async () => {
        if (await told.isVisible()) return
        written += '，还在写'
        await first.page.locator('#field-summary').fill(written, { timeout: 2000 })
        await told.waitFor({ timeout: 3000 })
      },
      { timeout: 90_000, interval: 500 },
    )
    await screenshot(first.page, 'admin-clerks-taken-over-1280')

    // The form is made anew for whoever took over; what is typed while it is does not count.
    await vi.waitFor(
      async () => {
        await second.page.locator('#field-summary').fill('后来的人写的摘要')
        const save = second.page.locator('#action-save-draft:not([disabled])')
        await save.click({ timeout: 2000 })
        await expect.poll(async () => (await stored(id)).summary).toBe('后来的人写的摘要')
      },
      { timeout: 30_000 },
    )
    await first.context.close()
    await second.context.close()
  })

  it('who both save are not silently merged: the later one is told, and keeps the text', async () => {
    const id = await draftOf('关于开展安全生产检查的通知')
    const { context, page } = await office.seat('clerk')
    await open(page, id)
    await page.locator('#field-summary').fill('这一页写的摘要')
    // Meanwhile the same clerk saves in another tab.
    const tab = await office.county.as('clerk')('PATCH', `/api/documents/${id}`, {
      summary: '另一页写的摘要',
    })
    expect(tab.status).toBe(200)
    await page.locator('#action-save-draft:not([disabled])').click()
    await page.locator('.payload-toast-container').getByText('这次没有保存').first().waitFor()
    expect(await page.locator('#field-summary').inputValue()).toBe('这一页写的摘要')
    expect((await stored(id)).summary).toBe('另一页写的摘要')
    await screenshot(page, 'admin-clerk-stale-1280')
    await context.close()
  })

  const locks = async (id: string) =>
    (
      await office.county.payload.find({
        collection: 'payload-locked-documents',
        where: { 'document.value': { equals: id } },
      })
    ).totalDocs
})

describe('a draft', () => {
  it('starts from a Word file', async () => {
    const { context, page } = await office.seat('clerk', { width: 390 })
    await page.goto('/admin')
    await page.getByText('从 Word 文件起草').click()
    const send = (name: string, buffer: Buffer) => async () => {
      await page.locator('input[type="file"][name="file"]').setInputFiles({
        name,
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer,
      })
      await page.locator('.gk-word button[type="submit"]').click()
    }
    await send('改了后缀.docx', Buffer.from('这不是 Word 文件'))()
    await page.locator('.gk-word .gk-act__problems').getByText(/Word/).waitFor()
    await screenshot(page, 'admin-word-refused-390')
    await send(
      '通知.docx',
      docxOf(
        [
          word.centred('云政发[2026]15号'),
          word.centred('关于做好秋季防火工作的通知'),
          word.heading('一、明确责任'),
          word.text('各乡镇要落实值守。'),
          word.table([
            ['乡镇', '人数'],
            ['河源镇', '12'],
          ]),
          word.right('2026年11月9日'),
        ].join(''),
      ),
    )()
    await page.waitForURL(/\/admin\/collections\/documents\/[0-9a-f-]{36}$/)
    await page.locator('#field-title').waitFor()
    expect(await page.locator('#field-title').inputValue()).toBe('关于做好秋季防火工作的通知')
    const body = page.locator('.rich-text-lexical [contenteditable="true"]')
    await body.locator('h2', { hasText: '一、明确责任' }).waitFor()
    await expect.poll(() => body.locator('table tr').count()).toBe(2)
    await screenshot(page, 'admin-word-draft-390')
    await context.close()
  })

  it.each([
    ['Word', fromWord, { h2: '一、总体要求', strong: '六成', li: '摸清底数', td: '三十个村' }],
    ['WPS', fromWps, { h3: '二、重点任务', strong: '因地制宜', li: '纳管处理', td: '河源镇' }],
  ])(
    'takes a paste from %s: headings, lists and tables stay, the rest goes',
    async (name, html, kept) => {
      const id = await draftOf(`从${name}粘贴的稿子`)
      const { context, page } = await office.seat('clerk')
      await open(page, id)
      const body = page.locator('.rich-text-lexical [contenteditable="true"]')
      await body.click()
      await page.keyboard.press('Control+a')
      await body.evaluate((element, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', text)
        clipboardData.setData('text/plain', '只有文字')
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      }, html)
      for (const [tag, text] of Object.entries(kept)) {
        await body.locator(tag, { hasText: text }).first().waitFor()
      }
      await screenshot(page, `admin-paste-${name}-1280`)
      const text = await body.textContent()
      for (const gone of ['删去的话', '内部联系人电话', '请核实数字', 'A1', '只有文字']) {
        expect(text).not.toContain(gone)
      }
      expect(await body.locator('[style*="font-family"], img').count()).toBe(0)
      await saveDraft(page)
      const saved = JSON.stringify((await stored(id)).body)
      for (const word of Object.values(kept)) expect(saved).toContain(word)
      expect(saved).not.toMatch(/mso|file:|font-family/)
      await context.close()
    },
  )
})
