import { grounds } from '../../domain/disclosure/index.ts'
import type { PageContext } from '../context.ts'
import { nameOf } from '../names.ts'
import type { RegisterListing, RegisterFilters as Values } from '../queries/register.ts'

/** Office, ground and year as plain selections with a button. */
export function RegisterFilters({
  context,
  facets,
  filters,
}: {
  context: PageContext
  facets: RegisterListing['facets']
  filters: Values
}) {
  const { t, c, href, contentLang, language } = context
  const isFiltered = Object.values(filters).some((value) => value !== null)
  const choices = [
    {
      name: 'office',
      label: t('filter.office'),
      value: filters.office?.slug ?? '',
      lang: contentLang,
      options: withChosen(facets.office, filters.office?.slug, filters.office?.name).map(
        ({ value, label, count }) => ({ value, label: `${c(label)} (${count})` }),
      ),
    },
    {
      name: 'ground',
      label: t('register.ground'),
      value: filters.ground ?? '',
      lang: undefined,
      options: grounds.map(({ id }) => ({ value: id, label: nameOf(grounds, id, language) })),
    },
    {
      name: 'year',
      label: t('filter.year'),
      value: filters.year ? String(filters.year) : '',
      lang: undefined,
      options: withChosen(facets.year, filters.year, filters.year).map(
        ({ value, label, count }) => ({ value, label: `${label} (${count})` }),
      ),
    },
  ]
  return (
    <form
      className="filters"
      action={href('/not-disclosed')}
      method="get"
      aria-label={t('catalogue.filter')}
    >
      {choices.map(({ name, label, value, lang, options }) => (
        <label key={name}>
          <span>{label}</span>
          <select name={name} defaultValue={value} className={value ? 'chosen' : undefined}>
            <option value="">{t('catalogue.any')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value} lang={lang}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className="actions">
        <button className="btn" type="submit">
          {t('catalogue.apply')}
        </button>
        {isFiltered && <a href={href('/not-disclosed')}>{t('catalogue.clear')}</a>}
      </p>
    </form>
  )
}

/** What is chosen stays choosable, also where nothing of it is left. */
function withChosen(
  facets: readonly { value: string; label: string; count: number }[],
  value: string | number | null | undefined,
  label: string | number | null | undefined,
) {
  if (!value || facets.some((facet) => facet.value === String(value))) return facets
  return [...facets, { value: String(value), label: String(label), count: 0 }]
}
