import type { PageContext } from '../context.ts'
import { modeOf } from '../display.ts'
import { languageNames, languages, pathIn } from '../language.ts'
import { siteConfig } from '../site.config.ts'
import { SearchForm } from './SearchForm.tsx'
import { sections } from './sections.ts'

/** The masthead: who publishes, the ways to look, search, and the statutory sections. */
export function Header({
  context,
  hasSearch,
  isOrphan,
}: {
  context: PageContext
  hasSearch: boolean
  isOrphan: boolean
}) {
  const { t, c, href, path } = context
  const here = isOrphan ? '' : (path.split('?')[0] ?? '/')
  return (
    <header className="top">
      <div className="wrap masthead">
        <a className="name" href={href('/')}>
          <span lang={context.contentLang}>{c(siteConfig.name)}</span>
          <span className="column">{t('site.column')}</span>
        </a>
        <Tools context={context} back={isOrphan ? '/' : path} />
        {hasSearch && <SearchForm context={context} size="small" />}
      </div>
      <nav className="sections" aria-label={t('site.sections')}>
        <ul className="wrap">
          <li>
            <a href={href('/')} aria-current={here === '/' ? 'page' : undefined}>
              {t('site.home')}
            </a>
          </li>
          {sections.map(({ path: to, name }) => (
            <li key={to}>
              <a href={href(to)} aria-current={isWithin(here, to) ? 'page' : undefined}>
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

const isWithin = (here: string, section: string): boolean =>
  here === section || (section === '/catalogue' && /^\/(catalogue|documents)\//.test(here))

/** Languages and display modes: plain links, so that they work everywhere. */
function Tools({ context, back }: { context: PageContext; back: string }) {
  const { t, display, language } = context
  const { isLarge, isHighContrast } = display
  const look = (next: Partial<typeof display>): string => {
    const query = new URLSearchParams({
      mode: modeOf({ ...display, ...next }),
      back: pathIn(language, back),
    })
    return `/display?${query}`
  }
  return (
    <div className="tools">
      <ul aria-label={t('site.display')}>
        <li>
          <a href={look({ isLarge: !isLarge })} rel="nofollow">
            {t(isLarge ? 'site.largeOff' : 'site.large')}
          </a>
        </li>
        <li>
          <a href={look({ isHighContrast: !isHighContrast })} rel="nofollow">
            {t(isHighContrast ? 'site.contrastOff' : 'site.contrast')}
          </a>
        </li>
      </ul>
      <ul aria-label={t('site.language')}>
        {languageNames.map((name) => (
          <li key={name}>
            <a
              href={pathIn(name, back)}
              hrefLang={languages[name].tag}
              lang={languages[name].tag}
              aria-current={name === language ? 'true' : undefined}
            >
              {languages[name].short}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
