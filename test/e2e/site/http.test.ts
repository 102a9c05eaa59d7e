import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { journeys } from '../../support/journey.ts'
import { openPublicSite, type PublicSite } from './publicSite.ts'

let site: PublicSite

beforeAll(async () => {
  site = await openPublicSite()
})
afterAll(() => site?.close())

describe('over HTTP', () => {
  const head = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${site.server.url}${path}`, { redirect: 'manual', headers })

  it('a kept page is sent compressed and complete, and not again to who has it', async () => {
    // The first connection of the listener expires what was kept before it could hear of changes.
    await expect
      .poll(async () => (await head('/guide')).headers.get('x-cache'), { timeout: 30_000 })
      .toBe('hit')
    const kept = await head('/guide', { 'accept-encoding': 'gzip' })
    expect(kept.headers.get('x-cache')).toBe('hit')
    expect(kept.headers.get('content-encoding')).toBe('gzip')
    expect(Number(kept.headers.get('content-length'))).toBeGreaterThan(500)
    expect(await kept.text()).toContain('</html>')
    const plain = await head('/guide', { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toContain('</html>')
    const again = await head('/guide', { 'if-none-match': kept.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const only = await fetch(`${site.server.url}/guide`, { method: 'HEAD' })
    expect([only.status, await only.text()]).toEqual([200, ''])
  })

  it('public pages carry the security headers and no hint of Payload', async () => {
    for (const [, path] of site.kinds) {
      const { headers } = await head(path)
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBeTruthy()
      expect(headers.get('critical-ch'), path).toBeNull()
      expect(headers.get('x-powered-by'), path).toBeNull()
    }
  })

  it('an escaped slash leads to the permanent address', async () => {
    const { status, headers } = await head(
      `/documents/${site.plan.indexNumber?.replace('/', '%2F')}`,
    )
    expect([status, headers.get('location')]).toEqual([308, `/documents/${site.plan.indexNumber}`])
  })

  it('an address that is no UTF-8 leads nowhere, and is no fault of the server', async () => {
    for (const path of ['/%ff', '/documents/%ff/2026-00001', '/api/documents/%ff']) {
      expect([path, (await head(path)).status]).toEqual([path, 404])
    }
    // The admin sends whoever is not signed in to its own page, wherever they wanted to go.
    expect((await head('/admin/%ff')).status).toBeLessThan(500)
  })

  it('machines are told that all is well, and how much', async () => {
    expect((await head('/healthz')).status).toBe(200)
    const ready = await head('/readyz')
    expect(await ready.json()).toMatchObject({ database: 'ok', missingMigrations: [] })
    const ledger = (await (await head('/ledger/head.json')).json()) as Record<string, unknown>
    expect(ledger).toMatchObject({
      seq: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const metrics = await (await head('/metrics')).text()
    expect(metrics).toMatch(/^gongkai_public_documents 2$/m)
    expect(metrics).toMatch(/^gongkai_change_listener_connected 1$/m)
  })

  it('a take-down by another process reaches this one before the next question', async () => {
    const acts = journeys(site.county)
    const { id } = await acts.create({ title: '将被撤下的通知', documentNumber: null })
    const { indexNumber } = await acts.bring(id, 'published')
    const address = `/documents/${indexNumber}`
    for (let turn = 0; turn < 50; turn += 1) {
      const { status, headers } = await head(address)
      if (status === 200 && headers.get('x-cache') === 'hit') break
    }
    expect((await head(address)).headers.get('x-cache')).toBe('hit')
    await acts.must('publisher', id, 'takeDown')
    const since = performance.now()
    while ((await head(address)).status !== 410 && performance.now() - since < 2000);
    expect((await head(address)).status).toBe(410)
    expect(performance.now() - since).toBeLessThan(1000)
  })
})
