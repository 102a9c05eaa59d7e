import type { PayloadRequest } from 'payload'
import type { DateOnly } from '../../domain/dates/index.ts'
import {
  isReplyType,
  type Remedies,
  type ReplyType,
  remediesOf,
} from '../../domain/requests/index.ts'
import { idOf } from '../access/actor.ts'
import { message } from '../messages/index.ts'
import { findOffices } from '../offices/find.ts'
import type { StoredRequest } from './load.ts'

/** What an applicant can do against the reply they got, in the language of `req`. */
export type ToldRemedies = Omit<Remedies, 'sentence'> & { text: string }

/**
 * RP-3, by the law of the day on which the reply was sent; null where nothing was decided (withdrawn,
 * merged). The county government reviews what its departments and townships do, the government above
 * it what is done in its own name (行政复议法 Art. 24).
 */
export async function remediesFor(
  req: PayloadRequest,
  row: StoredRequest,
  on: DateOnly | null,
): Promise<ToldRemedies | null> {
  const replyType = isReplyType(row.outcome) ? row.outcome : null
  if (on === null || (!replyType && row.outcome !== 'refused')) return null
  return remediesAgainst(req, row, { replyType, on, language: req.i18n.language })
}

/** The same for a reply that is about to be sent. */
export async function remediesAgainst(
  req: PayloadRequest,
  row: StoredRequest,
  { replyType, on, language }: { replyType: ReplyType | null; on: DateOnly; language: string },
): Promise<ToldRemedies> {
  const above = await governmentOver(req, row)
  const { sentence, ...remedies } = remediesOf({
    replyType,
    on,
    officeLevel: above === null ? 'county' : 'department',
    countyGovernment: above ?? '',
    cityGovernment: message(language, 'request.governmentAbove'),
    court: message(language, 'request.courtConcerned'),
  })
  return { ...remedies, text: sentence[language as keyof typeof sentence] ?? sentence.zh }
}

/** The name of the county government, unless the office acts in its name; then null. */
async function governmentOver(req: PayloadRequest, row: StoredRequest): Promise<string | null> {
  const offices = await findOffices(req)
  const byId = new Map(offices.map((office) => [office.id, office]))
  let office = byId.get(idOf(row.office) ?? '')
  if (!office || office.level === 'county') return null
  for (let step = 0; office?.parent && step < offices.length; step += 1) {
    office = byId.get(office.parent) ?? office
    if (office.level === 'county') return office.name
  }
  return null
}
