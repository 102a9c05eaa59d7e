import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/lib/browser.mjs'
import { checkout } from '../../scripts/lib/paths.mjs'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium: $CHROMIUM_PATH, or the one of the system. It speaks to nobody but the pages under test. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium was found: install one or set CHROMIUM_PATH.')
  return await chromium.launch({ executablePath, args: flags })
}

/** Saves what a reader sees to test/.output/NAME.png and answers the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(checkout, 'test', '.output')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}
