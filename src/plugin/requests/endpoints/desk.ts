import type { Endpoint } from 'payload'
import { z } from 'zod'
import { forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { deskOf, deskViews } from '../desk.ts'
import { noStore } from './case.ts'

const query = z.object({
  view: z.enum(deskViews).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

/** `GET /api/requests/desk?view=&page=`: what is due, the least time left first. */
export const deskEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/desk',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const asked = query.safeParse(req.query)
      if (!asked.success) throw refuse(req, 400, 'BAD_REQUEST')
      return noStore(await deskOf(req, gongkai, { actor, ...asked.data }))
    }),
  },
]
