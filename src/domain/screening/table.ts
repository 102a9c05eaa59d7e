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
import type { Detector } from './found.ts'

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
