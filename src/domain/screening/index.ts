export { detectorLabels, levelLabels, placeLabels } from './labels.ts'
export { isMaskable, maskOf } from './mask.ts'
export { type NoteCode, noteMessages } from './notes.ts'
export { longestRule, type OfficeRule, type OfficeRuleFault, ruleFaults } from './officeRules.ts'
export { outcomeOf, screen } from './screen.ts'
export { type Detector, detectors } from './table.ts'
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
