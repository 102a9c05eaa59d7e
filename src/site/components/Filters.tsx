import { genres } from '../../domain/disclosure/index.ts'
import type { PageContext } from '../context.ts'
import { nameOf } from '../names.ts'
import type { Facet, FacetName, Facets } from '../queries/facets.ts'
import type { Filters as Values } from '../queries/filters.ts'

const shown = ['office', 'category', 'year', 'validity', 'genre'] as const

/**
 * Filters as plain selections with a button. Each offers what the list at hand still has, with its
 * count; what is chosen stays choosable.
 */
export function Filters({
  context,
  action,
  facets,
  filters,
  q,
  without = [],
}: {
  context: PageContext
  action: string
  facets: Facets
  filters: Values
  q?: string
  without?: readonly FacetName[]
}) {
  const { t, href } = context
  const names = shown.filter((name) => !without.includes(name))
  const isFiltered = names.some((name) => filters[name] !== null)
  return (
    <form className="filters" action={href(action)} method="get" aria-label={t('catalogue.filter')}>
      {q !== undefined && <input type="hidden" name="q" value={q} />}
      {names.map((name) => (
        <Choice
          key={name}
          context={context}
          name={name}
          facets={facets[name]}
          value={chosenIn(filters, name)}
        />
      ))}
      <p className="actions">
        <button className="btn" type="submit">
          {t('catalogue.apply')}
        </button>
        {isFiltered && (
          <a href={href(q === undefined ? action : `${action}?q=${encodeURIComponent(q)}`)}>
            {t('catalogue.clear')}
          </a>
        )}
      </p>
    </form>
  )
}

/** The value of a filter as its select holds it. */
function chosenIn(filters: Values, name: FacetName): { value: string; label: string } | null {
  const value = filters[name]
  if (value === null) return null
  if (typeof value === 'object') return { value: value.slug, label: value.name }
  return { value: String(value), label: String(value) }
}

function Choice({
  context,
  name,
  facets,
  value,
}: {
  context: PageContext
  name: FacetName
  facets: Facet[]
  value: { value: string; label: string } | null
}) {
  const { t, contentLang } = context
  const isChosenThere = facets.some((facet) => facet.value === value?.value)
  const options = isChosenThere || !value ? facets : [...facets, { ...value, count: 0 }]
  const isContent = name === 'office' || name === 'category'
  return (
    <label>
      <span>{t(`filter.${name}`)}</span>
      <select
        name={name}
        defaultValue={value?.value ?? ''}
        className={value ? 'chosen' : undefined}
      >
        <option value="">{t('catalogue.any')}</option>
        {options.map((facet) => (
          <option
            key={facet.value}
            value={facet.value}
            lang={isContent ? contentLang : undefined}
          >{`${facetLabel(context, name, facet)} (${facet.count})`}</option>
        ))}
      </select>
    </label>
  )
}

/** The name of a facet's value in the reader's language. */
export function facetLabel(
  { t, c, language }: PageContext,
  name: FacetName,
  { value, label }: Pick<Facet, 'value' | 'label'>,
): string {
  if (name === 'validity') return t(`validity.${value as 'inForce'}`)
  if (name === 'genre') return nameOf(genres, value, language)
  return c(label)
}
