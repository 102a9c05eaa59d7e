import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { atom } from '../../../src/site/feeds/atom.ts'
import type { Feed } from '../../../src/site/feeds/feed.ts'
import { jsonFeed } from '../../../src/site/feeds/jsonFeed.ts'
import { rss } from '../../../src/site/feeds/rss.ts'

const feed: Feed = {
  title: '云泽县 & 公开',
  description: '说明',
  origin: 'https://www.yunze.example',
  language: 'zh-Hans',
  author: '云泽县人民政府',
  updatedAt: '2026-11-20T03:24:00.000Z',
  entries: [
    {
      url: 'https://www.yunze.example/documents/11A/2026-00001',
      title: '关于“A<B>”的通知\u0007\ud800 & 其他',
      summary: "it's",
      publishedAt: '2026-11-20T03:24:00.000Z',
      author: '财政局',
      categories: ['财政、金融、审计'],
    },
  ],
}

const parse = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' }).window.document

describe('feeds', () => {
  it('are well-formed, whatever a title holds', () => {
    const channel = parse(rss.write(feed))
    expect(channel.querySelector('item > title')?.textContent).toBe('关于“A<B>”的通知 & 其他')
    expect(channel.querySelector('item > pubDate')?.textContent).toBe(
      'Fri, 20 Nov 2026 03:24:00 GMT',
    )
    const entry = parse(atom.write(feed)).querySelector('entry')
    expect(entry?.querySelector('id')?.textContent).toBe(feed.entries[0]?.url)
    expect(entry?.querySelector('published')?.textContent).toBe('2026-11-20T03:24:00.000Z')
  })

  it('say the same as JSON', () => {
    expect(JSON.parse(jsonFeed.write(feed))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: feed.entries[0]?.url, date_published: '2026-11-20T03:24:00.000Z' }],
    })
  })

  it('are valid while nothing has been published', () => {
    const empty = { ...feed, entries: [], updatedAt: null }
    expect(parse(atom.write(empty)).querySelector('updated')?.textContent).toMatch(/^\d{4}-/)
    expect(parse(rss.write(empty)).querySelector('lastBuildDate')).toBeNull()
  })
})
