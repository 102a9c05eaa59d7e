import { tags } from '../../domain/visibility/tags.ts'
import { sections } from '../components/sections.ts'
import { xml } from '../feeds/feed.ts'
import type { Page } from '../outcome.ts'
import { documentAddresses, documentYears } from '../queries/addresses.ts'
import { documentPath } from '../queries/items.ts'

const contentType = 'application/xml; charset=utf-8'
const head = '<?xml version="1.0" encoding="utf-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The index of site maps: the columns, and one map for each year of documents. */
export const sitemapIndex: Page = async ({ payload, context }) => {
  const names = ['pages', ...(await documentYears(payload))]
  const maps = names.map(
    (name) => `<sitemap><loc>${xml(`${context.origin}/sitemap-${name}.xml`)}</loc></sitemap>`,
  )
  return {
    kind: 'file',
    contentType,
    body: `${head}<sitemapindex ${namespace}>\n${maps.join('\n')}\n</sitemapindex>\n`,
    tags: [tags.lists],
  }
}

const columns = [
  '/',
  ...sections.map(({ path }) => path),
  '/not-disclosed',
  '/offices',
  '/services',
  '/feedback',
]

export const sitemapOfPages: Page = async ({ context, directory }) => {
  const { offices } = await directory()
  const paths = [...columns, ...offices.map(({ slug }) => `/offices/${slug}`)]
  const urls = paths.map((path) => `<url><loc>${xml(`${context.origin}${path}`)}</loc></url>`)
  return { kind: 'file', contentType, body: urlset(urls), tags: [tags.site] }
}

export const sitemapOfYear: Page = async ({ payload, context, captured }) => {
  const addresses = await documentAddresses(payload, Number(captured[0]))
  if (addresses.length === 0) return { kind: 'notFound' }
  const urls = addresses.map(
    ({ indexNumber, changedAt }) =>
      `<url><loc>${xml(`${context.origin}${documentPath(indexNumber)}`)}</loc><lastmod>${changedAt}</lastmod></url>`,
  )
  return { kind: 'file', contentType, body: urlset(urls), tags: [tags.lists] }
}

const urlset = (urls: string[]): string =>
  `${head}<urlset ${namespace}>\n${urls.join('\n')}\n</urlset>\n`

/** Documents are for everybody; the admin and endless searches are not for robots. */
export const robots: Page = async ({ context }) => ({
  kind: 'file',
  contentType: 'text/plain; charset=utf-8',
  body: `User-agent: *
Disallow: /admin
Disallow: /api/
Disallow: /search?
Disallow: /*/search?
Disallow: /display

Sitemap: ${context.origin}/sitemap.xml
`,
  tags: [tags.site],
})
