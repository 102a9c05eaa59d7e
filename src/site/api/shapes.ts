import type { Translate } from '../messages/index.ts'
import type { Facets } from '../queries/facets.ts'
import { documentPath, type Item } from '../queries/items.ts'

/** A document with the stretch of its text that was found. */
export type Found = { item: Item; snippet: string; marks: [start: number, end: number][] }

/** The contract's shape of one document; `highlights` are the matches in `snippet`, in UTF-16. */
export const itemFor = ({ item, snippet, marks }: Found, origin: string) => ({
  id: item.id,
  indexNumber: item.indexNumber,
  title: item.title,
  documentNumber: item.documentNumber,
  office: item.office,
  category: item.categories[0] ?? null,
  categories: item.categories,
  formedOn: item.formedOn,
  publishedAt: item.publishedAt,
  validity: item.validity,
  url: `${origin}${documentPath(item.indexNumber)}`,
  snippet,
  highlights: marks,
})

/** Facets as people read them. */
export const withLabels = ({ genre: _genre, ...facets }: Facets, t: Translate) => ({
  ...facets,
  validity: facets.validity.map((facet) => ({
    ...facet,
    label: t(`validity.${facet.value as 'inForce'}`),
  })),
})
