import { bankCards } from './detectors/bankCard.ts'
import { homeAddresses } from './detectors/homeAddress.ts'
import { identityNumbers } from './detectors/identityNumber.ts'
import { internalMarks } from './detectors/internalMark.ts'
import { mobileNumbers } from './detectors/mobileNumber.ts'
import { passports } from './detectors/passport.ts'
import { personNames } from './detectors/personName.ts'
import { secrecyMarks } from './detectors/secrecyMark.ts'
import { telephones } from './detectors/telephone.ts'
import { vehiclePlates } from './detectors/vehiclePlate.ts'
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

/**
 * The detectors of text, in the order in which they run; of two that find the same stretch at the
 * same level, the one further up has it. To add one: its name in `types.ts`, its label in
 * `labels.ts`, its mask in `mask.ts` when it can be masked, and a row here.
 */
export const detectors: readonly Detector[] = [
  { name: 'secrecyMark', find: secrecyMarks },
  { name: 'internalMark', find: internalMarks },
  { name: 'identityNumber', find: identityNumbers },
  { name: 'bankCard', find: bankCards },
  { name: 'mobileNumber', find: mobileNumbers },
  { name: 'telephone', find: telephones },
  { name: 'passport', find: passports },
  { name: 'vehiclePlate', find: vehiclePlates },
  { name: 'homeAddress', find: homeAddresses },
  { name: 'personName', find: personNames },
]
