import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { LedgerEntry } from '../../domain/ledger/entry.ts'
import { refuse } from '../errors.ts'
import { isRecorded } from '../ledger/act.ts'
import { anchorOf } from '../ledger/anchor.ts'
import { ownRequest } from '../request.ts'

/**
 * Work on one document in a transaction of its own, which ends with an entry of the ledger. It waits
 * for the document alone: deciding about hundreds of findings must hold up nobody else.
 */
export async function alone(
  outer: PayloadRequest,
  work: (req: PayloadRequest) => Promise<LedgerEntry | null>,
): Promise<void> {
  const req = await ownRequest(outer)
  await initTransaction(req)
  let last: LedgerEntry | null
  try {
    last = await work(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  // Whether a COMMIT that failed took effect is not known: only what can be read back is acknowledged.
  await commitTransaction(req).catch((err: unknown) =>
    outer.payload.logger.error({ err, msg: 'A decision about a finding was not committed' }),
  )
  if (last && !(await isRecorded(outer, last))) throw refuse(outer, 503, 'NOT_RECORDED')
  await anchorOf(outer.payload).follow()
}
