import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { todayIn } from '../../../domain/dates/index.ts'
import { checkApplication, deliveryFaults } from '../../../domain/requests/index.ts'
import { bodyOf } from '../../endpoint.ts'
import { type ApiReason, refuse, refuseFaults } from '../../errors.ts'
import { detectType } from '../../files/detect.ts'
import { admitSubmission } from '../../intake/admitSubmission.ts'
import { challengeEndpoint } from '../../intake/challenge/offerChallenge.ts'
import type { ChallengeProof } from '../../intake/challenge/types.ts'
import { findOffice } from '../../offices/find.ts'
import type { Gongkai } from '../../options.ts'
import { refuseInfected } from '../../screening/screenUpload.ts'
import { type Receipt, register, registeredAs } from '../register.ts'
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
  challengeEndpoint(gongkai),
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
  proofs: readonly Proof[] = [],
): Promise<Receipt> {
  const office = await findOffice(req, named)
  const checked = checkApplication(given)
  const faults: (Omit<ApiReason, 'message'> | null | false)[] = [
    !office && { code: 'UNKNOWN_OFFICE', field: 'office' },
    ...(checked.ok ? [] : checked.faults),
    ...deliveryFaults(given),
  ]
  refuseFaults(req, faults)
  if (!office || !checked.ok) throw refuse(req, 422, 'INCOMPLETE')
  // Sent twice is one request: the captcha was used up the first time.
  const before = await registeredAs(req, submissionKey)
  if (before) return before
  const { application } = checked
  const moderation = await admitSubmission(req, gongkai, {
    proof: proofOf(captcha),
    identityNumber: application.identityNumber,
    texts: [application.description, application.assistance ?? ''],
  })
  const files = await checkedProofs(req, gongkai, proofs)
  return register(req, gongkai, {
    application,
    office: String(office.id),
    channel: 'online',
    submittedOn: todayIn(gongkai.timeZone, gongkai.now()),
    by: 'applicant',
    moderation: moderation.decision === 'moderate' ? moderation.reasons.join(',') : null,
    submissionKey: submissionKey ?? null,
    language: language ?? 'zh',
    files,
  })
}

/** Art. 29: proof of identity as a file. Looked at like any upload before anything of it is kept. */
async function checkedProofs(
  req: PayloadRequest,
  gongkai: Gongkai,
  proofs: readonly Proof[],
): Promise<(Proof & { mimeType: string })[]> {
  const checked: (Proof & { mimeType: string })[] = []
  for (const proof of proofs) {
    if (proof.bytes.byteLength === 0) throw refuse(req, 422, 'FILE_EMPTY', 'proof')
    if (proof.bytes.byteLength > Math.min(gongkai.maxFileBytes, largestProof)) {
      throw refuse(req, 422, 'FILE_TOO_LARGE', 'proof')
    }
    const type = await detectType(Buffer.from(proof.bytes), proof.name)
    if (!type || !proofTypes.includes(type.mimeType)) throw refuse(req, 422, 'FILE_TYPE', 'proof')
    await refuseInfected(req, Buffer.from(proof.bytes))
    checked.push({ ...proof, mimeType: type.mimeType })
  }
  return checked
}

/** A photograph or scan of a card: 10 MiB. */
const largestProof = 10 * 1024 * 1024
const proofTypes = ['image/jpeg', 'image/png', 'application/pdf']

/** The captcha as the API takes it: the solver's text, or `{ work }` or `{ question }`. */
const proofOf = (captcha: unknown): ChallengeProof =>
  typeof captcha === 'object' && captcha !== null ? captcha : { work: captcha }
