import { filterNames, registerFilterNames } from './filterNames.ts'

/** The pages there are; each has its function in src/site/pages/index.ts. */
export type PageName =
  | 'home'
  | 'document'
  | 'documentText'
  | 'catalogue'
  | 'catalogueOfYear'
  | 'search'
  | 'notDisclosed'
  | 'offices'
  | 'office'
  | 'guide'
  | 'rules'
  | 'reports'
  | 'services'
  | 'feedback'
  | 'consultations'
  | 'sitemap'
  | 'feedRss'
  | 'feedAtom'
  | 'feedJson'
  | 'sitemapIndex'
  | 'sitemapOfPages'
  | 'sitemapOfYear'
  | 'robots'

/** Pages that are made anew for each visitor: forms that carry a challenge, and what they answer. */
export type PersonalPageName = 'newRequest' | 'trackRequest' | 'mailbox'

/** A page that is kept by nobody, and to which its own form is posted. */
export type PersonalRoute = { path: RegExp; page: PersonalPageName }

/** A page of the site, or a file of it. */
export type Route = {
  /** Matched against the path without the language's prefix, percent-encoding undone. */
  path: RegExp
  /** Its page, in src/site/pages/index.ts. */
  page: PageName
  /** Query parameters that make a difference; others are not looked at. */
  params?: readonly string[]
  /** Pages come in every language; files in one. */
  isFile?: true
  /** Countless addresses lead here: kept apart, so that they push out no pages. */
  isList?: true
}

const filtered = ['page', ...filterNames]
const registerParams = ['page', ...registerFilterNames]

export const routes: readonly Route[] = [
  { path: /^\/$/, page: 'home' },
  { path: /^\/documents\/(.+)\.txt$/, page: 'documentText', isFile: true },
  { path: /^\/documents\/(.+)$/, page: 'document' },
  { path: /^\/catalogue$/, page: 'catalogue', params: filtered, isList: true },
  {
    path: /^\/catalogue\/((?:19|20)\d{2})$/,
    page: 'catalogueOfYear',
    params: filtered.filter((name) => name !== 'year'),
    isList: true,
  },
  { path: /^\/search$/, page: 'search', params: ['q', ...filtered], isList: true },
  {
    path: /^\/not-disclosed$/,
    page: 'notDisclosed',
    params: registerParams,
    isList: true,
  },
  { path: /^\/offices$/, page: 'offices' },
  { path: /^\/offices\/([a-z0-9-]+)$/, page: 'office' },
  { path: /^\/guide$/, page: 'guide' },
  { path: /^\/rules$/, page: 'rules' },
  { path: /^\/annual-reports$/, page: 'reports' },
  { path: /^\/services$/, page: 'services' },
  { path: /^\/feedback$/, page: 'feedback' },
  {
    path: /^\/consultations$/,
    page: 'consultations',
  },
  { path: /^\/sitemap$/, page: 'sitemap' },
  { path: /^\/feed\.xml$/, page: 'feedRss', isFile: true },
  { path: /^\/feed\.atom$/, page: 'feedAtom', isFile: true },
  { path: /^\/feed\.json$/, page: 'feedJson', isFile: true },
  { path: /^\/sitemap\.xml$/, page: 'sitemapIndex', isFile: true },
  { path: /^\/sitemap-pages\.xml$/, page: 'sitemapOfPages', isFile: true },
  { path: /^\/sitemap-((?:19|20)\d{2})\.xml$/, page: 'sitemapOfYear', isFile: true },
  { path: /^\/robots\.txt$/, page: 'robots', isFile: true },
]

export const personalRoutes: readonly PersonalRoute[] = [
  { path: /^\/requests\/new$/, page: 'newRequest' },
  { path: /^\/requests\/track$/, page: 'trackRequest' },
  { path: /^\/mailbox(?:\/[\w-]+\.eml\/\d{1,3})?$/, page: 'mailbox' },
]
