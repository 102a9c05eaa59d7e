import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCounty, type TestCounty } from '../../support/county.ts'
import { type Doc, journeys } from '../../support/journey.ts'
import { siteOf } from '../../support/site.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let acts: ReturnType<typeof journeys>
let plan: Doc
let repealed: Doc

const meta = (html: string, name: string): string | undefined =>
  new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1]

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  acts = journeys(county)
  const publish = async (more: Record<string, unknown>) =>
    acts.bring((await acts.create(more)).id, 'published')
  plan = await publish({
    title: '云泽县农村生活污水治理三年行动方案',
    bodyText: '各乡镇人民政府：\n\n一、总体要求\n\n坚持因地制宜，优先治理水源保护区。',
    categories: ['constructionAndEnvironment'],
    genre: 'notice',
    summary: '治理农村生活污水的目标和分工。',
    keywords: '农村，污水',
  })
  repealed = await publish({ title: '云泽县渡口管理办法', documentNumber: '云政发〔2009〕22号' })
  await acts.must('publisher', repealed.id, 'repeal', { repealedOn: '2026-11-20' })
  await publish({
    title: '云泽县烟花爆竹燃放规定',
    documentNumber: null,
    effectiveOn: '2099-01-01',
  })
  await publish({
    title: '云泽县冬季供暖补贴通知',
    documentNumber: null,
    formedOn: '2019-11-01',
    expiresOn: '2020-03-15',
  })
})
afterAll(() => county?.close())

describe('the page of a document', () => {
  it('has its record, its text, its fingerprint and the tags of MT-1', async () => {
    const { text, status } = await site.see(`/documents/${plan.indexNumber}`)
    expect(status).toBe(200)
    for (const part of [
      plan.indexNumber,
      '云政发〔2026〕14号',
      '城乡建设、环境保护',
      '2026年11月9日',
      '主动公开',
      '<h2>一、总体要求</h2>',
    ]) {
      expect(text).toContain(part)
    }
    const { body } = await county.as('publisher')<{
      ledger: { action: string; to: string; contentHash: string }[]
    }>('GET', `/api/documents/${plan.id}/transitions`)
    expect(text).toContain(body.ledger.find(({ to }) => to === 'published')?.contentHash)
    for (const name of [
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
      'ArticleTitle',
      'ContentSource',
    ]) {
      expect(meta(text, name), name).toBeTruthy()
    }
    expect(meta(text, 'PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
    expect(meta(text, 'SiteIDCode')).toMatch(/^(bm\d{8}|\d{10})$/)
  })

  it('stays readable when repealed, and says so', async () => {
    const { text, status } = await site.see(`/documents/${repealed.indexNumber}`)
    expect(status).toBe(200)
    expect(text).toContain('本文件自 2026年11月20日 起废止。')
    expect(text).toContain('请认真组织实施')
  })

  it('is converted for readers of traditional characters, with a way to the original', async () => {
    const { text } = await site.see(`/zh-Hant/documents/${plan.indexNumber}`)
    expect(text).toContain('<html lang="zh-Hant"')
    expect(text.replace(/<wbr\/>/g, '')).toContain('雲澤縣農村生活')
    expect(text).toContain(`href="/documents/${plan.indexNumber}"`)
  })

  it('marks Chinese text as Chinese on an English page', async () => {
    const { text } = await site.see(`/en/documents/${plan.indexNumber}`)
    expect(text).toContain('<html lang="en"')
    expect(text).toContain('<div class="body" lang="zh-Hans">')
    expect(text).toContain('In force')
  })

  it('can be downloaded as text', async () => {
    const { text, headers } = await site.see(`/documents/${plan.indexNumber}.txt`)
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(text).toContain(`索引号：${plan.indexNumber}`)
    expect(text).toContain('坚持因地制宜，优先治理水源保护区。')
  })

  it('says what a correction changed, while its first publication keeps its date', async () => {
    const before = meta((await site.see(`/documents/${plan.indexNumber}`)).text, 'PubDate')
    await acts.must('clerk', plan.id, 'correct', { changeNote: '附件2的完成时限改为2028年。' })
    expect((await site.see(`/documents/${plan.indexNumber}`)).text).not.toContain('2028年')
    await acts.bring(plan.id, 'published')
    const { text } = await site.see(`/documents/${plan.indexNumber}`)
    expect(text).toMatch(/更正：<\/b><span>附件2的完成时限改为2028年。/)
    expect(meta(text, 'PubDate')).toBe(before)
  })
})

describe('lists and search', () => {
  it('agree with the law about what is in force', async () => {
    for (const [validity, title] of [
      ['inForce', '三年行动方案'],
      ['repealed', '渡口管理办法'],
      ['notYetInForce', '烟花爆竹'],
      ['expired', '供暖补贴'],
    ]) {
      const { body } = await site.api(`?validity=${validity}`)
      expect(body.docs.map((doc: { validity: string }) => doc.validity)).toEqual([validity])
      expect(body.docs[0].title).toContain(title)
      expect(body.total).toBe(1)
    }
  })

  it('answer in the shape of the contract', async () => {
    const { status, body } = await site.api(
      '?q=%E6%B1%A1%E6%B0%B4&office=gov-office&year=2026&limit=5',
    )
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(['docs', 'total', 'page', 'pages', 'facets', 'tookMs']),
    )
    expect(body.docs[0]).toMatchObject({
      id: plan.id,
      indexNumber: plan.indexNumber,
      documentNumber: '云政发〔2026〕14号',
      office: { slug: 'gov-office' },
      category: { slug: 'constructionAndEnvironment' },
      formedOn: '2026-11-09',
      validity: 'inForce',
      url: `http://127.0.0.1:3000/documents/${plan.indexNumber}`,
    })
    expect(body.facets.office).toEqual([{ value: 'gov-office', label: '县政府办公室', count: 1 }])
  })

  it('refuse what makes no sense, naming every fault', async () => {
    const { status, body } = await site.api(
      '?office=nowhere&year=20261&validity=maybe&page=0&limit=1000',
    )
    expect(status).toBe(400)
    expect(body.errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
      'office',
      'year',
      'validity',
      'page',
      'limit',
    ])
    const unknown = await site.api('?where[stage]=draft')
    expect([unknown.status, unknown.body.errors[0].code]).toEqual([400, 'UNKNOWN_PARAMETER'])
    expect((await site.see('/catalogue?year=x')).status).toBe(400)
    expect((await site.see(`/search?q=${'a'.repeat(300)}`)).status).toBe(400)
  })

  it('find a document by its number in any brackets, and by its index number, first', async () => {
    for (const q of [
      '云政发[2026]14号',
      '云政发（2026）14号',
      '雲政發〔2026〕14號',
      plan.indexNumber as string,
    ]) {
      const { body } = await site.api(`?q=${encodeURIComponent(q)}`)
      expect(body.docs[0]?.id, q).toBe(plan.id)
    }
  })

  it('find words of the text, traditional ones and beginnings of names too, with the place marked', async () => {
    for (const q of ['水源保护区', '水源保護區', '云泽 污水']) {
      const { body } = await site.api(`?q=${encodeURIComponent(q)}`)
      expect(
        body.docs.map((doc: { id: string }) => doc.id),
        q,
      ).toContain(plan.id)
    }
    const { text } = await site.see(`/search?q=${encodeURIComponent('水源保护区')}`)
    expect(text).toContain('<mark>水源保护区</mark>')
  })

  it('put a match in the title before one in the text', async () => {
    const publish = async (more: Record<string, unknown>) =>
      acts.bring((await acts.create({ documentNumber: null, ...more })).id, 'published')
    const titled = await publish({ title: '关于海绵城市建设的通知', bodyText: '正文。' })
    await publish({ title: '关于其他的通知', bodyText: '海绵城市海绵城市海绵城市海绵城市。' })
    const { body } = await site.api(`?q=${encodeURIComponent('海绵城市')}`)
    expect(body.docs[0].id).toBe(titled.id)
    expect(body.total).toBe(2)
  })

  it('survive whatever is typed', async () => {
    for (const q of ["'", '\\', '& | !', '%', ':*', '😀', '。。。', '<b>', 'a'.repeat(100)]) {
      expect((await site.see(`/search?q=${encodeURIComponent(q)}`)).status, q).toBe(200)
    }
  })
})

