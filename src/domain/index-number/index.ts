export { isValidUscc, orgCodeCheckDigit, usccCheckDigit } from './checkDigits.ts'
export { formatIndexNumber, type IndexNumberRefusal, LAST_SEQUENCE } from './formatIndexNumber.ts'
export { indexNumberMessages } from './messages.ts'
export {
  type IndexNumber,
  type IndexNumberFault,
  type IndexNumberWarning,
  type ParsedIndexNumber,
  parseIndexNumber,
} from './parseIndexNumber.ts'
