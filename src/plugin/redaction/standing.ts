/**
 * A question that can be asked of many texts: which of these strings stand in it. Walks a text once
 * for each length there is of strings, not for each of them: a column has ten thousand.
 */
export function standingIn(strings: readonly string[]): (text: string) => Set<string> {
  const byLength = new Map<number, Map<string, string[]>>()
  for (const string of strings) {
    const length = Math.min(string.length, longestWindow)
    const heads = byLength.get(length) ?? new Map<string, string[]>()
    const head = string.slice(0, length)
    heads.set(head, [...(heads.get(head) ?? []), string])
    byLength.set(length, heads)
  }
  return (text) => {
    const found = new Set<string>()
    for (const [length, heads] of byLength) {
      for (let at = 0; at + length <= text.length; at += 1) {
        for (const string of heads.get(text.slice(at, at + length)) ?? []) {
          if (text.startsWith(string, at)) found.add(string)
        }
      }
    }
    return found
  }
}

/** What begins alike for so long is told apart by looking. */
const longestWindow = 32