describe('an office that was merged', () => {
  it('leads to the one that took it over, which shows its documents', async () => {
    const { payload, offices } = county
    const old = await payload.create({
      collection: 'offices',
      data: {
        slug: 'ferry',
        name: '渡口管理站',
        level: 'department',
        successor: offices['gov-office'] ?? '',
      },
      overrideAccess: true,
    })
    expect(old.slug).toBe('ferry')
    const { status, headers } = await site.see('/en/offices/ferry')
    expect([status, headers.get('location')]).toEqual([308, '/en/offices/gov-office'])
    expect((await site.see('/offices/nothing')).status).toBe(404)
  })
})

describe('every page', () => {
  it('answers in every language, without a script, with its headers', async () => {
    for (const path of [
      '/',
      '/catalogue',
      '/search',
      '/offices',
      '/guide',
      '/rules',
      '/annual-reports',
      '/services',
      '/feedback',
      '/consultations',
      '/sitemap',
    ]) {
      for (const prefix of ['', '/zh-Hant', '/en']) {
        const page = await site.see(prefix && path === '/' ? prefix : `${prefix}${path}`)
        expect(page.status, `${prefix}${path}`).toBe(200)
        expect(page.text).not.toMatch(/<script|\son\w+=|style="/)
        expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(page.text).not.toContain('undefined')
      }
    }
  })

  it('looks as the reader asked, without being mixed up with another reader’s', async () => {
    const large = await site.see('/guide', { cookie: 'gongkai-display=large' })
    const plain = await site.see('/guide')
    expect(large.text).toContain('class="large"')
    expect(plain.text).not.toContain('class="large"')
    const change = await site.see('/display?mode=large&back=/guide')
    expect(change.headers.get('set-cookie')).toMatch(/^gongkai-display=large; Path=\//)
    expect(change.headers.get('location')).toBe('/guide')
  })

  it('is not sent twice to who has it', async () => {
    const first = await site.see('/guide')
    const again = await site.see('/guide', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, again.text]).toEqual([304, ''])
  })
})
