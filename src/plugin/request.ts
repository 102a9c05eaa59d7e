import { createLocalReq, type PayloadRequest } from 'payload'

/**
 * A request of its own for the same person: its transaction and its context are nobody else's, and
 * nothing that runs in it can change the request it came from (trap P18).
 */
export async function ownRequest(outer: PayloadRequest): Promise<PayloadRequest> {
  const { user, i18n, locale, headers } = outer
  return createLocalReq(
    {
      req: { i18n, locale, headers, context: {} } as Partial<PayloadRequest>,
      user: user ?? undefined,
    },
    outer.payload,
  )
}
