/**
 * Tags of everything public that is kept in a cache. A page carries the tags of what it shows; a
 * change names the tags of what changed. Both sides use this table.
 */
export const tags = {
  /** Every list that documents appear in: home, catalogue, search, feeds, site map. */
  lists: 'documents',
  /** The register of what is not disclosed. */
  register: 'register',
  document: (indexNumber: string) => `document:${indexNumber}`,
  office: (id: string) => `office:${id}`,
  /** Names of offices and categories, the guide, settings. */
  site: 'site',
} as const

/** The tags touched when a document appears, changes or disappears in public. */
export const tagsOfDocument = ({
  indexNumber,
  office,
}: {
  indexNumber: string | null
  office: string | null
}): string[] => [
  tags.lists,
  ...(indexNumber ? [tags.document(indexNumber)] : []),
  ...(office ? [tags.office(office)] : []),
]
