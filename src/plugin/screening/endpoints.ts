import type { Endpoint } from 'payload'
import { z } from 'zod'
import { type FindingAct, findingActNames } from '../../domain/screening/decideFinding.ts'
import { readableWorking, routeId } from '../documents/endpoints/readable.ts'
import { bodyOf, forStaff } from '../endpoint.ts'
import { refuse } from '../errors.ts'
import type { Gongkai } from '../options.ts'
import { isPostgres } from '../postgres/connection.ts'
import { decideOn } from './decide.ts'
import { describeFindings } from './describe.ts'
import { describeFile } from './describeFile.ts'
import { maskFindings } from './mask.ts'

const finding = z.string().min(1).max(100)
const reason = z.string().max(1000).optional()
const decisionBody = z.union([
  z.strictObject({ finding, decision: z.enum(findingActNames as [FindingAct]), reason }),
  // Masking a list of hundreds is one act, and leaves what was justified meanwhile; everything else
  // is decided one by one.
  z.strictObject({
    findings: z.array(finding).min(1).max(10_000),
    decision: z.literal('mask'),
    reason,
  }),
])

/** What screening found in a document, and deciding about it. */
export const findingEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/findings',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const document = await readableWorking(req, routeId(req))
      return answer(await describeFindings(req, gongkai, { actor, document }))
    }),
  },
  {
    path: '/:id/findings',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const id = routeId(req)
      const body = await bodyOf(req, decisionBody)
      await readableWorking(req, id)
      if (!isPostgres(req.payload)) throw refuse(req, 501, 'NEEDS_POSTGRES')
      const asked = {
        id,
        act: body.decision,
        findings: 'findings' in body ? body.findings : [body.finding],
        reason: body.reason ?? '',
        isMaskingAll: 'findings' in body,
      }
      const masked = asked.act === 'mask' ? await maskFindings(req, gongkai, asked) : null
      if (masked === null) await decideOn(req, gongkai, asked)
      const document = await readableWorking(req, id)
      const view = await describeFindings(req, gongkai, { actor, document })
      return answer(masked === null ? view : { ...view, masked })
    }),
  },
]

/** What screening found in a file, to look at on its own page; it is decided with its document. */
export const fileFindingEndpoints: Endpoint[] = [
  {
    path: '/:id/findings',
    method: 'get',
    handler: forStaff(async (req, actor) =>
      answer(await describeFile(req, { actor, id: String(req.routeParams?.id) })),
    ),
  },
]

/** What was found is for the person who asked, and for no cache on the way. */
const answer = (body: object): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'private, no-store' } })
