/** The id of a relationship, populated or not. */
export function idOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return 'id' in value ? String(value.id) : null
  return String(value)
}
