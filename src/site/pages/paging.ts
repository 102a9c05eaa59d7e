import { filterNames } from '../filterNames.ts'
import { parseCount } from '../queries/filters.ts'

/** Lists are not turned beyond this page: a deep page costs all the pages before it. */
export const lastPage = 50
export const pageSize = 20

/** The page asked for; a number beyond the last page makes sense, there just is no such page. */
export const parsePage = (params: URLSearchParams) =>
  parseCount(params, { name: 'page', least: 1, most: 999_999, otherwise: 1 })

export const pagesOf = (total: number): number =>
  Math.min(lastPage, Math.max(1, Math.ceil(total / pageSize)))

/** The address of another page of the same list: its known parameters, in one order. */
export function pathOfPage(
  path: string,
  params: URLSearchParams,
  names: readonly string[] = ['q', ...filterNames],
): (page: number) => string {
  return (page) => {
    const query = new URLSearchParams()
    for (const name of names) {
      const value = params.get(name)?.trim()
      if (value) query.set(name, value)
    }
    if (page > 1) query.set('page', String(page))
    const text = query.toString()
    return text ? `${path}?${text}` : path
  }
}
