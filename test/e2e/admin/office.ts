import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoPassword } from '../../../src/demo/county.ts'
import { launchBrowser } from '../../support/browser.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { startServer, type TestServer } from '../../support/server.ts'

export type Desk = { context: BrowserContext; page: Page }

export type Office = {
  county: TestCounty
  server: TestServer
  browser: Browser
  /** Somebody at a desk or with a phone, signed in. */
  seat: (account: string, options?: { width?: number; isDark?: boolean }) => Promise<Desk>
  close: () => Promise<void>
}

/** The built app over a county of its own, and a browser to look at it. */
export async function openOffice(): Promise<Office> {
  const county = await openCounty()
  const server = await startServer({
    databaseUrl: county.databaseUrl,
    dataDir: county.dataDir,
    env: { GONGKAI_RUN_JOBS: '1' },
  })
  const browser = await launchBrowser()
  return {
    county,
    server,
    browser,
    seat: async (account, { width = 1280, isDark = false } = {}) => {
      const context = await browser.newContext({
        baseURL: server.url,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        colorScheme: isDark ? 'dark' : 'light',
        viewport: { width, height: 844 },
      })
      context.setDefaultTimeout(45_000)
      const response = await context.request.post('/api/users/login', {
        data: { email: `${account}@yunze.example`, password: demoPassword },
      })
      if (!response.ok()) throw new Error(`${account} cannot sign in: ${response.status()}`)
      return { context, page: await context.newPage() }
    },
    close: async () => {
      await browser.close()
      await server.stop()
      await county.close()
    },
  }
}

/** The step that is marked as the present one on the screen. */
export const presentStep = (page: Page) => page.locator('.gk-steps__step--now .gk-steps__name')

/** Presses the button of an action and, where it has one, confirms its form. */
export async function press(page: Page, action: string, confirm?: string): Promise<void> {
  await page.locator(`[data-action="${action}"]`).click()
  if (confirm) await page.getByRole('button', { name: confirm }).click()
}

/**
 * Saves the draft by its button, and waits for the answer: the button is disabled while the form is
 * on its way, so that it is disabled tells nothing.
 */
export async function saveDraft(page: Page): Promise<void> {
  const answered = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.url().includes('/api/documents/'),
  )
  await page.locator('#action-save-draft:not([disabled])').click()
  const status = (await answered).status()
  if (status !== 200) throw new Error(`The draft was not saved: ${status}`)
  await page.locator('#action-save-draft[disabled]').waitFor()
}
