/** The query parameters that narrow a list. */
export const filterNames = ['office', 'category', 'year', 'validity', 'genre', 'item'] as const

/** Those of the register of what is not disclosed. */
export const registerFilterNames = ['office', 'ground', 'year'] as const
