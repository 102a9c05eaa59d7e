import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notePeer } from '../../../src/lib/loopback.ts'
import { createMailer } from '../../../src/lib/mail.ts'
import { messageIn, messagesIn } from '../../../src/lib/mailFolder.ts'
import { publicPages } from '../../../src/lib/publicPages.ts'
import { createSite } from '../../../src/site/site.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-mail-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const letter = {
  from: { name: '云泽县政府信息公开', address: 'xxgk@yunze.example' },
  to: 'requests@yunze.example',
  subject: '依申请公开期限提醒：12 件，其中逾期 3 件，请尽快办理并于今日之内告知本人办理情况',
  text: `以下申请临近或者超过答复期限：\n\n<b>不是标记</b>\n=E4=BD=A0 a=b\n${'很长的一行'.repeat(60)}\n`,
  attachments: [
    {
      filename: '补正告知书（2026年第12号）及其附件材料清单.pdf',
      content: Buffer.from([0, 255, 10, 13]),
    },
    { filename: 'plain.txt', content: '附件的文字' },
  ],
}
const send = (message: object, keep: number | null = null) =>
  createMailer({ smtpUrl: null, folder, keep }).send(message)

const all = { host: '127.0.0.1:3000', peer: '127.0.0.1' }

/** As a browser sees it; `peer` is the address at the other end of the connection. */
async function see(
  address: string,
  asked: Partial<typeof all> & Record<string, string> = {},
  isDemo = true,
  method = 'GET',
) {
  const { peer, ...headers } = { ...all, ...asked }
  const incoming = { headers: { ...headers }, socket: { remoteAddress: peer } }
  notePeer(incoming as never)
  const site = createSite({
    payload: () => Promise.reject(new Error('not asked')),
    requests: () => Promise.reject(new Error('not asked')),
    mailFolder: () => (isDemo ? folder : null),
    pages: publicPages(),
    origin: () => 'http://127.0.0.1:3000',
    now: () => new Date(),
    onError: (error) => {
      throw error
    },
  })
  const body = method === 'POST' ? new URLSearchParams({ a: 'b' }) : null
  const response = await site.handle(
    new Request(`http://127.0.0.1:3000${address}`, { headers: incoming.headers, method, body }),
  )
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

describe('mail that is written into files', () => {
  it('reads as it was written, whatever its words and attachments', async () => {
    await send(letter)
    const [message] = await messagesIn(folder, 10)
    expect(message).toMatchObject({ to: letter.to, subject: letter.subject })
    expect(message?.from).toContain(letter.from.name)
    expect(message?.text.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.text.trimEnd())
    expect(message?.attachments.map(({ name }) => name)).toEqual(
      letter.attachments.map(({ filename }) => filename),
    )
    expect([...(message?.attachments[0]?.bytes ?? [])]).toEqual([0, 255, 10, 13])
    expect(message?.attachments[1]?.bytes.toString('utf8')).toBe('附件的文字')
    expect(Math.abs(Date.now() - Date.parse(message?.at ?? ''))).toBeLessThan(60_000)
  })

  it('comes the newest first, and the oldest goes when there are too many', async () => {
    for (const subject of ['一', '二', '三', '四']) {
      await send({ ...letter, subject }, 3)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    expect((await messagesIn(folder, 10)).map(({ subject }) => subject)).toEqual(['四', '三', '二'])
    expect(await messagesIn(folder, 1)).toHaveLength(1)
    expect(await messagesIn(path.join(folder, 'none'), 10)).toEqual([])
  })

  it('is nothing else that lies in the folder or beside it', async () => {
    await writeFile(path.join(folder, 'secret.eml'), 'Subject: x\n\nx')
    expect(await messagesIn(folder, 10)).toHaveLength(3)
    expect(await messageIn(folder, 'secret.eml')).toBeNull()
    expect(await messageIn(folder, '../secret.eml')).toBeNull()
  })
})

describe('the mailbox page', () => {
  it('shows each mail and gives its attachments, in three languages, kept by nobody', async () => {
    const page = await see('/mailbox')
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    const html = page.bytes.toString('utf8')
    expect(html).toContain('requests@yunze.example')
    expect(html.indexOf('四')).toBeLessThan(html.indexOf('三'))
    expect(html).toContain('&lt;b&gt;不是标记&lt;/b&gt;')
    expect((await see('/en/mailbox')).bytes.toString('utf8')).toContain('Mailbox of the demo')
    expect((await see('/zh-Hant/mailbox')).bytes.toString('utf8')).toContain('示範郵箱')
    const [newest] = (await readdir(folder))
      .filter((name) => name.startsWith('2'))
      .sort()
      .reverse()
    const file = await see(`/mailbox/${newest}/0`)
    expect([...file.bytes]).toEqual([0, 255, 10, 13])
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
    for (const gone of [
      `/mailbox/${newest}/2`,
      '/mailbox/secret.eml/0',
      '/mailbox/..%2Fsecret.eml/0',
    ]) {
      expect([308, 404]).toContain((await see(gone)).status)
    }
  })

  it('is not there outside the demo, to anybody elsewhere, nor for a form', async () => {
    expect((await see('/mailbox', {}, false)).status).toBe(404)
    expect((await see('/mailbox', {}, true, 'POST')).status).toBe(404)
    const elsewhere: Record<string, string>[] = [
      { peer: '192.0.2.7' },
      { peer: '192.0.2.7', 'x-gongkai-peer': '127.0.0.1', 'x-forwarded-for': '127.0.0.1' },
      { peer: '' },
      { 'x-forwarded-for': '192.0.2.7' },
      { 'x-forwarded-for': '127.0.0.1, 192.0.2.7' },
      { host: 'evil.example' },
      { host: '127.0.0.1.evil.example:3000' },
    ]
    for (const asked of elsewhere) expect((await see('/mailbox', asked)).status).toBe(404)
    const here: Record<string, string>[] = [
      { peer: '::1', host: '[::1]:3000' },
      { peer: '::ffff:127.0.0.1', host: 'localhost:3000', 'x-forwarded-for': '::ffff:127.0.0.1' },
    ]
    for (const asked of here) {
      expect((await see('/mailbox', asked)).status).toBe(200)
    }
  })
})
