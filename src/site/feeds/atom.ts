import { element, type Feed, xml } from './feed.ts'

/** Atom 1.0 (RFC 4287). */
export const atom = { contentType: 'application/atom+xml; charset=utf-8', write }

/** RFC 4287 wants a date even of an empty feed. */
const beforeAnything = '2008-05-01T00:00:00.000Z'

function write(feed: Feed): string {
  const entries = feed.entries.map(
    (entry) => `<entry>
${element('title', entry.title)}
${element('id', entry.url)}
<link href="${xml(entry.url)}"/>
${element('published', entry.publishedAt)}
${element('updated', entry.publishedAt)}
<author>${element('name', entry.author)}</author>
${element('summary', entry.summary)}
${entry.categories.map((category) => `<category term="${xml(category)}"/>`).join('\n')}
</entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">
${element('title', feed.title)}
${element('subtitle', feed.description)}
${element('id', `${feed.origin}/`)}
${element('updated', feed.updatedAt ?? beforeAnything)}
<author>${element('name', feed.author)}</author>
<link href="${xml(`${feed.origin}/`)}"/>
<link href="${xml(`${feed.origin}/feed.atom`)}" rel="self" type="application/atom+xml"/>
${entries.join('\n')}
</feed>
`
}
