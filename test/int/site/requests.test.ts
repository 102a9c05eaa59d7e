import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveKept } from '../../../src/site/frontDoor.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { journeys } from '../../support/journey.ts'
import { applicant, requestDesk } from '../../support/requestDesk.ts'
import { errorsOf, hiddenOf, plainApplication, receiptOf } from '../../support/requestForms.ts'
import { siteOf } from '../../support/site.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let desk: ReturnType<typeof requestDesk>

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  desk = requestDesk(county)
})
afterAll(() => county?.close())

const both = ['/requests/new', '/requests/track']

/** Opens the form, fills it in and sends it, as a browser without scripts. */
async function apply(changes: Record<string, string> = {}, prefix = '') {
  const page = await site.see(`${prefix}/requests/new`)
  return site.post(`${prefix}/requests/new`, {
    ...plainApplication,
    ...hiddenOf(page.text),
    ...changes,
  })
}

describe('pages of requests', () => {
  it('are kept by nobody, run only scripts of our own, and say nothing of where one came from', async () => {
    for (const path of both.flatMap((path) => [path, `/zh-Hant${path}`, `/en${path}`])) {
      const { status, text, headers } = await site.see(path)
      expect(status, path).toBe(200)
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('etag')).toBeNull()
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("worker-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(text).not.toMatch(/\son\w+=|style="|<script>|undefined/)
    }
  })

  it('allow scripts nowhere else, and serve them to be kept', async () => {
    const { text } = await site.see('/requests/new')
    const scripts = [...text.matchAll(/<script src="([^"]+)"/g)].map(([, src = '']) => src)
    expect(scripts).toHaveLength(2)
    for (const script of scripts) {
      const asset = await site.see(script)
      expect(asset.status).toBe(200)
      expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    }
    const other = await site.see('/guide')
    expect(other.headers.get('content-security-policy')).not.toContain('script-src')
  })

  it('are made anew each time, and never found among the kept pages', async () => {
    const [one, two] = [await site.see('/requests/new'), await site.see('/requests/new')]
    const [first, second] = [hiddenOf(one.text), hiddenOf(two.text)]
    expect(first.submissionKey).not.toBe(second.submissionKey)
    expect(first.questionToken).not.toBe(second.questionToken)
    for (const url of both) {
      expect(serveKept({ method: 'GET', url, headers: {} } as never, {} as never)).toBe(false)
    }
  })

  it('take nothing from an address', async () => {
    const { text } = await site.see('/requests/track?receiptNumber=2026-00001&accessCode=ABCD')
    expect(text).not.toContain('2026-00001&')
    expect(text).not.toContain('ABCD')
  })

  it('are the only ones that take a form', async () => {
    for (const path of ['/', '/guide', '/search', '/requests', '/assets/x.js', '/nothing']) {
      const { status, headers } = await site.post(path, { a: '1' })
      expect([path, status]).toEqual([path, 405])
      expect(headers.get('allow')).toBe('GET, HEAD')
    }
  })
})

describe('a form that is none', () => {
  it('is refused with a page that says so, whatever it is', async () => {
    const type = (value: string) => ({ 'content-type': value })
    for (const path of both) {
      const json = await site.post(path, '{}', type('application/json'))
      const none = await site.post(path, new Uint8Array(3), type(''))
      const cut = await site.post(
        path,
        '--x\r\nContent-Dis',
        type('multipart/form-data; boundary=x'),
      )
      const unbound = await site.post(path, 'a=1', type('multipart/form-data'))
      expect([json, none, cut, unbound].map(({ status }) => status)).toEqual([415, 415, 400, 400])
      const large = await site.post(
        path,
        `description=${'a'.repeat(12 * 1024 * 1024)}`,
        type('application/x-www-form-urlencoded'),
      )
      expect(large.status).toBe(413)
      expect(large.text).toContain('12 MB')
      for (const { headers } of [json, none, cut, unbound, large]) {
        expect(headers.get('cache-control')).toBe('private, no-store')
      }
    }
  })

  it('is never a fault of ours: unknown fields, controls, a thousand parts', async () => {
    const odd = await apply({
      unknown: 'x',
      __proto__: 'y',
      name: '\u0000\u0000',
      office: '\u0000',
    })
    expect(odd.status).toBe(422)
    const parts = new FormData()
    for (let part = 0; part < 1000; part += 1) parts.append(`p${part}`, 'x')
    expect((await site.post('/requests/new', parts)).status).toBe(400)
    const named = new FormData()
    named.append('name', new File(['x'], 'x.png'))
    named.append('identityProof', 'no file')
    expect((await site.post('/requests/new', named)).status).toBe(422)
  })
})

