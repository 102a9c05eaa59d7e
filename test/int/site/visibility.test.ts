import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, journeys } from '../../support/journey.ts'
import { siteOf } from '../../support/site.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let acts: ReturnType<typeof journeys>

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  acts = journeys(county)
})
afterAll(() => county?.close())

/** A word that stands in one document only, so that its name anywhere is a leak. */
const secretWord = (n: number) => `绝无仅有之${'甲乙丙丁戊己庚辛'[n]}号事项`

const restricted = { ground: '16-1', groundReason: '属于内部工作流程' }

const publicPlaces = (q: string) => [
  '/',
  '/catalogue',
  '/catalogue/2026',
  '/catalogue?office=gov-office&year=2026',
  `/search?q=${encodeURIComponent(q)}`,
  '/offices/gov-office',
  '/rules',
  '/annual-reports',
  '/feed.xml',
  '/feed.atom',
  '/feed.json',
  '/sitemap.xml',
  '/sitemap-2026.xml',
  '/zh-Hant/catalogue',
  '/en/catalogue',
]

/** Everywhere that a document could be found, without the echo of the question itself. */
async function placesThatShow(title: string): Promise<string[]> {
  const shown: string[] = []
  for (const path of publicPlaces(title)) {
    const { text } = await site.see(path)
    // The search page repeats the question in its title, its field and its regrets.
    const answer = path.startsWith('/search')
      ? text.replace(/<title>[^<]*|<h2 id="none"[^>]*>[^<]*/g, '')
      : text
    if (answer.replace(/<[^>]*>/g, '').includes(title)) shown.push(path)
  }
  const { body } = await site.api(`?q=${encodeURIComponent(title)}`)
  if (body.total > 0) shown.push('api')
  return shown
}

async function publish(more: Record<string, unknown>): Promise<Doc> {
  const { id } = await acts.create(more)
  return acts.bring(id, 'published')
}

describe('what the public finds', () => {
  it('is a published proactive document, everywhere, at once', async () => {
    const title = `云泽县关于${secretWord(0)}的通知`
    const { id } = await acts.create({ title, bodyText: '正文。' })
    await acts.bring(id, 'approved')
    expect(await placesThatShow(title)).toEqual([])
    const { indexNumber } = await acts.must('publisher', id, 'publish')
    const places = await placesThatShow(title)
    for (const place of [
      '/',
      '/catalogue',
      '/catalogue/2026',
      '/feed.xml',
      '/offices/gov-office',
      'api',
    ]) {
      expect(places).toContain(place)
    }
    expect((await site.see(`/documents/${indexNumber}`)).text).toContain(title)
    expect((await site.see('/sitemap-2026.xml')).text).toContain(indexNumber)
  })

  it('is never a draft, nor what is disclosed on request or withheld, published or not', async () => {
    for (const [n, mode] of [
      [1, 'onRequest'],
      [2, 'withheld'],
    ] as const) {
      const title = `关于${secretWord(n)}的请示`
      const done = await publish({ title, mode, ...restricted })
      expect(done.stage).toBe('published')
      expect(await placesThatShow(title)).toEqual([])
      for (const path of [`/documents/${done.indexNumber}`, `/documents/${done.indexNumber}.txt`]) {
        const page = await site.see(path)
        expect(page.status).toBe(404)
        expect(page.text).not.toContain(secretWord(n))
      }
    }
    const draft = await acts.create({ title: `关于${secretWord(3)}的通知` })
    const submitted = await acts.must('clerk', draft.id, 'submit')
    expect(await placesThatShow(`关于${secretWord(3)}的通知`)).toEqual([])
    expect((await site.see(`/documents/${submitted.indexNumber}`)).status).toBe(404)
  })

  it('is gone at once from page, text, lists, search, feeds and API when taken down', async () => {
    const title = `云泽县关于${secretWord(4)}的公告`
    const { id, indexNumber } = await publish({ title, bodyText: '机密内容。' })
    const page = `/documents/${indexNumber}`
    await placesThatShow(title)
    for (const path of [page, `${page}.txt`, `/zh-Hant${page}`, `/en${page}`]) {
      expect((await site.see(path)).status).toBe(200)
      expect((await site.see(path)).headers.get('x-cache')).toBe('hit')
    }
    const { status } = await acts.act('publisher', id, 'takeDown', {
      reason: 'privacy',
      opinion: '误含个人信息',
    })
    expect(status).toBe(200)
    expect(await placesThatShow(title)).toEqual([])
    for (const path of [page, `${page}.txt`, `/zh-Hant${page}`, `/en${page}`]) {
      const gone = await site.see(path)
      expect(gone.status).toBe(410)
      expect(gone.text).not.toContain(secretWord(4))
      expect(gone.text).not.toContain('机密内容')
    }
    expect((await site.see(page)).text).toContain('涉及个人隐私')
    expect((await site.see('/sitemap-2026.xml')).text).not.toContain(indexNumber)
  })

  it('says of a document under correction that was taken down only that it was', async () => {
    const title = `云泽县关于${secretWord(5)}的公告`
    const { id, indexNumber } = await publish({ title })
    await acts.must('clerk', id, 'correct')
    expect((await site.see(`/documents/${indexNumber}`)).status).toBe(200)
    await acts.must('publisher', id, 'takeDown', { reason: 'secrecy' })
    const gone = await site.see(`/documents/${indexNumber}`)
    expect([gone.status, gone.text.includes(secretWord(5))]).toEqual([410, false])
  })

  it('says nothing at all of a take-down of what was never public', async () => {
    const { id, indexNumber } = await publish({
      title: `关于${secretWord(6)}的函`,
      mode: 'onRequest',
      ...restricted,
    })
    await acts.must('publisher', id, 'takeDown')
    expect((await site.see(`/documents/${indexNumber}`)).status).toBe(404)
  })

  it('shows relations both ways, but only between what is public', async () => {
    const hidden = await acts.create({ title: `关于${secretWord(7)}的批复` })
    const old = await publish({ title: '云泽县渡口管理办法' })
    // Looked at before there was anything to lead to: that page must not be shown any more.
    await site.see(`/documents/${old.indexNumber}`)
    const fresh = await publish({
      title: '云泽县渡口安全管理规定',
      relations: [
        { relationType: 'supersedes', document: old.id },
        { relationType: 'implements', document: hidden.id },
      ],
    })
    const page = await site.see(`/documents/${fresh.indexNumber}`)
    expect(page.text).toContain(`href="/documents/${old.indexNumber}"`)
    expect(page.text).not.toContain(secretWord(7))
    expect((await site.see(`/documents/${old.indexNumber}`)).text).toContain(
      `href="/documents/${fresh.indexNumber}"`,
    )
    await acts.must('publisher', old.id, 'takeDown')
    const after = await site.see(`/documents/${fresh.indexNumber}`)
    expect(after.text).not.toContain('云泽县渡口管理办法')
  })
})
