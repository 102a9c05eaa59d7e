/** How a reader wants pages to look; kept in a cookie, so that it needs no script. */
export type Display = { isLarge: boolean; isHighContrast: boolean }

export const displayCookie = 'gongkai-display'

/** The modes that `/display?mode=` takes. */
const modes: Record<string, Display> = {
  standard: { isLarge: false, isHighContrast: false },
  large: { isLarge: true, isHighContrast: false },
  contrast: { isLarge: false, isHighContrast: true },
  'large-contrast': { isLarge: true, isHighContrast: true },
}

export const modeOf = ({ isLarge, isHighContrast }: Display): string =>
  [isLarge && 'large', isHighContrast && 'contrast'].filter(Boolean).join('-') || 'standard'

export const displayOf = (mode: string | null): Display | null =>
  mode !== null && Object.hasOwn(modes, mode) ? (modes[mode] ?? null) : null

/** What the reader's cookies say; the standard look without one. */
export function displayFrom(cookies: string | null): Display {
  const standard = { isLarge: false, isHighContrast: false }
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value] = pair.trim().split('=')
    if (name === displayCookie) return displayOf(value ?? null) ?? standard
  }
  return standard
}

/** The address to go back to: a path of this site, and nowhere else. */
export function backTo(path: string | null): string {
  if (!path?.startsWith('/') || path.length > 2000) return '/'
  // `//host`, `/\host` and control characters are read by browsers as another site.
  if (!URL.canParse(path, 'http://here.invalid')) return '/'
  const url = new URL(path, 'http://here.invalid')
  if (url.host !== 'here.invalid' || url.pathname.startsWith('//')) return '/'
  return `${url.pathname}${url.search}`
}
