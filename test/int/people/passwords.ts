import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { TestCounty } from '../../support/county.ts'
import { ask } from './staff.ts'

/** A password that nothing is wrong with. */
export const chosen = 'seven quiet willows'

/** Changes passwords of a county's people, with the old one or by the link in the mail. */
export function passwordsOf(county: TestCounty) {
  const change = (token: string, body: Record<string, unknown>) =>
    ask(county.payload, { token, method: 'POST', path: '/api/users/change-password', body })

  const byLink = (token: string, password: string) =>
    ask<{ token?: string }>(county.payload, {
      method: 'POST',
      path: '/api/users/reset-password',
      body: { token, password },
    })

  /** All mail written so far to somebody, newest last. */
  const mailsTo = async (address: string): Promise<string[]> => {
    const folder = path.join(county.dataDir, 'mail')
    const names = (await readdir(folder).catch(() => [])).sort()
    const mails = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
    return mails.filter((mail) => mail.includes(`To: ${address}`))
  }

  /** The token of the link in the mail to somebody. */
  const linkTo = (address: string): Promise<string> =>
    eventually(async () => {
      const [mail] = await mailsTo(address)
      const text = mail?.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
      return text?.match(/\/admin\/reset\/([0-9a-f]{40})/)?.[1]
    })

  return { change, byLink, mailsTo, linkTo }
}

async function eventually<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It never came')
}
