import type { PayloadRequest } from 'payload'
import { Refusal } from '../errors.ts'
import { type MessageKey, message } from '../messages/index.ts'
import { sentence } from '../messages/sentence.ts'
import type { Elsewhere, RedactionFault } from './types.ts'

/** Why a file could not be redacted, as a refusal with where to look. */
export function refuseFault(
  req: PayloadRequest,
  { fault, where }: { fault: RedactionFault; where: readonly Elsewhere[] },
): Refusal {
  const { language } = req.i18n
  const isOurs = fault === 'REDACTION_BUSY' || fault === 'REDACTION_FAILED'
  const status = isOurs ? 503 : 422
  const places = where.map((place) => placeText(language, place))
  const text = sentence(language, { code: fault })
  return new Refusal(status, [
    { code: fault, message: places.length > 0 ? `${text}（${places.join('、')}）` : text },
  ])
}

const placeText = (language: string, place: Elsewhere): string =>
  'page' in place
    ? message(language, 'redaction.pageNumber' as MessageKey, { page: place.page })
    : message(language, 'redaction.sheetName' as MessageKey, { sheet: place.sheet })
