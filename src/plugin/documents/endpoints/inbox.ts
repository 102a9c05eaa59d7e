import type { Endpoint } from 'payload'
import { forStaff } from '../../endpoint.ts'
import type { Gongkai } from '../../options.ts'
import { inboxOf } from '../inbox/inboxOf.ts'

/** `GET /api/documents/inbox`: what waits for me, and my drafts; the dashboard as JSON. */
export const inboxEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/inbox',
    method: 'get',
    handler: forStaff(async (req, actor) => Response.json(await inboxOf(req, { gongkai, actor }))),
  },
]
