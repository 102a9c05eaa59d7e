import type { Endpoint } from 'payload'
import { forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { compareWithBase } from '../comparison/compareWithBase.ts'
import { loadWorking } from '../load.ts'
import { readable, routeId } from './readable.ts'

/** `GET /api/documents/:id/comparison`: this revision against the live or the last returned one. */
export const comparisonEndpoints = (_gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/comparison',
    method: 'get',
    handler: forStaff(async (req) => {
      const id = routeId(req)
      await readable(req, id)
      const document = await loadWorking(req, id)
      if (!document) throw refuse(req, 404, 'NOT_FOUND')
      return Response.json({ comparison: await compareWithBase(req, document) })
    }),
  },
]
