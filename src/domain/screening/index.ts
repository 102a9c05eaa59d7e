export type { Detector } from './found.ts'
export { detectorLabels, levelLabels, placeLabels } from './labels.ts'
export { isMaskable, maskOf } from './mask.ts'
export { type NoteCode, noteMessages } from './notes.ts'
export {
  longestRule,
  type OfficeRule,
  type OfficeRuleFault,
  ruleFaults,
  ruleFinds,
  ruleKinds,
  ruleLevels,
} from './officeRules.ts'
export { outcomeOf, screen } from './screen.ts'
export { spellingsIn } from './spellings.ts'
export { detectors } from './table.ts'
export {
  type DetectorName,
  detectorNames,
  type Finding,
  type Level,
  levels,
  type Passage,
  type Place,
  type PlaceKind,
  placeKinds,
} from './types.ts'
