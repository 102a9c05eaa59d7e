import type { Endpoint, PayloadRequest } from 'payload'
import { type Actor, idOf } from '../access/actor.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { refuse } from '../errors.ts'
import { disposition } from '../files/download.ts'
import type { Gongkai } from '../options.ts'
import { redactionBody } from './body.ts'
import type { Job } from './process/jobs.ts'
import { run } from './process/run.ts'
import { type KeptFile, kindOf, pathOf, readableFile } from './readableFile.ts'
import { type Copy, makeCopy, storeCopy } from './redact.ts'
import { refuseFault } from './refuseFault.ts'

/**
 * Redaction of a file: what is in it (`GET :id/redactions`), its pages as pictures
 * (`GET :id/pages/:n`), and a copy without some of it (`POST :id/redactions`).
 */
export const redactionEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/redactions',
    method: 'get',
    handler: forStaff(async (req) => {
      const file = await readableFile(req)
      const kind = kindOf(req, file)
      const { answer } = await did(req, { task: 'outline', kind, path: pathOf(req, file) })
      return Response.json({ kind, ...answer.contents }, { headers: keptNowhere })
    }),
  },
  {
    path: '/:id/pages/:page',
    method: 'get',
    handler: forStaff(async (req) => {
      const file = await readableFile(req)
      const page = Number(req.routeParams?.page)
      if (!Number.isInteger(page) || page < 1) throw refuse(req, 400, 'BAD_REQUEST', 'page')
      const kind = kindOf(req, file)
      const { bytes } = await did(req, { task: 'page', kind, path: pathOf(req, file), page })
      return fileResponse(bytes, { 'Content-Type': 'image/png' })
    }),
  },
  {
    path: '/:id/redactions',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const file = await readableFile(req)
      mayRedact(req, actor, file)
      const asked = await bodyOf(req, redactionBody)
      const copy = await makeCopy(req, { file, asked })
      if (asked.preview) return preview(file, copy)
      const { doc, document } = await storeCopy(req, gongkai, { actor, file, asked, copy })
      const { stillSeen, tooShort } = copy
      return Response.json(
        { doc, stillSeen, tooShort, ...(document ? { document } : {}) },
        { status: 201 },
      )
    }),
  },
]

/** A file goes with its document from office to office, so its office is that of both. */
function mayRedact(req: PayloadRequest, actor: Actor, { office }: KeptFile): void {
  const owner = idOf(office)
  if (owner === null || !actor.offices.clerk.includes(owner)) throw refuse(req, 403, 'NOT_ENTITLED')
}

async function did(req: PayloadRequest, job: Job) {
  const { answer, bytes } = await run(job)
  if (!answer.ok) throw refuseFault(req, answer)
  return { answer, bytes }
}

const preview = ({ mimeType }: KeptFile, { bytes, name, stillSeen, tooShort }: Copy): Response =>
  fileResponse(bytes, {
    'Content-Type': mimeType,
    'Content-Disposition': disposition(name),
    'X-Still-Seen': encodeURIComponent(JSON.stringify(stillSeen)),
    'X-Too-Short': String(tooShort),
  })

const keptNowhere = { 'Cache-Control': 'private, no-store' }

function fileResponse(bytes: Uint8Array, headers: Record<string, string>): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...keptNowhere,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  })
}
