import { compare, type DateOnly, isDateOnly } from '../dates/index.ts'
import { normaliseDocumentNumber } from '../document-number/index.ts'
import { genres } from './genres.ts'
import { type Ground, grounds } from './grounds.ts'
import { modes } from './modes.ts'
import { publicGrounds } from './publicGrounds.ts'
import { type ReviewFaultCode, reviewFaults } from './review/index.ts'

/** What is wrong with the metadata of a document. Each has a sentence for people in `messages.ts`. */
export type MetadataFaultCode =
  | 'titleMissing'
  /** Neither text nor an attachment. */
  | 'contentMissing'
  | 'officeMissing'
  | 'modeMissing'
  | 'modeUnknown'
  | 'forwardedModeDiffers'
  | 'groundMissing'
  | 'groundUnknown'
  | 'groundNotForMode'
  | 'groundNotNeeded'
  | 'groundReasonMissing'
  | 'formedOnMissing'
  | 'formedOnInFuture'
  /** A date field holds something that is not a date. */
  | 'dateInvalid'
  | 'repealedOnBeforeFormedOn'
  | 'expiresOnBeforeEffectiveOn'
  | 'documentNumberInvalid'
  | 'documentNumberMissing'
  | 'summaryMissing'
  | 'summaryTooLong'
  /** The title of a state secret is part of the secret. */
  | 'titleNotListable'
  | ReviewFaultCode

export type MetadataFault = {
  code: MetadataFaultCode
  /** The field to go to, named as in the collection. */
  field: 'body' | Exclude<keyof DocumentMetadata, 'hasText' | 'attachmentCount' | 'forwardedMode'>
  /** A fault stops submission (`INCOMPLETE`), a warning does not. */
  severity: 'fault' | 'warning'
}

/** What the rules look at. Ids and stored texts; whatever is blank may be missing, null or white space. */
export type DocumentMetadata = {
  title?: string | null
  /** Whether the body holds anything to read. */
  hasText: boolean
  attachmentCount: number
  office?: unknown
  mode?: string | null
  ground?: string | null
  groundReason?: string | null
  /** One of `registerListings`; blank means by the ground. */
  registerListing?: string | null
  reviewOn?: string | null
  reviewEvent?: string | null
  formedOn?: DateOnly | null
  effectiveOn?: DateOnly | null
  expiresOn?: DateOnly | null
  repealedOn?: DateOnly | null
  documentNumber?: string | null
  /** One of `genres`. */
  genre?: string | null
  summary?: string | null
  /** The mode of the document that this one forwards (转发), if it does. */
  forwardedMode?: string | null
}

/** A summary (内容概述) is no longer than this many characters in the local metadata standards. */
export const SUMMARY_LIMIT_CHARACTERS = 100

/**
 * PD-2, PD-3 and PD-7: everything that the metadata lacks for submission, all at once; Art. 12 asks
 * for index, title, summary and date of every catalogue entry. The index number and the date of
 * publication come from the server and are not looked at.
 * @param today the date where the office is
 */
export const metadataFaults = ({
  document,
  today,
}: {
  document: DocumentMetadata
  today: DateOnly
}): MetadataFault[] =>
  RULES.filter(({ isBroken }) => isBroken(document, today)).map(({ code, field, severity }) => ({
    code,
    field,
    severity,
  }))

type Rule = MetadataFault & { isBroken: (document: DocumentMetadata, today: DateOnly) => boolean }

const fault = (
  field: MetadataFault['field'],
  code: MetadataFaultCode,
  isBroken: Rule['isBroken'],
): Rule => ({ code, field, severity: 'fault', isBroken })

const warning = (...rule: Parameters<typeof fault>): Rule => ({
  ...fault(...rule),
  severity: 'warning',
})

