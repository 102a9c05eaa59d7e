import type { Page } from '../outcome.ts'
import type { PageName } from '../routes.ts'
import { catalogue, catalogueOfYear } from './catalogue.tsx'
import { guide, notice, reports, rules, sitemapPage } from './columns.tsx'
import { documentPage, documentTextPage } from './document.tsx'
import { feedAtom, feedJson, feedRss } from './feeds.ts'
import { home } from './home.tsx'
import { notDisclosed } from './notDisclosed.tsx'
import { office, offices } from './offices.tsx'
import { robots, sitemapIndex, sitemapOfPages, sitemapOfYear } from './robots.ts'
import { search } from './search.tsx'

/** What each page does: parameters to query to view model to view. */
export const pages: Record<PageName, Page> = {
  home,
  document: documentPage,
  documentText: documentTextPage,
  catalogue,
  catalogueOfYear,
  search,
  notDisclosed,
  offices,
  office,
  guide,
  rules,
  reports,
  services: notice('services.title', 'services.lead', '办事服务'),
  feedback: notice('feedback.title', 'feedback.lead', '咨询投诉'),
  consultations: notice('consultations.title', 'consultations.lead', '征集调查'),
  sitemap: sitemapPage,
  feedRss,
  feedAtom,
  feedJson,
  sitemapIndex,
  sitemapOfPages,
  sitemapOfYear,
  robots,
}
