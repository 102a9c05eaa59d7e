/** How much a finding weighs, lightest first: told, decided one by one, never stored. */
export const levels = ['warn', 'hold', 'refuse'] as const
export type Level = (typeof levels)[number]

/** What may be found. The names are part of the contract: reports, the command and the API use them. */
export const detectorNames = [
  'secrecyMark',
  'internalMark',
  'identityNumber',
  'mobileNumber',
  'telephone',
  'bankCard',
  'passport',
  'vehiclePlate',
  'homeAddress',
  'personName',
  'officeRule',
  'hiddenContent',
  'metadata',
  'unreadable',
  'virus',
] as const
export type DetectorName = (typeof detectorNames)[number]

/**
 * Where a passage stands. `name` tells which one: a page number, the name of a sheet, a property, a
 * field of the document. Places that nobody sees on the surface are in `hiddenPlaces`.
 */
export type Place = {
  kind: PlaceKind
  name?: string
  /** Its number, where the name was given by people: a name may tell what is kept nowhere. */
  ordinal?: string
}

export const placeKinds = [
  /** The running text of a document or a file. */
  'text',
  /** A field of the document's metadata; `name` is the field. */
  'field',
  'fileName',
  /** A page header or footer. */
  'header',
  /** A page of a PDF; `name` is its number. */
  'page',
  'sheet',
  'slide',
  /** Text read from a picture. */
  'image',
  'comment',
  'note',
  'trackedChange',
  'hiddenSheet',
  'hiddenRow',
  'hiddenColumn',
  /** Hidden, white or vanishing text. */
  'hiddenText',
  /** Text under a box drawn over it. */
  'coveredText',
  'embeddedFile',
  'property',
] as const
export type PlaceKind = (typeof placeKinds)[number]

/** A stretch of text as it was found, never joined to what stands elsewhere. */
export type Passage = { text: string; place: Place }

/** Something found in a passage. `start` and `end` are UTF-16 offsets in the text of that passage. */
export type Finding = {
  detector: DetectorName
  level: Level
  /** Index of the passage. */
  passage: number
  start: number
  end: number
  /** Id of the office's own rule that found it. */
  rule?: string
  /** Why it has this level, or what stands beside it; a key of `noteMessages`. */
  note?: string
}
