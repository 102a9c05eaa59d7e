/** A seeded generator of numbers from 0 up to 1 (mulberry32: 32-bit arithmetic, full period). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Pick = <Item>(items: readonly Item[]) => Item

/** Picks from a list; the first items come often and the last ones rarely, as words do. */
export const pickBy =
  (random: () => number): Pick =>
  (items) =>
    items[Math.floor(items.length * random() ** 2)] as never
