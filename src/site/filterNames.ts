/** The query parameters that narrow a list. */
export const filterNames = ['office', 'category', 'year', 'validity', 'genre', 'item'] as const
