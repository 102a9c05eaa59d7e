/** What must not be read any more, and the code that takes its place. */
export type Names = readonly { text: string; code: string }[]

/** The same value with every name in every text of it replaced, the longest first. */
export function replaceIn<Value>(value: Value, names: Names): Value {
  const sorted = [...names].sort((one, other) => other.text.length - one.text.length)
  const walk = (each: unknown): unknown => {
    if (typeof each === 'string') {
      return sorted.reduce((text, { text: name, code }) => text.replaceAll(name, code), each)
    }
    if (Array.isArray(each)) return each.map(walk)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as Value
}
