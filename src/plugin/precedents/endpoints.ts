import type { Endpoint } from 'payload'
import { todayIn } from '../../domain/dates/index.ts'
import { readableWorking, routeId } from '../documents/endpoints/readable.ts'
import { forStaff } from '../endpoint.ts'
import { refuse } from '../errors.ts'
import type { Gongkai } from '../options.ts'
import { consistencyOf, monthOf, officesToKeep } from './consistency.ts'
import { mosaicOf } from './mosaicOf.ts'
import { precedentsOf } from './precedentsOf.ts'

/**
 * `GET /api/documents/consistency?month=`: for the head of disclosure; `GET :id/precedents` and
 * `GET :id/mosaic`: for whoever may read what is being worked on.
 */
export const precedentEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/consistency',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const offices = officesToKeep(actor)
      if (offices.length === 0) throw refuse(req, 403, 'NOT_ENTITLED')
      const asked = req.query.month
      const month = monthOf(asked ?? todayIn(gongkai.timeZone, gongkai.now()).slice(0, 7))
      if (!month) throw refuse(req, 400, 'BAD_REQUEST', 'month')
      return Response.json(await consistencyOf(req, { month, offices }))
    }),
  },
  {
    path: '/:id/precedents',
    method: 'get',
    handler: forStaff(async (req) =>
      Response.json(await precedentsOf(req, await readableWorking(req, routeId(req)))),
    ),
  },
  {
    path: '/:id/mosaic',
    method: 'get',
    handler: forStaff(async (req) =>
      Response.json(await mosaicOf(req, await readableWorking(req, routeId(req)))),
    ),
  },
]
