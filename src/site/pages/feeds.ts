import { tags } from '../../domain/visibility/tags.ts'
import { atom } from '../feeds/atom.ts'
import type { Feed } from '../feeds/feed.ts'
import { jsonFeed } from '../feeds/jsonFeed.ts'
import { rss } from '../feeds/rss.ts'
import type { Asked, Page } from '../outcome.ts'
import { latestDocuments } from '../queries/catalogue.ts'
import { documentPath } from '../queries/items.ts'
import { siteConfig } from '../site.config.ts'

/** The newest documents, which is all that a feed is for. */
const feedItems = 50

const inFormat =
  (format: { contentType: string; write: (feed: Feed) => string }): Page =>
  async (asked) => ({
    kind: 'file',
    contentType: format.contentType,
    body: format.write(await feedOf(asked)),
    tags: [tags.lists, tags.site],
  })

export const feedRss = inFormat(rss)
export const feedAtom = inFormat(atom)
export const feedJson = inFormat(jsonFeed)

async function feedOf({ payload, context, directory, captured: _ }: Asked): Promise<Feed> {
  const { origin, t, today } = context
  const items = await latestDocuments(payload, {
    limit: feedItems,
    directory: await directory(),
    today,
  })
  return {
    title: `${siteConfig.name} ${t('site.column')}`,
    description: t('meta.description', { name: siteConfig.name }),
    origin,
    language: 'zh-Hans',
    author: siteConfig.name,
    updatedAt: items[0]?.publishedAt ?? null,
    entries: items.map((item) => ({
      url: `${origin}${documentPath(item.indexNumber)}`,
      title: item.title,
      summary: item.summary ?? [item.office?.name, item.documentNumber].filter(Boolean).join(' '),
      publishedAt: item.publishedAt,
      author: item.office?.name ?? siteConfig.name,
      categories: item.categories.map(({ name }) => name),
    })),
  }
}
