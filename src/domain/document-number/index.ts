export { documentNumberMessages } from './messages.ts'
export {
  type DocumentNumberFault,
  type DocumentNumberWarning,
  type NormalisedDocumentNumber,
  normaliseDocumentNumber,
} from './normaliseDocumentNumber.ts'
export { documentNumberKey, sameDocumentNumber } from './sameDocumentNumber.ts'
