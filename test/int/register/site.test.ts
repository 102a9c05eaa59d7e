import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query, sql } from '../../../src/plugin/postgres/connection.ts'
import { publicRegister } from '../../../src/site/api/notDisclosed.ts'
import type { Doc } from '../../support/journey.ts'
import { openDesk, restricted } from './desk.ts'
import { plansOf } from './plans.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let shown: Doc
let hidden: Doc

const secret = /绝无仅有|理由不外传/

beforeAll(async () => {
  desk = await openDesk()
  shown = await desk.on('2026-03-03', () =>
    desk.publish({
      title: '关于调整灌区规模的请示',
      bodyText: '绝无仅有的正文',
      ...restricted('16-2', { reviewEvent: '规划批准后' }),
    }),
  )
  hidden = await desk.publish({
    title: '绝无仅有的名单',
    bodyText: '绝无仅有的正文',
    ...restricted('15', { formedOn: '2025-11-09' }),
  })
})
afterAll(() => desk?.close())

type Answer = {
  docs: { title: string; reviewOn: string; ground: string }[]
  total: number
  titled: number
  grounds: { id: string; count: number; titled: number; explanation: string }[]
  errors?: { code: string; parameter: string }[]
}
const api = async (search = ''): Promise<{ status: number; body: Answer; text: string }> => {
  const response = await publicRegister(
    desk.site.ground,
    new Request(`http://127.0.0.1:3000/api/public/not-disclosed${search}`),
  )
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text), text }
}
/** What a reader reads of a page. */
const words = async (path: string): Promise<string> => {
  const { text, status } = await desk.site.see(path)
  expect(status, path).toBe(200)
  return text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')
}

describe('the register on the public site', () => {
  it('lists what is not disclosed with why, until when, and how many are without a title', async () => {
    const text = await words('/not-disclosed')
    expect(text).toContain('关于调整灌区规模的请示')
    expect(text).toContain('下次复核 2027-03-03')
    expect(text).toContain('或：规划批准后')
    expect(text).toContain('共 2 件，其中列出标题的 1 件')
    expect(text).toContain('另有 1 件依法不列标题，只计数。')
    expect(text).not.toMatch(secret)
    const { text: html } = await desk.site.see('/not-disclosed')
    expect(html).not.toContain(hidden.indexNumber)
    expect(html).not.toContain(`/documents/${shown.indexNumber}`)
    // An entry leads to the card of its ground.
    expect(html).toContain('href="#ground-16-2"')
    expect(html).toContain('id="ground-16-2"')
  })

  it('explains every ground: what it means, what can be had, how to ask, how to contest', async () => {
    const { text } = await desk.site.see('/not-disclosed')
    const cards = [...text.matchAll(/<article id="ground-([\d-]+)">([\s\S]*?)<\/article>/g)]
    expect(cards.map(([, id]) => id)).toEqual([
      '13-2',
      '14-1',
      '14-2',
      '14-3',
      '15',
      '16-1',
      '16-2',
      '16-3',
    ])
    for (const [, , card] of cards) {
      for (const part of ['例如：', '能得到什么', '怎样申请', '不服怎么办', '先申请行政复议']) {
        expect(card).toContain(part)
      }
    }
    // The same remedy for each of them is said once; that nothing was refused yet, on its own card.
    expect(text.split('向县政府；对县政府的，向市政府').length - 1).toBe(1)
    expect(text).toContain('<h2 id="contest">')
    expect(text.split('href="#contest"').length - 1).toBe(1 + 7)
    expect(cards[0]?.[2]).toContain('这不是拒绝，直接申请即可')
    // A ground on which nothing rests says so in words.
    expect(cards[1]?.[2]).toContain('目前没有')
    expect(cards[4]?.[2]).toContain('1 件，列出标题 0 件')
    expect(text).not.toContain('0 件，列出标题 0 件')
  })

  it('speaks the language of the reader', async () => {
    expect(await words('/zh-Hant/not-disclosed')).toContain('關於調整灌區規模的請示')
    expect(await words('/zh-Hant/not-disclosed')).toContain('不予公開信息名錄')
    const english = await words('/en/not-disclosed')
    expect(english).toContain('Register of what is not disclosed')
    expect(english).toContain('Regulations, Art. 16')
    expect(english).not.toMatch(secret)
  })

  it('is narrowed by office, ground and year, and says what makes no sense', async () => {
    expect(await words('/not-disclosed?office=finance')).toContain('没有符合条件的条目')
    expect(await words('/not-disclosed?ground=16-2&year=2026&office=gov-office')).toContain('请示')
    expect(await words('/not-disclosed?ground=15')).not.toContain('关于调整灌区规模的请示')
    for (const path of ['?ground=17', '?year=x', '?office=nowhere', '?page=0']) {
      expect((await desk.site.see(`/not-disclosed${path}`)).status, path).toBe(400)
    }
    expect((await desk.site.see('/not-disclosed?page=2')).status).toBe(404)
  })

  it('is reached from the foot of every page, the guide, the catalogue and the site map', async () => {
    for (const path of ['/', '/guide', '/catalogue', '/sitemap', '/sitemap-pages.xml']) {
      expect((await desk.site.see(path)).text, path).toContain('/not-disclosed')
    }
  })

  it('opens no other way to what it lists', async () => {
    for (const { indexNumber, id } of [shown, hidden]) {
      for (const path of [`/documents/${indexNumber}`, `/documents/${indexNumber}.txt`]) {
        expect((await desk.site.see(path)).status).toBe(404)
      }
      expect((await desk.county.as(null)('GET', `/api/documents/${id}`)).status).toBe(404)
      expect((await desk.county.as(null)('GET', `/api/documents/${id}/reviews`)).status).toBe(401)
    }
    for (const path of [
      '/feed.xml',
      '/feed.atom',
      '/feed.json',
      '/sitemap-2026.xml',
      '/catalogue',
    ]) {
      const { text } = await desk.site.see(path)
      expect(text).not.toMatch(/绝无仅有|灌区规模/)
    }
    expect((await desk.site.api(`?q=${encodeURIComponent('灌区规模')}`)).body.total).toBe(0)
  })

  it('follows at once: a new entry, a review, a take-down', async () => {
    await words('/not-disclosed')
    expect((await desk.site.see('/not-disclosed')).headers.get('x-cache')).toBe('hit')
    const { id } = await desk.publish({ title: '值班安排表', ...restricted('16-1') })
    expect(await words('/not-disclosed')).toContain('值班安排表')
    await desk.on('2026-11-20', () => desk.review('head', id, { reviewOn: '2027-02-03' }))
    expect(await words('/not-disclosed')).toContain('下次复核 2027-02-03')
    await desk.on('2026-11-23', () => desk.review('head', id, { outcome: 'disclose' }))
    expect(await words('/not-disclosed')).toContain('已决定公开，将于 2026-12-21 前公开')
    await desk.go.must('publisher', id, 'takeDown')
    expect(await words('/not-disclosed')).not.toContain('值班安排表')
    expect((await api()).text).not.toContain('值班安排表')
  })
})

