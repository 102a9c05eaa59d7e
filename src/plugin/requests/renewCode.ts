import type { PayloadRequest } from 'payload'
import type { Actor } from '../access/actor.ts'
import { refuse } from '../errors.ts'
import { hashAccessCode, newAccessCode } from '../intake/accessCode.ts'
import { act } from '../ledger/act.ts'
import type { Gongkai } from '../options.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { slugs } from '../slugs.ts'
import { accessHash } from './columns.ts'
import { loadRequest, lockRequest, type StoredRequest } from './load.ts'

/**
 * A new access code for an applicant who lost theirs: only through the office, which says how it
 * knows them. The old code opens nothing from then on. How they were identified stays out of the
 * ledger but for its keyed hash: people write names and numbers there.
 */
export async function renewCode(
  req: PayloadRequest,
  gongkai: Gongkai,
  { row, actor, howIdentified }: { row: StoredRequest; actor: Actor; howIdentified: string },
): Promise<{ receiptNumber: string; accessCode: string }> {
  const accessCode = newAccessCode()
  const { blindIndex } = privacyOf(req.payload)
  const access = {
    codeHash: hashAccessCode(blindIndex, accessCode, row.sealKey),
    idempotencyKey: null,
  }
  await act(req, gongkai, async ({ req: own, record }) => {
    await lockRequest(own, row.id)
    // Nobody follows a request whose applicant has been erased.
    if ((await loadRequest(own, row.id))?.erasedOn !== null) throw refuse(own, 422, 'ERASED')
    await own.payload.db.updateOne({
      collection: slugs.requests,
      id: row.id,
      data: access,
      req: own,
      returning: false,
    })
    record({
      subject: slugs.requests,
      subjectId: String(row.id),
      action: 'renewCode',
      actor: actor.id,
      actorName: actor.name,
      details: { identified: blindIndex(howIdentified, 'sameText'), access: accessHash(access) },
    })
  })
  return { receiptNumber: row.receiptNumber, accessCode }
}
