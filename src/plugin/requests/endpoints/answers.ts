import type { Endpoint, PayloadRequest } from 'payload'
import type { Actor } from '../../access/actor.ts'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import { disposition } from '../../files/download.ts'
import { uploadForm } from '../../files/uploadForm.ts'
import type { Gongkai } from '../../options.ts'
import { redactionBody } from '../../redaction/body.ts'
import { type BroughtKind, broughtKinds, dropBrought, keepBrought } from '../answers/keep.ts'
import { keepCopy, outlineOf, pageOf, redactedCopy } from '../answers/redact.ts'
import type { StoredRequest } from '../load.ts'
import { handles, readableRequest } from '../readable.ts'
import { noStore } from './case.ts'

const mebibyte = 1024 * 1024

/**
 * Files that officers of a case bring: `POST :id/files` (a form with `file`, and `kind`: `answer` or
 * `dispatchProof`), `DELETE :id/files/:file` while no reply names it, and of an answer what can be
 * redacted in it (`GET :id/files/:file/redactions`), its pages (`GET …/pages/:page`), and a redacted
 * copy (`POST …/redactions`, the body of redactions of files; with `preview` only shown).
 */
export const answerEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/files',
    method: 'post',
    handler: ofCase(async (req, { actor, row }) => {
      const { file, field } = await uploadForm(req, {
        limit: gongkai.maxFileBytes + mebibyte,
        tooLarge: 'FILE_TOO_LARGE',
      })
      const kind = (field('kind') ?? 'answer') as BroughtKind
      if (!broughtKinds.includes(kind)) throw refuse(req, 400, 'BAD_REQUEST', 'kind')
      const kept = await keepBrought(req, gongkai, {
        actor,
        row,
        file: { kind, name: file.name, bytes: Buffer.from(await file.arrayBuffer()) },
      })
      return noStore({ file: kept }, 201)
    }),
  },
  {
    path: '/:id/files/:file',
    method: 'delete',
    handler: ofCase(async (req, { actor, row, file }) => {
      await dropBrought(req, gongkai, { actor, row, file })
      return noStore({ file })
    }),
  },
  {
    path: '/:id/files/:file/redactions',
    method: 'get',
    handler: ofCase(async (req, of) => noStore(await outlineOf(req, of))),
  },
  {
    path: '/:id/files/:file/pages/:page',
    method: 'get',
    handler: ofCase(async (req, of) => {
      const page = Number(req.routeParams?.page)
      if (!Number.isInteger(page) || page < 1) throw refuse(req, 400, 'BAD_REQUEST', 'page')
      return bytesAnswer(await pageOf(req, { ...of, page }), { 'Content-Type': 'image/png' })
    }),
  },
  {
    path: '/:id/files/:file/redactions',
    method: 'post',
    handler: ofCase(async (req, of) => {
      const asked = await bodyOf(req, redactionBody)
      // A copy of an answer takes nobody's place in a document.
      if (asked.document !== undefined) throw refuse(req, 400, 'BAD_REQUEST', 'document')
      const copy = await redactedCopy(req, { ...of, asked })
      const { stillSeen, tooShort } = copy
      if (asked.preview) {
        return bytesAnswer(copy.bytes, {
          'Content-Type': copy.mimeType,
          'Content-Disposition': disposition(copy.name),
          'X-Still-Seen': encodeURIComponent(JSON.stringify(stillSeen)),
          'X-Too-Short': String(tooShort),
        })
      }
      const doc = await keepCopy(req, gongkai, { ...of, asked, copy })
      return noStore({ doc, stillSeen, tooShort }, 201)
    }),
  },
]

type OfCase = { actor: Actor; row: StoredRequest; file: string }

/** For officers of the case alone: 404 for who may not read it, 403 for who may not handle it. */
function ofCase(
  handler: (req: PayloadRequest, of: OfCase) => Promise<Response>,
): Endpoint['handler'] {
  return forStaff(async (req, actor) => {
    const row = await readableRequest(req)
    if (!handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
    return handler(req, { actor, row, file: String(req.routeParams?.file) })
  })
}

const bytesAnswer = (bytes: Uint8Array, headers: Record<string, string>): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  })
