import type { Endpoint } from 'payload'
import { bodyOf, forStaff } from '../endpoint.ts'
import type { Gongkai } from '../options.ts'
import { check } from './check.ts'
import { recordDays } from './record.ts'
import { recordBody } from './shape.ts'
import { standingEndpoint } from './standing.ts'

export const holidayEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    // What would follow, and what is wrong: nothing is written.
    path: '/check',
    method: 'post',
    handler: forStaff(async (req) =>
      Response.json(await check(req, gongkai, await bodyOf(req, recordBody))),
    ),
  },
  {
    path: '/record',
    method: 'post',
    handler: forStaff(async (req) => {
      const doc = await recordDays(req, gongkai, await bodyOf(req, recordBody))
      return Response.json({ doc }, { status: 201 })
    }),
  },
  standingEndpoint,
]
