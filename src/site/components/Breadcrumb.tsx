import type { PageContext } from '../context.ts'
import { each } from './each.ts'

/** Where the page is; the last part is the page itself. */
export function Breadcrumb({
  context: { t, href },
  parts,
}: {
  context: PageContext
  parts: readonly { name: string; path?: string }[]
}) {
  return (
    <nav className="crumb" aria-label={t('site.breadcrumb')}>
      <ol>
        <li>
          <a href={href('/')}>{t('site.home')}</a>
        </li>
        {each(parts, ({ name, path }) => (
          <li>
            {path ? <a href={href(path)}>{name}</a> : <span aria-current="page">{name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
