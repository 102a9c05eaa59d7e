export { type GenreId, genres } from './genres.ts'
export { type Ground, type GroundId, grounds, groundsFor } from './grounds.ts'
export type { Label } from './label.ts'
export { metadataMessages } from './messages.ts'
export {
  type DocumentMetadata,
  type MetadataFault,
  type MetadataFaultCode,
  metadataFaults,
  SUMMARY_LIMIT_CHARACTERS,
} from './metadataFaults.ts'
export { type ModeId, modes } from './modes.ts'
export {
  isTitleListed,
  type PublicGround,
  publicGrounds,
  type RegisterListing,
  registerListings,
  remedy,
} from './publicGrounds.ts'
export {
  type Removal,
  type RemovalGroundId,
  removalGroundIds,
  removalGrounds,
  removalsOf,
} from './removals.ts'
export { type StatutoryItemId, statutoryItems } from './statutoryItems.ts'
export { type ThemeId, themes } from './themes.ts'
export { type Validity, validities, validityOn } from './validityOn.ts'
