import type { Endpoint } from 'payload'
import { idOf } from '../../access/actor.ts'
import { forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import { disposition } from '../../files/download.ts'
import { viewIdentity } from '../../privacy/viewIdentity.ts'
import { handles, readableRequest } from '../readable.ts'
import { readStored } from '../store.ts'

/** `GET /api/requests/:id/files/:file`: a letter, an answer or a proof, for the officers of the case. */
export const fileEndpoints = (): Endpoint[] => [
  {
    path: '/:id/files/:file',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const row = await readableRequest(req)
      if (!handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
      // Letters and proofs name the applicant.
      const found = await viewIdentity(
        req,
        {
          request: String(row.id),
          office: idOf(row.office) ?? '',
          purpose: 'letter',
          parts: ['identity', 'proof'],
        },
        () => readStored(req, row, { file: String(req.routeParams?.file) }),
      )
      if (!found) throw refuse(req, 404, 'NOT_FOUND')
      return download(found)
    }),
  },
]

/** Always saved, never run, kept nowhere. */
export const download = ({
  name,
  mimeType,
  bytes,
}: {
  name: string
  mimeType: string
  bytes: Uint8Array
}): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mimeType,
      'Content-Disposition': disposition(name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  })
