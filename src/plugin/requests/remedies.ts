import type { PayloadRequest } from 'payload'
import type { DateOnly } from '../../domain/dates/index.ts'
import { isReplyType, type Remedies, remediesOf } from '../../domain/requests/index.ts'
import { idOf } from '../access/actor.ts'
import { message } from '../messages/index.ts'
import { findOffices } from '../offices/find.ts'
import type { StoredRequest } from './load.ts'

/** What an applicant can do against the reply they got, in the language of `req`. */
export type ToldRemedies = Omit<Remedies, 'text'> & { text: string }

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
  if (on === null || !isReplyType(row.outcome)) return null
  const { language } = req.i18n
  const { text, ...remedies } = remediesOf({
    replyType: row.outcome,
    on,
    reviewBody: (await governmentOver(req, row)) ?? message(language, 'request.governmentAbove'),
    court: message(language, 'request.courtConcerned'),
  })
  return { ...remedies, text: text[language as keyof typeof text] ?? text.zh }
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