describe('an application without scripts', () => {
  it('is registered and answered with number and code, in the page alone', async () => {
    const sent = await apply()
    expect(errorsOf(sent)).toBe('')
    expect(sent.status).toBe(200)
    const { receiptNumber, accessCode } = receiptOf(sent.text)
    expect(receiptNumber).toMatch(/^\d{4}-\d{5}$/)
    const head = sent.text.slice(0, sent.text.indexOf('<body'))
    expect(head).not.toContain(receiptNumber)
    expect(sent.text).not.toContain(applicant.name)
    const { status, body } = await desk.look({ receiptNumber, accessCode })
    expect([status, body.status]).toEqual([200, 'registered'])
  })

  it('says everything that is wrong at once, keeps what was typed, asks anew', async () => {
    const page = await site.see('/en/requests/new')
    const hidden = hiddenOf(page.text)
    const wrong = await site.post('/en/requests/new', {
      ...hidden,
      name: '张三 & <b>',
      identityNumber: '110105194912310021',
      delivery: 'post',
      email: 'nowhere',
    })
    expect(wrong.status).toBe(422)
    const summary = errorsOf(wrong)
    for (const field of [
      'office',
      'applicantType',
      'identityNumber',
      'description',
      'email',
      'address',
    ]) {
      expect(summary).toContain(`href="#${field}"`)
      expect(wrong.text).toMatch(new RegExp(`id="${field}"`))
    }
    expect(wrong.text).toMatch(/id="email"[^>]*aria-invalid="true"/)
    expect(wrong.text).toContain('value="张三 &amp; &lt;b&gt;"')
    const again = hiddenOf(wrong.text)
    expect(again.submissionKey).toBe(hidden.submissionKey)
    expect(again.questionToken).not.toBe(hidden.questionToken)
  })

  it('tells a wrong answer to the question, with a new one', async () => {
    const wrong = await apply({ questionAnswer: '1000' })
    expect(wrong.status).toBe(422)
    expect(errorsOf(wrong)).toContain('href="#questionAnswer"')
  })

  it('sent twice is one request', async () => {
    const page = await site.see('/requests/new')
    const body = { ...plainApplication, ...hiddenOf(page.text) }
    const [one, two] = [
      await site.post('/requests/new', body),
      await site.post('/requests/new', body),
    ]
    expect(receiptOf(two.text)).toEqual(receiptOf(one.text))
  })

  it('carries a proof, and refuses what is no picture, with a word on choosing it again', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const formWith = async (bytes: Uint8Array<ArrayBuffer>, name: string) => {
      const page = await site.see('/requests/new')
      const form = new FormData()
      for (const [key, value] of Object.entries({ ...plainApplication, ...hiddenOf(page.text) })) {
        form.append(key, value)
      }
      form.append('identityProof', new File([bytes], name))
      return site.post('/requests/new', form)
    }
    const good = await formWith(new Uint8Array(png), '证件.png')
    expect([errorsOf(good), good.status]).toEqual(['', 200])
    const bad = await formWith(new TextEncoder().encode('MZ not a picture'), 'card.png')
    expect(bad.status).toBe(422)
    expect(errorsOf(bad)).toContain('请重新选择')
  })

  it('is shown what is published already, when asked', async () => {
    const acts = journeys(county)
    await acts.bring((await acts.create({ title: '云泽县农村公路养护办法' })).id, 'published')
    const page = await site.see('/requests/new')
    const checked = await site.post('/requests/new', {
      ...hiddenOf(page.text),
      step: 'check',
      description: '农村公路养护',
      name: '闻人听雨',
    })
    expect(checked.status).toBe(200)
    expect(checked.text.replace(/<\/?mark>|<wbr\/>/g, '')).toContain('云泽县农村公路养护办法')
    expect(checked.text).toContain('value="闻人听雨"')
    const none = await site.post('/requests/new', { ...hiddenOf(page.text), step: 'check' })
    expect(none.status).toBe(422)
  })
})

describe('following', () => {
  it('tells every pair that opens nothing in the same words', async () => {
    const one = await desk.submitted()
    const wrong = await site.post('/requests/track', {
      receiptNumber: one.receiptNumber,
      accessCode: '0000-0000-0000-0000-0',
    })
    const unknown = await site.post('/requests/track', {
      receiptNumber: '2026-99999',
      accessCode: '0000-0000-0000-0000-0',
    })
    expect([wrong.status, unknown.status]).toEqual([404, 404])
    expect(unknown.text).toBe(wrong.text.replaceAll(one.receiptNumber, '2026-99999'))
  })

  it('shows the due date with its working, and takes a withdrawal only when confirmed', async () => {
    const one = await desk.submitted()
    await desk.must('requests', one.id, { type: 'confirmReceipt' })
    const pair = { receiptNumber: one.receiptNumber, accessCode: one.accessCode }
    const seen = await site.post('/requests/track', pair)
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('答复期限')
    expect(seen.text).toContain('期限是怎样算出来的')
    const hasty = await site.post('/requests/track', { ...pair, act: 'withdraw' })
    expect([hasty.status, errorsOf(hasty).includes('#sure')]).toEqual([422, true])
    const done = await site.post('/requests/track', { ...pair, act: 'withdraw', sure: 'yes' })
    expect(done.status).toBe(200)
    expect(done.text).toContain('申请人撤回')
    const nonsense = await site.post('/requests/track', { ...pair, act: 'constructor' })
    expect(nonsense.status).toBe(422)
    const noFile = await site.post('/requests/track', { ...pair, file: '../../etc/passwd' })
    expect(noFile.status).toBe(404)
  })

  it('says how long to wait when too many codes were tried', async () => {
    const tried = { receiptNumber: '2026-88888', accessCode: 'x' }
    const limited = siteOf(county)
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    let last = await limited.post('/requests/track', tried, headers)
    for (let turn = 0; turn < 20 && last.status === 404; turn += 1) {
      last = await limited.post('/requests/track', tried, headers)
    }
    expect(last.status).toBe(429)
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(last.text).toMatch(/请在 \d+ 分钟以后再试/)
  })
})
