import type { PayloadRequest } from 'payload'
import { type Moderation, moderationOf, sameTextKey } from '../../domain/requests-intake/index.ts'
import { clientAddress } from '../../lib/clientAddress.ts'
import type { Gongkai } from '../options.ts'
import { privacyOf } from '../privacy/privacyOf.ts'
import { levelNow } from './challenge/levelNow.ts'
import { passChallenge } from './challenge/passChallenge.ts'
import type { ChallengeProof } from './challenge/types.ts'
import { count } from './counters.ts'
import { assertPostgres } from './needsPostgres.ts'
import { refuseOver } from './refuseOver.ts'

export type Submission = {
  proof: ChallengeProof
  /** As it was typed; null when the form has none. */
  identityNumber: string | null
  /** Everything that was written freely: the description, the notes. */
  texts: readonly string[]
}

/**
 * Lets a submission of a public form in, or refuses it: 429 with `Retry-After` when its address has
 * sent too many, 422 when its challenge does not hold. What it answers says whether a person looks at
 * it first; the day on which it came is the same either way (Art. 31).
 *
 * Call it last before the transaction that stores the request: after the form was found in order, and
 * after a submission that came already was told by its own key, since the challenge is used up here.
 */
export async function admitSubmission(
  req: PayloadRequest,
  gongkai: Gongkai,
  { proof, identityNumber, texts }: Submission,
): Promise<Moderation> {
  assertPostgres(req)
  const { payload } = req
  const { blindIndex } = privacyOf(payload)
  const address = clientAddress(req.headers, gongkai.trustProxy)
  const level = await levelNow(payload, { address })
  for (const name of ['submitPerAddress', 'submitEverywhere'] as const) {
    refuseOver(req, name, await count(payload, name, { address }))
  }
  const passed = await passChallenge(req, gongkai, { proof, leastLevel: level })
  const identity = identityNumber ? blindIndex(identityNumber, 'identity') : null
  const key = sameTextKey(texts)
  const ofIdentity = await count(payload, 'submitPerIdentity', { identity })
  const ofText = await count(payload, 'sameText', {
    text: key === '' ? null : blindIndex(key, 'sameText'),
  })
  return moderationOf({
    texts,
    secondsTaken: (gongkai.now().getTime() - passed.issuedAt.getTime()) / 1000,
    isManyFromOne: ofIdentity.isOver,
    isManyAlike: ofText.isOver,
    isRushAnsweredByQuestion: passed.kind === 'question' && level > 0,
  })
}
