import type { DetectorName } from './types.ts'
import type { Hit, Stretch, View } from './view.ts'

/** What has been found in a passage so far. */
export type Found = Hit & { detector: DetectorName }

/** What has been found between two offsets; `found` is sorted. */
export function foundIn(found: readonly Found[], { start, end }: Stretch): Found[] {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((found[last]?.start ?? end) < end) last += 1
  return found.slice(low, last)
}

/** A detector of what stands in a text. It sees what those above it have found. */
export type Detector = {
  name: DetectorName
  find: (view: View, found: readonly Found[]) => Iterable<Hit>
}
