import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

/** Which of these files were redacted: their copies may be made public, they themselves never. */
export async function originalsAmong(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string | number }>({
    collection: slugs.files,
    where: { and: [{ id: { in: [...ids] } }, { isOriginal: { equals: true } }] },
    select: {},
    limit: 0,
    pagination: false,
    req: req as PayloadRequest,
  })
  return docs.map(({ id }) => String(id))
}
