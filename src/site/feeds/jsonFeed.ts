import type { Feed } from './feed.ts'

/** JSON Feed 1.1. */
export const jsonFeed = { contentType: 'application/feed+json; charset=utf-8', write }

function write(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: `${feed.origin}/`,
    feed_url: `${feed.origin}/feed.json`,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary || entry.title,
      date_published: entry.publishedAt,
      authors: [{ name: entry.author }],
      ...(entry.categories.length > 0 ? { tags: entry.categories } : {}),
    })),
  })
}
