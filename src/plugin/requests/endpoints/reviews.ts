import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isDateOnly } from '../../../domain/dates/index.ts'
import { reviewKinds, reviewOutcomes } from '../../../domain/reviews/index.ts'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { handles, readableRequest } from '../readable.ts'
import { describeReviews } from '../reviews/describe.ts'
import { recordReview } from '../reviews/record.ts'
import { noStore } from './case.ts'

const day = z.string().refine(isDateOnly)
const line = z.string().trim().max(200)
const reviewBody = z.strictObject({
  review: z.string().max(100).optional(),
  expectedRevision: z.number().int().min(1).optional(),
  kind: z.enum(reviewKinds),
  outcome: z.enum(reviewOutcomes),
  filedOn: day,
  decidedOn: day.nullish(),
  authority: line.optional(),
  caseNumber: line.optional(),
  note: z.string().trim().max(5000).optional(),
  decideAnew: z.boolean().optional(),
  reason: z.string().trim().max(5000).optional(),
})

/**
 * `GET /api/requests/:id/reviews`: the reviews and suits about a request, which could be recorded, and
 * until when they can be begun; what was written in them for the officers of the case alone. `POST`
 * records one, or with `review`, its id, what is known of it now: the same answer, with `review`.
 */
export const reviewEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/reviews',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const row = await readableRequest(req)
      return noStore(await describeReviews(req, gongkai, { row, actor }))
    }),
  },
  {
    path: '/:id/reviews',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const { review, expectedRevision, ...given } = await bodyOf(req, reviewBody)
      const row = await readableRequest(req)
      if (!handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
      const recorded = await recordReview(req, gongkai, {
        request: row.id,
        review,
        expectedRevision,
        given: {
          ...given,
          authority: given.authority ?? '',
          decidedOn: given.decidedOn ?? null,
        },
      })
      const described = await describeReviews(req, gongkai, { row, actor })
      return noStore(
        { ...described, review: described.reviews.find(({ id }) => id === String(recorded.id)) },
        review === undefined ? 201 : 200,
      )
    }),
  },
]
