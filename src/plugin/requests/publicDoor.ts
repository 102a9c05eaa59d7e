import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { type ApiReason, Refusal, refuse } from '../errors.ts'
import { offerChallenge } from '../intake/challenge/offerChallenge.ts'
import type { ChallengeOffer } from '../intake/challenge/types.ts'
import { gongkaiOf } from '../options.ts'
import { actAsFollower, type FollowerAct, known } from './endpoints/lookup.ts'
import { type Proof, type Submission, submitApplication } from './endpoints/submissions.ts'
import { type Followed, fileFor, followedOf } from './followed.ts'
import type { Receipt } from './register.ts'

/** Receipt number and access code, as they were typed. */
export type Pair = { receiptNumber: string; accessCode: string }

/** What a door answers: what was asked for, or every reason why not, in the reader's words. */
export type Answered<Value> =
  | { ok: true; value: Value }
  | {
      ok: false
      status: number
      errors: ApiReason[]
      /** With 429: seconds until it is worth another try. */
      retryAfter?: number
    }

/** Who asks: their request's headers, for its address, and their language (`zh`, `zh-TW`, `en`). */
export type Visitor = { headers: Headers; language: string }

/**
 * What the public site does with requests, without going through HTTP: the same functions as behind
 * `/api/requests`, with the same limits. It never throws for what a visitor got wrong.
 */
export type PublicRequests = {
  challenge: (visitor: Visitor) => Promise<Answered<ChallengeOffer>>
  submit: (
    visitor: Visitor,
    submission: Submission,
    proofs?: readonly Proof[],
  ) => Promise<Answered<Receipt>>
  look: (visitor: Visitor, pair: Pair) => Promise<Answered<Followed>>
  act: (visitor: Visitor, pair: Pair, event: FollowerAct) => Promise<Answered<Followed>>
  file: (
    visitor: Visitor,
    pair: Pair,
    file: string,
  ) => Promise<Answered<{ name: string; mimeType: string; bytes: Buffer }>>
}

export function publicRequests(payload: Payload): PublicRequests {
  const gongkai = gongkaiOf(payload)
  const through = async <Value>(
    { headers, language }: Visitor,
    work: (req: PayloadRequest) => Promise<Value>,
  ): Promise<Answered<Value>> => {
    const req = await createLocalReq({ req: { headers, context: {} } as never }, payload)
    req.i18n = { ...req.i18n, language: language as never }
    try {
      return { ok: true, value: await work(req) }
    } catch (error) {
      if (error instanceof Refusal)
        return { ok: false, status: error.status, errors: error.reasons, ...waitOf(req) }
      throw error
    }
  }
  return {
    challenge: (visitor) =>
      through(visitor, (req) => offerChallenge(req, gongkai, visitor.language)),
    submit: (visitor, submission, proofs = []) =>
      through(visitor, (req) => submitApplication(req, gongkai, submission, proofs)),
    look: (visitor, pair) =>
      through(visitor, async (req) => followedOf(req, gongkai, await known(req, gongkai, pair))),
    act: (visitor, pair, event) =>
      through(visitor, (req) => actAsFollower(req, gongkai, { ...pair, event })),
    file: (visitor, pair, file) =>
      through(visitor, async (req) => {
        const found = await fileFor(req, await known(req, gongkai, pair), file)
        if (!found) throw refuse(req, 404, 'NOT_FOUND')
        return found
      }),
  }
}

const waitOf = (req: PayloadRequest): { retryAfter?: number } => {
  const seconds = Number(req.responseHeaders?.get('Retry-After'))
  return seconds > 0 ? { retryAfter: seconds } : {}
}
