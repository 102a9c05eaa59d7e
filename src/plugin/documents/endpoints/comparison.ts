import type { Endpoint } from 'payload'
import { forStaff } from '../../endpoint.ts'
import { compareWithBase } from '../comparison/compareWithBase.ts'
import { readableWorking, routeId } from './readable.ts'

/** `GET /api/documents/:id/comparison`: this revision against the live or the last returned one. */
export const comparisonEndpoints = (): Endpoint[] => [
  {
    path: '/:id/comparison',
    method: 'get',
    handler: forStaff(async (req) => {
      const document = await readableWorking(req, routeId(req))
      return Response.json({ comparison: await compareWithBase(req, document) })
    }),
  },
]
