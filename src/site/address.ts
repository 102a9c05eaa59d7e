import { type Display, displayFrom, modeOf } from './display.ts'
import { type Language, languages, splitLanguage } from './language.ts'
import { type PersonalRoute, personalRoutes, type Route, routes } from './routes.ts'

/** What an address asks for. */
export type Address =
  | {
      kind: 'page'
      route: Route
      /** What the route's pattern captured. */
      captured: string[]
      /** The parameters that the page looks at, in one order. */
      params: URLSearchParams
      language: Language
      display: Display
      /** Path and query without the language's prefix, as links write it. */
      path: string
      /** Which of the two caches keeps it, and under what. */
      cache: 'pages' | 'lists'
      key: string
    }
  | {
      /** Made for this visitor alone: in no cache, and without parameters. */
      kind: 'personal'
      route: PersonalRoute
      language: Language
      display: Display
      path: string
    }
  | { kind: 'redirect'; to: string }
  | { kind: 'display' }
  | { kind: 'asset'; path: string }
  | { kind: 'unknown' }

const standard: Display = { isLarge: false, isHighContrast: false }

/** Reads an address by the table of routes. `cookies` decide how the page looks. */
export function addressOf(url: URL, cookies: string | null): Address {
  const whole = decoded(url.pathname)
  if (whole === null) return { kind: 'unknown' }
  // The slash of an index number is literal; the escaped one is another address of the same.
  if (/%2f/i.test(url.pathname)) {
    const to = url.pathname.replace(/%2f/gi, '/').replace(/^\/+/, '/')
    return { kind: 'redirect', to: `${to}${url.search}` }
  }
  if (whole === '/display') return { kind: 'display' }
  if (whole.startsWith('/assets/')) return { kind: 'asset', path: whole }
  const { language, path } = splitLanguage(whole)
  const { prefix } = languages[language]
  if (path === '/documents') return { kind: 'redirect', to: `${prefix}/catalogue` }
  const personal = personalRoutes.find((route) => route.path.test(path))
  if (personal) {
    return { kind: 'personal', route: personal, language, display: displayFrom(cookies), path }
  }
  const found = routeOf(path)
  if (!found) return { kind: 'unknown' }
  const { route, captured } = found
  if (route.isFile && prefix !== '') {
    return { kind: 'redirect', to: `${url.pathname.slice(prefix.length)}${url.search}` }
  }
  const params = knownParams(url.searchParams, route)
  const query = params.toString()
  const display = route.isFile ? standard : displayFrom(cookies)
  return {
    kind: 'page',
    route,
    captured,
    params,
    language,
    display,
    path: query === '' ? encoded(path) : `${encoded(path)}?${query}`,
    cache: route.isList && query !== '' ? 'lists' : 'pages',
    key: [language, modeOf(display), path, query].join('\n'),
  }
}

function routeOf(path: string): { route: Route; captured: string[] } | null {
  for (const route of routes) {
    const match = route.path.exec(path)
    if (match) return { route, captured: match.slice(1) }
  }
  return null
}

function knownParams(given: URLSearchParams, { params = [] }: Route): URLSearchParams {
  const known = new URLSearchParams()
  for (const name of params) {
    const value = given.get(name)?.trim()
    if (value) known.set(name, value)
  }
  return known
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
