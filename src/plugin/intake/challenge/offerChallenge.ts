import type { Endpoint, PayloadRequest } from 'payload'
import { clientAddress } from '../../../lib/clientAddress.ts'
import { languages } from '../../messages/index.ts'
import type { Gongkai } from '../../options.ts'
import { privacyOf } from '../../privacy/privacyOf.ts'
import { count } from '../counters.ts'
import { assertPostgres } from '../needsPostgres.ts'
import { refuseOver } from '../refuseOver.ts'
import { levelNow } from './levelNow.ts'
import { newQuestion } from './question.ts'
import { type ChallengeOffer, challengeLifetimeMs } from './types.ts'
import { newWork } from './work.ts'

/** A fresh challenge, as hard as the rush of the hour asks for. */
export async function offerChallenge(
  req: PayloadRequest,
  gongkai: Gongkai,
  language: string = req.i18n.language,
): Promise<ChallengeOffer> {
  assertPostgres(req)
  const { payload } = req
  const keys = { address: clientAddress(req.headers, gongkai.trustProxy) }
  refuseOver(req, 'challengePerAddress', await count(payload, 'challengePerAddress', keys))
  const { blindIndex } = privacyOf(payload)
  const now = gongkai.now()
  const level = await levelNow(payload, keys)
  const { difficulty } = gongkai.intake
  return {
    work: await newWork(blindIndex, { difficulty, level, now }),
    question: newQuestion(blindIndex, { language, now }),
    expiresAt: new Date(now.getTime() + challengeLifetimeMs).toISOString(),
  }
}

/**
 * `GET /api/requests/challenge`: for anybody; `?locale=` chooses the language of the question. For the
 * endpoints of the collection of requests.
 */
export const challengeEndpoint = (gongkai: Gongkai): Endpoint => ({
  path: '/challenge',
  method: 'get',
  handler: async (req) => {
    const { locale } = req.query as { locale?: unknown }
    const isKnown = typeof locale === 'string' && Object.hasOwn(languages, locale)
    const offer = await offerChallenge(req, gongkai, isKnown ? locale : undefined)
    return Response.json(offer, { headers: { 'Cache-Control': 'no-store' } })
  },
})
