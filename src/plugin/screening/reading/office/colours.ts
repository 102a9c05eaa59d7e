/** How far two colours may lie apart, in each of red, green and blue, and still look the same. */
const closest = 24

/** Whether text in one colour can be told from a background in the other. Both as `RRGGBB`. */
export function looksAlike(one: string, other: string): boolean {
  const [first, second] = [channelsOf(one), channelsOf(other)]
  if (!first || !second) return false
  return first.every((value, index) => Math.abs(value - (second[index] ?? 0)) <= closest)
}

function channelsOf(colour: string): number[] | null {
  const digits = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(colour)?.[1]
  return digits ? [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) : null
}
