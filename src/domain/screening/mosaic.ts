/**
 * The mosaic warning: what hides a person by itself may show one together with what is public already
 * (Regulations Art. 15; 个人信息保护法 Art. 28). It warns and never blocks.
 */
export {
  type Identifier,
  type IdentifierKind,
  identifiersOf,
  soughtAs,
} from './identifiers.ts'
export { type SmallCell, smallCells } from './smallCells.ts'
