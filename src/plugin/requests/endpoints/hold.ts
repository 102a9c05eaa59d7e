import type { Endpoint } from 'payload'
import { z } from 'zod'
import { idOf, officesSeenBy } from '../../access/actor.ts'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import type { Gongkai } from '../../options.ts'
import { refuseSecrecyMarks } from '../../screening/refuseMarks.ts'
import { setHold } from '../hold.ts'
import { readableRequest } from '../readable.ts'
import { noStore } from './case.ts'

const holdBody = z.strictObject({
  hold: z.boolean(),
  reason: z.string().trim().max(2000).default(''),
})

/**
 * `POST /api/requests/:id/hold`: `{ hold, reason }` by the head of the disclosure office places a legal
 * hold or lifts it -> `{ legalHold, holds }`.
 */
export const holdEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/:id/hold',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const { hold: isHeld, reason } = await bodyOf(req, holdBody)
      const row = await readableRequest(req)
      if (!officesSeenBy(actor, 'disclosureHead').includes(idOf(row.office) ?? '')) {
        throw refuse(req, 403, 'NOT_ENTITLED')
      }
      await refuseSecrecyMarks(req, gongkai, { subject: 'requests', id: row.id, texts: { reason } })
      const holds = await setHold(req, gongkai, { id: row.id, actor, isHeld, reason })
      return noStore({ legalHold: isHeld, holds })
    }),
  },
]
