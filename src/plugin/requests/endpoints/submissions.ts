import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { todayIn } from '../../../domain/dates/index.ts'
import { checkApplication } from '../../../domain/requests/index.ts'
import { clientAddress } from '../../../lib/clientAddress.ts'
import { bodyOf } from '../../endpoint.ts'
import { type ApiReason, Refusal, refuse, refuseFaults } from '../../errors.ts'
import { findOffice } from '../../offices/find.ts'
import type { Gongkai } from '../../options.ts'
import { passIntake } from '../intake.ts'
import { type Receipt, register } from '../register.ts'
import { applicationFields } from './applicationBody.ts'
import { noStore } from './case.ts'

export const submissionBody = z.strictObject({
  ...applicationFields,
  captcha: z.unknown().optional(),
  /** Named by the form: sent twice, it is one request. */
  submissionKey: z.string().min(20).max(100).optional(),
  language: z.enum(['zh', 'zh-TW', 'en']).optional(),
})

export type Submission = z.output<typeof submissionBody>

/** A proof of identity, or of acting for somebody, that came with the form. */
export type Proof = { kind: 'identityProof' | 'evidence'; name: string; bytes: Uint8Array }

/** `POST /api/requests/submissions`: an application by anybody -> 201 `{ receiptNumber, accessCode }`. */
export const submissionEndpoints = (gongkai: Gongkai): Endpoint[] => [
  {
    path: '/submissions',
    method: 'post',
    handler: async (req) => {
      const submission = await bodyOf(req, submissionBody)
      const { id: _id, ...receipt } = await submitApplication(req, gongkai, submission)
      return noStore(receipt, 201)
    },
  },
]

/**
 * Takes an application (Art. 29): every fault at once, then the captcha and the limits, then it is
 * registered. The same for the API and for the form without scripts.
 */
export async function submitApplication(
  req: PayloadRequest,
  gongkai: Gongkai,
  { office: named, captcha, submissionKey, language, ...given }: Submission,
): Promise<Receipt> {
  const office = await findOffice(req, named)
  const checked = checkApplication(given)
  const faults: (Omit<ApiReason, 'message'> | null | false)[] = [
    !office && { code: 'UNKNOWN_OFFICE', field: 'office' },
    ...(checked.ok ? [] : checked.faults),
  ]
  refuseFaults(req, faults)
  if (!office || !checked.ok) throw refuse(req, 422, 'INCOMPLETE')
  const { moderation } = await passIntake(req, gongkai, {
    captcha,
    submissionKey: submissionKey ?? null,
    application: checked.application,
    address: clientAddress(req.headers, gongkai.trustProxy),
  })
  return register(req, gongkai, {
    application: checked.application,
    office: String(office.id),
    channel: 'online',
    submittedOn: todayIn(gongkai.timeZone, gongkai.now()),
    by: 'applicant',
    moderation,
    submissionKey: submissionKey ?? null,
    language: language ?? 'zh',
  })
}

export { Refusal }
