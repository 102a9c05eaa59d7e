import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerQuestion } from '../../support/challenge.ts'
import { applicant } from '../../support/requestDesk.ts'

export type Visit = {
  page: Page
  /** What went wrong on the page so far. */
  errors: string[]
  close: () => Promise<void>
}

/** A page of its own, on a telephone unless told otherwise. */
export async function visit(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 800 },
    ...options,
  })
  const page = await context.newPage()
  const errors: string[] = []
  // A 4xx page that was asked for is told by the browser as an error of the network.
  page.on('console', (message) => {
    const isStatus = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isStatus) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, errors, close: () => context.close() }
}

/** Nothing that axe finds wrong, and nothing that a telephone has to scroll sideways for. */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
    name,
  ).toEqual([])
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(beyond, name).toBe(0)
}

/** Fills in what must be filled in, by the ids of the controls, in any language. */
export async function fillIn(page: Page, changes: Partial<typeof applicant> = {}): Promise<void> {
  const given = { ...applicant, ...changes }
  await page.locator('#description').fill(given.description)
  await page.locator('#office').selectOption('gov-office')
  await page.locator(`input[name=applicantType][value=${given.applicantType}]`).check()
  await page.locator('#name').fill(given.name)
  await page.locator('#identityNumber').fill(given.identityNumber)
  await page.locator('#phone').fill(given.contact)
  await page.locator(`input[name=delivery][value=${given.delivery}]`).check()
}

/** Answers the question in words, as somebody without scripts does. */
export async function answer(page: Page): Promise<void> {
  const question = (await page.locator('label[for=questionAnswer]').textContent()) ?? ''
  await page.locator('#questionAnswer').fill(answerQuestion(question))
}

export const send = (page: Page) =>
  page.locator('form[data-challenge] button.large[type=submit]').click()

/** Number and code of the receipt on the screen. */
export async function readReceipt(page: Page) {
  await page.locator('#receiptNumber').waitFor()
  return {
    receiptNumber: (await page.locator('#receiptNumber').textContent()) ?? '',
    accessCode: (await page.locator('#accessCode').textContent()) ?? '',
  }
}

/** Opens a request by number and code. */
export async function follow(
  page: Page,
  pair: { receiptNumber: string; accessCode: string },
  prefix = '',
): Promise<void> {
  await page.goto(`${prefix}/requests/track`)
  await page.locator('#receiptNumber').fill(pair.receiptNumber)
  await page.locator('#accessCode').fill(pair.accessCode)
  await page.locator('#accessCode').press('Enter')
  await page.waitForLoadState('load')
}
