import { element, type Feed, xml } from './feed.ts'

/** RSS 2.0. */
export const rss = { contentType: 'application/rss+xml; charset=utf-8', write }

function write(feed: Feed): string {
  const items = feed.entries.map(
    (entry) => `<item>
${element('title', entry.title)}
${element('link', entry.url)}
<guid isPermaLink="true">${xml(entry.url)}</guid>
${element('description', entry.summary)}
${element('dc:creator', entry.author)}
${entry.categories.map((category) => element('category', category)).join('\n')}
${element('pubDate', new Date(entry.publishedAt).toUTCString())}
</item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
${element('title', feed.title)}
${element('link', `${feed.origin}/`)}
${element('description', feed.description)}
${element('language', 'zh-cn')}
${feed.updatedAt ? element('lastBuildDate', new Date(feed.updatedAt).toUTCString()) : ''}
<atom:link href="${xml(`${feed.origin}/feed.xml`)}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`
}