/** In the order of the form. */
const RULES: readonly Rule[] = [
  fault('title', 'titleMissing', ({ title }) => isBlank(title)),
  fault('body', 'contentMissing', ({ hasText, attachmentCount }) => !hasText && !attachmentCount),
  fault('office', 'officeMissing', ({ office }) => isBlank(office)),
  fault('mode', 'modeMissing', ({ mode }) => isBlank(mode)),
  fault('mode', 'modeUnknown', ({ mode }) => !isBlank(mode) && !modeOf(mode)),
  // PD-3: a forwarded document inherits its mode.
  fault(
    'mode',
    'forwardedModeDiffers',
    ({ mode, forwardedMode }) =>
      !isBlank(forwardedMode) && !isBlank(mode) && mode !== forwardedMode,
  ),
  // PD-2: every mode but the first needs a ground and a written reason.
  fault('ground', 'groundMissing', ({ mode, ground }) => needsGround(mode) && isBlank(ground)),
  fault(
    'ground',
    'groundUnknown',
    ({ mode, ground }) => needsGround(mode) && !isBlank(ground) && !groundOf(ground),
  ),
  fault('ground', 'groundNotForMode', ({ mode, ground }) => {
    const found = groundOf(ground)
    return needsGround(mode) && found !== null && !found.modes.some((each) => each === mode)
  }),
  warning(
    'ground',
    'groundNotNeeded',
    ({ mode, ground }) => modeOf(mode)?.needsGround === false && !isBlank(ground),
  ),
  fault(
    'groundReason',
    'groundReasonMissing',
    ({ mode, ground, groundReason }) =>
      needsGround(mode) && (groundOf(ground)?.needsReason ?? true) && isBlank(groundReason),
  ),
  fault(
    'registerListing',
    'titleNotListable',
    ({ mode, ground, registerListing }) =>
      needsGround(mode) &&
      registerListing === 'title' &&
      publicGrounds.some(({ id, mayShowTitle }) => id === ground && !mayShowTitle),
  ),
  fault(
    'reviewOn',
    'dateInvalid',
    ({ mode, reviewOn }) => needsGround(mode) && !isBlank(reviewOn) && !isDateOnly(reviewOn),
  ),
  // PD-4: without a date or event the ground's own interval fills in.
  ...(['reviewOnPast', 'reviewOnTooFar', 'reviewEventTooLong'] as const).map((code) =>
    fault(code === 'reviewEventTooLong' ? 'reviewEvent' : 'reviewOn', code, (document, today) => {
      const found = needsGround(document.mode) ? reviewFaults({ ...reviewOf(document), today }) : []
      return found.some((each) => each.code === code)
    }),
  ),
  fault('formedOn', 'formedOnMissing', ({ formedOn }) => isBlank(formedOn)),
  ...(['formedOn', 'effectiveOn', 'expiresOn', 'repealedOn'] as const).map((field) =>
    fault(field, 'dateInvalid', (document) => {
      const date = document[field]
      return !isBlank(date) && !isDateOnly(date)
    }),
  ),
  fault('formedOn', 'formedOnInFuture', ({ formedOn }, today) => isBefore(today, formedOn)),
  fault('repealedOn', 'repealedOnBeforeFormedOn', ({ repealedOn, formedOn }) =>
    isBefore(repealedOn, formedOn),
  ),
  fault('expiresOn', 'expiresOnBeforeEffectiveOn', ({ expiresOn, effectiveOn, formedOn }) =>
    isBefore(expiresOn, isBlank(effectiveOn) ? formedOn : effectiveOn),
  ),
  fault(
    'documentNumber',
    'documentNumberInvalid',
    ({ documentNumber }) => !isBlank(documentNumber) && !normaliseDocumentNumber(documentNumber).ok,
  ),
  warning(
    'documentNumber',
    'documentNumberMissing',
    ({ documentNumber, genre }) => isBlank(documentNumber) && genres.some(({ id }) => id === genre),
  ),
  warning('summary', 'summaryMissing', ({ summary }) => isBlank(summary)),
  warning(
    'summary',
    'summaryTooLong',
    ({ summary }) => [...(summary ?? '').trim()].length > SUMMARY_LIMIT_CHARACTERS,
  ),
]

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** Only ever true of two dates; what is missing or invalid has a fault of its own. */
function isBefore(a: unknown, b: unknown): boolean {
  return isDateOnly(a) && isDateOnly(b) && compare(a, b) < 0
}

const reviewOf = ({ ground, reviewOn, reviewEvent }: DocumentMetadata) => ({
  ground: typeof ground === 'string' ? ground : null,
  reviewOn,
  reviewEvent,
})

function modeOf(mode: unknown) {
  return modes.find(({ id }) => id === mode) ?? null
}

/** An unknown mode is treated as one that needs a ground: no shortcut past the reason. */
function needsGround(mode: unknown): boolean {
  return !isBlank(mode) && (modeOf(mode)?.needsGround ?? true)
}

function groundOf(ground: unknown): Ground | null {
  return (grounds as readonly Ground[]).find(({ id }) => id === ground) ?? null
}
