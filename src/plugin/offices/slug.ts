/** What an address can still be typed with. */
const longestSlug = 60

/** The part of an address that names an office: it is chosen once and never changes. */
export const isOfficeSlug = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= longestSlug && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
