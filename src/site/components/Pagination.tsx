import type { PageContext } from '../context.ts'

/** Previous, a window of numbers, next. Nothing when there is but one page. */
export function Pagination({
  context: { t, href },
  page,
  pages,
  pathOf,
}: {
  context: PageContext
  page: number
  pages: number
  pathOf: (page: number) => string
}) {
  if (pages <= 1) return null
  const around = [page - 2, page - 1, page, page + 1, page + 2]
  const numbers = [...new Set([1, ...around, pages])].filter((each) => each >= 1 && each <= pages)
  return (
    <nav className="pages" aria-label={t('page.nav')}>
      {page > 1 && (
        <a href={href(pathOf(page - 1))} rel="prev">
          {t('page.previous')}
        </a>
      )}
      {numbers.map((number, index) => (
        <span key={number}>
          {number - (numbers[index - 1] ?? number) > 1 && <span className="gap">…</span>}
          <a
            href={href(pathOf(number))}
            aria-label={t('page.number', { page: number })}
            aria-current={number === page ? 'page' : undefined}
          >
            {number}
          </a>
        </span>
      ))}
      {page < pages && (
        <a href={href(pathOf(page + 1))} rel="next">
          {t('page.next')}
        </a>
      )}
    </nav>
  )
}
