import type { PageContext } from '../context.ts'

/** The search field: an ordinary form, so that it needs no script. */
export function SearchForm({
  context: { t, href },
  size,
  q,
}: {
  context: PageContext
  size: 'small' | 'large'
  q?: string
}) {
  return (
    <search className={`search ${size}`}>
      <form action={href('/search')} method="get">
        <input
          type="search"
          name="q"
          aria-label={t('search.label')}
          placeholder={size === 'large' ? t('search.placeholder') : t('search.label')}
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button className="btn" type="submit">
          {t('search.button')}
        </button>
      </form>
    </search>
  )
}
