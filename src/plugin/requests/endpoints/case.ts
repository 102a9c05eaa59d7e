import type { Endpoint } from 'payload'
import { z } from 'zod'
import { idOf } from '../../access/actor.ts'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { viewIdentity } from '../../privacy/viewIdentity.ts'
import { viewPurposes } from '../../privacy/viewPurposes.ts'
import { caseOf, identityOf } from '../caseOf.ts'
import { hintsFor } from '../hints.ts'
import { handles, readableRequest } from '../readable.ts'
import { renewCode } from '../renewCode.ts'

const purpose = z.strictObject({ purpose: z.enum(viewPurposes).optional() })
const identified = z.strictObject({ howIdentified: z.string().trim().min(2).max(500) })

/**
 * `GET /api/requests/:id/case`: what was asked for, with files, letters and hints, for the officers of
 * the case; `POST :id/applicant`: who asks, each view noted; `POST :id/code`: a new access code for
 * an applicant who lost theirs and has been identified.
 */
export const caseEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/case',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const row = await readableRequest(req)
      if (!handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
      return noStore({ ...(await caseOf(req, row)), hints: await hintsFor(req, row) })
    }),
  },
  {
    path: '/:id/applicant',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const asked = await bodyOf(req, purpose)
      const row = await readableRequest(req)
      if (!handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
      const view = {
        request: String(row.id),
        office: idOf(row.office) ?? '',
        purpose: asked.purpose ?? 'handling',
        parts: ['identity', 'contact'] as const,
      }
      return noStore(await viewIdentity(req, view, () => identityOf(req, row)))
    }),
  },
  {
    path: '/:id/code',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const { howIdentified } = await bodyOf(req, identified)
      const row = await readableRequest(req)
      if (!handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
      return noStore(await renewCode(req, gongkai, { row, actor, howIdentified }))
    }),
  },
]

/** What concerns a person is kept by no browser and no proxy. */
export const noStore = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })
