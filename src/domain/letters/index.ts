export { type Filled, fillTemplate } from './fillTemplate.ts'
export {
  isLetterKind,
  type LetterKind,
  letterKind,
  letterKindIds,
  letterKinds,
} from './kinds.ts'
export type { LetterKindEntry } from './letterKind.ts'
export { formatLetterNumber, isLetterCode } from './letterNumber.ts'
export { type LetterText, letterText } from './letterText.ts'
export { letterMessages } from './messages.ts'
export {
  isPlaceholder,
  type LetterValues,
  type Placeholder,
  placeholders,
  sampleValues,
} from './placeholders.ts'
export {
  longestTemplate,
  type TemplateFault,
  type TemplateFaultCode,
  templateFaults,
} from './templateFaults.ts'
