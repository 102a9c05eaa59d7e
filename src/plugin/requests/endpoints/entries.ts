import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isDateOnly, todayIn } from '../../../domain/dates/index.ts'
import { checkApplication, entryChannels } from '../../../domain/requests/index.ts'
import { officesSeenBy } from '../../access/actor.ts'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { refuse, refuseFaults } from '../../errors.ts'
import { findOffice } from '../../offices/find.ts'
import type { Gongkai } from '../../options.ts'
import { register } from '../register.ts'
import { applicationFields } from './applicationBody.ts'
import { noStore } from './case.ts'

const day = z.string().refine(isDateOnly)
const entryBody = z.strictObject({
  ...applicationFields,
  channel: z.enum(entryChannels),
  submittedOn: day.optional(),
  signedOn: day.optional(),
})

/**
 * `POST /api/requests/entries`: an officer enters what came by post, at the counter, by fax or by word
 * of mouth (Art. 29); the receipt is handed over. The person who enters it is in the ledger (RQ-3).
 */
export const entryEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/entries',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      const {
        channel,
        submittedOn,
        signedOn,
        office: named,
        ...given
      } = await bodyOf(req, entryBody)
      const office = await findOffice(req, named)
      if (!office) throw refuse(req, 400, 'UNKNOWN_OFFICE', 'office')
      if (!officesSeenBy(actor, 'requestOfficer', 'disclosureHead').includes(String(office.id))) {
        throw refuse(req, 403, 'NOT_ENTITLED')
      }
      const today = todayIn(gongkai.timeZone, gongkai.now())
      const checked = checkApplication(given)
      refuseFaults(req, [
        ...(checked.ok ? [] : checked.faults),
        (submittedOn ?? today) > today && { code: 'IN_FUTURE', field: 'submittedOn' },
        channel === 'postSigned' && !signedOn && { code: 'REASON_REQUIRED', field: 'signedOn' },
        (signedOn ?? today) > today && { code: 'IN_FUTURE', field: 'signedOn' },
      ])
      if (!checked.ok) throw refuse(req, 422, 'INCOMPLETE')
      const receipt = await register(req, gongkai, {
        application: checked.application,
        office: String(office.id),
        channel,
        submittedOn: submittedOn ?? today,
        signedOn: signedOn ?? null,
        by: 'staff',
        language: 'zh',
      })
      return noStore(receipt, 201)
    }),
  },
]