describe('the register as JSON', () => {
  it('is the same as the page, and shows no more', async () => {
    const { status, body, text } = await api()
    expect(status).toBe(200)
    expect(body).toMatchObject({ total: 2, titled: 1 })
    expect(body.docs).toMatchObject([
      { title: '关于调整灌区规模的请示', reviewOn: '2027-03-03', ground: '16-2' },
    ])
    expect(body.grounds.find(({ id }) => id === '15')).toMatchObject({ count: 1, titled: 0 })
    expect(text).not.toMatch(secret)
    expect(text).not.toContain(hidden.indexNumber)
    expect(text).not.toContain(hidden.id)
    expect((await api('?ground=15')).body).toMatchObject({ docs: [], total: 1, titled: 0 })
  })

  it('names every parameter that it does not know or cannot read', async () => {
    const { status, body } = await api('?ground=99&year=x&limit=1000')
    expect(status).toBe(400)
    expect(body.errors?.map(({ parameter }) => parameter).sort()).toEqual([
      'ground',
      'limit',
      'year',
    ])
    expect((await api('?title=x')).body.errors).toMatchObject([
      { code: 'UNKNOWN_PARAMETER', parameter: 'title' },
    ])
  })
})

describe('with thousands of entries', () => {
  it('every page of the list, and the list of what is due, is read by an index', async () => {
    const office = desk.county.offices['gov-office']
    await query(
      desk.county,
      sql`insert into gongkai_register
          select gen_random_uuid()::text, 'bulk' || n, case when n % 3 > 0 then '标题' || n end,
            case when n % 20 = 0 then ${office} else 'o' || n % 40 end, 'withheld',
            (array['13-2','14-1','14-2','14-3','15','16-1','16-2','16-3'])[1 + n % 8], '2020-01-01',
            2008 + n % 19, now() - make_interval(mins => n), '2099-01-01', null, null, null,
            (date '2026-01-01' + n)::text
          from generate_series(1, 8000) n`,
    )
    await query(desk.county, sql`analyze gongkai_register`)
    const plans = await plansOf(desk.county.payload)
    for (const { name, index, ms } of plans) {
      expect([name, index]).toEqual([name, expect.stringMatching(/^gongkai_register_\w+$/)])
      expect(ms, name).toBeLessThan(100)
    }
    expect(plans).toHaveLength(6)
    await query(desk.county, sql`delete from gongkai_register where index_number like 'bulk%'`)
  })
})
