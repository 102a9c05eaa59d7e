import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isDateOnly, todayIn } from '../../../domain/dates/index.ts'
import { parseEvent, type RequestEvent } from '../../../domain/requests/index.ts'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { Refusal, refuse, worded } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { describeRequest } from '../describe.ts'
import { handles, readableRequest } from '../readable.ts'
import { recordEvent } from '../recordEvent.ts'
import { noStore } from './case.ts'

/** Which parameters an event has is told by the table of events; here only what no event could carry. */
const eventBody = z
  .looseObject({
    type: z.string().max(40),
    on: z.string().refine(isDateOnly).optional(),
    expectedRevision: z.number().int().min(1).optional(),
  })
  .refine((body) => JSON.stringify(body).length <= 60_000)

/**
 * `GET /api/requests/:id/events`: where the request stands, what may be done, its events, its clock.
 * `POST`: `{ type, on?, expectedRevision?, ... }` -> `{ request, event }`.
 */
export const eventEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/events',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      const row = await readableRequest(req)
      return noStore(await describeRequest(req, gongkai, { row, actor }))
    }),
  },
  {
    path: '/:id/events',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const { expectedRevision, ...body } = await bodyOf(req, eventBody)
      const row = await readableRequest(req)
      const on = body.on ?? todayIn(gongkai.timeZone, gongkai.now())
      const event = { ...body, on } as RequestEvent
      // An event of a case may only be recorded by who may see what it is about.
      if (!handles(actor, row)) throw refuse(req, 403, 'NOT_ENTITLED')
      const parsed = parseEvent(event)
      if (!parsed.ok) throw new Refusal(400, worded(req, parsed.faults))
      await recordEvent(req, gongkai, { id: row.id, event, by: 'staff', expectedRevision })
      const after = await describeRequest(req, gongkai, {
        row: await readableRequest(req).catch(() => row),
        actor,
      })
      return noStore({ ...after, event: after.events.at(-1) })
    }),
  },
]
