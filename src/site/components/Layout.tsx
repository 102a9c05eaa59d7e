import type { ReactNode } from 'react'
import type { PageContext } from '../context.ts'
import { languageNames, languages, pathIn } from '../language.ts'
import { siteConfig } from '../site.config.ts'
import { assets } from '../styles/index.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Meta, type PageMeta } from './Meta.tsx'

export type Frame = {
  context: PageContext
  meta: PageMeta
  /** The home page and the search page have the search field in their middle. */
  hasOwnSearch?: boolean
  /** Set on pages that have no address of their own: errors. */
  isOrphan?: boolean
  /** Addresses of scripts; only pages of requests have any, and only they allow them. */
  scripts?: readonly string[]
  children: ReactNode
}

/** The whole HTML document: head, masthead, sections, content, footer. The same on every page. */
export function Layout({ context, meta, hasOwnSearch, isOrphan, scripts = [], children }: Frame) {
  const { language, t, display, path, origin } = context
  const looks = [display.isLarge && 'large', display.isHighContrast && 'contrast']
  return (
    <html lang={languages[language].tag} className={looks.filter(Boolean).join(' ') || undefined}>
      {/* biome-ignore lint/style/noHeadElement: the whole document is rendered here, not by Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {t('site.title', {
            title: meta.title,
            name: `${t('site.column')} · ${context.c(siteConfig.name)}`,
          })}
        </title>
        <Meta context={context} meta={meta} />
        {isOrphan ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={`${origin}${pathIn(language, path)}`} />
            {languageNames.map((name) => (
              <link
                key={name}
                rel="alternate"
                hrefLang={languages[name].tag}
                href={`${origin}${pathIn(name, path)}`}
              />
            ))}
          </>
        )}
        <link rel="alternate" type="application/rss+xml" href="/feed.xml" title="RSS" />
        <link rel="alternate" type="application/atom+xml" href="/feed.atom" title="Atom" />
        <link rel="icon" type="image/svg+xml" href={assets.icon.path} />
        <link rel="stylesheet" href={assets.style.path} />
        {scripts.map((src) => (
          <script key={src} src={src} defer />
        ))}
      </head>
      <body>
        <a className="skip" href="#main">
          {t('site.skip')}
        </a>
        <Header context={context} hasSearch={!hasOwnSearch} isOrphan={isOrphan ?? false} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  )
}
