import type { PayloadRequest } from 'payload'
import type { DateOnly } from '../../../domain/dates/index.ts'
import { idOf } from '../../access/actor.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import type { StoredRequest } from '../load.ts'
import { insert } from '../register.ts'
import { type Applicant, openJson } from '../sealed.ts'
import { loadWanted } from '../wanted.ts'

/**
 * Where a decision or judgment orders the office to answer again (责令重新答复), the same wish of the
 * same applicant is a request of its own, received when the decision reached the office; the one that
 * was answered stays as it is. Its access code is given out by the office. In the transaction of `req`.
 * @returns its receipt number
 */
export async function registerAnew(
  req: PayloadRequest,
  gongkai: Gongkai,
  { row, decidedOn }: { row: StoredRequest; decidedOn: DateOnly },
): Promise<string> {
  const applicant = openJson<Applicant>(req.payload, row, 'sealedApplicant', row.sealedApplicant)
  const { wanted } = await loadWanted(req, row)
  if (!applicant || !wanted || row.erasedOn) throw refuse(req, 422, 'ERASED', 'decideAnew')
  const { receipt } = await insert(req, gongkai, {
    application: {
      ...applicant,
      ...wanted,
      kind: row.kind,
      applicantType: row.applicantType,
    } as never,
    office: idOf(row.office) ?? '',
    channel: 'decision',
    submittedOn: decidedOn,
    by: 'staff',
    language: row.language,
    anewOf: row.receiptNumber,
  })
  return receipt.receiptNumber
}
