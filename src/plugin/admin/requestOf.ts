import { headers } from 'next/headers.js'
import { createLocalReq, type Payload, type PayloadRequest, type ServerProps } from 'payload'

/**
 * A request of the person who is looking, for server components that Payload gives none. It reads
 * as that person; whoever uses it checks first that there is one.
 */
export async function requestOf({
  payload,
  user,
  i18n,
}: {
  payload: Payload
  user: NonNullable<ServerProps['user']>
  i18n: ServerProps['i18n']
}): Promise<PayloadRequest> {
  return createLocalReq(
    {
      user: user as never,
      req: { headers: await headers(), i18n: i18n as PayloadRequest['i18n'] },
    },
    payload,
  )
}
